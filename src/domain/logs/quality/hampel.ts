import { medianInPlace } from "../../statistics/selection";
import type { Column } from "../channel";

const half = 3;
const window = 2 * half + 1;
// A normal distribution's sigma is 1.4826 of its median absolute deviation.
const sigmas = 5 * 1.4826;

/**
 * Visits each sample that lies more than 5 sigma from the median of the 7 around it (Hampel 1974), and returns their
 * count. `values` has no missing samples. Sigma is the window's own, but never less than `resolution` (the signal's
 * smallest step: rounding is no spike) nor than the noise the signal usually has: of white noise alone, seven samples
 * would call one in a hundred a spike. The first and last three samples have no full window.
 */
export function eachSpike(values: Column, resolution: number, visit: (at: number) => void): number {
  if (values.length < window) return 0;
  const sorted = values.slice(0, window).toSorted();
  const floor = Math.max(5 * resolution, sigmas * usualNoise(values));
  let spikes = 0;
  for (let at = half; ; at++) {
    const median = sorted[half]!;
    const off = Math.abs(values[at]! - median);
    if (off > floor && off > sigmas * deviationOf(sorted, median)) {
      spikes++;
      visit(at);
    }
    if (at + half + 1 >= values.length) return spikes;
    replace(sorted, values[at - half]!, values[at + half + 1]!);
  }
}

/** Median step between neighbouring samples over root two, of at most 1024 of them: the deviation of a steady signal. */
function usualNoise(values: Column): number {
  const every = Math.max(1, Math.floor(values.length / 1024));
  const steps = new Float64Array(Math.floor((values.length - 1) / every));
  for (let at = 0; at < steps.length; at++) {
    steps[at] = Math.abs(values[at * every + 1]! - values[at * every]!);
  }
  return medianInPlace(steps) / Math.SQRT2;
}

/** Median absolute deviation of a sorted window: the distances grow from the middle to both sides. */
function deviationOf(sorted: Column, median: number): number {
  let below = half - 1;
  let above = half + 1;
  let distance = 0;
  for (let taken = 0; taken < half; taken++) {
    const down = below >= 0 ? median - sorted[below]! : Infinity;
    const up = above < window ? sorted[above]! - median : Infinity;
    if (down < up) {
      distance = down;
      below--;
    } else {
      distance = up;
      above++;
    }
  }
  return distance;
}

/** Takes one value out of the sorted window and puts another in. */
function replace(sorted: Column, out: number, into: number): void {
  let at = 0;
  while (sorted[at] !== out) at++;
  while (at + 1 < window && sorted[at + 1]! < into) {
    sorted[at] = sorted[at + 1]!;
    at++;
  }
  while (at > 0 && sorted[at - 1]! > into) {
    sorted[at] = sorted[at - 1]!;
    at--;
  }
  sorted[at] = into;
}
