import { factorise, substitute, type Banded } from "./banded";
import { bowAt, curvatureOf, unevenness, type Curvature } from "./curvature";
import type { Evidence, Grid } from "./evidence";
import { residualsInto, sumEvidence, termsOf, type Solution } from "./solve";
import { holdsOf, summedOf } from "./stiffness";

/** What an engine does between the breakpoints that its ECU, which draws straight lines, does not. */
export interface Bend {
  readonly curvature: Curvature;
  /** How much of the curvature the evidence confirms: 0 = straight like the table, 1 = as smooth as it could be. */
  readonly share: number;
}

// Usual size of an engine's bend from one breakpoint to the next, as a share of its fuel.
const usualBend = 0.02;
const rounds = 4;

/**
 * Asks the evidence whether the engine bends between breakpoints. A smooth surface is drawn through what was measured
 * (no present value has a part in it, so a hand-edited table does not bend it), and the share of its bows that explains
 * what a straight solution leaves over is found by least squares, held towards 0 where that tells little. Without this
 * a cell at the edge of the drive takes the curve for a slope, and carries it to where nobody drove.
 */
export function bendOf(evidence: Evidence, grid: Grid, straight: Solution): Bend {
  const terms = termsOf(evidence, grid);
  const holds = holdsOf({ ...grid, locked: new Uint8Array(grid.fuel.length) });
  const uneven = unevenness(grid);
  const hold = straight.noise / (usualBend * usualBend);
  const { weightS } = straight;
  const sums = (ratio: Float64Array) =>
    summedOf(holds, sumEvidence({ ...evidence, ratio }, grid, terms, weightS));
  const normal = stiffened(sums(evidence.ratio).matrix, uneven.matrix, hold, holds.pinned);
  const left = evidence.ratio.slice();
  let curvature = curvatureOf(grid.fuel, grid);
  let bows = new Float64Array(evidence.count);
  for (let round = 0; round < rounds; round++) {
    const correction = sums(left).right.map((sum, cell) => sum + hold * uneven.right[cell]!);
    for (const cell of holds.pinned) correction[cell] = 0;
    substitute(normal, correction);
    const surface = grid.fuel.map((fuel, cell) => fuel * (1 + correction[cell]!));
    curvature = curvatureOf(surface, grid);
    bows = bowsOf(evidence, grid, curvature);
    for (let at = 0; at < left.length; at++) left[at] = evidence.ratio[at]! - bows[at]!;
  }
  return { curvature, share: confirmedShare(evidence, grid, terms, straight, bows) };
}

// A straight line laid by least squares through an even drive along a bow stands off its ends by two thirds of it, and
// lacks a third in the middle. With a quarter of the bow taken away both are half of it: the least that an ECU can do.
const takenAway = 0.25;

/** The evidence as the straight line would give it that lies closest to the engine's curve. */
export function straightened(evidence: Evidence, grid: Grid, { curvature, share }: Bend): Evidence {
  if (share === 0) return evidence;
  const bows = bowsOf(evidence, grid, curvature);
  return { ...evidence, ratio: evidence.ratio.map((ratio, at) => ratio - takenAway * share * bows[at]!) };
}

/** Bow of the engine at each sample, as a share of the present fuel. */
function bowsOf(evidence: Evidence, grid: Grid, curvature: Curvature): Float64Array<ArrayBuffer> {
  const bows = new Float64Array(evidence.count);
  for (let at = 0; at < bows.length; at++) bows[at] = bowAt(evidence, at, grid, curvature);
  return bows;
}

function stiffened(matrix: Banded, uneven: Banded, hold: number, pinned: readonly number[]): Banded {
  const { entries, size, band } = matrix;
  for (let at = 0; at < entries.length; at++) entries[at] = entries[at]! + hold * uneven.entries[at]!;
  for (let cell = 0; cell < size; cell++) {
    const at = cell * (band + 1) + band;
    entries[at] = entries[at]! + leastHoldS;
  }
  for (const cell of pinned) entries[cell * (band + 1) + band] = 1;
  factorise(matrix);
  return matrix;
}

/** Seconds of evidence for the present value, so that what nothing holds has an answer. */
const leastHoldS = 1e-6;

/** Least squares of what is left over on what of the bows a straight solution cannot take up. */
function confirmedShare(
  evidence: Evidence,
  grid: Grid,
  terms: Float64Array,
  { factor, weightS, normal, noise }: Solution,
  bows: Float64Array,
): number {
  const holds = holdsOf(grid);
  const asked = { ...evidence, ratio: bows.map((each) => 1 + each) };
  const taken = summedOf(holds, sumEvidence(asked, grid, terms, weightS)).right;
  for (const cell of holds.pinned) taken[cell] = 0;
  substitute(normal, taken);
  const over = new Float64Array(evidence.count);
  const free = new Float64Array(evidence.count);
  residualsInto(over, evidence, grid, terms, factor);
  residualsInto(
    free,
    asked,
    grid,
    terms,
    taken.map((part) => 1 + part),
  );
  let squares = 0;
  let products = 0;
  for (let at = 0; at < evidence.count; at++) {
    squares += weightS[at]! * free[at]! * free[at]!;
    products += weightS[at]! * free[at]! * over[at]!;
  }
  return Math.min(1, Math.max(0, products / (squares + noise)));
}
