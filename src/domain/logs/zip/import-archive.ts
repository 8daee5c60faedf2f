import { fail, ok, type Result } from "../../result";
import type { ImportWarning, LogDraft } from "../draft";
import { maxFileBytes, type ImportProblem, type LogSource } from "../format";
import { crc32 } from "../gzip";
import { endsIn, startsWith } from "../refusal";
import { sourceFromBytes } from "../source";
import { zipEntries, type ZipEntry } from "./entries";
import { isFile, unpack } from "./unpack";

type ReadOne = (
  source: LogSource,
  companions: readonly LogSource[],
) => Promise<Result<readonly LogDraft[], ImportProblem>>;

/** An unpacked file, or why it could not be. */
interface Unpacked {
  readonly name: string;
  readonly source: LogSource | null;
  readonly isDamaged: boolean;
}

/** More files than this in one archive are named, not read. */
const mostFiles = 2000;

/** Of the first file, up to its name. */
const localHeaderBytes = 30;
const officeParts = ["[Content_Types].xml", "_rels/", "xl/", "word/", "ppt/"];

/**
 * Reads every log in a zip; each knows the name of its file. Files of one base name accompany each other. Null when the
 * archive is a document of an office program. All files together have at most `limit` bytes.
 */
export async function importArchive(
  archive: LogSource,
  readOne: ReadOne,
  progress: (fraction: number) => void,
  limit = maxFileBytes,
): Promise<Result<readonly LogDraft[], ImportProblem> | null> {
  const { entries, isWhole } = zipEntries(await archive.bytes());
  if (isOffice(archive, entries)) return null;
  const all = entries.filter(isFile);
  const files = all.slice(0, mostFiles);
  const unpacked = await unpackAll(archive, files, limit);
  if (!unpacked.ok) return unpacked;
  const logs: LogDraft[] = [];
  const refused: { readonly name: string; readonly problem: ImportProblem }[] = all
    .slice(mostFiles)
    .map(({ name }) => ({ name, problem: { code: "unsupported", what: "zip entry" } }));
  for (const [nth, { name, source, isDamaged }] of unpacked.value.entries()) {
    progress(nth / unpacked.value.length);
    const result: Awaited<ReturnType<ReadOne>> =
      source === null
        ? fail({ code: "unsupported", what: "zip entry" })
        : await readOne(source, companionsOf(name, unpacked.value));
    if (!result.ok) refused.push({ name, problem: result.problem });
    else logs.push(...result.value.map((log) => ofEntry(log, name, isDamaged)));
  }
  if (logs.length === 0) return fail(worst(refused.map(({ problem }) => problem)));
  const told = [...refusedWarnings(refused), ...(isWhole ? [] : [damaged(archive.name)])];
  return ok(
    logs.map((log, at) =>
      at === 0 ? Object.assign({}, log, { warnings: [...told, ...log.warnings] }) : log,
    ),
  );
}

function isOffice({ name, head }: LogSource, entries: readonly ZipEntry[]): boolean {
  if (endsIn(name, "xlsx", "xlsm")) return true;
  return officeParts.some(
    (part) =>
      startsWith(head.bytes, part, localHeaderBytes) || entries.some((entry) => entry.name.startsWith(part)),
  );
}

async function unpackAll(
  archive: LogSource,
  files: readonly ZipEntry[],
  limit: number,
): Promise<Result<readonly Unpacked[], ImportProblem>> {
  const bytes = await archive.bytes();
  const unpacked: Unpacked[] = [];
  let room = limit;
  for (const entry of files) {
    const plain = unpack(entry, bytes, room);
    if (plain === null) {
      unpacked.push({ name: entry.name, source: null, isDamaged: false });
      continue;
    }
    if (plain.bytes.length > room) {
      return fail({ code: "too-large", size: limit - room + plain.bytes.length, limit });
    }
    room -= plain.bytes.length;
    const isDamaged = !plain.isComplete || (entry.crc !== null && entry.crc !== crc32(plain.bytes));
    const source = sourceFromBytes(entry.name.replace(/^.*[\\/]/, ""), plain.bytes, archive.hints);
    unpacked.push({ name: entry.name, source, isDamaged });
  }
  return ok(unpacked);
}

/** Files of the same folder and base name: each day of a season may have its own "log.lg1" and "log.lg2". */
function companionsOf(name: string, all: readonly Unpacked[]): readonly LogSource[] {
  return all.flatMap((other) =>
    other.source !== null && other.name !== name && base(other.name) === base(name) ? [other.source] : [],
  );
}

function base(path: string): string {
  return path.toLowerCase().replace(/\.[^./\\]*$/, "");
}

function ofEntry(log: LogDraft, name: string, isDamaged: boolean): LogDraft {
  const facts = [{ name: "File", value: name.replace(/^.*[\\/]/, "") }, ...log.meta.facts];
  const warnings = isDamaged ? [damaged(name), ...log.warnings] : log.warnings;
  return { ...log, meta: { ...log.meta, facts }, warnings };
}

function damaged(channel: string): ImportWarning {
  return { code: "entry-damaged", severity: "high", channel };
}

/** A file that only accompanies another was read with it. */
function refusedWarnings(
  refused: readonly { readonly name: string; readonly problem: ImportProblem }[],
): readonly ImportWarning[] {
  return refused
    .filter(({ problem }) => problem.code !== "needs-companion")
    .slice(0, 50)
    .map(({ name, problem }) => ({
      code: "entry-not-read",
      severity: "note",
      channel: name,
      detail: problem.code,
    }));
}

/** Of the reasons why nothing was read the one that helps most: a log that is known and cannot be read comes first. */
function worst(problems: readonly ImportProblem[]): ImportProblem {
  const order: readonly string[] = ["unsupported", "needs-companion", "no-time", "damaged", "empty"];
  const known = problems.filter(({ code }) => order.includes(code));
  const [first] = known.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const [only] = problems;
  if (problems.length === 1 && only !== undefined) return only;
  return first ?? { code: "not-a-channel-log", what: "zip" };
}
