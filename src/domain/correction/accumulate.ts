import { corners, weightsInto, type Evidence, type Grid } from "./evidence";
import type { Gathered } from "./gather";

/** What the samples around each cell say by themselves, before anything is solved. Parallel to the table's values. */
export interface CellStatistics {
  /** Samples that lie mostly at the cell: with more than a quarter of their weight. */
  readonly hits: Int32Array;
  /** Weight in seconds: bilinear share times dwell. */
  readonly seconds: Float64Array;
  /** Times that the drive came by, at least two seconds apart. */
  readonly visits: Int32Array;
  /** Weighted mean of measured over asked; NaN without weight. */
  readonly mean: Float64Array;
  /** Weighted standard deviation of the same. */
  readonly spread: Float64Array;
  /** Share of the weight with the loop at its limit. */
  readonly clamped: Float64Array;
  /** 0 to 1: from 0.7 apply, below 0.4 a hint only. */
  readonly confidence: Float64Array;
  /** Mean manifold pressure at the cell, kPa absolute; NaN where unknown. */
  readonly mapKpa: Float64Array;
}

const hitShare = 0.25;
const visitGapS = 2;

/** Sums the evidence per cell: bilinear weights times dwell time, samples in order. */
export function accumulate(
  evidence: Evidence,
  grid: Grid,
  logs: readonly Gathered[],
  atLimit: readonly Uint8Array[],
): CellStatistics {
  const cells = grid.fuel.length;
  const hits = new Int32Array(cells);
  const visits = new Int32Array(cells);
  const seconds = new Float64Array(cells);
  const sum = new Float64Array(cells);
  const squares = new Float64Array(cells);
  const clampedS = new Float64Array(cells);
  const pressure = new Float64Array(cells);
  const lastS = new Float64Array(cells).fill(-Infinity);
  const lastLog = new Int32Array(cells).fill(-1);
  const weights = new Float64Array(4);
  const offsets = corners(grid);
  for (let at = 0; at < evidence.count; at++) {
    weightsInto(weights, evidence.right[at]!, evidence.up[at]!);
    const log = evidence.log[at]!;
    const row = evidence.row[at]!;
    const timeS = logs[log]!.timeS[row]!;
    const error = evidence.ratio[at]! - 1;
    const kpa = logs[log]!.mapKpa?.[row] ?? NaN;
    for (let corner = 0; corner < 4; corner++) {
      const share = weights[corner]!;
      if (share === 0) continue;
      const cell = evidence.cell[at]! + offsets[corner]!;
      const weight = share * evidence.dwellS[at]!;
      seconds[cell] = seconds[cell]! + weight;
      sum[cell] = sum[cell]! + weight * error;
      squares[cell] = squares[cell]! + weight * error * error;
      pressure[cell] = pressure[cell]! + weight * kpa;
      if (atLimit[log]![row] !== 0) clampedS[cell] = clampedS[cell]! + weight;
      if (share > hitShare) hits[cell] = hits[cell]! + 1;
      if (lastLog[cell] !== log || timeS - lastS[cell]! > visitGapS) visits[cell] = visits[cell]! + 1;
      lastLog[cell] = log;
      lastS[cell] = timeS;
    }
  }
  const mean = new Float64Array(cells).fill(NaN);
  const spread = new Float64Array(cells).fill(NaN);
  const clamped = new Float64Array(cells);
  const confidence = new Float64Array(cells);
  const mapKpa = new Float64Array(cells).fill(NaN);
  for (let cell = 0; cell < cells; cell++) {
    const weight = seconds[cell]!;
    if (weight === 0) continue;
    const error = sum[cell]! / weight;
    mean[cell] = 1 + error;
    spread[cell] = Math.sqrt(Math.max(0, squares[cell]! / weight - error * error));
    clamped[cell] = clampedS[cell]! / weight;
    mapKpa[cell] = pressure[cell]! / weight;
    confidence[cell] = confidenceOf(visits[cell]!, weight, spread[cell]!, clamped[cell]!);
  }
  return { hits, seconds, visits, mean, spread, clamped, confidence, mapKpa };
}

/** Three visits, a second of weight, samples that agree within 5 %, and a loop that was free to answer. */
function confidenceOf(visits: number, seconds: number, spread: number, clamped: number): number {
  const disagreement = (spread / 0.05) * (spread / 0.05);
  // 1 / (1 + z + z²/2) instead of exp(-z), whose last bit differs between browsers.
  const agreement = 1 / (1 + disagreement + (disagreement * disagreement) / 2);
  return Math.min(1, visits / 3) * Math.min(1, seconds) * agreement * (1 - clamped);
}

/** Rows on which the trims stand still at their own extreme, as a loop does that has no more to give. */
export function rowsAtLimit({ trim, timeS, stepS }: Gathered): Uint8Array {
  const rows = new Uint8Array(timeS.length);
  if (trim === null) return rows;
  let least = Infinity;
  let most = -Infinity;
  for (const value of trim) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  for (const limit of [least, most]) {
    // A loop at less than 5 % is not likely to be at its limit.
    if (Math.abs(limit - 1) < 0.05) continue;
    for (let from = 0; from < rows.length; from++) {
      if (trim[from] !== limit) continue;
      let to = from;
      while (to + 1 < rows.length && trim[to + 1] === limit) to++;
      if ((to - from + 1) * stepS >= 0.5) rows.fill(1, from, to + 1);
      from = to;
    }
  }
  return rows;
}
