/** The first lines of a text that are not blank, at most `count`. */
export function headLines(text: string, count: number): readonly string[] {
  return text
    .split(/\r\n|\r|\n/, 2 * count)
    .filter((line) => line.trim() !== "")
    .slice(0, count);
}

/** Cells of a line for recognition: blanks and quotes off. A delimiter inside quotes is not minded. */
export function headCells(line: string, delimiter: RegExp | string = ","): readonly string[] {
  return line.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, "").trim());
}
