import { banded, type Banded } from "./banded";
import type { Evidence, Grid } from "./evidence";
import { addSquare, eachTriple } from "./triples";

/** How far an edge of a cell bows out at its two ends: bow(f) = f (1 - f) ((1 - f) first + f second). */
export interface Bows {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Bows of a surface along its columns and its rows, by the breakpoint that an edge starts from. */
export interface Curvature {
  readonly across: Bows;
  readonly along: Bows;
}

/** Lines of a grid in one direction: where they start, how many cells apart their points lie, and their breakpoints. */
interface Lines {
  readonly starts: readonly number[];
  readonly step: number;
  readonly breaks: Float64Array;
}

/**
 * What a smooth engine does between the breakpoints of a surface: a cubic whose slope at each breakpoint is that of
 * the parabola through it and its neighbours (Bessel tangents, de Boor, A Practical Guide to Splines, IV), less the
 * straight line. The parabola of the last three goes on to the ends; beside blank cells the surface is straight.
 */
export function curvatureOf(surface: Float64Array, { columns, rows, x, y }: Grid): Curvature {
  const across = { starts: Array.from({ length: rows }, (_, row) => row * columns), step: 1, breaks: x };
  const along = { starts: Array.from({ length: y === null ? 0 : columns }, (_, at) => at), step: columns };
  return { across: bowsOf(surface, across), along: bowsOf(surface, { ...along, breaks: y ?? x }) };
}

function bowsOf(surface: Float64Array, { starts, step, breaks }: Lines): Bows {
  const first = new Float64Array(surface.length);
  const second = new Float64Array(surface.length);
  for (const start of starts) {
    for (let at = 1; at + 1 < breaks.length; at++) {
      const cell = start + at * step;
      const before = breaks[at]! - breaks[at - 1]!;
      const after = breaks[at + 1]! - breaks[at]!;
      const bend =
        (surface[cell + step]! - surface[cell]!) / after - (surface[cell]! - surface[cell - step]!) / before;
      if (Number.isNaN(bend)) continue;
      // Slope of the parabola less slope of either chord.
      first[cell] = (-bend * after * after) / (before + after);
      second[cell - step] = (-bend * before * before) / (before + after);
      if (at === 1) first[cell - step] = second[cell - step]!;
      if (at + 2 === breaks.length) second[cell] = first[cell]!;
    }
  }
  return { first, second };
}

/** How much more fuel than the straight surface the curved one gives at a sample, as a share of the present fuel. */
export function bowAt(evidence: Evidence, at: number, grid: Grid, { across, along }: Curvature): number {
  const from = evidence.cell[at]!;
  const f = evidence.right[at]!;
  const g = evidence.up[at]!;
  const { columns, fuel } = grid;
  let more = (1 - g) * bow(across, from, f);
  let low = fuel[from]!;
  if (f > 0) low += f * (fuel[from + 1]! - low);
  if (g === 0) return more / low;
  const next = from + columns;
  more += g * bow(across, next, f) + (1 - f) * bow(along, from, g);
  let high = fuel[next]!;
  if (f > 0) {
    more += f * bow(along, from + 1, g);
    high += f * (fuel[next + 1]! - high);
  }
  return more / (low + g * (high - low));
}

function bow({ first, second }: Bows, edge: number, share: number): number {
  return share * (1 - share) * ((1 - share) * first[edge]! + share * second[edge]!);
}

/** Squares of the bends of a surface `fuel x (1 + correction)`, as a matrix and a right-hand side for the corrections. */
export function unevenness(grid: Grid): { readonly matrix: Banded; readonly right: Float64Array } {
  const { fuel, columns } = grid;
  const matrix = banded(fuel.length, 2 * columns);
  const right = new Float64Array(fuel.length);
  eachTriple(grid, (from, step, parts) => {
    const middle = fuel[from + step]!;
    const terms = [
      (parts[0] * fuel[from]!) / middle,
      parts[1],
      (parts[2] * fuel[from + 2 * step]!) / middle,
    ] as const;
    const bend = terms[0] + terms[1] + terms[2];
    if (Number.isNaN(bend)) return;
    addSquare(matrix, from, step, terms);
    for (let part = 0; part < 3; part++) {
      const at = from + part * step;
      right[at] = right[at]! - terms[part]! * bend;
    }
  });
  return { matrix, right };
}
