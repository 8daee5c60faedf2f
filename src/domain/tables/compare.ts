import { ok, type Result } from "../result";
import { ontoAxes, type ConversionFacts, type Grid, type GridProblem } from "./onto-axes";
import type { TuningTable } from "./tuning-table";

/** What of a table names it in a tune. */
export type NamedGrid = Grid & Pick<TuningTable, "name" | "kind">;

/** The cell with the largest change. */
export interface LargestChange {
  /** Index into the values of the first table. */
  readonly at: number;
  readonly absolute: number;
  readonly percent: number;
}

/** What became of the cells from the first table to the second. */
export interface DifferenceStatistics {
  /** Cells with a number in both. */
  readonly compared: number;
  /** Of those, cells with another number; and cells that are blank in one of the two. */
  readonly changed: number;
  /** Cells of the first table that lie off the second one's range. */
  readonly offRange: number;
  /** Over compared cells, in the unit of the first table: the mean keeps its sign. NaN without any. */
  readonly mean: number;
  readonly rms: number;
  /** Over cells that have a percentage. */
  readonly meanPercent: number;
  /** By size; the first of equals. Null when no compared cell changed. */
  readonly largest: LargestChange | null;
}

/** Two tables, cell by cell on the axes and in the unit of the first. */
export interface TableDifference {
  /** Values of the second table; NaN where blank or off its range. */
  readonly other: Float64Array<ArrayBuffer>;
  /** Second − first; NaN where either is missing. */
  readonly absolute: Float64Array<ArrayBuffer>;
  /** Of the first value's size: + is more. NaN where the first is 0. */
  readonly percent: Float64Array<ArrayBuffer>;
  /** Cells of the first table off the range of the second. */
  readonly offRange: readonly number[];
  /** No value was taken from between two breakpoints. */
  readonly sameAxes: boolean;
  readonly statistics: DifferenceStatistics;
}

/** The change from the first table to the second, on the first one's axes. */
export function compareTables(
  first: Grid,
  second: Grid,
  facts?: ConversionFacts,
): Result<TableDifference, GridProblem> {
  const onto = ontoAxes(second, first, facts);
  if (!onto.ok) return onto;
  const { values: other, offRange, sameAxes } = onto.value;
  const absolute = other.map((value, at) => value - first.values[at]!);
  const percent = absolute.map((change, at) => percentOf(change, first.values[at]!));
  return ok({
    other,
    absolute,
    percent,
    offRange,
    sameAxes,
    statistics: statisticsOf(first.values, other, absolute, percent, offRange),
  });
}

function percentOf(change: number, of: number): number {
  return of === 0 ? NaN : (change / Math.abs(of)) * 100;
}

function statisticsOf(
  first: Float64Array,
  other: Float64Array,
  absolute: Float64Array,
  percent: Float64Array,
  offRange: readonly number[],
): DifferenceStatistics {
  const off = new Set(offRange);
  let [compared, changed, sum, squares, percents, counted] = [0, 0, 0, 0, 0, 0];
  let largest: LargestChange | null = null;
  for (const [at, change] of absolute.entries()) {
    if (Number.isNaN(change)) {
      if (!off.has(at) && Number.isNaN(first[at]!) !== Number.isNaN(other[at]!)) changed++;
      continue;
    }
    compared++;
    sum += change;
    squares += change * change;
    if (change !== 0) changed++;
    if (!Number.isNaN(percent[at]!)) {
      percents += percent[at]!;
      counted++;
    }
    if (Math.abs(change) > Math.abs(largest?.absolute ?? 0))
      largest = { at, absolute: change, percent: percent[at]! };
  }
  return {
    compared,
    changed,
    offRange: offRange.length,
    mean: sum / compared,
    rms: Math.sqrt(squares / compared),
    meanPercent: percents / counted,
    largest,
  };
}

/** A table that two tunes have, and what differs; `difference` is a problem when the two do not compare. */
export interface TunePair<T extends NamedGrid> {
  readonly first: T;
  readonly second: T;
  readonly difference: Result<TableDifference, GridProblem>;
  /** Same axes, same unit, the same number or blank in every cell. */
  readonly equal: boolean;
}

/** Two tunes, table by table. */
export interface TuneDifference<T extends NamedGrid> {
  /** In the order of the first tune. */
  readonly pairs: readonly TunePair<T>[];
  readonly onlyFirst: readonly T[];
  readonly onlySecond: readonly T[];
}

/**
 * Two lists of tables, matched by name and kind (case and blanks do not matter), then by name alone, then by kind where
 * each list has one left of it. Each table is matched once.
 */
export function compareTunes<T extends NamedGrid>(
  first: readonly T[],
  second: readonly T[],
  facts?: ConversionFacts,
): TuneDifference<T> {
  const matches = new Map<T, T>();
  const rest = new Set(second);
  const left = () => first.filter((table) => !matches.has(table));
  const take = (table: T, match: T | undefined) => {
    if (match === undefined) return;
    matches.set(table, match);
    rest.delete(match);
  };
  for (const table of first) take(table, find(rest, table, true));
  for (const table of left()) take(table, find(rest, table, false));
  for (const table of left()) {
    const same = [...rest].filter(({ kind }) => kind === table.kind);
    const alone = left().filter(({ kind }) => kind === table.kind).length === 1;
    if (table.kind !== "generic" && alone && same.length === 1) take(table, same[0]);
  }
  return {
    pairs: first.flatMap((table) => {
      const match = matches.get(table);
      return match === undefined ? [] : [pairOf(table, match, facts)];
    }),
    onlyFirst: left(),
    onlySecond: [...rest],
  };
}

function find<T extends NamedGrid>(among: Iterable<T>, table: T, byKind: boolean): T | undefined {
  for (const other of among) {
    if (folded(other.name) === folded(table.name) && (!byKind || other.kind === table.kind)) return other;
  }
  return undefined;
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

function pairOf<T extends NamedGrid>(first: T, second: T, facts: ConversionFacts | undefined): TunePair<T> {
  const difference = compareTables(first, second, facts);
  const equal =
    difference.ok &&
    difference.value.sameAxes &&
    first.unit === second.unit &&
    difference.value.other.every((value, at) => Object.is(value + 0, first.values[at]! + 0));
  return { first, second, difference, equal };
}
