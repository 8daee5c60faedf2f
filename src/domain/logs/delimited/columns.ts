import type { Column } from "../channel";
import { CellReader } from "./cells";
import { exactPowersOfTen } from "./decimal";
import { WordBook } from "./cell-words";
import { countLines } from "./count-lines";
import { LineNumbers } from "./line-numbers";
import { readGrouped } from "./grouped-numbers";
import { equalsLine, oddStarts } from "./odd-lines";
import type { Body, OddLine, RawTable } from "./raw-table";

const newline = 10;
const carriageReturn = 13;
const blank = 32;
const quote = 34;
const reportBytes = 16 * 1024 * 1024;

/**
 * Reads the rows of a text log into columns. Each decimal cell equals Number(text) bit for bit; a row is never an
 * object, the file never a string. Lines without a delimiter are odd lines, not rows; blank lines are skipped.
 */
export function readColumns(body: Body, progress: (fraction: number) => void): RawTable {
  return new TableReader(body).read(progress);
}

class TableReader {
  readonly #body: Body;
  readonly #book: WordBook;
  readonly #cells: CellReader;
  readonly #blockRows: number;
  // Rows are collected in a small column-major block and moved to the columns block by block: 64 columns written
  // directly would fight for the same cache lines, as their pages begin alike. The odd stride keeps them apart.
  readonly #stride: number;
  readonly #block: Float64Array;
  readonly #odd: Uint8Array;
  #samples: Column[] = [];
  #capacity = 0;
  #rows = 0;
  #filled = 0;
  #bytes: Uint8Array;
  #end: number;
  readonly #lines: LineNumbers;
  readonly #oddLines: OddLine[] = [];
  #shortCount = 0;
  #shortLine = 0;
  #longCount = 0;
  #longLine = 0;
  #lastWidth = 0;

  constructor(body: Body) {
    this.#body = body;
    this.#book = new WordBook(body.columnCount, (bytes) => body.decode(bytes));
    this.#cells = new CellReader(this.#book, body.delimiter, body.decimalMark, body.timeText ?? new Map());
    this.#blockRows = Math.max(16, Math.min(1024, Math.floor(131_072 / body.columnCount)));
    this.#stride = this.#blockRows + 8;
    this.#block = new Float64Array(this.#stride * body.columnCount);
    this.#odd = oddStarts(body);
    this.#lines = new LineNumbers(body.firstLine);
    this.#bytes = body.bytes;
    this.#end = body.end;
  }

  read(progress: (fraction: number) => void): RawTable {
    const { start, end, bytes, columnCount } = this.#body;
    // The end is read from a padded copy, so that the loop may look one byte ahead without leaving its array.
    const stop = Math.max(start, end - 64 * 1024);
    this.#capacity = countLines(bytes, start, end);
    this.#samples = Array.from({ length: columnCount }, () => new Float64Array(this.#capacity));
    let reported = start;
    let at = start;
    while (at < stop) {
      at = this.#readBlock(at, stop);
      this.#flush();
      if (at - reported >= reportBytes) progress(((reported = at) - start) / (end - start));
    }
    const tail = new Uint8Array(Math.max(0, end - at) + 2).fill(newline);
    tail.set(bytes.subarray(at, end));
    this.#bytes = tail;
    this.#end = tail.length - 2;
    const rest = this.#end;
    for (at = 0; at < rest;) {
      at = this.#readBlock(at, rest);
      this.#flush();
    }
    const endsOpen = rest > 0 && tail[rest - 1] !== newline && tail[rest - 1] !== carriageReturn;
    return this.#table(endsOpen);
  }

