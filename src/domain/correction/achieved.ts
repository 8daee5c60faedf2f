import type { Correction } from "./correct";
import { isInverse } from "./effective";

/** What a correction promised for a cell and what a later drive found there; ratios of measured over asked. */
export interface AchievedCell {
  readonly cell: number;
  readonly before: number;
  /** What the correction left: 1 where it gave the cell all it needed. */
  readonly predicted: number;
  readonly achieved: number;
  /** Weight in the later drive, seconds. */
  readonly seconds: number;
}

/** Promise and outcome of a correction. */
export interface Achieved {
  readonly cells: readonly AchievedCell[];
  /** Root mean square of the cells' errors by weight, as a share. */
  readonly before: number;
  readonly predicted: number;
  readonly achieved: number;
  /** Cells that came out worse than they were. */
  readonly worse: readonly number[];
}

/** Compares a correction with one made later from drives on the corrected table, over cells that both drove. */
export function achieved(first: Correction, later: Correction, leastS = 1): Achieved {
  const { fuel } = first.workings.grid;
  const { shift } = first.workings;
  const asRatio = (factor: number) => (isInverse(first.table) ? 1 / factor : factor);
  const cells: AchievedCell[] = [];
  for (const [cell, seconds] of later.cells.seconds.entries()) {
    if (seconds < leastS || !(first.cells.seconds[cell]! >= leastS)) continue;
    const given = (first.proposal.proposed[cell]! + shift) / fuel[cell]!;
    const predicted = first.workings.solution.factor[cell]! / given;
    cells.push({
      cell,
      before: asRatio(first.workings.solution.factor[cell]!),
      predicted: asRatio(predicted),
      achieved: asRatio(later.workings.solution.factor[cell]!),
      seconds,
    });
  }
  const size = (pick: (each: AchievedCell) => number) => {
    let squares = 0;
    let weight = 0;
    for (const each of cells) {
      squares += each.seconds * (pick(each) - 1) ** 2;
      weight += each.seconds;
    }
    return Math.sqrt(squares / weight);
  };
  return {
    cells,
    before: size((each) => each.before),
    predicted: size((each) => each.predicted),
    achieved: size((each) => each.achieved),
    // Half a percent is within what a second drive may differ by.
    worse: cells.filter((each) => error(each.achieved) > error(each.before) + 0.005).map(({ cell }) => cell),
  };
}

function error(ratio: number): number {
  return Math.abs(ratio - 1);
}
