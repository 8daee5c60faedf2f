import { fail, ok, type Result } from "../../result";
import { readColumns } from "../delimited/columns";
import { isHollow } from "../delimited/hollow";
import { clockedChannels, type ClockedColumn, type ColumnTimes } from "../delimited/clocked-channels";
import { isoOfText } from "../delimited/date-text";
import { firstLines, type FirstLine } from "../delimited/first-rows";
import type { RawTable } from "../delimited/raw-table";
import { pickRows } from "../delimited/split-table";
import { tableWarnings } from "../delimited/table-warnings";
import { openText, type TextFile } from "../delimited/text-file";
import type { ImportWarning, LogDraft, Marker, Metadata } from "../draft";
import type { ImportProblem, LogSource } from "../format";
import { findVcdsLayout, type VcdsGroup, type VcdsLayout } from "./layout";

/** Reads a VCDS log: every channel, or every group of them, has a clock of its own. */
export async function readVcds(
  source: LogSource,
  format: string,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const lines = firstLines(file, 40);
  const layout = findVcdsLayout(lines);
  if (layout === null) return fail({ code: "not-a-channel-log", what: "text" });
  if (layout.values === null) return fail({ code: "empty", what: "no-rows", format });
  const { start, line } = layout.values;
  if (isHollow(layout.width, file.bytes, start, file.bytes.length)) {
    return fail({ code: "damaged", format, at: line });
  }
  const table = readBody(file, layout, progress);
  if (table.rows === 0) return fail({ code: "empty", what: "no-rows", format });
  const { clocks, channels, restarts, warnings } = clockedChannels(columnsOf(table, layout));
  if (channels.length === 0) return fail({ code: "no-time", channels: layout.width });
  return ok([
    {
      format,
      clocks,
      channels,
      markers: [...markersOf(table, layout), ...restarts].toSorted((a, b) => a.timeS - b.timeS),
      meta: metaOf(file, layout, lines, table),
      warnings: [...warnings, ...tableWarnings(table), ...oddWarnings(table)],
    },
  ]);
}

function readBody(file: TextFile, layout: VcdsLayout, progress: (fraction: number) => void): RawTable {
  return readColumns(
    {
      bytes: file.bytes,
      start: layout.values!.start,
      firstLine: layout.values!.line,
      end: file.bytes.length,
      columnCount: layout.width,
      delimiter: layout.delimiter.charCodeAt(0),
      decimalMark: layout.decimalMark,
      decode: (bytes) => file.decode(bytes),
    },
    progress,
  );
}

function columnsOf(table: RawTable, layout: VcdsLayout): readonly ClockedColumn[] {
  const known: ColumnTimes[] = [];
  return layout.groups.flatMap((group) => {
    const rows = rowsOf(table, group);
    const part = rows.length === table.rows ? table : pickRows(table, rows, false);
    const times = shared(known, { seconds: part.samples[group.time]!, lineOf: (row) => part.lineOf(row) });
    return group.columns.map(({ at, label, unit, category }) => ({
      label,
      unit,
      category,
      samples: part.samples[at]!,
      words: part.words[at]!,
      times,
    }));
  });
}

/** Rows of a group: those with a time or a value. The slots of a group that did not answer are empty. */
function rowsOf(table: RawTable, { time, columns }: VcdsGroup): readonly number[] {
  const parts = [time, ...columns.map(({ at }) => at)];
  const wordy = new Set(parts.flatMap((at) => table.words[at]?.rows ?? []));
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (wordy.has(row) || parts.some((at) => !Number.isNaN(table.samples[at]![row]!))) rows.push(row);
  }
  return rows;
}

/** Channels that were asked for together state the same times, each in a column of its own: they share one clock. */
function shared(known: ColumnTimes[], times: ColumnTimes): ColumnTimes {
  const { seconds } = times;
  const same = known.find(
    (other) =>
      other.seconds.length === seconds.length &&
      other.seconds.every((time, row) => Object.is(time, seconds[row])),
  );
  if (same !== undefined) return same;
  known.push(times);
  return times;
}

/** A number in the first column marks its row. */
function markersOf(table: RawTable, { groups }: VcdsLayout): readonly Marker[] {
  const [first] = groups;
  if (first === undefined || first.time === 0) return [];
  const times = table.samples[first.time]!;
  const markers: Marker[] = [];
  for (let row = 0; row < table.rows; row++) {
    const mark = table.samples[0]![row]!;
    const timeS = times[row]!;
    if (!Number.isNaN(mark) && !Number.isNaN(timeS)) markers.push({ timeS, label: `Marker ${mark}` });
  }
  return markers;
}

function metaOf(file: TextFile, layout: VcdsLayout, lines: readonly FirstLine[], table: RawTable): Metadata {
  // What follows is the number of the interface: it is personal.
  const [date = ""] = (lines[0]?.text ?? "").split("-VCID:");
  const version = /VCDS Version: ([^,;\t]+)/.exec(lines[0]?.text ?? "")?.[1]?.trim();
  const module = /^[^,;\t]+/.exec(lines[1]?.text ?? "")?.[0].trim() ?? "";
  return {
    confidence: 3,
    dialect: {
      encoding: file.encoding,
      delimiter: layout.delimiter,
      decimalMark: layout.decimalMark,
      lineEnd: file.lineEnd,
    },
    timeColumn: null,
    clockStart: null,
    recordedAt: isoOfText(date),
    rowsFound: table.rows + (table.cutLine > 0 ? 1 : 0),
    rowsKept: table.rows,
    facts: [
      ...(version === undefined ? [] : [{ name: "VCDS", value: version }]),
      ...(module === "" ? [] : [{ name: "Control module", value: module }]),
    ],
  };
}

function oddWarnings({ oddLines }: RawTable): ImportWarning[] {
  const [odd] = oddLines;
  if (odd === undefined) return [];
  return [{ code: "odd-lines", severity: "note", count: oddLines.length, row: odd.line }];
}