  #table(endsOpen: boolean): RawTable {
    const cut = endsOpen && this.#rows > 0 && this.#lastWidth < this.#body.columnCount;
    let cutLine = 0;
    if (cut) {
      cutLine = this.#lines.of(this.#rows - 1);
      this.#dropLastRow();
    }
    const rows = this.#rows;
    const samples = this.#samples.map((column) => (column.length === rows ? column : column.slice(0, rows)));
    const lineOf = (row: number) => this.#lines.of(row);
    return {
      rows,
      samples,
      ...readGrouped(samples, this.#book.columns, lineOf),
      oddLines: this.#oddLines,
      short: { count: this.#shortCount, firstLine: this.#shortLine },
      long: { count: this.#longCount, firstLine: this.#longLine },
      cutLine,
      lineOf,
    };
  }

  #dropLastRow(): void {
    this.#rows--;
    this.#shortCount--;
    for (const words of this.#book.columns) {
      if (words !== null && words.rows.at(-1) === this.#rows) {
        words.rows.pop();
        words.codes.pop();
      }
    }
  }

  #flush(): void {
    const count = this.#filled;
    if (count === 0) return;
    if (this.#rows + count > this.#capacity) {
      this.#capacity = Math.max(this.#rows + count, Math.ceil(this.#capacity * 1.5));
      this.#samples = this.#samples.map((column) => grown(column, this.#capacity));
    }
    for (let column = 0, at = 0; column < this.#samples.length; column++, at += this.#stride) {
      this.#samples[column]!.set(this.#block.subarray(at, at + count), this.#rows);
    }
    this.#rows += count;
    this.#filled = 0;
  }

  /** Reads rows that begin before `stop` until the block is full; returns the offset of the next row. */
  #readBlock(from: number, stop: number): number {
    const bytes = this.#bytes,
      block = this.#block,
      stride = this.#stride,
      odd = this.#odd,
      blockRows = this.#blockRows,
      powers = exactPowersOfTen,
      delimiter = this.#body.delimiter,
      lastColumn = (this.#body.columnCount - 1) * stride;
    const decimal = this.#body.decimalMark.charCodeAt(0);
    const mark = decimal === delimiter ? -1 : decimal;
    let at = from,
      row = 0;
    while (at < stop && row < blockRows) {
      const first = bytes[at]!;
      if (odd[first] !== 0) {
        const skipped = this.#skipOdd(at, row);
        if (skipped > at) {
          at = skipped;
          continue;
        }
      }
      let slot = row;
      const lastSlot = row + lastColumn;
      for (;;) {
        const cell = at;
        let byte = bytes[at]!,
          negative = false;
        if (byte < 46) {
          while (byte === blank) byte = bytes[++at]!;
          negative = byte === 45;
          if (negative) byte = bytes[++at]!;
        }
        // At most nine digits fit an int32; the rest, and all that is not a plain number, takes the careful way.
        const digitsFrom = at;
        let value = NaN;
        let mantissa = byte - 48;
        if (mantissa >>> 0 < 10) {
          byte = bytes[++at]!;
          let digit = byte - 48;
          while (digit >>> 0 < 10) {
            mantissa = (Math.imul(mantissa, 10) + digit) | 0;
            byte = bytes[++at]!;
            digit = byte - 48;
          }
          if (byte === mark) {
            const decimalsFrom = at + 1;
            byte = bytes[++at]!;
            digit = byte - 48;
            while (digit >>> 0 < 10) {
              mantissa = (Math.imul(mantissa, 10) + digit) | 0;
              byte = bytes[++at]!;
              digit = byte - 48;
            }
            if (at - digitsFrom <= 10) value = mantissa / powers[at - decimalsFrom]!;
          } else if (at - digitsFrom <= 9) value = mantissa;
        }
        if (!Number.isNaN(value) && (byte === delimiter || byte === newline || byte === carriageReturn)) {
          block[slot] = negative ? -value : value;
        } else if (at === cell && byte === delimiter) block[slot] = NaN;
        else {
          const column = (slot - row) / stride;
          block[slot] =
            byte === quote ? this.#quoted(at, mark, cell, column, row) : this.#carefully(cell, column, row);
          at = this.#cells.next;
          byte = bytes[at]!;
        }
        if (byte !== delimiter) break;
        if (slot === lastSlot) {
          at = this.#skipExtra(at, row);
          break;
        }
        at++;
        slot += stride;
      }
      this.#lastWidth = (slot - row) / stride + 1;
      if (slot < lastSlot) this.#fillShort(slot + stride, lastSlot, row);
      at += bytes[at] === carriageReturn && bytes[at + 1] === newline ? 2 : 1;
      row++;
    }
    this.#filled = row;
    return at;
  }

