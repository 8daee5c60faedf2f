import { fail, type Result } from "../../result";
import { fromFirst, secondsOfDay } from "../day-seconds";
import type { ClockedColumn } from "../delimited/clocked-channels";
import { openText } from "../delimited/text-file";
import type { ImportWarning, LogDraft } from "../draft";
import { eachLine } from "../each-line";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { multiRateDraft } from "../multi-rate";
import { degreesOf, numberOf, readSentence } from "./sentence";

const id = "nmea";

/** Rows of one kind of sentence as they are found: the time of day, then one number per field that is read. */
interface Rows {
  readonly values: readonly number[][];
  readonly lines: number[];
}

/** A kind of sentence: where its time stands, and what each of its channels reads. */
interface Kind {
  readonly name: string;
  readonly channels: readonly {
    readonly label: string;
    readonly unit: string;
    readonly read: (fields: readonly string[]) => number;
  }[];
}

// By preference. RMC is what every receiver sends at its full rate, with position and speed of one moment.
const kinds: readonly Kind[] = [
  {
    name: "RMC",
    channels: [
      { label: "RMC latitude", unit: "deg", read: (f) => ifValid(f, degreesOf(f[2] ?? "", f[3] ?? "")) },
      { label: "RMC longitude", unit: "deg", read: (f) => ifValid(f, degreesOf(f[4] ?? "", f[5] ?? "")) },
      { label: "RMC speed", unit: "kn", read: (f) => ifValid(f, numberOf(f[6])) },
    ],
  },
  {
    name: "GGA",
    channels: [
      { label: "GGA latitude", unit: "deg", read: (f) => ifFixed(f, degreesOf(f[1] ?? "", f[2] ?? "")) },
      { label: "GGA longitude", unit: "deg", read: (f) => ifFixed(f, degreesOf(f[3] ?? "", f[4] ?? "")) },
      { label: "GGA altitude", unit: "m", read: (f) => ifFixed(f, numberOf(f[8])) },
      { label: "GGA satellites", unit: "", read: (f) => numberOf(f[6]) },
    ],
  },
];

/**
 * Reads NMEA sentences as a log of positions: those of the best kind that has any. In a file with checksums a sentence
 * without a right one is left out.
 */
export async function readNmea(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const found = new Map(kinds.map((kind) => [kind.name, emptyRows(kind)]));
  const others = new Set<string>();
  const damaged = { count: 0, row: 0 };
  const isChecked = /\*[0-9A-Fa-f]{2}[ \t]*[\r\n]/.test(source.head.text);
  let date = "";
  eachLine(
    file.bytes,
    file.start,
    (bytes) => file.decode(bytes),
    (line, number) => {
      const sentence = readSentence(line, isChecked);
      if (sentence.kind === "damaged" && damaged.count++ === 0) damaged.row = number;
      if (sentence.kind !== "sound") return;
      const { name, fields } = sentence;
      const kind = kinds.find((known) => known.name === name);
      if (kind === undefined) others.add(name);
      else addRow(found.get(name)!, kind, fields, number);
      if (name !== "RMC") return;
      if (date === "") date = fields[8] ?? "";
      if ((fields[7] ?? "") !== "") others.add("RMC course");
    },
  );
  progress(0.9);
  const best = kinds.find(({ name }) => found.get(name)!.lines.length > 0);
  if (best === undefined) return fail({ code: "not-a-channel-log", what: "nmea" });
  for (const { name } of kinds) if (name !== best.name && found.get(name)!.lines.length > 0) others.add(name);
  const { columns, start } = columnsOf(found.get(best.name)!, best);
  const { encoding, lineEnd } = file;
  return multiRateDraft({
    format: id,
    confidence,
    columns,
    dialect: { encoding, lineEnd, delimiter: ",", decimalMark: "." },
    timeColumn: { label: `${best.name} time`, unit: "clock" },
    clockStart: start,
    recordedAt: isoOf(date, start),
    facts: [],
    warnings: warningsOf(damaged, others),
  });
}

function emptyRows({ channels }: Kind): Rows {
  return { values: [[], ...channels.map(() => [])], lines: [] };
}

function addRow(rows: Rows, { channels }: Kind, fields: readonly string[], line: number): void {
  rows.values[0]!.push(secondsOfDay(numberOf(fields[0])));
  for (const [at, { read }] of channels.entries()) rows.values[at + 1]!.push(read(fields));
  rows.lines.push(line);
}

function columnsOf(
  { values, lines }: Rows,
  { channels }: Kind,
): { readonly columns: readonly ClockedColumn[]; readonly start: number | null } {
  const { seconds, start } = fromFirst(Float64Array.from(values[0]!));
  const times = { seconds, lineOf: (row: number) => lines[row]! };
  const columns = channels.map(({ label, unit }, at) => ({
    label,
    unit,
    samples: Float64Array.from(values[at + 1]!),
    words: null,
    times,
  }));
  return { columns, start };
}

function warningsOf(
  damaged: { readonly count: number; readonly row: number },
  others: ReadonlySet<string>,
): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (damaged.count > 0) warnings.push({ code: "sentences-damaged", severity: "note", ...damaged });
  if (others.size > 0) {
    warnings.push({ code: "data-left-out", severity: "note", detail: [...others].slice(0, 12).join(", ") });
  }
  return warnings;
}

/** RMC: "A" is a valid fix, "V" a warning. */
function ifValid(fields: readonly string[], value: number): number {
  return fields[1] === "V" ? NaN : value;
}

/** GGA: quality 0 is no fix. */
function ifFixed(fields: readonly string[], value: number): number {
  return fields[5] === "0" ? NaN : value;
}

/** UTC of "231125" and seconds of day; the century of the date is 2000 until 2080. */
function isoOf(date: string, start: number | null): string | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{2})$/.exec(date) ?? [];
  if (day === undefined || start === null) return null;
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) return null;
  const century = Number(year) < 80 ? 20 : 19;
  const time = new Date(Math.floor(start) * 1000).toISOString().slice(11, 19);
  return `${century}${year}-${month}-${day}T${time}Z`;
}
