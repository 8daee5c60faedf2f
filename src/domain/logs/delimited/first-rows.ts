import { cellsOf } from "./cells-of";
import type { TextFile } from "./text-file";

/** A line at the beginning of a file, not yet split into cells. */
export interface FirstLine {
  readonly start: number;
  /** Offset after its last character, before the line end. */
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** A row at the beginning of a file. */
export interface FirstRow extends FirstLine {
  readonly cells: readonly string[];
}

/** A head of very wide rows is cut short here, but never below `fewestLines`. */
const enoughBytes = 256 * 1024;
const fewestLines = 12;

/**
 * The lines from `file.start` that are not blank: at most `count`, and not many more than `enough` bytes. A quoted cell
 * may hold line ends.
 */
export function firstLines(file: TextFile, count: number, enough = enoughBytes): FirstLine[] {
  const { bytes } = file;
  const limit = bytes.length;
  const enoughAt = file.start + enough;
  const lines: FirstLine[] = [];
  let at = file.start,
    line = 1;
  while (at < limit && lines.length < count && (at < enoughAt || lines.length < fewestLines)) {
    const start = at;
    const firstLine = line;
    at = lineEnd(bytes, start, limit);
    let inner = 0;
    // A row whose quotes do not close goes on in the next lines, when closing them there makes it whole.
    if (oddQuotes(bytes, start, at)) {
      const closed = closingLineEnd(bytes, at, limit);
      for (let feed = at; feed < closed; feed++) if (bytes[feed] === 10) inner++;
      at = Math.max(at, closed);
    }
    const text = file.decode(bytes.subarray(start, at));
    if (text.trim() !== "") lines.push({ start, end: at, line: firstLine, text });
    at += bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1;
    line += 1 + inner;
  }
  return lines;
}

/** A row of a thousand channels has some ten thousand bytes: a line this long is none. */
const longestLine = 1024 * 1024;

/** Number of a line among those that `firstLines` looks at that goes on for more than any log's; 0 when there is none. */
export function endlessLine({ bytes, start }: TextFile): number {
  let begins = start;
  for (let at = start, line = 1; at < bytes.length; at++) {
    if (begins > start + enoughBytes && line > fewestLines) return 0;
    if (at - begins > longestLine) return line;
    if (bytes[at] !== 10 && bytes[at] !== 13) continue;
    if (bytes[at] === 10 || bytes[at + 1] !== 10) line++;
    begins = at + 1;
  }
  return 0;
}

/** Splits lines into cells. */
export function splitRows(lines: readonly FirstLine[], delimiter: string): FirstRow[] {
  return lines.map((line) => new LazyRow(line, delimiter));
}

/** A row that is split when its cells are first asked for: most lines of a head never are. */
class LazyRow implements FirstRow {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly #delimiter: string;
  #cells: readonly string[] | null = null;

  constructor({ start, end, line, text }: FirstLine, delimiter: string) {
    this.start = start;
    this.end = end;
    this.line = line;
    this.text = text;
    this.#delimiter = delimiter;
  }

  get cells(): readonly string[] {
    return (this.#cells ??= cellsOf(this.text, this.#delimiter));
  }
}

function lineEnd(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

function oddQuotes(bytes: Uint8Array, from: number, to: number): boolean {
  let quotes = 0;
  for (let at = from; at < to; at++) if (bytes[at] === 34) quotes++;
  return quotes % 2 === 1;
}

/** Offset of the line end that completes an open quote within the next few lines; -1 when none does. */
function closingLineEnd(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  for (let tries = 0; tries < 4 && at < limit; tries++) {
    const start = at + 1;
    at = lineEnd(bytes, start, limit);
    if (oddQuotes(bytes, start, at)) return at;
  }
  return -1;
}
