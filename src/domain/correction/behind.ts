import type { Correction } from "./correct";
import { substitute } from "./banded";
import { corners } from "./evidence";
import { termsOf } from "./solve";

/** One sample's part in a cell's correction. */
export interface SampleBehind {
  /** Which of the logs that were given. */
  readonly log: number;
  /** When the mixture was made, and when the sensor told it; seconds on the log's time base. */
  readonly timeS: number;
  readonly arrivalS: number;
  /** Measured over asked, less what the engine's curve between the breakpoints accounts for. */
  readonly ratio: number;
  /** Change of the cell's factor per unit of this sample's ratio. */
  readonly weight: number;
  /** Weight times (ratio - 1): these add up to the cell's factor less 1. */
  readonly part: number;
}

/** The samples behind a cell, those that moved it most first. */
export interface CellBehind {
  readonly cell: number;
  /** Fuel wanted over fuel in the table. */
  readonly factor: number;
  /** 1 + every sample's part: the same, from the samples. */
  readonly reproduced: number;
  readonly samples: readonly SampleBehind[];
  /** What the samples that are not listed add together, and how many they are. */
  readonly others: { readonly count: number; readonly part: number };
}

/**
 * The samples that made a cell's value, with weights that reproduce it: the solution is linear in the ratios once the
 * weights stand, cell = 1 + sum of row(inverse of the normal matrix) x terms x weight x (ratio - 1).
 */
export function samplesBehind(correction: Correction, cell: number, limit: number): CellBehind {
  const { straight: evidence, grid, solution, logs, pairs } = correction.workings;
  const influence = new Float64Array(grid.fuel.length);
  const fixed = grid.locked[cell] !== 0 || Number.isNaN(grid.fuel[cell]!);
  if (!fixed) {
    influence[cell] = 1;
    substitute(solution.normal, influence);
  }
  const terms = termsOf(evidence, grid);
  const offsets = corners(grid);
  const weights = new Float64Array(evidence.count);
  for (let at = 0; at < evidence.count; at++) {
    let sum = 0;
    for (let corner = 0; corner < 4; corner++) {
      const term = terms[4 * at + corner]!;
      const to = evidence.cell[at]! + offsets[corner]!;
      if (term !== 0 && isFree(grid, to)) sum += term * influence[to]!;
    }
    weights[at] = sum * solution.weightS[at]!;
  }
  const part = (at: number) => weights[at]! * (evidence.ratio[at]! - 1);
  let total = 0;
  for (let at = 0; at < evidence.count; at++) total += part(at);
  const order = Array.from(weights.keys())
    .filter((at) => weights[at] !== 0)
    .toSorted((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b);
  const listed = order.slice(0, limit);
  const shown = listed.reduce((sum, at) => sum + part(at), 0);
  return {
    cell,
    factor: solution.factor[cell]!,
    reproduced: 1 + total,
    samples: listed.map((at) => {
      const log = evidence.log[at]!;
      const row = evidence.row[at]!;
      return {
        log: correction.logOrder[log]!,
        timeS: logs[log]!.timeS[row]!,
        arrivalS: pairs[log]!.arrivalS[row]!,
        ratio: evidence.ratio[at]!,
        weight: weights[at]!,
        part: part(at),
      };
    }),
    others: { count: order.length - listed.length, part: total - shown },
  };
}

function isFree({ locked, fuel }: Correction["workings"]["grid"], cell: number): boolean {
  return locked[cell] === 0 && !Number.isNaN(fuel[cell]!);
}
