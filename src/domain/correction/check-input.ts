import { fail, ok, type Result } from "../result";
import { medianInPlace } from "../statistics/selection";
import type { TuningTable } from "../tables/tuning-table";
import type { CellStatistics } from "./accumulate";
import type { BucketCount } from "./bucket-counts";
import { drivenSeconds } from "./driven";
import type { Gathered } from "./gather";
import { gapSeconds } from "./gap";
import { placesIn, tableAt } from "./place";
import type { CorrectionProblem } from "./problem";
import type { Resolved } from "./settings";

/** Seconds of used samples below which there is nothing to solve. */
const leastUsedS = 5;

/** Refuses logs and tables that do not belong together, and logs whose sensor or clock tells nothing. */
export function checkInput(
  logs: readonly Gathered[],
  table: TuningTable,
  settings: Resolved,
): Result<null, CorrectionProblem> {
  if (settings.vehicleId !== null && settings.vehicleId !== table.vehicleId) {
    return fail({ code: "other-vehicle", tableVehicle: table.vehicleId, logVehicle: settings.vehicleId });
  }
  for (const log of logs) {
    const problem = gapsOf(log) ?? stuck(log, settings) ?? otherTable(log, table);
    if (problem !== null) return fail(problem);
  }
  return ok(null);
}

/** A log that is mostly gaps says nothing about what came before what. */
function gapsOf({ timeS, stepS }: Gathered): CorrectionProblem | null {
  const gapS = gapSeconds(stepS);
  let count = 0;
  let missingS = 0;
  for (let row = 1; row < timeS.length; row++) {
    const step = timeS[row]! - timeS[row - 1]!;
    if (step <= gapS) continue;
    count++;
    missingS += step;
  }
  const share = missingS / (timeS.at(-1)! - timeS[0]!);
  return share > 0.5 ? { code: "time-gaps", share, count } : null;
}

/** A sensor that reads one value for all of a drive is not measuring. */
function stuck({ lambda, rpm }: Gathered, { filters }: Resolved): CorrectionProblem | null {
  // Only one value can be the majority: the one that outvotes the others (Boyer and Moore 1981).
  let value = NaN;
  let votes = 0;
  for (const sample of lambda.samples) {
    if (Number.isNaN(sample)) continue;
    if (votes === 0) value = sample;
    votes += sample === value ? 1 : -1;
  }
  if (Number.isNaN(value)) return { code: "no-lambda" };
  let count = 0;
  let present = 0;
  for (const sample of lambda.samples) {
    if (!Number.isNaN(sample)) present++;
    if (sample === value) count++;
  }
  const moves = rpm === null || rpm.some((each) => each > 1.2 * filters.minRpm);
  if (!moves || count <= 0.97 * present) return null;
  return { code: "lambda-stuck", channel: lambda.channel.label, value, share: count / present };
}

/** Where the ECU logs what it read from its table, a table that differs by more than it rounds is another one. */
function otherTable(log: Gathered, table: TuningTable): CorrectionProblem | null {
  const { loggedTable, x, y } = log;
  if (loggedTable === null) return null;
  const { across, along } = placesIn(table, { x, y }, 0);
  const errors = new Float64Array(x.length);
  let count = 0;
  for (let row = 0; row < x.length; row++) {
    if (across.at[row]! < 0 || (along !== null && along.at[row]! < 0)) continue;
    const error = loggedTable[row]! / tableAt(table, x[row]!, y?.[row] ?? 0) - 1;
    if (Number.isFinite(error)) errors[count++] = Math.abs(error);
  }
  if (count < 50) return null;
  const errorPercent = 100 * medianInPlace(errors.subarray(0, count));
  return errorPercent > 2 ? { code: "other-table", channel: "VE", errorPercent } : null;
}

/** Refuses to solve from next to nothing, and says what took the samples away and where they were. */
export function checkEvidence(
  cells: CellStatistics,
  counts: readonly BucketCount[],
  logs: readonly Gathered[],
  table: TuningTable,
): Result<null, CorrectionProblem> {
  const seconds = counts[0]!.seconds;
  if (seconds >= leastUsedS) return ok(null);
  const lost = counts
    .slice(1)
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 3)
    .map(({ bucket, seconds: lostS }) => ({ reason: bucket, seconds: lostS }));
  const cellsDriven = drivenCells(logs, table).filter((cell) => cells.seconds[cell]! < 1);
  return fail({
    code: "too-little-data",
    seconds,
    neededS: leastUsedS,
    lost,
    cells: cellsDriven.slice(0, 8),
  });
}

/** Cells by the time that the drive was nearest to them, whatever the filters said; most first. */
function drivenCells(logs: readonly Gathered[], table: TuningTable): number[] {
  const driven = drivenSeconds(table, logs);
  return Array.from(driven.keys())
    .filter((cell) => driven[cell]! > 0)
    .toSorted((a, b) => driven[b]! - driven[a]! || a - b);
}
