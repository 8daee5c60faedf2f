import type { Result } from "../../../src/domain/result";

/** The value of a success; a test that meets a problem instead fails with it. */
export function valueOf<T, P>(outcome: Result<T, P>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