  /** A plain number between quotes, `at` being the first of them; any other quoted cell is read the careful way. */
  #quoted(from: number, mark: number, cell: number, column: number, row: number): number {
    const bytes = this.#bytes;
    const negative = bytes[from + 1] === 45;
    const digitsFrom = from + (negative ? 2 : 1);
    let at = digitsFrom,
      mantissa = 0,
      decimalsFrom = -1;
    for (; ; at++) {
      const byte = bytes[at]!;
      const digit = byte - 48;
      if (digit >>> 0 < 10) mantissa = (Math.imul(mantissa, 10) + digit) | 0;
      else if (byte === mark && decimalsFrom < 0 && at > digitsFrom) decimalsFrom = at + 1;
      else break;
    }
    const decimals = decimalsFrom < 0 ? 0 : at - decimalsFrom;
    const digits = at - digitsFrom - (decimalsFrom < 0 ? 0 : 1);
    const after = bytes[at + 1];
    const ends = after === this.#body.delimiter || after === newline || after === carriageReturn;
    if (bytes[at] !== quote || !ends || digits < 1 || digits > 9) return this.#carefully(cell, column, row);
    this.#cells.next = at + 1;
    const value = mantissa / exactPowersOfTen[decimals]!;
    return negative ? -value : value;
  }

  #carefully(cell: number, column: number, row: number): number {
    const cells = this.#cells;
    const at = this.#rows + row;
    const value = cells.read(this.#bytes, cell, this.#end, column, at);
    if (cells.innerLines > 0) {
      this.#lines.skip(at + 1, cells.innerLines);
      cells.innerLines = 0;
    }
    return value;
  }

  #fillShort(from: number, to: number, row: number): void {
    for (let slot = from; slot <= to; slot += this.#stride) this.#block[slot] = NaN;
    if (this.#shortCount++ === 0) this.#shortLine = this.#lines.of(this.#rows + row);
  }

  /** Passes over cells beyond the last column; blank and quoted empty ones do not count as extra. */
  #skipExtra(from: number, row: number): number {
    let at = from,
      extra = false;
    for (; at < this.#end; at++) {
      const byte = this.#bytes[at]!;
      if (byte === newline || byte === carriageReturn) break;
      if (byte !== this.#body.delimiter && byte !== blank && byte !== quote) extra = true;
    }
    if (extra && this.#longCount++ === 0) this.#longLine = this.#lines.of(this.#rows + row);
    return at;
  }

  /** Offset behind a line that is not a row; `from` when it is one. */
  #skipOdd(from: number, rowInBlock: number): number {
    const bytes = this.#bytes,
      end = this.#end,
      delimiter = this.#body.delimiter,
      row = this.#rows + rowInBlock;
    const first = bytes[from]!;
    if (first === newline || first === carriageReturn) {
      this.#lines.skip(row, 1);
      return from + (first === carriageReturn && bytes[from + 1] === newline ? 2 : 1);
    }
    let to = from;
    while (to < end && bytes[to] !== newline && bytes[to] !== carriageReturn && bytes[to] !== delimiter) to++;
    const alone = to >= end || bytes[to] !== delimiter;
    while (to < end && bytes[to] !== newline && bytes[to] !== carriageReturn) to++;
    const repeat = this.#body.repeats?.some((line) => equalsLine(line, bytes, from, to)) ?? false;
    if (!repeat && first !== 35 && !(alone && this.#body.columnCount > 1)) return from;
    const kind = repeat ? "repeat" : alone ? "alone" : "comment";
    const text = this.#body.decode(bytes.subarray(from, Math.min(to, from + 1024))).trim();
    if (text !== "") this.#oddLines.push({ line: this.#lines.of(row), row, text, kind });
    this.#lines.skip(row, 1);
    return to + (bytes[to] === carriageReturn && bytes[to + 1] === newline ? 2 : 1);
  }
}

function grown(column: Column, length: number): Column {
  const wider = new Float64Array(length);
  wider.set(column);
  return wider;
}
