import type { SampleBehind } from "../../../../domain/correction/behind";

/** Samples of a cell side by side, with a space between two passes. */
export interface PlottedSamples {
  readonly points: readonly {
    /** Place across, 0 to 1. */
    readonly at: number;
    /** Fuel asked for, percent. */
    readonly value: number;
    /** Weight over the largest one. */
    readonly share: number;
  }[];
  readonly passes: number;
  /** Limits of the picture, percent; zero lies between them. */
  readonly low: number;
  readonly high: number;
}

const passGapS = 2;
const spaceBetween = 4;

/** Lays samples out by time; the needed share of fuel stays inside the picture. */
export function plotSamples(samples: readonly SampleBehind[], needed: number): PlottedSamples {
  const ordered = samples.toSorted((a, b) => a.log - b.log || a.timeS - b.timeS);
  const places: number[] = [];
  let passes = 0;
  let place = 0;
  let most = 0;
  let [least, greatest] = [Math.min(0, 100 * needed), Math.max(0, 100 * needed)];
  for (const [at, { log, timeS, ratio, weight }] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before === undefined || before.log !== log || timeS - before.timeS > passGapS) {
      if (before !== undefined) place += spaceBetween;
      passes++;
    }
    places.push(place++);
    most = Math.max(most, Math.abs(weight));
    least = Math.min(least, 100 * (ratio - 1));
    greatest = Math.max(greatest, 100 * (ratio - 1));
  }
  const last = Math.max(1, places.at(-1) ?? 1);
  const points = ordered.map(({ ratio, weight }, at) => ({
    at: places[at]! / last,
    value: 100 * (ratio - 1),
    share: most > 0 ? Math.abs(weight) / most : 1,
  }));
  return { points, passes, low: Math.min(-1, Math.floor(least)), high: Math.max(1, Math.ceil(greatest)) };
}
