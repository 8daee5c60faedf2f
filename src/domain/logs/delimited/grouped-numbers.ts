import type { Column } from "../channel";
import type { ColumnWords } from "./cell-words";
import type { RawTable } from "./raw-table";

/** "1,234.5", "1.234,5", "1 234": groups of three digits behind one mark, another mark before the decimals. */
const grouped = /^[+-]?[1-9]\d{0,2}([.,' \u00a0\u202f])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** The number that a text with thousands separators stands for; NaN when it is none. */
export function groupedNumber(text: string): number {
  const found = grouped.exec(text);
  if (found === null) return NaN;
  return Number(text.replaceAll(found[1]!, "").replace(",", "."));
}

/** The words of a table's columns without those that are numbers with thousands separators: these become samples. */
export function readGrouped(
  samples: readonly Column[],
  columns: readonly (ColumnWords | null)[],
  lineOf: (row: number) => number,
): Pick<RawTable, "words" | "grouped"> {
  let count = 0,
    firstLine = 0,
    example = "";
  const words = columns.map((column, at) => {
    if (column === null || !becomesNumbers(samples[at]!, column)) return column;
    if (count === 0) {
      firstLine = lineOf(column.rows[0]!);
      example = column.texts[0]!;
    }
    count += column.rows.length;
    return null;
  });
  return { words, grouped: { count, firstLine, example } };
}

/**
 * Turns the words of a column into numbers where all of them are numbers with thousands separators. A column that is
 * written so has no number of four digits without one, so any such number says that the words are something else.
 */
function becomesNumbers(samples: Column, words: ColumnWords): boolean {
  if (words.rows.length === 0) return false;
  if (!words.texts.every((text) => grouped.test(text))) return false;
  if (samples.some((sample) => Math.abs(sample) >= 1000)) return false;
  const values = words.texts.map(groupedNumber);
  for (const [nth, row] of words.rows.entries()) samples[row] = values[words.codes[nth]!]!;
  return true;
}
