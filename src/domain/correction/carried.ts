import type { AnalysisInput } from "../analysis/analysis";
import type { Channel, Clock, Column } from "../logs/channel";
import { isStale, rhythmOf } from "../logs/rhythm";

/**
 * A channel on a clock, its missing samples filled with the last one that is not too old for its rhythm: a guard that
 * has no sample at an instant would let through what it is there to stop.
 */
export function carried(input: AnalysisInput, channel: Channel, base: number): Column {
  const rhythm = rhythmOf(input.clocks[channel.clock]!, channel.samples, input.stepS(channel.clock));
  return filled(input.onto(channel, base), input.clocks[base]!, (ageS) => isStale(ageS, rhythm));
}

/** A temperature changes too slowly to be forgotten: the last sample stands until the next, the first for all before it. */
export function remembered(column: Column, timeS: Clock): Column {
  const first = column.findIndex((value) => !Number.isNaN(value));
  const answer = filled(column, timeS, () => false);
  return first > 0 ? answer.fill(column[first]!, 0, first) : answer;
}

function filled(column: Column, timeS: Clock, isOld: (ageS: number) => boolean): Column {
  let last = NaN;
  let lastS = NaN;
  return column.map((value, row) => {
    if (Number.isNaN(value)) return isOld(timeS[row]! - lastS) ? NaN : last;
    last = value;
    lastS = timeS[row]!;
    return value;
  });
}
