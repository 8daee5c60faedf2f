import type { Dictionary } from "./english";
import type { Facts } from "./facts";
import type { Format } from "./format";

/** What was found: a title of a few words, one sentence with its figures, and what to do next ("" = nothing). */
export interface FindingText {
  readonly title: string;
  readonly sentence: string;
  readonly next: string;
}

/** Says one kind of finding with its figures. */
export type FindingWords = (facts: Facts, format: Format) => FindingText;

/** The words of a finding. A code without words (a newer worker, an old cache) is shown as it is. */
export function describeFinding(
  finding: { readonly code: string; readonly facts: Facts },
  { findings }: Dictionary,
  format: Format,
): FindingText {
  const say = findings.sentences[finding.code];
  return say === undefined ? findings.unknown(finding.code) : say(finding.facts, format);
}
