/** Text cut into cells: lines may differ in length. */
export interface TextGrid {
  readonly delimiter: "\t" | ";" | "," | " ";
  /** Cells without white space around them, and without their quotes. */
  readonly rows: readonly (readonly string[])[];
}

// No ECU has a larger table; a text of more lines is a log.
const mostLines = 1024;
const mostCells = 65_536;
const mostCharacters = 2_000_000;
const delimiters = ["\t", ";", ",", " "] as const;
const numeric = /^[-+−]?[\d.,\u00a0]*\d[\d.,]*(e[-+]?\d+)?%?$/i;

/**
 * Cuts a pasted text or a small file into cells; null when it is too large for a table. `comma` says what one comma in
 * each line is where nothing else shows it: programs copy columns with tabs, files divide them with commas.
 */
export function splitText(text: string, comma: "mark" | "delimiter" | "unknown"): TextGrid | null {
  if (text.length > mostCharacters) return null;
  const lines = text
    .replaceAll(/\r\n?/g, "\n")
    .replace(/^\ufeff/, "")
    .replace(/^"?sep=[^\n]{1,2}\n/i, "")
    .replaceAll(/^(#|\/\/).*\n/gm, "")
    .replace(/^\n+/, "")
    .replace(/\n+$/, "")
    .split("\n", mostLines + 1);
  if (lines.length > mostLines) return null;
  if (comma !== "delimiter" && isColumnOfDecimals(lines, comma === "mark"))
    return { delimiter: "\t", rows: lines.map((line) => [line.trim()]) };
  const candidates = delimiters.filter((delimiter) => text.includes(delimiter));
  const ranked = (candidates.length === 0 ? (["\t"] as const) : candidates)
    .map((delimiter) => ({ delimiter, rows: lines.map((line) => splitLine(line, delimiter)) }))
    .map((grid, at) => ({ grid, score: grid.delimiter === "\t" ? 2 : numericShare(grid.rows), at }))
    .toSorted((a, b) => b.score - a.score || a.at - b.at);
  const best = ranked[0]!.grid;
  return best.rows.reduce((sum, row) => sum + row.length, 0) > mostCells ? null : best;
}

/** One number a line, written with a decimal comma: some lines without a fraction show it. */
function isColumnOfDecimals(lines: readonly string[], isMark: boolean): boolean {
  if (!lines.every((line) => /^ *[-+−]?\d+(,\d+)? *$/.test(line))) return false;
  const withComma = lines.filter((line) => line.includes(",")).length;
  return withComma > 0 && (isMark || lines.length === 1 || withComma < lines.length);
}

/** Share of the cells that are numbers or blank, less where lines differ in length. */
function numericShare(rows: readonly (readonly string[])[]): number {
  let [numbers, cells] = [0, 0];
  for (const row of rows) {
    for (const cell of row) if (cell === "" || numeric.test(cell)) numbers++;
    cells += row.length;
  }
  const lengths = new Set(rows.map((row) => row.length)).size;
  const isOne = rows.every((row) => row.length < 2);
  return isOne ? 0 : numbers / Math.max(1, cells) - 0.1 * Math.min(5, lengths - 1);
}

function splitLine(line: string, delimiter: string): readonly string[] {
  if (delimiter === " ") return line.trim().split(/\s+/);
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
