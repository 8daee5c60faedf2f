import Papa from "papaparse/papaparse.js";
import { isMissing } from "./words";

/** First cell of a FuelTune CSV. */
export const fueltuneSignature = "FuelTune CSV";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "|": "\\p",
};
const unescapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", p: "|" };

/** A text as a cell on one line, which no spreadsheet takes for a formula. */
function escapeCell(text: string): string {
  const escaped = text.replaceAll(/[\\\n\r\t|]/g, (character) => escapes[character]!);
  return /^[=+\-@]/.test(escaped) ? `\\${escaped}` : escaped;
}

/** Undoes `escapeCell`. */
export function unescapeCell(cell: string): string {
  return cell.replaceAll(/\\(.)/g, (_, character: string) => unescapes[character] ?? character);
}

/** One row of text cells and numbers with its line end. */
export function textRow(cells: readonly (string | number)[]): string {
  return rawRow(cells.map((cell) => (typeof cell === "number" ? numberCell(cell) : escapeCell(cell))));
}

/** One row of cells that are escaped already. */
export function rawRow(cells: readonly string[]): string {
  return `${Papa.unparse([cells])}\n`;
}

/** The states of a channel in one cell, their count first; "" for a signal. */
export function statesCell(states: readonly string[] | undefined): string {
  return states === undefined ? "" : [String(states.length), ...states.map(escapeCell)].join("|");
}

/** The states of such a cell; null for a signal. */
export function statesOf(cell: string): string[] | null {
  if (cell === "") return null;
  const [count, ...states] = cell.split("|");
  return count === "0" ? [] : states.map(unescapeCell);
}

/** The cells of a row, still escaped. */
export function rawCells(row: string): readonly string[] {
  return Papa.parse(row, { delimiter: "," }).data[0] ?? [];
}

/** Shortest text that reads back as the same number; "" for NaN. */
export function numberCell(value: number): string {
  if (Number.isNaN(value)) return "";
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Whether a channel's states can stand in its cells as words, and still be told from numbers and missing marks. */
export function statesAsWords(states: readonly string[]): boolean {
  return (
    new Set(states).size === states.length &&
    states.every(
      (word) => /^\p{L}(?:[\p{L}\p{N} _./+%()-]*[\p{L}\p{N}_./+%()-])?$/u.test(word) && !isMissing(word),
    )
  );
}
