import { readFileSync } from "node:fs";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import type { LogDraft } from "../../../src/domain/logs/draft";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import type { Correction } from "../../../src/domain/correction/correct";
import { shared } from "../../shared";

/** A log of a simulated engine with the table it ran on and the one it needed. */
export interface Oracle {
  readonly log: LogDraft;
  readonly table: TuningTable;
  /** What the engine needs, cell by cell. */
  readonly truth: Float64Array;
  /** Value less dead time. */
  readonly fuel: (value: number) => number;
  readonly lambdaTarget: TuningTable | null;
}

interface TruthFile {
  readonly rpmAxis: readonly number[];
  readonly mapAxisKPa?: readonly number[];
  readonly mapAxisBar?: readonly number[];
  readonly table: readonly (readonly number[])[] | readonly number[];
  readonly trueVe?: readonly (readonly number[])[];
  readonly trueMap?: readonly number[];
  readonly targetByMapBar?: readonly number[];
}

/** Reads one of the logs beside the project; only where `shared` is there. */
export async function oracle(name: string): Promise<Oracle> {
  const folder = `${shared}/oracle`;
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}.csv`));
  const imported = await importLog(sourceFromBytes(`${name}.csv`, bytes));
  if (!imported.ok) throw new Error(`not read: ${imported.problem.code}`);
  const log = imported.value[0]!;
  const truth: TruthFile = JSON.parse(readFileSync(`${folder}/${name}.truth.json`, "utf8"));
  const base = { id: "fuel", vehicleId: "car", name, revision: 0 };
  const values = Float64Array.from(truth.table.flat());
  if (truth.trueMap !== undefined) {
    const x = axis("MAP", "bar", truth.mapAxisBar!);
    const table: TuningTable = { ...base, kind: "injection-time", unit: "ms", x, y: null, values };
    const target = Float64Array.from(truth.targetByMapBar!);
    return {
      log,
      table,
      truth: Float64Array.from(truth.trueMap),
      fuel: (value) => value - 1,
      lambdaTarget: { ...table, id: "target", kind: "lambda-target", unit: "λ", values: target },
    };
  }
  const [x, y] = [axis("RPM", "rpm", truth.rpmAxis), axis("MAP", "kPa", truth.mapAxisKPa!)];
  return {
    log,
    table: { ...base, kind: "ve", unit: "%", x, y, values },
    truth: Float64Array.from(truth.trueVe!.flat()),
    fuel: (value) => value,
    lambdaTarget: null,
  };
}

function axis(label: string, unit: string, values: readonly number[]) {
  return { label, unit, values: Float64Array.from(values) };
}

/** Error over the cells with at least `leastS` of weight, percent of fuel. */
export function errorsOf({ truth, fuel }: Oracle, values: Float64Array, { cells }: Correction, leastS = 2) {
  let squares = 0;
  let worst = 0;
  let count = 0;
  for (const [cell, seconds] of cells.seconds.entries()) {
    if (seconds < leastS) continue;
    const error = 100 * Math.abs(fuel(values[cell]!) / fuel(truth[cell]!) - 1);
    squares += error * error;
    worst = Math.max(worst, error);
    count++;
  }
  return { rms: Math.sqrt(squares / count), worst, count };
}
