import type { Column } from "../logs/channel";

/**
 * Moves elements so that each rank (0-based, ascending) holds what sorting would put there. Works in place.
 * Hoare's quickselect over all ranks at once; a range that divides badly is sorted instead.
 */
export function selectRanks(values: Column, ranks: readonly number[]): void {
  select(values, ranks, 0, values.length - 1, 0, ranks.length, 64);
}

/** Median of a column without missing values, which is reordered; NaN when it is empty. */
export function medianInPlace(values: Column): number {
  const count = values.length;
  if (count === 0) return NaN;
  const upper = count >>> 1;
  if (count % 2 === 1) {
    selectRanks(values, [upper]);
    return values[upper]!;
  }
  selectRanks(values, [upper - 1, upper]);
  return (values[upper - 1]! + values[upper]!) / 2;
}

function select(
  values: Column,
  ranks: readonly number[],
  low: number,
  high: number,
  firstRank: number,
  endRank: number,
  depth: number,
): void {
  while (firstRank < endRank && low < high) {
    if (depth-- === 0 || high - low < 32) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const split = partition(values, low, high);
    let middle = firstRank;
    while (middle < endRank && ranks[middle]! <= split) middle++;
    select(values, ranks, low, split, firstRank, middle, depth);
    low = split + 1;
    firstRank = middle;
  }
}

/** Splits [low, high] into [low, split] <= pivot <= [split + 1, high]; equal elements divide evenly. */
function partition(values: Column, low: number, high: number): number {
  const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
  let left = low - 1;
  let right = high + 1;
  for (;;) {
    do left++;
    while (values[left]! < pivot);
    do right--;
    while (values[right]! > pivot);
    // The pivot may be the last element: a split there would not shorten the range.
    if (left >= right) return right === high ? high - 1 : right;
    const swap = values[left]!;
    values[left] = values[right]!;
    values[right] = swap;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
}
