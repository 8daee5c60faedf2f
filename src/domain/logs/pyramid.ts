import type { Clock, Column } from "./channel";
import { isBreak, rhythmOf, type Rhythm } from "./rhythm";

/** Rows in a block of the lowest level; each level above holds four blocks of the one below. */
const baseShift = 4;
const baseRows = 1 << baseShift;

/** Lowest and highest sample of ever larger blocks of rows, built once per channel; a block without samples is [inf, -inf]. */
export interface Pyramid {
  /** Interleaved low, high of each block, level after level. */
  readonly bands: Column;
  /** First block of each level in `bands`. */
  readonly levels: readonly number[];
  readonly rhythm: Rhythm;
  /** Interleaved rows before and after each break of the line. */
  readonly breaks: Int32Array<ArrayBuffer>;
}

/** Builds the pyramid of a channel; `stepS` is the clock's median step where it is known. */
export function buildPyramid(clock: Clock, samples: Column, stepS?: number): Pyramid {
  const levels = [0];
  const sizes = [Math.ceil(samples.length / baseRows)];
  for (let size = sizes[0]!; size > 4;) {
    levels.push(levels.at(-1)! + size);
    size = Math.ceil(size / 4);
    sizes.push(size);
  }
  const bands = new Float64Array(2 * (levels.at(-1)! + sizes.at(-1)!));
  fillBase(bands, samples);
  for (let level = 1; level < levels.length; level++) {
    fillLevel(bands, levels[level - 1]!, sizes[level - 1]!, levels[level]!);
  }
  const rhythm = rhythmOf(clock, samples, stepS);
  return { bands, levels, rhythm, breaks: breakRows(clock, samples, rhythm) };
}

/**
 * Lowest and highest sample of each pixel column, which are the rows [columns[i], columns[i + 1]); [inf, -inf] where
 * they are all missing. On entry `min` and `max` may hold samples of the column (its first and last), which narrows
 * the search: a block is opened only when it holds something lower or higher than what is already known.
 */
export function extents(
  samples: Column,
  pyramid: Pyramid,
  columns: Int32Array,
  min: Column,
  max: Column,
): void {
  for (let column = 0; column < columns.length - 1; column++) {
    const from = columns[column]!;
    const to = columns[column + 1]!;
    const rows = to - from;
    if (rows < 2 * baseRows) {
      scanRows(samples, from, to, column, min, max);
      continue;
    }
    let level = 0;
    let shift = baseShift;
    while (level + 1 < pyramid.levels.length && rows >> (shift + 2) > 3) {
      level++;
      shift += 2;
    }
    const first = pyramid.levels[level]!;
    scanBlocks(pyramid.bands, first + ceilShift(from, shift), first + (to >> shift), column, min, max);
    openHead(samples, pyramid, from, level, shift, column, min, max);
    openTail(samples, pyramid, to, level, shift, column, min, max);
  }
}

/** Opens the block that the first row of a column cuts, then its child that is cut, down to single rows. */
function openHead(
  samples: Column,
  { bands, levels }: Pyramid,
  from: number,
  level: number,
  shift: number,
  column: number,
  min: Column,
  max: Column,
): void {
  for (; exceeds(bands, levels[level]! + (from >> shift), min[column]!, max[column]!); level--, shift -= 2) {
    if (level === 0) return scanRows(samples, from, from + baseRows - 1, column, min, max);
    // At most three children lie beyond the cut; reading one that is known already changes nothing.
    const block = levels[level - 1]! + ceilShift(from, shift - 2);
    scanBlocks(bands, block, block + 3, column, min, max);
  }
}

/** The same at the other end: `to` is the row after the column's last. */
function openTail(
  samples: Column,
  { bands, levels }: Pyramid,
  to: number,
  level: number,
  shift: number,
  column: number,
  min: Column,
  max: Column,
): void {
  for (
    ;
    exceeds(bands, levels[level]! + ((to - 1) >> shift), min[column]!, max[column]!);
    level--, shift -= 2
  ) {
    if (level === 0) return scanRows(samples, to - baseRows + 1, to, column, min, max);
    const end = levels[level - 1]! + (to >> (shift - 2));
    scanBlocks(bands, end - 3, end, column, min, max);
  }
}

function exceeds(bands: Column, block: number, low: number, high: number): boolean {
  return bands[2 * block]! < low || bands[2 * block + 1]! > high;
}

function scanBlocks(
  bands: Column,
  block: number,
  end: number,
  column: number,
  min: Column,
  max: Column,
): void {
  let low = min[column]!;
  let high = max[column]!;
  for (; block < end; block++) {
    if (bands[2 * block]! < low) low = bands[2 * block]!;
    if (bands[2 * block + 1]! > high) high = bands[2 * block + 1]!;
  }
  min[column] = low;
  max[column] = high;
}

function scanRows(samples: Column, row: number, end: number, column: number, min: Column, max: Column): void {
  let low = min[column]!;
  let high = max[column]!;
  for (; row < end; row++) {
    const value = samples[row]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  min[column] = low;
  max[column] = high;
}

function ceilShift(rows: number, shift: number): number {
  return (rows + (1 << shift) - 1) >> shift;
}

function fillBase(bands: Column, samples: Column): void {
  for (let row = 0, at = 0; row < samples.length; row += baseRows, at += 2) {
    const end = Math.min(row + baseRows, samples.length);
    let low = Infinity;
    let high = -Infinity;
    for (let one = row; one < end; one++) {
      const value = samples[one]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    bands[at] = low;
    bands[at + 1] = high;
  }
}

function fillLevel(bands: Column, below: number, size: number, level: number): void {
  for (let block = 0; block < size; block += 4) {
    const end = Math.min(block + 4, size);
    let low = Infinity;
    let high = -Infinity;
    for (let at = 2 * (below + block); at < 2 * (below + end); at += 2) {
      low = Math.min(low, bands[at]!);
      high = Math.max(high, bands[at + 1]!);
    }
    bands[2 * (level + block / 4)] = low;
    bands[2 * (level + block / 4) + 1] = high;
  }
}

function breakRows(clock: Clock, samples: Column, rhythm: Rhythm): Int32Array<ArrayBuffer> {
  const rows: number[] = [];
  let before = -1;
  for (let row = 0; row < samples.length; row++) {
    if (Number.isNaN(samples[row]!)) continue;
    if (before >= 0 && isBreak(clock, before, row, rhythm)) rows.push(before, row);
    before = row;
  }
  return Int32Array.from(rows);
}
