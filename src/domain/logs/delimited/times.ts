import type { Metadata } from "../draft";
import type { ReadHints } from "../format";
import type { RawTable } from "./raw-table";
import { buildClock, type BuiltClock } from "./clock";
import type { Layout } from "./layout";
import type { DelimitedRecipe } from "./recipe";
import {
  chooseTime,
  describe,
  risesThroughout,
  risingColumns,
  type TimeChoice,
  type TimeUnit,
} from "./time-column";
import { columnTimeText, isoOf, type TimeText } from "./time-text";

/** Where the times of a log come from: a column, or a stated interval between rows. */
export type TimeSource =
  | { readonly kind: "column"; readonly choice: TimeChoice; readonly perSecond: number }
  | { readonly kind: "interval"; readonly intervalMs: number };

/** A log's clock and what the file says about it. */
export interface LogTimes {
  readonly built: BuiltClock;
  readonly timeColumn: Metadata["timeColumn"];
  readonly clockStart: Metadata["clockStart"];
  readonly recordedAt: string | null;
}

const unitsPerSecond: Readonly<Record<TimeUnit, number>> = { s: 1, ms: 1000, us: 1e6, min: 1 / 60, clock: 1 };
/** Numbers between these count seconds since 1970: the years 1980 to 2100. */
const epochFrom = 315_532_800;
const epochTo = 4_102_444_800;

/** Decides where times come from: the user's word, the format's, the names, the numbers; null when nowhere. */
export function findTimes(layout: Layout, recipe: DelimitedRecipe, hints: ReadHints): TimeSource | null {
  const { columns, dialect } = layout;
  if (hints.intervalMs !== undefined && typeof hints.timeColumn !== "number") {
    return hints.intervalMs > 0 ? { kind: "interval", intervalMs: hints.intervalMs } : null;
  }
  if (hints.timeColumn === "none") return null;
  const at = hints.timeColumn ?? (recipe.time === undefined ? -1 : columns.findIndex(recipe.time.column));
  const column = columns[at];
  const stated = column === undefined ? (recipe.interval?.(layout.lines) ?? null) : null;
  if (stated !== null) return { kind: "interval", intervalMs: stated };
  const choice =
    column === undefined
      ? chooseTime(columns, dialect.decimalMark)
      : describe(column, at, "named", dialect.decimalMark);
  if (choice === null) return null;
  const byFormat = column === undefined || typeof hints.timeColumn === "number" ? undefined : recipe.time;
  const unit = choice.text === null ? (hints.timeUnit ?? byFormat?.unit ?? choice.unit) : choice.unit;
  const unitGuessed = choice.unitGuessed && hints.timeUnit === undefined && byFormat?.unit === undefined;
  const perSecond =
    choice.text === null
      ? ((hints.timeUnit === undefined ? byFormat?.perSecond : undefined) ?? unitsPerSecond[unit])
      : 1;
  return { kind: "column", choice: { ...choice, unit, unitGuessed }, perSecond };
}

/**
 * The source of times after all rows were read. A column that was only guessed must rise in the whole file, not just in
 * the sample; else the next that does is the time, and null when there is none.
 */
export function confirmTimes(source: TimeSource, { samples }: RawTable, layout: Layout): TimeSource | null {
  if (source.kind === "interval" || source.choice.by === "named") return source;
  if (risesThroughout(samples[source.choice.column]!)) return source;
  const { columns, dialect } = layout;
  const at = risingColumns(columns, dialect.decimalMark).find((column) => risesThroughout(samples[column]!));
  if (at === undefined) return null;
  const choice = describe(columns[at]!, at, "guessed", dialect.decimalMark);
  return { kind: "column", choice, perSecond: choice.text === null ? unitsPerSecond[choice.unit] : 1 };
}

/** Columns whose cells are times as text, by their sample. */
export function timeTexts(layout: Layout): ReadonlyMap<number, TimeText> {
  const found = new Map<number, TimeText>();
  for (const [at, { cells }] of layout.columns.entries()) {
    const text = cells.some((cell) => cell.includes(":")) ? columnTimeText(cells) : null;
    if (text !== null) found.set(at, text);
  }
  return found;
}

/** Builds the clock of a table that was read; null when its rows hold no usable times. */
export function buildTimes(table: RawTable, layout: Layout, source: TimeSource): LogTimes | null {
  if (source.kind === "interval") return evenTimes(table.rows, source.intervalMs);
  const { choice, perSecond } = source;
  const values = table.samples[choice.column]!;
  const wall = wallOf(choice, values, perSecond);
  const result = buildClock({ values, perSecond, wall, lineOf: (row) => table.lineOf(row) });
  if (!result.ok) return null;
  const built = result.value;
  const { label, cells } = layout.columns[choice.column]!;
  const text = choice.text?.kind === "date" ? (cells.find((cell) => cell !== "") ?? null) : null;
  return {
    built,
    timeColumn: { label, unit: choice.unit },
    clockStart: text ?? built.wallStart,
    recordedAt: wall === "epoch" && built.wallStart !== null ? isoOf(built.wallStart) : null,
  };
}

function wallOf(choice: TimeChoice, values: Float64Array, perSecond: number): "day" | "epoch" | null {
  if (choice.text !== null) {
    if (choice.text.kind === "span") return null;
    return choice.text.kind === "clock" ? "day" : "epoch";
  }
  const first = (values.find((value) => !Number.isNaN(value)) ?? NaN) / perSecond;
  return first >= epochFrom && first <= epochTo ? "epoch" : null;
}

function evenTimes(rows: number, intervalMs: number): LogTimes {
  const clock = Float64Array.from({ length: rows }, (_, row) => (row * intervalMs) / 1000);
  return {
    built: { clock, rows: null, wallStart: null, restarts: [], warnings: [] },
    timeColumn: null,
    clockStart: null,
    recordedAt: null,
  };
}
