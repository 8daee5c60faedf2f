import { fail, ok, type Result } from "../../result";
import { cellsOf } from "../delimited/cells-of";
import { buildClock } from "../delimited/clock";
import { clockedChannels, type ClockedColumn } from "../delimited/clocked-channels";
import { readColumns } from "../delimited/columns";
import { detectDialect, type CellDialect } from "../delimited/dialect";
import { firstLines, type FirstLine } from "../delimited/first-rows";
import type { RawTable } from "../delimited/raw-table";
import { pickWords } from "../delimited/split-table";
import { tableWarnings } from "../delimited/table-warnings";
import { openText, type TextFile } from "../delimited/text-file";
import type { ImportWarning, LogDraft } from "../draft";
import type { ImportProblem, LogSource } from "../format";

/** Names of the four columns, in this order: when, what, how much, in which unit. */
const names = ["SECONDS", "PID", "VALUE", "UNITS"] as const;
const daySeconds = 86400;

/** Reads a log of one reading per row: the readings of a name and unit become a channel with a clock of its own. */
export async function readReadings(
  source: LogSource,
  format: string,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const lines = firstLines(file, 60);
  const delimiter = /[;,\t]/.exec(lines[0]?.text ?? "")?.[0] ?? ";";
  const head = cellsOf(lines[0]?.text ?? "", delimiter);
  const [seconds = -1, pid = -1, value = -1, units = -1] = names.map((name) => head.indexOf(name));
  if (Math.min(seconds, pid, value, units) < 0) return fail({ code: "not-a-channel-log", what: "text" });
  const [, first] = lines;
  if (first === undefined) return fail({ code: "empty", what: "no-rows", format });
  const dialect = detectDialect(lines.slice(1), delimiter) ?? { delimiter, decimalMark: "." };
  const table = readBody(file, first, head.length, dialect, progress);
  if (table.rows === 0) return fail({ code: "empty", what: "no-rows", format });
  const times = timesOf(table, seconds);
  if (times === null) return fail({ code: "no-time", channels: 1 });
  const readings = columnsOf(table, times.seconds, { pid, value, units });
  const made = clockedChannels([...readings, ...positionsOf(table, times.seconds, head)]);
  if (made.channels.length === 0) return fail({ code: "not-a-channel-log", what: "text" });
  return ok([
    {
      format,
      clocks: made.clocks,
      channels: made.channels,
      markers: made.restarts,
      meta: {
        confidence: 3,
        dialect: { encoding: file.encoding, ...dialect, lineEnd: file.lineEnd },
        timeColumn: { label: names[0], unit: "s" },
        clockStart: times.start,
        recordedAt: null,
        rowsFound: table.rows + (table.cutLine > 0 ? 1 : 0),
        rowsKept: table.rows,
        facts: [],
      },
      warnings: [...times.warnings, ...made.warnings, ...tableWarnings(table)],
    },
  ]);
}

function readBody(
  file: TextFile,
  first: FirstLine,
  columnCount: number,
  { delimiter, decimalMark }: CellDialect,
  progress: (fraction: number) => void,
): RawTable {
  return readColumns(
    {
      bytes: file.bytes,
      start: first.start,
      firstLine: first.line,
      end: file.bytes.length,
      columnCount,
      delimiter: delimiter.charCodeAt(0),
      decimalMark,
      decode: (bytes) => file.decode(bytes),
    },
    progress,
  );
}

/** Seconds of the day as seconds since the first reading, the same for all channels. Readings may share a time. */
function timesOf(
  table: RawTable,
  at: number,
): {
  readonly seconds: Float64Array;
  readonly start: number;
  readonly warnings: readonly ImportWarning[];
} | null {
  const stated = table.samples[at]!;
  const rows: number[] = [];
  let last = NaN;
  for (const [row, time] of stated.entries()) {
    if (time !== last && !Number.isNaN(time)) rows.push(row);
    if (!Number.isNaN(time)) last = time;
  }
  const values = Float64Array.from(rows, (row) => stated[row]!);
  const [start] = values;
  const built = buildClock({ values, perSecond: 1, wall: "day", lineOf: (row) => table.lineOf(rows[row]!) });
  if (!built.ok || start === undefined) return null;
  const { clock, rows: kept, warnings } = built.value;
  const timeOf = new Float64Array(rows.length).fill(NaN);
  for (let nth = 0; nth < clock.length; nth++) timeOf[kept === null ? nth : kept[nth]!] = clock[nth]!;
  const seconds = new Float64Array(stated.length).fill(NaN);
  for (let nth = 0; nth < rows.length; nth++) seconds.fill(timeOf[nth]!, rows[nth], rows[nth + 1]);
  for (const [row, time] of stated.entries()) if (Number.isNaN(time)) seconds[row] = NaN;
  // Gaps and rates are told of each channel's own clock.
  const told = warnings.filter(({ severity, code }) => severity !== "note" && code !== "time-unit-doubt");
  return { seconds, start: start % daySeconds, warnings: told };
}

function columnsOf(
  table: RawTable,
  seconds: Float64Array,
  at: { readonly pid: number; readonly value: number; readonly units: number },
): readonly ClockedColumn[] {
  const labels = textsOf(table, at.pid),
    units = textsOf(table, at.units);
  const readings = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const label = labels[row]!;
    if (label === "") continue;
    const key = `${label}\0${units[row]!}`;
    const rows = readings.get(key);
    if (rows === undefined) readings.set(key, [row]);
    else rows.push(row);
  }
  return [...readings.values()].map((rows): ClockedColumn => {
    const [first = 0] = rows;
    const words = table.words[at.value];
    return {
      label: labels[first]!,
      unit: units[first]!,
      samples: Float64Array.from(rows, (row) => table.samples[at.value]![row]!),
      words: words == null ? null : pickWords(words, rows),
      times: {
        seconds: Float64Array.from(rows, (row) => seconds[row]!),
        lineOf: (row) => table.lineOf(rows[row]!),
      },
    };
  });
}

/** Newer versions write the place beside each reading; the app spells one of the names so. */
const places: readonly (readonly [name: string, label: string])[] = [
  ["LATITUDE", "Latitude"],
  ["LONGTITUDE", "Longitude"],
  ["LONGITUDE", "Longitude"],
];

/** The place at each time: readings of one time share it. */
function positionsOf(
  table: RawTable,
  seconds: Float64Array,
  head: readonly string[],
): readonly ClockedColumn[] {
  const found = places.filter(([name]) => head.includes(name));
  const [first] = found;
  if (first === undefined) return [];
  const known = table.samples[head.indexOf(first[0])]!;
  const rows: number[] = [];
  let last = NaN;
  for (let row = 0; row < table.rows; row++) {
    if (Number.isNaN(known[row]!) || seconds[row] === last) continue;
    last = seconds[row]!;
    rows.push(row);
  }
  if (rows.length === 0) return [];
  const times = {
    seconds: Float64Array.from(rows, (row) => seconds[row]!),
    lineOf: (row: number) => table.lineOf(rows[row]!),
  };
  return found.map(([name, label]) => ({
    label,
    unit: "deg",
    samples: Float64Array.from(rows, (row) => table.samples[head.indexOf(name)]![row]!),
    words: null,
    times,
  }));
}

/** The cells of a column as texts, also those that look like numbers. */
function textsOf(table: RawTable, at: number): readonly string[] {
  const texts = Array.from(table.samples[at]!, (sample) => (Number.isNaN(sample) ? "" : String(sample)));
  const words = table.words[at];
  for (const [nth, row] of (words?.rows ?? []).entries()) texts[row] = words!.texts[words!.codes[nth]!]!;
  return texts;
}
