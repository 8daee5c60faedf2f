import { ok, type Result } from "../../result";
import type { LogDraft } from "../draft";
import type { ImportProblem, LogSource } from "../format";
import { startsWith } from "../refusal";
import { sourceFromBytes } from "../source";
import { readDelimited } from "./read-delimited";
import type { DelimitedRecipe } from "./recipe";

/** More logs than this in one file are lines of a log. */
const mostParts = 200;

/**
 * Reads each part of a file from a line that begins with the title to the next such line. Parts without rows are left
 * out when others have some. Text whose bytes are not ASCII letters (UTF-16) is read as one part.
 */
export async function readParts(
  source: LogSource,
  recipe: DelimitedRecipe,
  parts: NonNullable<DelimitedRecipe["parts"]>,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const bytes = await source.bytes();
  const starts = partStarts(bytes, parts);
  if (starts.length < 2 || starts.length > mostParts) return readDelimited(source, recipe, progress);
  const logs: LogDraft[] = [];
  let problem: Result<readonly LogDraft[], ImportProblem> | null = null;
  for (const [nth, { at, line }] of starts.entries()) {
    const part = bytes.subarray(at, starts[nth + 1]?.at ?? bytes.length);
    const hints = source.head.encoding === null ? {} : { encoding: source.head.encoding };
    const result = await readDelimited(
      sourceFromBytes(source.name, part, { ...hints, ...source.hints }),
      recipe,
      (fraction) => progress((at + fraction * part.length) / bytes.length),
    );
    if (result.ok) logs.push(...result.value.map((log) => fromLine(log, line)));
    else problem ??= result;
  }
  return logs.length > 0 || problem === null ? ok(logs) : problem;
}

interface PartStart {
  readonly at: number;
  readonly line: number;
}

function partStarts(
  bytes: Uint8Array,
  { title, sameGoesOn }: NonNullable<DelimitedRecipe["parts"]>,
): readonly PartStart[] {
  const starts: PartStart[] = [];
  let line = 1,
    before = -1;
  for (let at = 0; at < bytes.length; at++) {
    const isLineStart = at === 0 || bytes[at - 1] === 10 || (bytes[at - 1] === 13 && bytes[at] !== 10);
    if (!isLineStart) continue;
    if (at > 0) line++;
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
