import type { Channel, Clock, Column } from "./channel";
import { isBreak, isStale, rhythmOf, type Rhythm } from "./rhythm";
import { rowAtOrBefore } from "./seek";

/** A value with the time it was sampled at; both NaN when there is none. */
export interface Sampled {
  readonly timeS: number;
  readonly value: number;
}

/**
 * The value at or before a time. NaN before the first sample, in a gap, after the end, and on a missing sample of a
 * channel that has a value in every row; a sparse channel's value stands until it is older than its own rhythm allows.
 */
export function valueAtOrBefore(clock: Clock, samples: Column, timeS: number, rhythm: Rhythm): Sampled {
  let row = rowAtOrBefore(clock, timeS);
  if (!rhythm.dense) while (row >= 0 && Number.isNaN(samples[row]!)) row--;
  if (row < 0 || Number.isNaN(samples[row]!) || isStale(timeS - clock[row]!, rhythm)) {
    return { timeS: NaN, value: NaN };
  }
  return { timeS: clock[row]!, value: samples[row]! };
}

/**
 * A channel's samples on another clock: states hold the value at or before, signals are linear between their two
 * neighbours. NaN across gaps and outside the channel's own time. On its own clock they are as they are, but for a
 * sparse channel, whose rows between two values are filled the same way.
 */
export function resample(
  channel: Pick<Channel, "samples" | "states">,
  clock: Clock,
  onto: Clock,
  rhythm: Rhythm = rhythmOf(clock, channel.samples),
): Column {
  if (onto === clock && rhythm.dense) return channel.samples;
  return channel.states === undefined
    ? interpolate(channel.samples, clock, onto, rhythm)
    : hold(channel.samples, clock, onto, rhythm);
}

function hold(samples: Column, clock: Clock, onto: Clock, rhythm: Rhythm): Column {
  const answer = new Float64Array(onto.length).fill(NaN);
  let next = 0;
  let held = -1;
  for (let row = 0; row < onto.length; row++) {
    const timeS = onto[row]!;
    for (; next < clock.length && clock[next]! <= timeS; next++) {
      if (rhythm.dense || !Number.isNaN(samples[next]!)) held = next;
    }
    if (held >= 0 && !isStale(timeS - clock[held]!, rhythm)) answer[row] = samples[held]!;
  }
  return answer;
}

function interpolate(samples: Column, clock: Clock, onto: Clock, rhythm: Rhythm): Column {
  const answer = new Float64Array(onto.length).fill(NaN);
  let before = -1;
  let after = nextValue(samples, 0);
  for (let row = 0; row < onto.length; row++) {
    const timeS = onto[row]!;
    while (after < clock.length && clock[after]! <= timeS) {
      before = after;
      after = nextValue(samples, after + 1);
    }
    if (before < 0) continue;
    const offS = timeS - clock[before]!;
    if (offS === 0) answer[row] = samples[before]!;
    else if (after < clock.length && !isBreak(clock, before, after, rhythm)) {
      const share = offS / (clock[after]! - clock[before]!);
      answer[row] = samples[before]! + share * (samples[after]! - samples[before]!);
    }
  }
  return answer;
}

function nextValue(samples: Column, row: number): number {
  while (row < samples.length && Number.isNaN(samples[row]!)) row++;
  return row;
}
