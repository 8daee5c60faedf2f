import type { ChannelStatistics } from "../analysis/figure";
import type { Column } from "../logs/channel";
import { momentsOf } from "./moments";
import { finiteOf, quantilesInPlace } from "./quantiles";
import { medianInPlace } from "./selection";

const levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

/** Statistics of the rows [from, to) of a channel, in its own unit; missing samples are counted and left out. */
export function describeChannel(
  channel: string,
  samples: Column,
  from = 0,
  to = samples.length,
): ChannelStatistics {
  const values = finiteOf(samples, from, to);
  const [p1, p5, p25, median, p75, p95, p99] = quantilesInPlace(values, levels);
  const moments = momentsOf(samples, from, to);
  return {
    channel,
    ...moments,
    median: median!,
    mad: deviation(values, median!),
    p1: p1!,
    p5: p5!,
    p25: p25!,
    p75: p75!,
    p95: p95!,
    p99: p99!,
  };
}

/** Median absolute deviation from `centre`, unscaled; NaN when empty. The column is overwritten. */
function deviation(values: Column, centre: number): number {
  for (let row = 0; row < values.length; row++) values[row] = Math.abs(values[row]! - centre);
  return medianInPlace(values);
}
