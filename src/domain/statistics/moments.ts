import type { Column } from "../logs/channel";

/** Count, extremes, mean and spread of the samples that are not missing; NaN where there are too few. */
export interface Moments {
  readonly count: number;
  readonly missing: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Sample standard deviation (n - 1); NaN below two samples. */
  readonly sd: number;
}

/** Lowest and highest sample of the rows [from, to); NaN when all are missing. */
export function extremesOf(samples: Column, from = 0, to = samples.length): readonly [number, number] {
  let min = Infinity;
  let max = -Infinity;
  for (let row = from; row < to; row++) {
    const value = samples[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : [NaN, NaN];
}

/**
 * Moments of the rows [from, to). Two passes: the second sums squares about the mean and removes what rounding left
 * in it (Chan, Golub & LeVeque 1983, corrected two-pass algorithm).
 */
export function momentsOf(samples: Column, from = 0, to = samples.length): Moments {
  let count = 0;
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  for (let row = from; row < to; row++) {
    const value = samples[row]!;
    if (!Number.isFinite(value)) continue;
    count++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const missing = Math.max(0, to - from) - count;
  if (count === 0) return { count, missing, min: NaN, max: NaN, mean: NaN, sd: NaN };
  const mean = sum / count;
  let squares = 0;
  let rest = 0;
  for (let row = from; row < to; row++) {
    const value = samples[row]!;
    if (!Number.isFinite(value)) continue;
    const off = value - mean;
    squares += off * off;
    rest += off;
  }
  const sd = count < 2 ? NaN : Math.sqrt(Math.max(0, squares - (rest * rest) / count) / (count - 1));
  return { count, missing, min, max, mean: mean + rest / count, sd };
}
