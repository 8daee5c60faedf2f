import type { FindingText, FindingWords } from "../describe-finding";

const sentences: Readonly<Record<string, FindingWords>> = {};

/** What analyses and the quality report found, by code. */
export const findings = {
  sentences,
  unknown: (code: string): FindingText => ({
    title: `Finding “${code}”`,
    sentence: "This version has no words for it.",
    next: "",
  }),
};
