import { quantityOf } from "../../units";
import { guessRole } from "../roles";
import { kindOf } from "./cell-kind";
import { columnTimeText, type TimeText } from "./time-text";
import { parseDecimal } from "./decimal";

/** Units a time column can be counted in. */
export type TimeUnit = "s" | "ms" | "us" | "min" | "clock";

/** Which column is the time, and how sure that is. */
export interface TimeChoice {
  readonly column: number;
  readonly unit: TimeUnit;
  /** "named": by its name; "guessed": the first column that only rises. */
  readonly by: "named" | "guessed";
  /** True when the unit was concluded from the size of the numbers. */
  readonly unitGuessed: boolean;
  readonly text: TimeText | null;
}

/** Best first: a column of an earlier name wins over one of a later name. */
const timeNames = [
  "time",
  "t",
  "elapsed time",
  "elapsed",
  "time elapsed",
  "timestamp",
  "time stamp",
  "device time",
  "seconds",
  "secs",
  "sec",
  "tempo",
  "zeit",
  "temps",
  "tiempo",
  "tid",
  "tijd",
  "czas",
  "время",
  "时间",
  "時間",
  "offset",
  "epoch time",
  "epoch",
  "unix time",
  "logtime",
  "log time",
  "recording time",
  "run time",
  "runtime",
  "session time",
  "sessiontime",
  "relative time",
  "rel time",
  "time since start",
  "seconds since start",
  "elapsed seconds",
  "ecu time",
  "system time",
  "local time",
  "tempo decorrido",
  "tempo relativo",
  "tiempo transcurrido",
  "instante",
  "duration",
  "datetime",
  "date time",
  "date",
  "datum",
  "data hora",
  "zeitstempel",
  "horario",
  "hora",
  "heure",
  "uhrzeit",
  "clock",
  "gps time",
  "utc time",
  "utc",
  "milliseconds",
  "millis",
  "ms",
  "micros",
  "microseconds",
  "minutes",
  // The ECU's counter of seconds wraps: any other time is better.
  "sec l",
  "secl",
];

/** Names that a part of a time can have too: the milliseconds of a clock begin again with each second. */
const parts: ReadonlySet<string> = new Set(
  "seconds|secs|sec|milliseconds|millis|ms|micros|microseconds|minutes|sec l|secl".split("|"),
);

const unitWords: Readonly<Record<string, TimeUnit>> = {
  s: "s",
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  segundo: "s",
  segundos: "s",
  sekunden: "s",
  "sec.ms": "s",
  с: "s",
  ms: "ms",
  msec: "ms",
  msecs: "ms",
  millis: "ms",
  millisecond: "ms",
  milliseconds: "ms",
  us: "us",
  µs: "us",
  μs: "us",
  usec: "us",
  micros: "us",
  microseconds: "us",
  min: "min",
  mins: "min",
  minutes: "min",
  minutos: "min",
};

/** Unit that a cell of a units row, a name's suffix or a bare name states for a time; null when it states none. */
function timeUnitOf(text: string): TimeUnit | null {
  return unitWords[text.trim().toLowerCase()] ?? null;
}

