import type { Clock, Column } from "./channel";
import { extents, type Pyramid } from "./pyramid";
import { rowAfter, rowAtOrAfter, rowNear } from "./seek";

/** One channel over pixel columns; see `PlotTrace` in workers/api.ts, which adds the channel's id. */
export interface Trace {
  readonly first: Column;
  readonly min: Column;
  readonly max: Column;
  readonly last: Column;
  readonly points: Column;
  readonly breaks: Column;
}

/** First row of each pixel column, and the row after the last one: shared by all channels of a clock. */
export type PixelColumns = Int32Array<ArrayBuffer>;

/** Column i covers [fromS + i dt, fromS + (i + 1) dt); the last one includes toS, so that the last sample is seen. */
export function pixelColumns(clock: Clock, fromS: number, toS: number, pixels: number): PixelColumns {
  const starts = new Int32Array(pixels + 1);
  const widthS = (toS - fromS) / pixels;
  let row = rowAtOrAfter(clock, fromS);
  let stride = 0;
  starts[0] = row;
  for (let column = 1; column < pixels; column++) {
    const next = rowNear(clock, fromS + column * widthS, row, row + stride);
    stride = next - row;
    row = next;
    starts[column] = row;
  }
  starts[pixels] = Math.max(row, rowAfter(clock, toS));
  return starts;
}

/**
 * What to draw of a channel between two times: the raw samples with their neighbours outside when there is at most
 * one per pixel, else first, min, max and last of every pixel column. No sample is lost at any zoom.
 */
export function plotTrace(
  clock: Clock,
  samples: Column,
  pyramid: Pyramid,
  fromS: number,
  toS: number,
  pixels: number,
  columns: PixelColumns = pixelColumns(clock, fromS, toS, pixels),
): Trace {
  const from = columns[0]!;
  const to = columns[pixels]!;
  return to - from <= pixels
    ? rawTrace(clock, samples, pyramid, from, to)
    : bandTrace(clock, samples, pyramid, columns);
}

/** Lowest and highest sample over equal time slices of [fromS, toS], for a sparkline; NaN where a slice has none. */
export function preview(
  clock: Clock,
  samples: Column,
  points = 96,
  fromS = clock[0] ?? 0,
  toS = clock.at(-1) ?? 0,
): { readonly low: Column; readonly high: Column } {
  const columns = pixelColumns(clock, fromS, toS, points);
  const low = new Float64Array(points).fill(NaN);
  const high = new Float64Array(points).fill(NaN);
  for (let column = 0; column < points; column++) {
    let least = Infinity;
    let most = -Infinity;
    for (let row = columns[column]!; row < columns[column + 1]!; row++) {
      const value = samples[row]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least > most) continue;
    low[column] = least;
    high[column] = most;
  }
  return { low, high };
}

function rawTrace(clock: Clock, samples: Column, pyramid: Pyramid, from: number, to: number): Trace {
  let before = from - 1;
  while (before >= 0 && Number.isNaN(samples[before]!)) before--;
  let after = to;
  while (after < samples.length && Number.isNaN(samples[after]!)) after++;
  const first = Math.max(before, 0);
  const end = Math.min(after + 1, samples.length);
  let count = 0;
  for (let row = first; row < end; row++) if (!Number.isNaN(samples[row]!)) count++;
  const points = new Float64Array(2 * count);
  for (let row = first, at = 0; row < end; row++) {
    if (Number.isNaN(samples[row]!)) continue;
    points[at++] = clock[row]!;
    points[at++] = samples[row]!;
  }
  const breaks: number[] = [];
  const { breaks: rows } = pyramid;
  for (let at = firstBreak(rows, first); at < rows.length && rows[at]! < end; at += 2) {
    breaks.push(clock[rows[at]!]!);
  }
  return {
    first: new Float64Array(0),
    min: new Float64Array(0),
    max: new Float64Array(0),
    last: new Float64Array(0),
    points,
    breaks: Float64Array.from(breaks),
  };
}

function bandTrace(clock: Clock, samples: Column, pyramid: Pyramid, columns: PixelColumns): Trace {
  const pixels = columns.length - 1;
  const first = new Float64Array(pixels);
  const min = new Float64Array(pixels);
  const max = new Float64Array(pixels);
  const last = new Float64Array(pixels);
  for (let column = 0; column < pixels; column++) {
    const from = columns[column]!;
    const to = columns[column + 1]!;
    const start = from < to ? samples[from]! : NaN;
    const end = from < to ? samples[to - 1]! : NaN;
    first[column] = start;
    last[column] = end;
    min[column] = start < end ? start : end <= start ? end : Infinity;
    max[column] = start > end ? start : end >= start ? end : -Infinity;
  }
  extents(samples, pyramid, columns, min, max);
  for (let column = 0; column < pixels; column++) {
    if (min[column]! > max[column]!) {
      min[column] = NaN;
      max[column] = NaN;
      continue;
    }
    if (Number.isNaN(first[column]!)) first[column] = firstValue(samples, columns[column]!);
    if (Number.isNaN(last[column]!)) last[column] = lastValue(samples, columns[column + 1]! - 1);
  }
  const points = new Float64Array(0);
  return { first, min, max, last, points, breaks: visibleBreaks(clock, pyramid.breaks, columns) };
}

/** Breaks between different pixel columns: one inside a column cannot be seen. */
function visibleBreaks(clock: Clock, rows: Int32Array, columns: PixelColumns): Column {
  const breaks: number[] = [];
  const end = columns.at(-1)!;
  let column = 0;
  for (let at = firstBreak(rows, columns[0]!); at < rows.length && rows[at]! < end; at += 2) {
    while (columns[column + 1]! <= rows[at]!) column++;
    if (rows[at + 1]! >= columns[column + 1]!) breaks.push(clock[rows[at]!]!);
  }
  return Float64Array.from(breaks);
}

/** Index in `rows` of the first break that begins at or after `row`. */
function firstBreak(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[2 * middle]! < row) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function firstValue(samples: Column, row: number): number {
  while (Number.isNaN(samples[row]!)) row++;
  return samples[row]!;
}

function lastValue(samples: Column, row: number): number {
  while (Number.isNaN(samples[row]!)) row--;
  return samples[row]!;
}
