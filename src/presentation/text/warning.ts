import type { ImportWarning } from "../../domain/logs/draft";
import type { Dictionary } from "./english";
import type { Format } from "./format";

/** What was noticed in a file, and what it means for its numbers. */
export interface WarningText {
  readonly title: string;
  readonly detail: string;
}

/** Says one warning; the row, count, channel and word it carries are in the warning. */
export type WarningSentence = (warning: ImportWarning, format: Format) => WarningText;

/** The sentence of a warning. A code without one (a newer worker) is shown as it is. */
export function describeWarning(
  warning: ImportWarning,
  { warnings }: Dictionary,
  format: Format,
): WarningText {
  const say = warnings.sentences[warning.code];
  return say === undefined ? warnings.unknown(warning) : say(warning, format);
}
