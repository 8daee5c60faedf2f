import { parseDecimal } from "./decimal";
import type { Word, WordBook } from "./cell-words";

const newline = 10;
const carriageReturn = 13;
const blank = 32;
const tab = 9;
const quote = 34;
/** A quoted cell longer than this is a stray quote mark, not a cell. */
const longestQuoted = 64 * 1024;

/** Reads the cells that the fast loop does not: quoted, padded, long or exponent numbers, words, times as text. */
export class CellReader {
  /** Offset of the delimiter or line end after the cell that was read last. */
  next = 0;
  /** Line ends inside quoted cells since it was last set to 0. */
  innerLines = 0;
  readonly #mark: number;

  constructor(
    private readonly book: WordBook,
    private readonly delimiter: number,
    decimalMark: "." | ",",
    private readonly timeText: ReadonlyMap<number, (text: string) => number>,
  ) {
    this.#mark = decimalMark.charCodeAt(0);
  }

  /** Value of the cell that begins at `start`; NaN for a missing mark or a word, which is then in the book. */
  read(bytes: Uint8Array, start: number, end: number, column: number, row: number): number {
    let from = start;
    while (from < end && this.#isBlank(bytes[from]!)) from++;
    let to = bytes[from] === quote ? this.#closingQuote(bytes, from, end) : -1;
    const quoted = to >= 0;
    if (quoted) from++;
    else {
      to = this.#cellEnd(bytes, from, end);
      this.next = to;
    }
    while (from < to && this.#isBlank(bytes[from]!)) from++;
    while (to > from && this.#isBlank(bytes[to - 1]!)) to--;
    if (from >= to) return NaN;
    const value = parseDecimal(bytes, from, to, this.#mark);
    if (!Number.isNaN(value)) return Number.isFinite(value) ? value : NaN;
    return this.#word(this.book.word(bytes, from, to, quoted), column, row);
  }

  #word(word: Word, column: number, row: number): number {
    if (word.missing) return NaN;
    const asTime = this.timeText.get(column)?.(word.text) ?? NaN;
    if (!Number.isNaN(asTime)) return asTime;
    this.book.note(word, column, row);
    return NaN;
  }

  #isBlank(byte: number): boolean {
    return byte === blank || (byte === tab && this.delimiter !== tab) || byte === 0;
  }

  #cellEnd(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end) {
      const byte = bytes[at]!;
      if (byte === this.delimiter || byte === newline || byte === carriageReturn) break;
      at++;
    }
    return at;
  }

  /** Offset of the quote that closes the cell, with `next` behind it; -1 when the opening quote stands alone. */
  #closingQuote(bytes: Uint8Array, open: number, end: number): number {
    const limit = Math.min(end, open + longestQuoted);
    let lines = 0;
    for (let at = open + 1; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === newline) lines++;
      if (byte !== quote) continue;
      if (bytes[at + 1] === quote) {
        at++;
        continue;
      }
      let after = at + 1;
      while (after < end && this.#isBlank(bytes[after]!)) after++;
      const follows = bytes[after];
      if (after < end && follows !== this.delimiter && follows !== newline && follows !== carriageReturn)
        return -1;
      this.next = after;
      this.innerLines += lines;
      return at;
    }
    return -1;
  }
}
