import type { Finding } from "../analysis/finding";

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
