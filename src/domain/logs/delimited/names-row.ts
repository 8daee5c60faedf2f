import { kindOf, type CellKind } from "./cell-kind";
import type { FirstRow } from "./first-rows";

/** Where the names, units and rows of a table begin, as indexes into the first rows; null = there is none. */
export interface TableShape {
  readonly names: number | null;
  readonly units: number | null;
  /** First row of values; `rows.length` when the sample holds only headings. */
  readonly values: number;
}

/** Rows below the first that must look like it for it to be the first row of values. */
const agreeing = 12;

/**
 * Finds names row, units row and first row of values: the first row that is mostly numbers, and like the rows below
 * it, begins the values; of the full rows right above it the one with most words holds the names. Null when the sample
 * holds neither values nor names.
 */
export function findShape(rows: readonly FirstRow[], decimalMark: "." | ","): TableShape | null {
  const kinds = rowKinds(rows, decimalMark);
  const values = rows.findIndex((_, at) => beginsValues(kinds, at, rows.length));
  if (values < 0) return headingsOnly(kinds, rows.length);
  const width = kinds(values).length;
  let names: number | null = null,
    mostWords = 0;
  for (let at = values - 1; at >= Math.max(0, values - 4); at--) {
    const row = kinds(at);
    const words = row.filter((kind) => kind === "word").length;
    if (row.length < Math.max(2, 0.6 * width) || words < 0.4 * Math.min(width, row.length)) continue;
    if (words >= mostWords) {
      mostWords = words;
      names = at;
    }
  }
  return { names, units: names === null ? null : unitsBelow(kinds, names, values), values };
}

/** Kinds of the cells of a row, judged when first asked for. */
export type RowKinds = (at: number) => readonly CellKind[];

/** Judges rows one by one: a head of thousands of columns is mostly not looked at. */
export function rowKinds(rows: readonly FirstRow[], decimalMark: "." | ","): RowKinds {
  const known: (readonly CellKind[] | undefined)[] = [];
  return (at) => (known[at] ??= rows[at]!.cells.map((cell) => kindOf(cell, decimalMark)));
}

/** Index of the units row right below the names; null when the values, or something else, follows them. */
export function unitsBelow(kinds: RowKinds, names: number, values: number): number | null {
  const at = names + 1;
  if (at >= values) return null;
  return kinds(at).includes("number") ? null : at;
}

function beginsValues(kinds: RowKinds, at: number, count: number): boolean {
  const row = kinds(at);
  if (!isValues(row)) return false;
  for (let below = at + 1; below <= at + agreeing && below < count; below++) {
    const other = kinds(below);
    // The last line may be cut; a line of one cell is a marker.
    if (other.length > 1 && !agree(row, other, below === count - 1)) return false;
  }
  return true;
}

function isValues(row: readonly CellKind[]): boolean {
  if (row.length < 2) return false;
  let numbers = 0,
    words = 0;
  for (const kind of row) {
    if (kind === "number" || kind === "time") numbers++;
    else if (kind === "word") words++;
  }
  return numbers > 0 && numbers >= words;
}

/** True when few columns are a word in one row and a number in the other. */
function agree(row: readonly CellKind[], other: readonly CellKind[], mayBeShort: boolean): boolean {
  if (row.length < 0.6 * other.length || (!mayBeShort && other.length < 0.6 * row.length)) return false;
  let clashes = 0;
  for (let at = 0; at < Math.min(row.length, other.length); at++) {
    if (isNumeric(row[at]!) !== isNumeric(other[at]!) && (row[at] === "word" || other[at] === "word"))
      clashes++;
  }
  return clashes <= Math.max(row.length, other.length) / 5;
}

function isNumeric(kind: CellKind): boolean {
  return kind === "number" || kind === "time" || kind === "missing";
}

function headingsOnly(kinds: RowKinds, count: number): TableShape | null {
  for (let at = 0; at < count; at++) {
    const row = kinds(at);
    const words = row.filter((kind) => kind === "word").length;
    if (row.length >= 2 && words >= 0.6 * row.length) return { names: at, units: null, values: count };
  }
  return null;
}
