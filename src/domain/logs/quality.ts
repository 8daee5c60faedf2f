import type { Finding } from "../analysis/finding";
import type { Channel, Clock } from "./channel";
import { channelQuality } from "./quality/channel-quality";
import { clockQuality } from "./quality/clock-quality";
import { qualityFindings } from "./quality/findings";
import { purposeScores } from "./quality/purposes";

/** How one channel looks over the whole log. Fractions are 0 to 1 of its samples. */
export interface ChannelQuality {
  readonly channel: string;
  readonly count: number;
  readonly finite: number;
  /** NaN when no sample is finite. */
  readonly min: number;
  readonly max: number;
  /**
   * "fitted"; "constant" (one value that is not a not-fitted mark); "not-fitted" (constant 0, or -40 for a
   * temperature); "empty" (no finite sample).
   */
  readonly presence: "fitted" | "constant" | "not-fitted" | "empty";
  /** Share of samples on the channel's own lowest or highest value when that looks like a sensor rail. */
  readonly railFraction: number;
  /** Share of samples that a Hampel filter (7 samples, 5 sigma) calls a spike. Counted, never removed. */
  readonly spikeFraction: number;
}

/** How one clock runs. */
export interface ClockQuality {
  readonly medianStepS: number;
  /** Median absolute deviation of the steps, seconds. */
  readonly jitterS: number;
  /** Steps longer than 3 median steps: lines break there. */
  readonly gaps: readonly { readonly fromS: number; readonly toS: number }[];
}

/** Fitness of the log for one purpose, 0 to 100, with the reasons that cost most. */
export interface PurposeScore {
  readonly purpose: "fuel-tuning" | "safety" | "dyno";
  readonly score: number;
  /** Roles the purpose wants and the log lacks: they lower coverage, not quality. */
  readonly missingRoles: readonly string[];
  /** Worst first, at most three; codes have sentences in presentation/text. */
  readonly reasons: readonly {
    readonly code: string;
    readonly factor: number;
    readonly facts: Readonly<Record<string, number | string>>;
  }[];
}

/** What a log is good for, before any analysis: shown at import and on the session's overview. */
export interface QualityReport {
  readonly durationS: number;
  readonly clocks: readonly ClockQuality[];
  readonly channels: readonly ChannelQuality[];
  readonly purposes: readonly PurposeScore[];
  readonly findings: readonly Finding[];
}

/** What a log is good for: presence, rails and spikes of each channel, rate and gaps of each clock, three scores. */
export function qualityOf(log: {
  readonly clocks: readonly Clock[];
  readonly channels: readonly Channel[];
}): QualityReport {
  const clocks = log.clocks.map((clock) => clockQuality(clock));
  const channels = log.channels.map((channel) => channelQuality(channel));
  const startS = log.clocks.reduce((least, clock) => Math.min(least, clock[0] ?? Infinity), Infinity);
  const endS = log.clocks.reduce((most, clock) => Math.max(most, clock.at(-1) ?? -Infinity), -Infinity);
  const durationS = Math.max(0, endS - startS);
  const judged = {
    clocks: log.clocks,
    channels: log.channels,
    channelQuality: new Map(channels.map((quality) => [quality.channel, quality])),
    clockQuality: clocks,
    durationS,
  };
  const purposes = purposeScores(judged);
  return { durationS, clocks, channels, purposes, findings: qualityFindings(judged, purposes) };
}
