import { fail, ok, type Result } from "../result";
import type { LogDraft } from "./draft";
import { unpackGzip } from "./gzip";
import { plainHead } from "./plain-head";
import { startsWith } from "./refusal";
import { maxFileBytes, type FileHead, type ImportProblem, type LogFormat, type LogSource } from "./format";

export { sourceFromBytes } from "./source";

const shelf = import.meta.glob<LogFormat>("./formats/*.ts", { eager: true, import: "default" });

/** Every format on the shelf, in the order of their file names. */
export const formats: readonly LogFormat[] = Object.keys(shelf)
  .toSorted()
  .map((path) => shelf[path]!);

/**
 * Reads a file as the format that recognises its content best. `hints.formatId` overrides the recognition.
 * Files above `maxFileBytes` are refused before they are read; a gzip file is read as what is inside,
 * a zip as all the logs inside.
 */
export async function importLog(
  source: LogSource,
  companions: readonly LogSource[] = [],
  progress: (fraction: number) => void = () => {},
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  if (source.size > maxFileBytes) {
    return fail({ code: "too-large", size: source.size, limit: maxFileBytes });
  }
  if (startsWith(source.head.bytes, "PK\x03\x04")) {
    // The reader is loaded with the first archive.
    const { importArchive } = await import("./zip/import-archive");
    const result = await importArchive(
      source,
      (entry, beside) => importOne(entry, beside, () => {}),
      progress,
    );
    if (result !== null) return result;
  }
  return importOne(source, companions, progress);
}

async function importOne(
  source: LogSource,
  companions: readonly LogSource[],
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  if (source.size === 0) return fail({ code: "empty", what: "no-bytes" });
  const unpacked = await unpackGzip(companions.length > 0 ? { ...source, companions } : source);
  if (!unpacked.ok) return unpacked;
  const { source: plain, warnings } = unpacked.value;
  const result = await parseAsBest(plain, progress);
  if (!result.ok || warnings.length === 0) return result;
  return ok(result.value.map((log) => Object.assign({}, log, { warnings: [...warnings, ...log.warnings] })));
}

async function parseAsBest(
  source: LogSource,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const asked = formats.map((format) => ({
    format,
    source,
    confidence: format.id === source.hints.formatId ? 4 : format.sniff(source.head),
  }));
  const unsure = asked.every(({ confidence }) => confidence < 2);
  const ranked = [...asked, ...(unsure ? savedAgain(source) : [])]
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence);
  let problem: ImportProblem | null = null;
  for (const { format, source: read, confidence } of ranked) {
    const result = await format.parse(read, progress);
    if (result.ok) return result;
    problem ??= result.problem;
    // A file that is certainly of one format is not offered to weaker candidates: their answer would be a guess.
    if (confidence >= 3) break;
  }
  return fail(problem ?? unrecognised(source.head));
}

/** Formats that know the file once what a spreadsheet did to it is undone. */
function savedAgain(source: LogSource) {
  const plain = plainHead(source.head);
  if (plain === null) return [];
  const { head, delimiter } = plain;
  const read: LogSource = { ...source, head, hints: { delimiter, ...source.hints } };
  return formats
    .map((format) => ({ format, source: read, confidence: format.sniff(head) }))
    .filter(({ confidence }) => confidence >= 2);
}

/** What no format knows: bytes, text without columns, or nothing but blanks. */
function unrecognised({ encoding, text, bytes, size }: FileHead): ImportProblem {
  if (encoding === null) return { code: "not-text" };
  const isBlank = text.trim() === "" && bytes.length === size;
  return isBlank ? { code: "empty", what: "no-bytes" } : { code: "not-a-channel-log", what: "text" };
}
