import type { EngineProblem, ReadProblem } from "../../../workers/api";
import type { CommitProblem } from "../../application/application";
import type { TableProblem } from "../../application/tables";
import type { Dictionary } from "./english";
import type { Format } from "./format";

/** Every expected failure that a user can meet. */
export type Problem =
  | ReadProblem
  | CommitProblem
  | EngineProblem
  | { readonly code: "worker-failed"; readonly detail: string }
  | TableProblem
  | { readonly code: "snapshot-missing" }
  | { readonly code: "vehicle-invalid"; readonly fields: readonly string[] };

/** What happened (with what was kept), and what to do next. */
export interface ProblemText {
  readonly title: string;
  readonly next: string;
}

/** A sentence for each code; the compiler finds a missing one. */
export type ProblemTexts = {
  readonly [Code in Problem["code"]]: (
    problem: Extract<Problem, { readonly code: Code }>,
    format: Format,
  ) => ProblemText;
};

/** The sentence of a problem. A code without one (a newer worker, a damaged cache) is shown as it is. */
export function describeProblem(
  problem: { readonly code: string },
  { problems }: Dictionary,
  format: Format,
): ProblemText {
  const known: Readonly<Record<string, unknown>> = problems.sentences;
  const say = known[problem.code];
  if (typeof say !== "function") return problems.unknown(problem.code);
  const answer: ProblemText = say(problem, format);
  return answer;
}
