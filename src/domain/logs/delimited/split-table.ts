import type { ColumnWords } from "./cell-words";
import type { Layout } from "./layout";
import type { RawTable } from "./raw-table";
import type { DelimitedRecipe } from "./recipe";

/** The rows of one log in a table, and the fact that tells it from the others. */
export interface TablePart {
  readonly table: RawTable;
  readonly fact: readonly { readonly name: string; readonly value: string }[];
}

/** A column of more values than this does not tell logs apart. */
const mostParts = 100;

/** Takes the logs that are stacked in one table apart, in the order of their first rows. */
export function splitTable(table: RawTable, layout: Layout, recipe: DelimitedRecipe): readonly TablePart[] {
  const whole = [{ table, fact: [] }];
  const at = recipe.splitBy === undefined ? -1 : layout.columns.findIndex(recipe.splitBy);
  if (at < 0) return whole;
  const groups = rowsByValue(table, at);
  if (groups.size < 2 || groups.size > mostParts) return whole;
  const name = layout.columns[at]!.label;
  return [...groups].map(([value, rows], nth) => ({
    table: pickRows(table, rows, nth === 0),
    fact: [{ name, value }],
  }));
}

function rowsByValue(table: RawTable, at: number): ReadonlyMap<string, number[]> {
  const values = Array.from(table.samples[at]!, (sample) => (Number.isNaN(sample) ? "" : String(sample)));
  const words = table.words[at];
  for (const [nth, row] of (words?.rows ?? []).entries()) values[row] = words!.texts[words!.codes[nth]!]!;
  const groups = new Map<string, number[]>();
  for (const [row, value] of values.entries()) {
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return groups;
}

/** A table of some rows of another. What is said of the whole file is said once, of its first part. */
export function pickRows(table: RawTable, rows: readonly number[], isFirst: boolean): RawTable {
  const none = { count: 0, firstLine: 0 };
  return {
    rows: rows.length,
    samples: table.samples.map((column) => pickSamples(column, rows)),
    words: table.words.map((words) => (words === null ? null : pickWords(words, rows))),
    oddLines: isFirst ? table.oddLines : [],
    short: isFirst ? table.short : none,
    long: isFirst ? table.long : none,
    grouped: isFirst ? table.grouped : { ...none, example: "" },
    cutLine: isFirst ? table.cutLine : 0,
    lineOf: (row) => table.lineOf(rows[row]!),
  };
}

function pickSamples(column: Float64Array, rows: readonly number[]): Float64Array<ArrayBuffer> {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at]!]!;
  return picked;
}

/** The words of some rows of a column; null when there are none. */
export function pickWords(words: ColumnWords, rows: readonly number[]): ColumnWords | null {
  const picked: ColumnWords = { rows: [], codes: [], texts: [], codeOf: new Map() };
  for (const [at, row] of rows.entries()) {
    const nth = placeOf(row, words.rows);
    if (nth < 0) continue;
    const code = words.codes[nth]!;
    const text = words.texts[code]!;
    const known = picked.codeOf.get(text) ?? picked.texts.length;
    if (known === picked.texts.length) picked.texts.push(text);
    picked.codeOf.set(text, known);
    picked.rows.push(at);
    picked.codes.push(known);
  }
  return picked.rows.length === 0 ? null : picked;
}

/** Where a row stands in the rising rows of a column's words; -1 where it has none. */
function placeOf(row: number, rows: readonly number[]): number {
  let low = 0,
    high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : -1;
}
