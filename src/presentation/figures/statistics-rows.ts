import type { ChannelStatistics } from "../../domain/analysis/figure";
import { decimalsFor } from "./decimals";

/** Statistics of one channel with its name, as a row of the table. */
export interface StatisticsRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly statistics: ChannelStatistics;
  /** Decimals of every number of the row but the counts. */
  readonly decimals: number;
}

/** Numbers of a row in the order of the columns. */
export const statisticsColumns = [
  "count",
  "missing",
  "min",
  "p1",
  "p5",
  "p25",
  "median",
  "p75",
  "p95",
  "p99",
  "max",
  "mean",
  "sd",
  "mad",
] as const;

/** Joins statistics with the names of their channels; statistics of unknown channels are left out. */
export function statisticsRows(
  rows: readonly ChannelStatistics[],
  channels: readonly { readonly id: string; readonly label: string; readonly unit: string }[],
): readonly StatisticsRow[] {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  return rows.flatMap((statistics) => {
    const channel = byId.get(statistics.channel);
    if (channel === undefined) return [];
    const { id, label, unit } = channel;
    const largest = Math.max(Math.abs(statistics.min), Math.abs(statistics.max));
    return [{ id, label, unit, statistics, decimals: decimalsFor(largest, 4, largest < 0.1 ? 6 : 3) }];
  });
}

/** Order of two numbers with missing ones last. */
export function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) ? -1 : a - b;
}

/** A number for a sortable column: undefined when it is missing, so that it stays last in both orders. */
export function presentNumber(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
