import type { Proof } from "../../../../domain/correction/holdout";
import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";

/** The test on unseen driving in one line. */
export function proofWords(proof: Proof, text: Dictionary["correction"], format: Format): string {
  const all = proof.rows.find(({ regime }) => regime === "all");
  return all === undefined
    ? text.proofNone
    : text.proof(format.number(100 * all.before, 2), format.number(100 * all.after, 2));
}
