import Papa from "papaparse/papaparse.js";

/** The cells of one row of a text file, blanks trimmed, quotes undone. */
export function cellsOf(row: string, delimiter: string): string[] {
  const { data } = Papa.parse(row, { delimiter });
  return (data[0] ?? []).map((cell) => cell.trim());
}
