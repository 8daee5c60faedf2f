import { medianInPlace } from "../statistics/selection";
import type { Banded } from "./banded";
import { corners, thin, weightsInto, type Evidence, type Grid } from "./evidence";
import type { SolveSettings } from "./settings";
import { holdsOf, solveSums, stiffnessChooser, summedOf, type Stiffness } from "./stiffness";

/** The correction that explains the samples best. */
export interface Solution {
  /** Fuel wanted over fuel in the table, per cell; 1 where a cell is locked or blank. */
  readonly factor: Float64Array;
  /** What each sample counted for in the end, seconds: its dwell, less where it disagrees with all others. */
  readonly weightS: Float64Array;
  /** Cholesky factor of the normal equations: shows what each sample did to each cell. */
  readonly normal: Banded;
  /** Median of the residuals' size, as a share. */
  readonly deviation: number;
  /** Variance of what one second of evidence says. */
  readonly noise: number;
  /** What held the cells, as set or as the evidence chose. */
  readonly stiffness: Stiffness;
}

// No second of driving is known better than to a quarter of a percent: fuel on the wall, gas that mixes on its way.
const leastNoise = 0.0025 * 0.0025;
/** Samples from which stiffness and noise are learned; all of them then give the values. */
export const mostLearned = 60_000;

/**
 * Solves what the ECU interpolates: minimises, over cell corrections c, the weighted robust squares of
 * (interpolated corrected fuel / interpolated fuel - ratio), with `priorS` pulling c to 0 and `smoothS` its second
 * differences to 0; what the settings leave open is chosen by the evidence. Huber's weights by iteration (Holland and
 * Welsch 1977), a fixed number of rounds.
 */
export function solve(evidence: Evidence, grid: Grid, settings: SolveSettings): Solution {
  const sample = thin(evidence, mostLearned);
  const learned = iterate(sample, grid, settings, { rounds: 5, learn: true });
  return sample === evidence ? learned : solveFrom(evidence, grid, settings, learned);
}

/** The same with the stiffness that an earlier solution found, its outliers held back from the start. */
export function solveFrom(evidence: Evidence, grid: Grid, settings: SolveSettings, from: Solution): Solution {
  return iterate(evidence, grid, { ...settings, ...from.stiffness }, { rounds: 1, learn: false, from });
}

/** The same from the samples with `use` 1 alone, in fewer rounds and with a known stiffness: for checks. */
export function solvePart(
  evidence: Evidence,
  grid: Grid,
  settings: SolveSettings,
  use: Uint8Array,
): Solution {
  return iterate(evidence, grid, settings, { rounds: 2, learn: false, use });
}

interface Plan {
  /** Solutions after the first, each with new weights. */
  readonly rounds: number;
  /** Whether stiffness is chosen on the way. */
  readonly learn: boolean;
  readonly use?: Uint8Array;
  /** What the first weights are judged by. */
  readonly from?: Solution;
}

function iterate(evidence: Evidence, grid: Grid, settings: SolveSettings, plan: Plan): Solution {
  const use = plan.use ?? null;
  const weightS = evidence.dwellS.slice();
  if (use !== null) for (let at = 0; at < weightS.length; at++) weightS[at] = weightS[at]! * use[at]!;
  const terms = termsOf(evidence, grid);
  const residuals = new Float64Array(evidence.count);
  const holds = holdsOf(grid);
  const chooser = stiffnessChooser(holds, settings);
  let { stiffness } = chooser;
  let deviation = NaN;
  let noise = plan.from?.noise ?? leastNoise;
  if (plan.from !== undefined) {
    residualsInto(residuals, evidence, grid, terms, plan.from.factor);
    ({ deviation } = plan.from);
    reweigh(weightS, evidence, residuals, settings.huber * deviation, use);
  }
  for (let round = 0; ; round++) {
    const summed = summedOf(holds, sumEvidence(evidence, grid, terms, weightS));
    // The noise is known after the first round, and well after the second.
    if (plan.learn && (round === 1 || round === 2)) {
      noise = Math.max(leastNoise, noiseOf(residuals, evidence, deviation));
      stiffness = chooser.choose(summed, noise);
    }
    const { normal, correction } = solveSums(holds, summed, stiffness);
    const factor = correction.map((part) => 1 + part);
    if (round === plan.rounds) return { factor, weightS, normal, deviation, noise, stiffness };
    residualsInto(residuals, evidence, grid, terms, factor);
    deviation = deviationOf(residuals, use);
    reweigh(weightS, evidence, residuals, settings.huber * deviation, use);
  }
}

/** Shares of the four corners in a sample's fuel, four per sample, in the order of `corners`. */
export function termsOf(evidence: Evidence, grid: Grid): Float64Array {
  const terms = new Float64Array(4 * evidence.count);
  const weights = new Float64Array(4);
  const offsets = corners(grid);
  for (let at = 0; at < evidence.count; at++) {
    weightsInto(weights, evidence.right[at]!, evidence.up[at]!);
    let fuel = 0;
    for (let corner = 0; corner < 4; corner++) {
      const weight = weights[corner]!;
      const part = weight === 0 ? 0 : weight * grid.fuel[evidence.cell[at]! + offsets[corner]!]!;
      terms[4 * at + corner] = part;
      fuel += part;
    }
    for (let corner = 0; corner < 4; corner++) terms[4 * at + corner] = terms[4 * at + corner]! / fuel;
  }
  return terms;
}

