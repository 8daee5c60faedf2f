import { fail, ok, type Result } from "../../result";
import type { Dialect, ImportWarning, Lap, LogDraft, Marker } from "../draft";
import type { ImportProblem, LogSource } from "../format";
import { beaconsOf } from "../beacons";
import { readColumns } from "./columns";
import { endlessLine } from "./first-rows";
import { isHollow } from "./hollow";
import type { RawTable } from "./raw-table";
import { findLayout, type Layout } from "./layout";
import { buildTimes, confirmTimes, findTimes, timeTexts, type LogTimes, type TimeSource } from "./times";
import { isoOfText } from "./date-text";
import type { DelimitedRecipe, Preamble } from "./recipe";
import { splitTable, type TablePart } from "./split-table";
import { makeChannels } from "./make-channels";
import { tableWarnings } from "./table-warnings";
import { openText, type TextFile } from "./text-file";

/** Reads a delimited text log by a vendor's recipe: headings, columns, clock, channels, markers, warnings. */
export async function readDelimited(
  source: LogSource,
  recipe: DelimitedRecipe,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const endless = endlessLine(file);
  if (endless > 0) return fail({ code: "damaged", format: recipe.format, at: endless });
  const layout = findLayout(file, recipe, source.hints);
  if (layout === null) return fail({ code: "not-a-channel-log", what: "text" });
  if (layout.values === null) return fail({ code: "empty", what: "no-rows", format: recipe.format });
  const found = findTimes(layout, recipe, source.hints);
  if (found === null) return fail({ code: "no-time", channels: layout.columns.length });
  const { start, line } = layout.values;
  if (isHollow(layout.columns.length, file.bytes, start, file.bytes.length)) {
    return fail({ code: "damaged", format: recipe.format, at: line });
  }
  const table = readBody(file, layout, recipe, found, progress);
  if (table.rows === 0) return fail({ code: "empty", what: "no-rows", format: recipe.format });
  const timeSource = confirmTimes(found, table, layout);
  if (timeSource === null) return fail({ code: "no-time", channels: layout.columns.length });
  const drafts: LogDraft[] = [];
  let timed = false;
  for (const part of splitTable(table, layout, recipe)) {
    const times = buildTimes(part.table, layout, timeSource);
    if (times === null) continue;
    timed = true;
    const draft = makeDraft(file, layout, recipe, timeSource, part, times);
    if (draft.channels.length > 0) drafts.push(draft);
  }
  if (drafts.length > 0) return ok(drafts);
  if (timed) return fail({ code: "not-a-channel-log", what: "text" });
  return fail({ code: "no-time", channels: layout.columns.length });
}

function readBody(
  file: TextFile,
  layout: Layout,
  recipe: DelimitedRecipe,
  timeSource: TimeSource,
  progress: (fraction: number) => void,
): RawTable {
  const texts = new Map(
    [...timeTexts(layout)].map(([at, text]) => [at, (cell: string) => text.read(cell)] as const),
  );
  if (timeSource.kind === "column" && timeSource.choice.text !== null) {
    const { column, text } = timeSource.choice;
    texts.set(column, (cell) => text.read(cell));
  }
  for (const [at, column] of layout.columns.entries()) {
    const read = recipe.column?.(column, at)?.read;
    if (read !== undefined) texts.set(at, read);
  }
  const { namesLine } = layout;
  return readColumns(
    {
      bytes: file.bytes,
      start: layout.values!.start,
      firstLine: layout.values!.line,
      end: file.bytes.length,
      columnCount: layout.columns.length,
      delimiter: layout.dialect.delimiter.charCodeAt(0),
      decimalMark: layout.dialect.decimalMark,
      decode: (bytes) => file.decode(bytes),
      timeText: texts,
      repeats: namesLine === null ? [] : [file.bytes.subarray(namesLine.start, namesLine.end)],
    },
    progress,
  );
}

