import { fail, ok, type Result } from "../../result";
import type { LogDraft } from "../draft";
import type { ImportProblem, LogSource, ReadHints } from "../format";
import { startsWith } from "../refusal";
import { sourceFromBytes } from "../source";
import { readDelimited } from "./read-delimited";
import type { DelimitedRecipe } from "./recipe";
import { openText, type TextFile } from "./text-file";

/** More logs than this in one file are lines of a log. */
const mostParts = 200;

/**
 * Reads each part of a file from a line that begins with the title to the next such line. Parts without rows are left
 * out when others have some.
 */
export async function readParts(
  source: LogSource,
  recipe: DelimitedRecipe,
  parts: NonNullable<DelimitedRecipe["parts"]>,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const { bytes, encoding } = file;
  const starts = partStarts(bytes, file.start, parts);
  if (starts.length < 2 || starts.length > mostParts) return readDelimited(source, recipe, progress);
  const hints: ReadHints = { ...source.hints, encoding: encoding.startsWith("utf-16") ? "utf-8" : encoding };
  const logs: LogDraft[] = [];
  let problem: Result<readonly LogDraft[], ImportProblem> | null = null;
  for (const [nth, { at, line }] of starts.entries()) {
    const part = bytes.subarray(at, starts[nth + 1]?.at ?? bytes.length);
    const result = await readDelimited(sourceFromBytes(source.name, part, hints), recipe, (fraction) =>
      progress((at + fraction * part.length) / bytes.length),
    );
    if (result.ok) logs.push(...result.value.map((log) => asWritten(fromLine(log, line), encoding)));
    else problem ??= result;
  }
  return logs.length > 0 || problem === null ? ok(logs) : problem;
}

/** A log of a part that was transcoded, with the encoding of its file. */
function asWritten(log: LogDraft, encoding: TextFile["encoding"]): LogDraft {
  const { dialect } = log.meta;
  return dialect === null ? log : { ...log, meta: { ...log.meta, dialect: { ...dialect, encoding } } };
}

interface PartStart {
  readonly at: number;
  readonly line: number;
}

function partStarts(
  bytes: Uint8Array,
  from: number,
  { title, sameGoesOn }: NonNullable<DelimitedRecipe["parts"]>,
): readonly PartStart[] {
  const starts: PartStart[] = [];
  let line = 1,
    before = -1;
  for (let at = from; at < bytes.length; at++) {
    const isLineStart = at === from || bytes[at - 1] === 10 || (bytes[at - 1] === 13 && bytes[at] !== 10);
    if (!isLineStart) continue;
    if (at > from) line++;
    if (!startsWith(bytes, title, bytes[at] === 34 ? at + 1 : at)) continue;
    if (!sameGoesOn || before < 0 || !isSameLine(bytes, before, at)) starts.push({ at, line });
    before = at;
  }
  // What stands above the first title (a BOM, a banner) belongs to the first part.
  if (starts.length > 0) starts[0] = { at: 0, line: 1 };
  return starts;
}

function isSameLine(bytes: Uint8Array, one: number, other: number): boolean {
  for (let at = 0; other + at < bytes.length; at++) {
    const byte = bytes[one + at]!;
    if (byte !== bytes[other + at]) return false;
    if (byte === 10 || byte === 13) return true;
  }
  return false;
}

/** Rows are counted in the whole file. */
function fromLine(log: LogDraft, line: number): LogDraft {
  const warnings = log.warnings.map((warning) =>
    warning.row === undefined ? warning : { ...warning, row: warning.row + line - 1 },
  );
  return { ...log, warnings };
}
