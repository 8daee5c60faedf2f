import { isMissing } from "./words";

/** A distinct word of a file: its bytes once, its text once. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly missing: boolean;
  readonly bytes: Uint8Array;
  /** Set of columns that hold it already: column -> code there. */
  readonly codes: Map<number, number>;
}

/** The words of one column: samples at `rows` are the words `texts[codes]`. */
export interface ColumnWords {
  readonly rows: number[];
  readonly codes: number[];
  readonly texts: string[];
  readonly codeOf: Map<string, number>;
}

/** Dictionary of all text cells of a file: equal bytes are decoded once, however often they occur. */
export class WordBook {
  readonly #buckets = new Map<number, Word[]>();
  readonly #decode: (bytes: Uint8Array) => string;
  readonly columns: (ColumnWords | null)[];

  constructor(columnCount: number, decode: (bytes: Uint8Array) => string) {
    this.columns = Array.from({ length: columnCount }, () => null);
    this.#decode = decode;
  }

  /** The word that fills bytes[start, end); in a quoted cell doubled quotes stand for one. */
  word(bytes: Uint8Array, start: number, end: number, quoted: boolean): Word {
    let hash = quoted ? start - end : end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    let bucket = this.#buckets.get(hash);
    if (bucket === undefined) this.#buckets.set(hash, (bucket = []));
    for (const word of bucket) {
      if (word.quoted === quoted && sameBytes(word.bytes, bytes, start, end)) return word;
    }
    const own = bytes.slice(start, end);
    const written = this.#decode(own).trim();
    const text = quoted ? written.replaceAll('""', '"') : written;
    const word: Word = {
      text,
      quoted,
      missing: text === "" || isMissing(text),
      bytes: own,
      codes: new Map(),
    };
    bucket.push(word);
    return word;
  }

  /** Notes that a column holds a word in a row. */
  note(word: Word, column: number, row: number): void {
    const known: ColumnWords = (this.columns[column] ??= noWords());
    let code = word.codes.get(column);
    if (code === undefined) {
      // The same word may stand in the column with and without quotes.
      code = known.codeOf.get(word.text) ?? known.texts.length;
      if (code === known.texts.length) known.texts.push(word.text);
      known.codeOf.set(word.text, code);
      word.codes.set(column, code);
    }
    known.rows.push(row);
    known.codes.push(code);
  }
}

function sameBytes(own: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (own.length !== end - start) return false;
  for (let at = 0; at < own.length; at++) if (own[at] !== bytes[start + at]) return false;
  return true;
}

function noWords(): ColumnWords {
  return { rows: [], codes: [], texts: [], codeOf: new Map() };
}