function makeDraft(
  file: TextFile,
  layout: Layout,
  recipe: DelimitedRecipe,
  timeSource: TimeSource,
  { table, fact }: TablePart,
  times: LogTimes,
): LogDraft {
  const odd = markersOf(table, times, recipe);
  const made = makeChannels(layout, recipe, timeSource, table, times);
  const preamble: Preamble = recipe.preamble?.(layout.lines) ?? { facts: [], recordedAt: null };
  const stated = preamble.recordedText ?? "";
  const recordedAt = preamble.recordedAt ?? isoOfText(stated);
  // A date that could be read in two ways stays in the file's own words.
  const isUnread = recordedAt === null && stated !== "";
  const dialect: Dialect = { encoding: file.encoding, ...layout.dialect, lineEnd: file.lineEnd };
  const byLaps = recipe.time?.laps === true;
  const { restarts } = times.built;
  const steps = byLaps ? restarts.map(({ timeS }) => ({ timeS, label: "Lap" })) : restarts;
  const laps = byLaps
    ? beaconsOf([made.clock[0]!, ...restarts.map(({ timeS }) => timeS)], false).laps
    : preamble.laps;
  const markers = [...odd.markers, ...steps].filter(({ timeS }) => timeS <= (made.clock.at(-1) ?? Infinity));
  return {
    format: recipe.format,
    clocks: [made.clock],
    channels: made.channels,
    markers: [...markers, ...(preamble.markers ?? [])].toSorted((a, b) => a.timeS - b.timeS),
    ...(laps === undefined ? {} : { laps: lapsUntil(laps, made.clock.at(-1) ?? 0) }),
    meta: {
      confidence: recipe.confidence,
      dialect,
      timeColumn: times.timeColumn,
      clockStart: preamble.clockStart ?? times.clockStart,
      recordedAt: recordedAt ?? times.recordedAt,
      rowsFound: table.rows + (table.cutLine > 0 ? 1 : 0),
      rowsKept: made.clock.length,
      facts: [...preamble.facts, ...(isUnread ? [{ name: "Date", value: stated }] : []), ...fact],
    },
    warnings: [
      ...timeWarnings(layout, timeSource),
      ...clockWarnings(times, recipe, timeSource),
      ...tableWarnings(table),
      ...odd.warnings,
      ...made.warnings,
    ],
  };
}

/** Laps that the log holds to their end; half a second more is the rounding of beacons. */
function lapsUntil(laps: readonly Lap[], endS: number): readonly Lap[] {
  return laps.filter((lap) => lap.endS <= endS + 0.5);
}

function timeWarnings(layout: Layout, source: TimeSource): ImportWarning[] {
  if (source.kind === "interval") return [];
  const { by, unit, unitGuessed, column } = source.choice;
  const channel = layout.columns[column]!.label;
  const warnings: ImportWarning[] = [];
  if (by === "guessed") warnings.push({ code: "time-guessed", severity: "medium", channel });
  if (unitGuessed) warnings.push({ code: "time-unit-guessed", severity: "note", channel, detail: unit });
  return warnings;
}

/** A rate that nobody logs at is no doubt about the unit where times are text or the format is known to be slow. */
function clockWarnings(
  { built }: LogTimes,
  recipe: DelimitedRecipe,
  source: TimeSource,
): readonly ImportWarning[] {
  const isCertain = recipe.time?.slow === true || (source.kind === "column" && source.choice.text !== null);
  const expected = new Set([
    ...(isCertain ? ["time-unit-doubt"] : []),
    ...(recipe.time?.laps === true ? ["time-steps-back", "gaps"] : []),
  ]);
  return built.warnings.filter(({ code }) => !expected.has(code));
}

/** Lines among the values: markers where the format knows them, else counted in a warning. */
function markersOf(
  table: RawTable,
  times: LogTimes,
  recipe: DelimitedRecipe,
): { readonly markers: Marker[]; readonly warnings: ImportWarning[] } {
  const markers: Marker[] = [];
  const left = table.oddLines.filter((line) => {
    const label = recipe.marker?.(line) ?? null;
    if (label !== null) markers.push({ timeS: timeBefore(line.row, times), label });
    return label === null;
  });
  const warnings: ImportWarning[] = [];
  for (const [kind, code] of [
    ["repeat", "header-repeated"],
    ["alone", "odd-lines"],
    ["comment", "odd-lines"],
  ] as const) {
    const lines = left.filter((line) => line.kind === kind);
    const [first] = lines;
    if (first === undefined) continue;
    const detail = first.text.slice(0, 80);
    warnings.push({ code, severity: "note", count: lines.length, row: first.line, detail });
  }
  return { markers, warnings };
}

/** Time of the last row above a line, of the first row when there is none. */
function timeBefore(row: number, { built }: LogTimes): number {
  const { clock, rows } = built;
  let at = row - 1;
  if (rows !== null) {
    at = rows.findLastIndex((kept) => kept < row);
  }
  return clock[Math.min(Math.max(at, 0), clock.length - 1)]!;
}
