import { kindOf, type CellKind } from "./cell-kind";
import type { FirstRow } from "./first-rows";

/** Where the names, units and rows of a table begin, as indexes into the first rows; null = there is none. */
export interface TableShape {
  readonly names: number | null;
  readonly units: number | null;
  /** First row of values; `rows.length` when the sample holds only headings. */
  readonly values: number;
}

/** Rows below the first row of values that are looked at, and how many of them must look like it. */
const watched = 12;
const leastAgreement = 0.7;

/**
 * Finds names row, units row and first row of values: the first row that is mostly numbers, and like the rows below
 * it, begins the values; of the full rows right above it the one with most words holds the names. Null when the sample
 * holds neither values nor names.
 */
export function findShape(rows: readonly FirstRow[], decimalMark: "." | ","): TableShape | null {
  const kinds = rowKinds(rows, decimalMark);
  const values = rows.findIndex((_, at) => beginsValues(rows, kinds, at));
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

function beginsValues(rows: readonly FirstRow[], kinds: RowKinds, at: number): boolean {
  const row = kinds(at);
  if (!isValues(row)) return false;
  let seen = 0,
    agreed = 0;
  for (let below = at + 1; below <= at + watched && below < rows.length; below++) {
    const other = kinds(below);
    // A line of one cell is a marker, one that begins with # a comment.
    if (other.length < 2 || rows[below]!.text.startsWith("#")) continue;
    if (isNames(other, row.length)) {
      if (!rows.some((above, nth) => nth < at && above.text === rows[below]!.text)) return false;
      continue;
    }
    seen++;
    // The last line may be cut.
    if (agree(row, other, below === rows.length - 1)) agreed++;
  }
  return agreed >= leastAgreement * seen;
}

/** A row of words: names or units. Where one follows that is not a repetition, the values have not begun. */
function isNames(row: readonly CellKind[], width: number): boolean {
  const present = row.filter((kind) => kind !== "missing");
  const words = present.filter((kind) => kind === "word");
  return words.length >= 2 && words.length >= 0.6 * present.length && present.length >= 0.5 * width;
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
  return clashes <= (row.length < 3 ? 0 : Math.max(1, row.length / 5));
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
