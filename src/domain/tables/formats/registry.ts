import { cellDecoder, detectEncoding } from "../../logs/delimited/encoding";
import type { ImportProblem } from "../../logs/format";
import { maxFileBytes } from "../../logs/format";
import { startsWith } from "../../logs/refusal";
import { fail, type Result } from "../../result";
import type { TuneDraft } from "../tune";
import { readTuneArchive } from "../tune-archive";
import type { TuneFile, TuneFormat } from "../tune-format";

const shelf = import.meta.glob<TuneFormat>(["./*.ts", "!./registry.ts"], { eager: true, import: "default" });

/** Every tune format on the shelf, in the order of their file names. */
export const tuneFormats: readonly TuneFormat[] = Object.keys(shelf)
  .toSorted()
  .map((path) => shelf[path]!);

const headBytes = 64 * 1024;
// The largest real tune has 0.3 MB; a text far above that is a log.
const largestText = 16 * 1024 * 1024;
const latin = new TextDecoder("windows-1252");

/**
 * Reads a file as the tune format that recognises its content best: an MSQ, a table file, a table as CSV or clipboard
 * text, or the tune inside a log (FTML, MLG); of a zip all the tables inside. Anything else is refused with the reason.
 */
export function importTune(name: string, bytes: Uint8Array): Result<TuneDraft, ImportProblem> {
  if (bytes.length === 0) return fail({ code: "empty", what: "no-bytes" });
  if (bytes.length > maxFileBytes)
    return fail({ code: "too-large", size: bytes.length, limit: maxFileBytes });
  const own = isUnshared(bytes) ? bytes : new Uint8Array(bytes);
  return startsWith(own, "PK\x03\x04") ? readTuneArchive(own, importOne) : importOne(name, own);
}

function importOne(name: string, own: Uint8Array<ArrayBuffer>): Result<TuneDraft, ImportProblem> {
  if (own.length === 0) return fail({ code: "empty", what: "no-bytes" });
  const text = textOf(own);
  if (text === null) return fail({ code: "too-large", size: own.length, limit: largestText });
  if (text !== "" && text.trim() === "") return fail({ code: "empty", what: "no-rows" });
  return parseAsBest({ name, bytes: own, text });
}

function parseAsBest(file: TuneFile): Result<TuneDraft, ImportProblem> {
  const ranked = tuneFormats
    .map((format) => ({ format, confidence: format.sniff(file) }))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence);
  let problem: ImportProblem | null = null;
  for (const { format, confidence } of ranked) {
    const result = format.parse(file);
    if (result.ok) return result;
    problem ??= result.problem;
    if (confidence >= 3) break;
  }
  return fail(problem ?? { code: "not-a-tune", what: file.text === "" ? "binary" : "text" });
}

/** The file as text; "" when it is none, null when it is text of a size that no tune has. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  const head = bytes.subarray(0, headBytes);
  const encoding = detectEncoding(head, bytes.length > head.length);
  // Old tunes hold control characters enough to look like no text at all.
  const isOldTune = encoding === null && latin.decode(head.subarray(0, 2048)).includes("<msq");
  if (encoding === null && !isOldTune) return "";
  if (bytes.length > largestText) return null;
  return encoding === null ? latin.decode(bytes) : cellDecoder(encoding)(bytes);
}

function isUnshared(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
