import { trueVe } from "../../../src/domain/demo/engine-spec";
import { demoTune, trueFuelTable, type DemoTune } from "../../../src/domain/demo/tune";
import { drive } from "../../../src/domain/demo/drive";
import { logOf } from "../../../src/domain/demo/logger";
import { dynoPlan, streetPlan, type Task } from "../../../src/domain/demo/plan";
import type { LogDraft } from "../../../src/domain/logs/draft";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { tableAt } from "../../../src/domain/correction/place";
import type { Correction } from "../../../src/domain/correction/correct";

/** A drive of our own simulated car with a tune. */
export function demoLog(tune: DemoTune, seed: number, plan: readonly Task[] = streetPlan): LogDraft {
  return logOf(drive({ plan, tune, seed, coolantC: 82 }), plan, seed);
}

/** The rollers' plan of the demo car. */
export const rollers = dynoPlan;

/** The fuel table that a tune runs on, as a table of a vehicle. */
export function fuelTable(tune: DemoTune): TuningTable {
  return { ...tune.fuel, id: "fuel", vehicleId: "demo", revision: 0 };
}

/** The same tune with other fuel. */
export function withFuel(tune: DemoTune, values: Float64Array<ArrayBuffer>): DemoTune {
  return { ...tune, fuel: { ...tune.fuel, values } };
}

/** Error against the engine as built, over cells with at least 2 s of weight, percent. */
export function demoErrors(values: Float64Array, { cells }: Correction) {
  const truth = trueFuelTable().values;
  let squares = 0;
  let worst = 0;
  let count = 0;
  for (const [cell, seconds] of cells.seconds.entries()) {
    if (seconds < 2) continue;
    const error = 100 * (values[cell]! / truth[cell]! - 1);
    squares += error * error;
    if (Math.abs(error) > Math.abs(worst)) worst = error;
    count++;
  }
  return { rms: Math.sqrt(squares / count), worst, count };
}

/**
 * Error of the interpolated table against the engine wherever the used samples drove, percent RMS by time: what the
 * mixture suffers. The engine is curved between breakpoints, so that the best table is not the engine at them.
 */
export function drivenError(table: TuningTable, values: Float64Array, { workings }: Correction): number {
  let squares = 0;
  let seconds = 0;
  for (const [log, { bucket, x, y, dwellS }] of workings.pairs.entries()) {
    for (let row = 0; row < workings.logs[log]!.timeS.length; row++) {
      if (bucket[row] !== 0) continue;
      const error = 100 * (tableAt({ ...table, values }, x[row]!, y![row]!) / trueVe(x[row]!, y![row]!) - 1);
      squares += dwellS[row]! * error * error;
      seconds += dwellS[row]!;
    }
  }
  return Math.sqrt(squares / seconds);
}

/** A tune that is wrong in a way of its own. */
export function wrongTune(seed: number): DemoTune {
  return demoTune(seed);
}
