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
    samples: table.samples.map((column) => Float64Array.from(rows, (row) => column[row]!)),
    words: table.words.map((words) => (words === null ? null : pickWords(words, rows))),
    oddLines: isFirst ? table.oddLines : [],
    short: isFirst ? table.short : none,
    long: isFirst ? table.long : none,
    grouped: isFirst ? table.grouped : { ...none, example: "" },
    cutLine: isFirst ? table.cutLine : 0,
    lineOf: (row) => table.lineOf(rows[row]!),
  };
}

/** The words of some rows of a column; null when there are none. */
export function pickWords(words: ColumnWords, rows: readonly number[]): ColumnWords | null {
  const codeAt = new Map(words.rows.map((row, nth) => [row, words.codes[nth]!]));
  const picked: ColumnWords = { rows: [], codes: [], texts: [], codeOf: new Map() };
  for (const [at, row] of rows.entries()) {
    const code = codeAt.get(row);
    if (code === undefined) continue;
    const text = words.texts[code]!;
    const known = picked.codeOf.get(text) ?? picked.texts.length;
    if (known === picked.texts.length) picked.texts.push(text);
    picked.codeOf.set(text, known);
    picked.rows.push(at);
    picked.codes.push(known);
  }
  return picked.rows.length === 0 ? null : picked;
}
