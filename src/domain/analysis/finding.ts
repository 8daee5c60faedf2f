/** How bad, or how unknown. Order = worst first. */
export const severities = ["critical", "high", "medium", "note", "clear", "not-assessed"] as const;
export type Severity = (typeof severities)[number];

/** Something worth saying, with its evidence and what to do next. */
export interface Finding {
  /** Which sentence of presentation/text says it; unique per rule. */
  readonly code: string;
  readonly severity: Severity;
  /** Figures for the sentence, in the unit its key names: { gapS: 1.2 }. Words go in as they are. */
  readonly facts: Readonly<Record<string, number | string>>;
  /** Time ranges that show it, seconds on the log's time base; empty when it is about the whole log. */
  readonly ranges: readonly { readonly fromS: number; readonly toS: number }[];
  /** Ids of the channels it was read from. */
  readonly channels: readonly string[];
}
