import type { Column } from "../logs/channel";
import { isBreak, type Rhythm } from "../logs/rhythm";

/** What falls into each cell of a grid; NaN where a cell has no sample. */
export interface CellMoments {
  readonly count: Column;
  readonly mean: Column;
  readonly min: Column;
  readonly max: Column;
  /** Sample standard deviation (n - 1); NaN below two samples. */
  readonly sd: Column;
}

/** Moments of `values` by cell; rows whose cell is negative take no part. Two passes, so that the spread is exact. */
export function cellMoments(values: Column, cells: Int32Array, size: number): CellMoments {
  const count = new Float64Array(size);
  const mean = new Float64Array(size);
  const min = new Float64Array(size).fill(Infinity);
  const max = new Float64Array(size).fill(-Infinity);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (cell < 0) continue;
    const value = values[row]!;
    count[cell]!++;
    mean[cell]! += value;
    if (value < min[cell]!) min[cell] = value;
    if (value > max[cell]!) max[cell] = value;
  }
  for (let cell = 0; cell < size; cell++) mean[cell]! /= count[cell]!;
  const sd = spread(values, cells, mean, count);
  for (let cell = 0; cell < size; cell++) {
    if (count[cell]! > 0) continue;
    min[cell] = NaN;
    max[cell] = NaN;
  }
  return { count, mean, min, max, sd };
}

/** Seconds each cell was dwelt in: half the way to each neighbouring sample, nothing across a break. */
export function cellSeconds(
  clock: Column,
  values: Column,
  cells: Int32Array,
  size: number,
  firstRow: number,
  rhythm: Rhythm,
): Column {
  const seconds = new Float64Array(size);
  let before = -1;
  for (let row = 0; row < cells.length; row++) {
    if (Number.isNaN(values[row]!)) continue;
    if (before >= 0 && !isBreak(clock, firstRow + before, firstRow + row, rhythm)) {
      const half = (clock[firstRow + row]! - clock[firstRow + before]!) / 2;
      if (cells[before]! >= 0) seconds[cells[before]!]! += half;
      if (cells[row]! >= 0) seconds[cells[row]!]! += half;
    }
    before = row;
  }
  return seconds;
}

function spread(values: Column, cells: Int32Array, mean: Column, count: Column): Column {
  const squares = new Float64Array(mean.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (cell < 0) continue;
    const off = values[row]! - mean[cell]!;
    squares[cell]! += off * off;
  }
  for (let cell = 0; cell < squares.length; cell++) {
    squares[cell] = count[cell]! < 2 ? NaN : Math.sqrt(squares[cell]! / (count[cell]! - 1));
  }
  return squares;
}
