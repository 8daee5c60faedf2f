import type { TableDraft } from "../tune";
import type { DecimalMark } from "./cell";
import { shortest } from "./shortest";
import type { RowOrder } from "./parse-clipboard";

/** What is written of a table. */
export type WritableTable = Pick<TableDraft, "x" | "y" | "values">;

/** How a table is laid out as text. */
export interface TextStyle {
  readonly delimiter: "\t" | "," | ";";
  readonly decimalMark: DecimalMark;
  /** First row and first column hold the axes, with an empty corner; a curve has its axis above its values. */
  readonly hasAxes: boolean;
  readonly rowOrder: RowOrder;
  readonly lineEnd: "\n" | "\r\n";
}

/** Programs whose clipboard or file layout is known; each can be changed in parts. */
export type TextTarget = "csv" | "spreadsheet" | "tunerstudio" | "ftmanager" | "hp-tuners";

/** Layout that a program expects. Screens draw the highest load at the top, files keep the lowest first. */
export const textStyles: Readonly<Record<TextTarget, TextStyle>> = {
  csv: { delimiter: ",", decimalMark: ".", hasAxes: true, rowOrder: "low-first", lineEnd: "\r\n" },
  spreadsheet: { delimiter: "\t", decimalMark: ".", hasAxes: true, rowOrder: "high-first", lineEnd: "\n" },
  tunerstudio: { delimiter: "\t", decimalMark: ".", hasAxes: false, rowOrder: "high-first", lineEnd: "\n" },
  // FTManager follows Windows: a decimal comma in Brazil.
  ftmanager: { delimiter: "\t", decimalMark: ",", hasAxes: false, rowOrder: "high-first", lineEnd: "\r\n" },
  "hp-tuners": { delimiter: "\t", decimalMark: ".", hasAxes: true, rowOrder: "low-first", lineEnd: "\r\n" },
};

/**
 * A table as delimited text. Numbers are the shortest that read back bit-equal, blank cells stay empty. A decimal comma
 * between commas is impossible: the delimiter becomes a semicolon then, as Windows does it.
 */
export function writeTableText(
  table: WritableTable,
  target: TextTarget,
  changes: Partial<TextStyle> = {},
): string {
  const style = { ...textStyles[target], ...changes };
  const delimiter = style.decimalMark === "," && style.delimiter === "," ? ";" : style.delimiter;
  const lines = linesOf(table, style);
  return lines.map((cells) => cells.join(delimiter)).join(style.lineEnd) + style.lineEnd;
}

function linesOf(
  { x, y, values }: WritableTable,
  { hasAxes, rowOrder, decimalMark }: TextStyle,
): readonly (readonly string[])[] {
  const word = (value: number) => shortest(value).replace(".", decimalMark);
  const columns = x.values.length;
  const rows = Array.from({ length: values.length / columns }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns), word),
  );
  const axis = Array.from(x.values, word);
  if (y === null) return hasAxes ? [axis, ...rows] : rows;
  const lines = hasAxes ? rows.map((row, at) => [word(y.values[at]!), ...row]) : rows;
  if (rowOrder === "high-first") lines.reverse();
  return hasAxes ? [["", ...axis], ...lines] : lines;
}

/** A table for RomRaider's "paste": a map with its axes as [Table3D], a curve as [Table2D]. */
export function writeRomRaider({ x, y, values }: WritableTable): string {
  const columns = x.values.length;
  if (y === null) return ["[Table2D]", tabbed(x.values), tabbed(values)].join("\n");
  const rows = Array.from(
    y.values,
    (at, row) => `${shortest(at)}\t${tabbed(values.subarray(row * columns, (row + 1) * columns))}`,
  );
  return ["[Table3D]", tabbed(x.values), ...rows].join("\n");
}

function tabbed(numbers: Float64Array): string {
  return Array.from(numbers, shortest).join("\t");
}
