import { isGrouped, kindOf } from "./cell-kind";
import { cellsOf } from "./cells-of";
import type { FirstLine } from "./first-rows";

/** How the cells of a file are written. */
export interface CellDialect {
  readonly delimiter: string;
  readonly decimalMark: "." | ",";
}

const delimiters = [",", ";", "\t", "|"] as const;
const marks = [".", ","] as const;
/** Numbers with a delimiter between them: not a cell, but the sign of another delimiter. */
const misSplit = /^[-+\d., ]*[;\t|][-+\d.,;\t| ]*$/;
/** Lines near the end of the sample are rows; those at its beginning may be preamble. */
const judgedLines = 24;

/**
 * Finds the delimiter and decimal mark under which most cells of the file's rows are numbers in rows of one width.
 * Null when no delimiter makes a table. What is known is taken as it is.
 */
export function detectDialect(
  lines: readonly FirstLine[],
  knownDelimiter?: string,
  knownMark?: CellDialect["decimalMark"],
): CellDialect | null {
  const sample = lines.slice(-judgedLines);
  let best: CellDialect | null = null,
    bestScore = 0;
  for (const delimiter of knownDelimiter === undefined ? delimiters : [knownDelimiter]) {
    if (!sample.some(({ text }) => text.includes(delimiter))) continue;
    const rows = sample.map((line) => cellsOf(line.text, delimiter)).filter((row) => row.length > 1);
    const width = commonWidth(rows);
    const tabular = rows.filter((row) => Math.abs(row.length - width) <= 1);
    for (const decimalMark of knownMark === undefined ? marks : [knownMark]) {
      if (knownMark === undefined && decimalMark === "," && !mayHoldCommas(sample, delimiter)) continue;
      const score = scoreOf(tabular, decimalMark) * (cellCount(tabular) / cellCount(rows));
      if (score > bestScore * 1.0001) {
        bestScore = score;
        best = { delimiter, decimalMark };
      }
    }
  }
  return best;
}

/** Whether cells can hold a comma: between other delimiters, or in quotes. */
function mayHoldCommas(lines: readonly FirstLine[], delimiter: string): boolean {
  return lines.some(({ text }) => text.includes(",") && (delimiter !== "," || text.includes('"')));
}

/** Width of the rows that hold most of the cells: a table outweighs a long preamble. 0 without rows. */
export function commonWidth(rows: readonly (readonly string[])[]): number {
  const cells = new Map<number, number>();
  for (const row of rows) cells.set(row.length, (cells.get(row.length) ?? 0) + row.length);
  let width = 0;
  for (const [length, count] of cells) if (count > (cells.get(width) ?? 0)) width = length;
  return width;
}

function cellCount(rows: readonly (readonly string[])[]): number {
  return rows.reduce((count, row) => count + row.length, 0);
}

/** Share of cells that are numbers, a little for other sensible cells; every cell counts, so many columns win ties. */
function scoreOf(rows: readonly (readonly string[])[], decimalMark: "." | ","): number {
  let points = 0,
    cells = 0,
    width = 0;
  for (const row of rows) {
    width = Math.max(width, row.length);
    for (const cell of row) {
      if (cell === "") continue;
      cells++;
      const kind = kindOf(cell, decimalMark);
      if (kind === "number") points += isGrouped(cell, decimalMark) ? 0.9 : 1;
      else if (kind === "word") points += misSplit.test(cell) ? -1 : 0.01;
      else points += 0.8;
    }
  }
  return cells === 0 ? 0 : (points / cells) * (1 + 0.01 * Math.min(width, 100));
}