/** Sums of the normal equations, 14 per lower left cell of a sample: ten products of its corners, four right-hand sides. */
export function sumEvidence(
  evidence: Evidence,
  grid: Grid,
  terms: Float64Array,
  weightS: Float64Array,
): Float64Array {
  const cells = grid.fuel.length;
  // Sums of the ten products of a sample's corners, by its lower left cell: the matrix is touched once per cell.
  const sums = new Float64Array(14 * cells);
  for (let at = 0; at < evidence.count; at++) {
    const weight = weightS[at]!;
    if (weight === 0) continue;
    const a = terms[4 * at]!;
    const b = terms[4 * at + 1]!;
    const c = terms[4 * at + 2]!;
    const d = terms[4 * at + 3]!;
    const error = weight * (evidence.ratio[at]! - 1);
    const to = 14 * evidence.cell[at]!;
    sums[to] = sums[to]! + weight * a * a;
    sums[to + 1] = sums[to + 1]! + weight * a * b;
    sums[to + 2] = sums[to + 2]! + weight * a * c;
    sums[to + 3] = sums[to + 3]! + weight * a * d;
    sums[to + 4] = sums[to + 4]! + weight * b * b;
    sums[to + 5] = sums[to + 5]! + weight * b * c;
    sums[to + 6] = sums[to + 6]! + weight * b * d;
    sums[to + 7] = sums[to + 7]! + weight * c * c;
    sums[to + 8] = sums[to + 8]! + weight * c * d;
    sums[to + 9] = sums[to + 9]! + weight * d * d;
    sums[to + 10] = sums[to + 10]! + error * a;
    sums[to + 11] = sums[to + 11]! + error * b;
    sums[to + 12] = sums[to + 12]! + error * c;
    sums[to + 13] = sums[to + 13]! + error * d;
  }
  return sums;
}

/** What the corrected table gives less what was asked, per sample. */
export function residualsInto(
  residuals: Float64Array,
  evidence: Evidence,
  grid: Grid,
  terms: Float64Array,
  factor: Float64Array,
): void {
  const [, , next] = corners(grid);
  for (let at = 0; at < evidence.count; at++) {
    const cell = evidence.cell[at]!;
    let predicted = 0;
    for (let corner = 0; corner < 4; corner++) {
      const term = terms[4 * at + corner]!;
      if (term !== 0) predicted += term * factor[cell + (corner & 1) + (corner > 1 ? next : 0)]!;
    }
    residuals[at] = predicted - evidence.ratio[at]!;
  }
}

/** Median size, of at most a hundred thousand: more would not change it. */
function deviationOf(residuals: Float64Array, use: Uint8Array | null): number {
  const step = Math.ceil(residuals.length / 100_000);
  const sizes = new Float64Array(residuals.length);
  let count = 0;
  for (let at = 0; at < sizes.length; at += step) {
    if (use === null || use[at] !== 0) sizes[count++] = Math.abs(residuals[at]!);
  }
  return medianInPlace(sizes.subarray(0, count));
}

function reweigh(
  weightS: Float64Array,
  evidence: Evidence,
  residuals: Float64Array,
  limit: number,
  use: Uint8Array | null,
): void {
  for (let at = 0; at < weightS.length; at++) {
    const size = Math.abs(residuals[at]!);
    const share = size > limit && limit > 0 ? limit / size : 1;
    weightS[at] = evidence.dwellS[at]! * share * (use === null ? 1 : use[at]!);
  }
}

// Residuals closer than this are not independent; farther apart they are.
const longestMemory = 60;
const mostCompared = 15_000;

/**
 * Variance of one second of evidence: the residuals' own, stretched by how long they remember (the integrated
 * autocorrelation), robust against outliers.
 */
function noiseOf(residuals: Float64Array, evidence: Evidence, deviation: number): number {
  const limit = 3 * 1.4826 * deviation;
  const products = new Float64Array(longestMemory + 1);
  const counts = new Float64Array(longestMemory + 1);
  const step = Math.ceil(residuals.length / mostCompared);
  for (let at = 0; at < residuals.length; at += step) {
    const own = clamped(residuals[at]!, limit);
    const end = Math.min(residuals.length, at + longestMemory + 1);
    for (let other = at; other < end; other++) {
      const lag = evidence.row[other]! - evidence.row[at]!;
      if (lag > longestMemory || lag < 0 || evidence.log[other] !== evidence.log[at]) break;
      products[lag] = products[lag]! + own * clamped(residuals[other]!, limit);
      counts[lag] = counts[lag]! + 1;
    }
  }
  const variance = products[0]! / counts[0]!;
  let memory = 1;
  for (let lag = 1; lag <= longestMemory; lag++) {
    if (counts[lag] === 0) continue;
    const correlation = products[lag]! / counts[lag]! / variance;
    if (!(correlation > 0.05)) break;
    memory += 2 * correlation;
  }
  let dwell = 0;
  for (const each of evidence.dwellS) dwell += each;
  return Math.max(1e-12, (variance * memory * dwell) / residuals.length);
}

function clamped(value: number, limit: number): number {
  return value > limit ? limit : value < -limit ? -limit : value;
}
