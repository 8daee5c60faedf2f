import type { Column } from "../logs/channel";
import { selectRanks } from "./selection";

/** The values of `samples` in [from, to) that are not missing, as a column of their own. */
export function finiteOf(samples: Column, from = 0, to = samples.length): Column {
  const kept = new Float64Array(Math.max(0, to - from));
  let count = 0;
  for (let row = from; row < to; row++) {
    const value = samples[row]!;
    if (Number.isFinite(value)) kept[count++] = value;
  }
  return count === kept.length ? kept : kept.slice(0, count);
}

/**
 * Quantiles by linear interpolation between order statistics (Hyndman & Fan 1996, type 7), NaN of an empty column.
 * `levels` rise from 0 to 1. The column must not hold missing values; it is reordered.
 */
export function quantilesInPlace(values: Column, levels: readonly number[]): number[] {
  const last = values.length - 1;
  if (last < 0) return levels.map(() => NaN);
  const ranks: number[] = [];
  for (const level of levels) {
    const below = Math.floor(level * last);
    ranks.push(below, Math.min(below + 1, last));
  }
  selectRanks(
    values,
    ranks.toSorted((a, b) => a - b),
  );
  return levels.map((level) => {
    const position = level * last;
    const below = Math.floor(position);
    const low = values[below]!;
    const high = values[Math.min(below + 1, last)]!;
    return low + (position - below) * (high - low);
  });
}
