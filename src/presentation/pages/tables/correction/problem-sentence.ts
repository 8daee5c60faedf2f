import type { EngineProblem } from "../../../../../workers/api";
import type { CorrectionProblem } from "../../../../domain/correction/problem";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";
import { describeProblem, type ProblemText } from "../../../text/problem";
import { placeWords } from "./place-words";

/** The sentence of a refused correction in the language in force. */
export function correctionSentence(
  problem: CorrectionProblem | EngineProblem,
  words: Dictionary,
  format: Format,
  table: TuningTable,
): ProblemText {
  const known: Readonly<Record<string, unknown>> = words.correction.problems;
  const say = known[problem.code];
  if (typeof say !== "function") return describeProblem(problem, words, format);
  const answer: ProblemText = say(problem, format, (at: number) => placeWords(table, at, words, format));
  return answer;
}
