import type { Channel, Clock } from "../logs/channel";
import type { LogDraft } from "../logs/draft";
import { medianStep, rhythmOf } from "../logs/rhythm";

/**
 * The log with each sparse channel on a clock of its own samples, so that what a scan tool asked for in turns reads as
 * channels of several rates; the log itself where no channel is sparse.
 */
export function ownClocks(log: LogDraft): LogDraft {
  const steps = log.clocks.map((clock) => medianStep(clock));
  const clocks: Clock[] = [...log.clocks];
  const channels = log.channels.map((channel): Channel => {
    const clock = log.clocks[channel.clock]!;
    if (rhythmOf(clock, channel.samples, steps[channel.clock]).dense) return channel;
    const isThere = (_: number, row: number) => !Number.isNaN(channel.samples[row]!);
    clocks.push(clock.filter(isThere));
    return { ...channel, clock: clocks.length - 1, samples: channel.samples.filter(isThere) };
  });
  return clocks.length === log.clocks.length ? log : { ...log, clocks, channels };
}
