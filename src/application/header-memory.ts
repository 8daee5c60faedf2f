import type { ReadHints } from "../domain/logs/format";
import type { ChannelEdit } from "./application";
import type { ImportChoice, ReadOutcome } from "./ports";
import { headerText, layeredEdits } from "./review";

type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/**
 * Names the header of each log that was read; of the file's first line when it holds columns but cannot be read
 * without the user's word. Files with the same header get what the user decided about the last one.
 */
export async function signaturesOf(file: File, outcome: ReadOutcome, hash: Hash): Promise<readonly string[]> {
  const texts = outcome.ok
    ? outcome.value.logs.map(({ draft }) => headerText(draft.format, draft.channels))
    : outcome.problem.code === "no-time"
      ? [(await file.slice(0, 4096).text()).split(/[\r\n]/, 1)[0] ?? ""]
      : [];
  return Promise.all(texts.map((text) => hash(new TextEncoder().encode(text))));
}

/** What a commit knows about the headers of its file. */
export interface HeaderFacts {
  /** Header of each log as it was read in the end. */
  readonly signatures: readonly string[];
  /** Header as it was read without hints; null when it had none. */
  readonly plainSignature: string | null;
  readonly hints: ReadHints;
  /** What was remembered and what the user decided now, per log. */
  readonly remembered: readonly (ImportChoice | null)[];
  readonly edits: readonly Readonly<Record<string, ChannelEdit>>[];
  readonly vehicleOf: readonly (string | null)[];
  readonly usedAt: string;
}

/** What to remember: edits and vehicle for the header as reviewed, hints for the header as any reader first sees it. */
export function choicesToKeep(facts: HeaderFacts): readonly ImportChoice[] {
  const { signatures, plainSignature, hints, usedAt } = facts;
  const reviewed = signatures.map((signature, at) => ({
    signature,
    hints: signature === plainSignature ? hints : {},
    edits: layeredEdits(facts.remembered[at]?.edits ?? {}, facts.edits[at] ?? {}),
    vehicleId: facts.vehicleOf[at] ?? null,
    usedAt,
  }));
  if (plainSignature === null || signatures.includes(plainSignature)) return reviewed;
  return [...reviewed, { signature: plainSignature, hints, edits: {}, vehicleId: null, usedAt }];
}
