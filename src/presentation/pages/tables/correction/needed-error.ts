import type { CellStatistics } from "../../../../domain/correction/accumulate";

/** Error of what a cell needs, a share of fuel: the samples' spread over the root of its visits. */
export function neededError({ spread, visits }: CellStatistics, cell: number): number {
  // Samples of one visit err together: visits count, not samples.
  return spread[cell]! / Math.sqrt(Math.max(1, visits[cell]!));
}