/** A name in lower case without marks, and the unit of time that its last word states: "timeMs", "Zeit in s". */
function timeName(label: string): { readonly name: string; readonly unit: TimeUnit | null } {
  const words = label
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/h{1,2}[:.]mm(?:[:.]ss)?(?:[.,:](?:f+|m+|s+|0+))?/g, " ")
    .replaceAll(/[_\-/.:,#()[\]]+/g, " ")
    .trim()
    .split(/\s+/);
  const unit = words.length > 1 ? timeUnitOf(words.at(-1)!) : null;
  const named = unit === null ? words : words.slice(0, words.at(-2) === "in" ? -2 : -1);
  return { name: named.join(" "), unit };
}

/** How much a name reads like that of a time column: 0 = best, Infinity = not at all. */
function timeNameRank(label: string): number {
  const rank = timeNames.indexOf(timeName(label).name);
  return rank < 0 ? Infinity : rank;
}

/** Columns of a sample: names with their stated units, and some cells of each. */
export interface SampleColumn {
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly string[];
}

/** Finds the time column by its name, else the first of `risingColumns`; null when there is none. */
export function chooseTime(columns: readonly SampleColumn[], decimalMark: "." | ","): TimeChoice | null {
  const named = columns
    .map(({ label, cells }, at) => ({ at, cells, rank: timeNameRank(label) }))
    .filter(({ rank, cells }) => rank < Infinity && holdsTimes(cells, decimalMark))
    .toSorted((a, b) => a.rank - b.rank);
  const [first] = named;
  if (first !== undefined) {
    // A clock of whole seconds beside the time since the start: the one that tells rows apart is the better.
    const isFine = ({ at, cells }: { at: number; cells: readonly string[] }): boolean =>
      !parts.has(timeName(columns[at]!.label).name) && onlyRises(cells, decimalMark);
    const { at } = (onlyRises(first.cells, decimalMark) ? first : named.find(isFine)) ?? first;
    return describe(columns[at]!, at, "named", decimalMark);
  }
  const [rising] = risingColumns(columns, decimalMark);
  return rising === undefined ? null : describe(columns[rising]!, rising, "guessed", decimalMark);
}

/** Columns that could be a time without its name: they only rise, and neither name nor unit is that of a measured value. */
export function risingColumns(columns: readonly SampleColumn[], decimalMark: "." | ","): readonly number[] {
  return columns.flatMap(({ label, unit, cells }, at) => {
    if (!onlyRises(cells, decimalMark)) return [];
    const quantity = quantityOf(unit);
    const measures = (quantity !== null && quantity !== "time") || guessRole(label, unit) !== null;
    return measures ? [] : [at];
  });
}

/** Whether a whole column can be a clock: it hardly ever stands still, and steps back at most where a logger restarts. */
export function risesThroughout(values: Float64Array): boolean {
  let still = 0,
    back = 0,
    last = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) still++;
    else {
      if (value < last) back++;
      else if (value === last) still++;
      last = value;
    }
  }
  return back <= 3 && still <= 3 + values.length / 20;
}

/** Describes a column that is known to be the time. */
export function describe(
  column: SampleColumn,
  at: number,
  by: TimeChoice["by"],
  decimalMark: "." | ",",
): TimeChoice {
  const text = columnTimeText(column.cells);
  if (text !== null) {
    return { column: at, unit: text.kind === "span" ? "s" : "clock", by, unitGuessed: false, text };
  }
  const stated = timeUnitOf(column.unit) ?? timeUnitOf(column.label) ?? timeName(column.label).unit;
  const unit = stated ?? unitBySize(numbersOf(column.cells, decimalMark));
  return { column: at, unit, by, unitGuessed: stated === null && unit !== "s", text: null };
}

/**
 * Whole numbers that rise by 5 or more and pass 1000 are not seconds: milliseconds, or microseconds from 2000 up.
 * Numbers with decimals are milliseconds when they pass 10 000 in such steps.
 */
function unitBySize(values: readonly number[]): TimeUnit {
  const steps: number[] = [];
  for (let at = 1; at < values.length; at++) {
    const step = values[at]! - values[at - 1]!;
    if (step > 0) steps.push(step);
  }
  const largest = Math.max(...values, 0);
  if (largest >= 1e15) return "us";
  if (largest >= 1e11) return "ms";
  if (largest >= 1e9) return "s";
  const step = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  if (step < 5) return "s";
  if (values.some((value) => !Number.isInteger(value))) return largest > 10_000 ? "ms" : "s";
  if (step >= 2000) return "us";
  return largest > 1000 || step >= 15 ? "ms" : "s";
}

function holdsTimes(cells: readonly string[], decimalMark: "." | ","): boolean {
  const present = cells.filter((cell) => kindOf(cell, decimalMark) !== "missing");
  if (present.length === 0) return false;
  const times = present.filter((cell) => {
    const kind = kindOf(cell, decimalMark);
    return kind === "number" || kind === "time";
  });
  return times.length >= 0.8 * present.length;
}

function onlyRises(cells: readonly string[], decimalMark: "." | ","): boolean {
  const text = columnTimeText(cells);
  const values = text === null ? numbersOf(cells, decimalMark) : cells.map((cell) => text.read(cell));
  if (values.length < 3 || values.length < cells.length) return false;
  return values.every((value, at) => !Number.isNaN(value) && (at === 0 || value > values[at - 1]!));
}

function numbersOf(cells: readonly string[], decimalMark: "." | ","): number[] {
  const encoder = new TextEncoder();
  const mark = decimalMark.charCodeAt(0);
  return cells
    .map((cell) => encoder.encode(cell))
    .map((bytes) => parseDecimal(bytes, 0, bytes.length, mark))
    .filter((value) => Number.isFinite(value));
}
