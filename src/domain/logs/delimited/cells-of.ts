import Papa from "papaparse/papaparse.js";

/** The cells of one row of a text file, blanks trimmed, quotes undone. */
export function cellsOf(row: string, delimiter: string): string[] {
  const cells = row.includes('"') ? (Papa.parse(row, { delimiter }).data[0] ?? []) : row.split(delimiter);
  return cells.map((cell) => cell.trim());
}
