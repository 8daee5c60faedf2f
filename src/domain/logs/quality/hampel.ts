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
  const sorted = new Float64Array(window);
  const floor = Math.max(5 * resolution, sigmas * usualNoise(values));
  let spikes = 0;
  for (let at = half; at < values.length - half; at++) {
    if (hasCompany(values, at, floor)) continue;
    sortWindow(values, at - half, sorted);
    const median = sorted[half]!;
    const off = Math.abs(values[at]! - median);
    if (off > floor && off > sigmas * deviationOf(sorted, median)) {
      spikes++;
      visit(at);
    }
  }
  return spikes;
}

/**
 * Whether three of the six neighbours are within `floor` of a sample. Then so is the median: four of the seven lie
 * at or beyond it on the far side, and would have to be farther than that.
 */
function hasCompany(values: Column, at: number, floor: number): boolean {
  const value = values[at]!;
  let near = 0;
  for (let away = 1; away <= half; away++) {
    if (Math.abs(values[at - away]! - value) <= floor) near++;
    if (Math.abs(values[at + away]! - value) <= floor) near++;
    if (near >= half) return true;
  }
  return false;
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

/** Sorts the window that begins at `start` into `sorted`, by insertion: it is short and mostly in order. */
function sortWindow(values: Column, start: number, sorted: Column): void {
  for (let taken = 0; taken < window; taken++) {
    const value = values[start + taken]!;
    let at = taken;
    for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = value;
  }
}
