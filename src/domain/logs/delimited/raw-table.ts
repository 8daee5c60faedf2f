import type { Column } from "../channel";
import type { ColumnWords } from "./cell-words";

/** The part of a file that holds rows, and how they are written. */
export interface Body {
  readonly bytes: Uint8Array;
  /** Offset of the first row, and its 1-based line number in the file. */
  readonly start: number;
  readonly firstLine: number;
  /** Offset after the last byte that belongs to the table. */
  readonly end: number;
  readonly columnCount: number;
  /** Byte between cells. */
  readonly delimiter: number;
  readonly decimalMark: "." | ",";
  /** Decodes the bytes of one cell. */
  decode(bytes: Uint8Array): string;
  /** Columns that hold times as text: their cells become seconds (NaN when not a time). */
  readonly timeText?: ReadonlyMap<number, (text: string) => number>;
  /** A line that equals one of these (the header, repeated) is not a row. */
  readonly repeats?: readonly Uint8Array[];
}

/** A line among the rows that is not one: a marker, a comment, a repeated header. */
export interface OddLine {
  readonly line: number;
  /** Rows kept before it. */
  readonly row: number;
  readonly text: string;
  readonly kind: "alone" | "comment" | "repeat";
}

/** Rows whose cells are fewer or more than the columns. */
interface Ragged {
  readonly count: number;
  readonly firstLine: number;
}

/** A file's rows as columns. Text cells are NaN in `samples` and listed in `words`. */
export interface RawTable {
  readonly rows: number;
  readonly samples: Column[];
  readonly words: readonly (ColumnWords | null)[];
  readonly oddLines: readonly OddLine[];
  readonly short: Ragged;
  readonly long: Ragged;
  /** Cells that were read as numbers with thousands separators, and one of them as the file has it. */
  readonly grouped: Ragged & { readonly example: string };
  /** Line of a last row that breaks off before its last column and is left out; 0 = none. */
  readonly cutLine: number;
  /** 1-based line in the file of a row. */
  lineOf(row: number): number;
}
