import { fail, ok, type Result } from "../result";
import type { TuningTable } from "../tables/tuning-table";
import { accumulate, rowsAtLimit, type CellStatistics } from "./accumulate";
import type { Correction } from "./correct";
import { effectiveShift, isInverse } from "./effective";
import { collect, gridOf, predictedRatio, type Evidence, type Grid } from "./evidence";
import { lagged } from "./lagged";
import type { Paired } from "./pair";
import type { CorrectionProblem } from "./problem";
import { propose, type Proposal } from "./propose";
import { solve } from "./solve";

/** What the rpm percentages take of what the MAP table left. */
export interface RpmShare {
  readonly table: TuningTable;
  readonly proposal: Proposal;
  readonly cells: CellStatistics;
  /** Mean size of the error: before, with the MAP table corrected, and with both. */
  readonly before: number;
  readonly afterMap: number;
  readonly afterBoth: number;
}

/**
 * For engines fuelled by a MAP table and a percentage by rpm: the MAP table was corrected first, and only what it
 * could not explain goes to the percentages, so that no error is taken away twice.
 */
export function rpmShare(first: Correction, rpmTable: TuningTable): Result<RpmShare, CorrectionProblem> {
  const shift = effectiveShift(rpmTable, first.settings.deadTimeMs);
  if (!shift.ok) return shift;
  const { logs, pairs, evidence, solution, grid } = first.workings;
  const left = remainders(evidence, grid, solution.factor, pairs);
  const turned = isInverse(first.table) !== isInverse(rpmTable);
  const moved: Paired[] = [];
  for (const [at, log] of logs.entries()) {
    if (log.rpm === null) {
      return fail({ code: "no-axis-channel", axis: "x", label: rpmTable.x.label, unit: rpmTable.x.unit });
    }
    const x = lagged(log, log.rpm, first.delay.model.lagS);
    const ratio = turned ? left[at]!.map((each) => 1 / each) : left[at]!;
    moved.push({ ...pairs[at]!, bucket: pairs[at]!.bucket.slice(), x, y: null, ratio });
  }
  const rpmGrid = gridOf(rpmTable, shift.value);
  const rest = collect(rpmTable, rpmGrid, moved);
  const second = solve(rest, rpmGrid, first.settings.solve);
  const cells = accumulate(rest, rpmGrid, logs, logs.map(rowsAtLimit));
  const { limits } = first.settings;
  const proposal = propose(rpmTable, rpmGrid, shift.value, second.factor, cells, limits, null);
  const both = remainders(rest, rpmGrid, second.factor, moved);
  return ok({
    table: { ...rpmTable, values: proposal.proposed.slice() },
    proposal,
    cells,
    before: meanError(pairs),
    afterMap: meanError(moved),
    afterBoth: meanError(moved.map(({ bucket, dwellS }, at) => ({ bucket, dwellS, ratio: both[at]! }))),
  });
}

/** Ratios that a solution does not explain, per log and row; NaN where no sample was used. */
function remainders(
  evidence: Evidence,
  grid: Grid,
  factor: Float64Array,
  pairs: readonly Paired[],
): Float64Array<ArrayBuffer>[] {
  const left = pairs.map(({ ratio }) => new Float64Array(ratio.length).fill(NaN));
  for (let at = 0; at < evidence.count; at++) {
    const ratio = evidence.ratio[at]! / predictedRatio(evidence, grid, factor, at);
    left[evidence.log[at]!]![evidence.row[at]!] = ratio;
  }
  return left;
}

function meanError(pairs: readonly Pick<Paired, "bucket" | "ratio" | "dwellS">[]): number {
  let sum = 0;
  let seconds = 0;
  for (const { bucket, ratio, dwellS } of pairs) {
    for (let row = 0; row < bucket.length; row++) {
      if (bucket[row] !== 0 || Number.isNaN(ratio[row]!)) continue;
      sum += dwellS[row]! * Math.abs(ratio[row]! - 1);
      seconds += dwellS[row]!;
    }
  }
  return sum / seconds;
}
