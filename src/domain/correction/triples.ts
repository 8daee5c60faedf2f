import { addTo, type Banded } from "./banded";
import type { Grid } from "./evidence";

/** Factors of a second difference: with `(v[0] parts[0] + v[1] parts[1] + v[2] parts[2])` 0 on a straight line. */
export type Parts = readonly [number, number, number];

/**
 * Visits every three neighbours in a row or a column: the first cell, how many cells apart they are, and the factors
 * of their second difference by where the breakpoints stand: 1, -2, 1 where these are even. What is straight in rpm
 * or pressure is then straight also where the steps of an axis widen.
 */
export function eachTriple(
  { columns, rows, x, y }: Pick<Grid, "columns" | "rows" | "x" | "y">,
  visit: (from: number, step: number, parts: Parts) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column + 2 < columns; column++) visit(row * columns + column, 1, partsAt(x, column));
  }
  if (y === null) return;
  for (let row = 0; row + 2 < rows; row++) {
    const parts = partsAt(y, row);
    for (let column = 0; column < columns; column++) visit(row * columns + column, columns, parts);
  }
}

function partsAt(breaks: Float64Array, at: number): Parts {
  const before = breaks[at + 1]! - breaks[at]!;
  const after = breaks[at + 2]! - breaks[at + 1]!;
  const scale = 2 / (before + after);
  return [after * scale, -2, before * scale];
}

/** Adds the square of a second difference to a matrix. */
export function addSquare(matrix: Banded, from: number, step: number, parts: Parts): void {
  for (let i = 0; i < 3; i++) {
    for (let j = i; j < 3; j++) addTo(matrix, from + i * step, from + j * step, parts[i]! * parts[j]!);
  }
}
