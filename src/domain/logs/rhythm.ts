import { medianInPlace } from "../statistics/selection";
import type { Clock, Column } from "./channel";

/** A step longer than this many median steps is a gap: nothing is known between its ends. */
export const gapSteps = 3;

// A gap of exactly three steps is none, also when the times were rounded to milliseconds.
const tolerance = 1.001;

/** How often a channel brings a value. */
export interface Rhythm {
  /** Median seconds between its values. */
  readonly stepS: number;
  /** True when most of its values follow in the next row: then one missing sample already interrupts it. */
  readonly dense: boolean;
}

/** Median of the clock's steps, seconds; NaN below two samples. */
export function medianStep(clock: Clock): number {
  if (clock.length < 2) return NaN;
  const steps = new Float64Array(clock.length - 1);
  for (let row = 1; row < clock.length; row++) steps[row - 1] = clock[row]! - clock[row - 1]!;
  return medianInPlace(steps);
}

/** The rhythm of a channel on its clock, whose median step is `stepS`. */
export function rhythmOf(clock: Clock, samples: Column, stepS = medianStep(clock)): Rhythm {
  let pairs = 0;
  let adjacent = 0;
  let before = -2;
  for (let row = 0; row < samples.length; row++) {
    if (Number.isNaN(samples[row]!)) continue;
    if (before >= 0) pairs++;
    if (before === row - 1) adjacent++;
    before = row;
  }
  if (adjacent * 2 >= pairs) return { stepS, dense: true };
  return { stepS: sparseStep(clock, samples, pairs), dense: false };
}

/** True when a channel's line must not be drawn, nor a value carried, from row `from` to its next value at row `to`. */
export function isBreak(clock: Clock, from: number, to: number, rhythm: Rhythm): boolean {
  if (rhythm.dense && to - from > 1) return true;
  return clock[to]! - clock[from]! > gapSteps * tolerance * rhythm.stepS;
}

/** True when a value is too old to stand for the present. */
export function isStale(ageS: number, rhythm: Rhythm): boolean {
  // A single value has no rhythm and stands for its own instant only.
  return ageS > 0 && !(ageS <= gapSteps * tolerance * rhythm.stepS);
}

/** Gaps of a clock: steps longer than three median steps. */
export function clockGaps(clock: Clock, stepS = medianStep(clock)): { fromS: number; toS: number }[] {
  const gaps: { fromS: number; toS: number }[] = [];
  const limit = gapSteps * tolerance * stepS;
  for (let row = 1; row < clock.length; row++) {
    if (clock[row]! - clock[row - 1]! > limit) gaps.push({ fromS: clock[row - 1]!, toS: clock[row]! });
  }
  return gaps;
}

function sparseStep(clock: Clock, samples: Column, pairs: number): number {
  const steps = new Float64Array(pairs);
  let at = 0;
  let before = -1;
  for (let row = 0; row < samples.length; row++) {
    if (Number.isNaN(samples[row]!)) continue;
    if (before >= 0) steps[at++] = clock[row]! - clock[before]!;
    before = row;
  }
  return medianInPlace(steps);
}
