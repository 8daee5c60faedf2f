import type { ImportProblem } from "../../logs/format";
import { fail, ok, type Result } from "../../result";
import { breakpointsOf, flipped } from "../breakpoints";
import type { Axis } from "../tune";
import {
  guessDecimal,
  isThousandsMark,
  readTextCell,
  type DecimalMark,
  type DecimalReason,
  type TextCell,
} from "./cell";
import {
  guessLayout,
  placeCells,
  possibleLayouts,
  type CellGrid,
  type Layout,
  type LayoutReason,
  type Placed,
  type TargetTable,
} from "./layout";
import { romRaiderText, type RomRaiderText } from "./romraider";
import { splitText } from "./split";
import { guessTurn, type TurnReason } from "./turn";
import type { Labels } from "./labels";
import { labelledGrid, romRaiderGrid } from "./cell-grid";
import { axesOf, cornerOf } from "./text-axes";

/** Which row of the text is the lowest: matters where no axis says it. */
export type RowOrder = "low-first" | "high-first";

/** Why a row order was taken: the axis says it, the program is known for it, or screens show high load at the top. */
export type RowOrderReason = "chosen" | "axis" | "format" | "one-row" | "screen";

/** What the user set in the preview; each absent field is guessed. */
export interface ClipboardChoices {
  readonly decimalMark?: DecimalMark;
  readonly layout?: Layout;
  readonly rowOrder?: RowOrder;
  /** Rows of the text are columns of the table. */
  readonly isTurned?: boolean;
  /** The table that the text is meant for: its size and axes settle what the text leaves open. */
  readonly target?: TargetTable;
  /** The text is a file: see `guessLayout`. */
  readonly isFile?: boolean;
}

/** A pasted block of cells, as a table stands: columns by x, rows by y, both ascending. */
export interface ClipboardBlock {
  /** Whose clipboard it is, where the text says it. */
  readonly program: "romraider" | "hp-tuners" | null;
  readonly columns: number;
  readonly rows: number;
  /** Row-major, row 0 the lowest; a blank or unselected cell is NaN. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Cells that were not part of the selection that was copied (index into `values`, ascending). */
  readonly unselected: readonly number[];
  readonly x: Axis | null;
  readonly y: Axis | null;
  /** What the text calls its values: the table's title, or the name over a curve; null where it has no such words. */
  readonly title: string | null;
  readonly layout: { readonly is: Layout; readonly reason: LayoutReason; readonly others: readonly Layout[] };
  readonly rowOrder: { readonly is: RowOrder; readonly reason: RowOrderReason };
  readonly turn: { readonly is: boolean; readonly reason: TurnReason };
  readonly decimalMark: { readonly is: DecimalMark; readonly reason: DecimalReason | "chosen" };
}

/**
 * Reads a table from text: a spreadsheet's TSV, TunerStudio, FTManager, HP Tuners and RomRaider clipboards, CSV. Says what
 * it took the text for and why, and what else it could be; give the other answer in `choices` to read it so.
 */
export function parseClipboard(
  text: string,
  choices: ClipboardChoices = {},
): Result<ClipboardBlock, ImportProblem> {
  if (text.trim() === "") return fail({ code: "empty", what: "no-rows" });
  const romRaider = romRaiderText(text);
  const split = splitText(romRaider?.body ?? text, commaOf(choices));
  if (split === null) return fail({ code: "not-a-tune", what: "log" });
  const decimal = decimalOf(split, choices);
  const read = split.rows.map((row) => row.map((cell) => readTextCell(cell, decimal.is)));
  const { grid, labels, isHpTuners } =
    romRaider === null
      ? labelledGrid(read, decimal.is, choices)
      : { ...romRaiderGrid(read, romRaider), isHpTuners: false };
  if (grid === null) return fail({ code: "not-a-tune", what: "log" });
  const possible = possibleLayouts(grid);
  const guess = layoutOf(grid, possible, romRaider, choices);
  const placed = placeCells(grid, guess.layout);
  if (placed === null || !grid.some((row) => row.some((cell) => typeof cell === "number"))) {
    return fail({ code: "not-a-tune", what: hasBentAxes(grid) ? "axes" : "text" });
  }
  if (guess.reason === "no-axis-seen" && choices.isFile === true && hasBentAxes(grid))
    return fail({ code: "not-a-tune", what: "axes" });
  const isUnselected = unselectedIn(split.rows, romRaider);
  return ok({
    program: romRaider !== null ? "romraider" : isHpTuners ? "hp-tuners" : null,
    title: labels.values,
    ...blockOf(placed, cornerOf(grid, guess.layout), isUnselected, labels, romRaider, choices),
    layout: {
      is: guess.layout,
      reason: guess.reason,
      others: possible.filter((layout) => layout !== guess.layout),
    },
    decimalMark: decimal,
  });
}

function commaOf({ decimalMark, target }: ClipboardChoices): "mark" | "delimiter" | "unknown" {
  if (decimalMark !== undefined) return decimalMark === "," ? "mark" : "delimiter";
  return target === undefined ? "unknown" : "mark";
}

/** Breakpoints stand around a corner, but some are missing or do not rise or fall from one to the next. */
function hasBentAxes(grid: CellGrid): boolean {
  const corner = grid[0]?.[0] ?? null;
  const across = grid[0]?.slice(1) ?? [];
  const down = grid.slice(1).map((row) => row[0] ?? null);
  return typeof corner !== "number" && isMeantAsAxis(across) && isMeantAsAxis(down);
}

function isMeantAsAxis(cells: readonly TextCell[]): boolean {
  const numbers = cells.filter((cell) => typeof cell === "number").length;
  return cells.length > 1 && numbers * 2 > cells.length && !cells.some((cell) => typeof cell === "string");
}

function decimalOf(
  { delimiter, rows }: { delimiter: string; rows: readonly (readonly string[])[] },
  { decimalMark }: ClipboardChoices,
): ClipboardBlock["decimalMark"] {
  if (decimalMark !== undefined) return { is: decimalMark, reason: "chosen" };
  const { mark, reason } = guessDecimal(rows.flat());
  // Between cells that commas divide, only quotes could hide a decimal comma.
  const isQuoted = delimiter === "," && rows.some((row) => row.some((cell) => cell.includes(",")));
  if (delimiter === "," && !isQuoted) return { is: ".", reason };
  if (reason === "seen" && isThousandsMark(rows, mark))
    return { is: mark === "," ? "." : ",", reason: "no-fraction" };
  return { is: mark, reason };
}

function layoutOf(
  grid: CellGrid,
  possible: readonly Layout[],
  romRaider: RomRaiderText | null,
  { layout, target, isFile }: ClipboardChoices,
): { readonly layout: Layout; readonly reason: LayoutReason } {
  if (layout !== undefined) return { layout, reason: "chosen" };
  if (romRaider === null) return guessLayout(grid, possible, target ?? null, isFile ?? false);
  const isBare = romRaider.kind === "selection" || romRaider.dimensions === 1;
  const stated = isBare ? "cells" : romRaider.dimensions === 3 ? "both-axes" : "curve-rows";
  return { layout: stated, reason: "format" };
}

/** Which cells of the text, by row and column of the text, RomRaider marks as not selected. */
function unselectedIn(
  rows: readonly (readonly string[])[],
  romRaider: RomRaiderText | null,
): (row: number, column: number) => boolean {
  if (romRaider?.kind !== "selection") return () => false;
  return (row, column) => /^x$/i.test(rows[row]?.[column] ?? "");
}

function blockOf(
  { x, y, cells }: Placed,
  corner: string | null,
  isUnselected: (row: number, column: number) => boolean,
  labels: Labels,
  romRaider: RomRaiderText | null,
  choices: ClipboardChoices,
): Omit<ClipboardBlock, "program" | "title" | "layout" | "decimalMark"> {
  const [rows, columns] = [cells.length, cells[0]!.length];
  const across = x === null ? null : breakpointsOf(x);
  const down = y === null ? null : breakpointsOf(y);
  const turn = guessTurn({ columns, rows, x: across?.values ?? null, y: down?.values ?? null }, choices);
  // A column of cells that becomes a row is read from its top.
  const isLine = rows === 1 || (columns === 1 && turn.is);
  const order = rowOrderOf(isLine, y, romRaider, choices);
  const flip = {
    x: across?.isFlipped ?? false,
    y: down === null ? order.is === "high-first" : down.isFlipped,
  };
  const numbers = Float64Array.from(cells.flat(), (cell) => (typeof cell === "number" ? cell : NaN));
  const marks = Float64Array.from(numbers, (_, at) =>
    isUnselected(Math.floor(at / columns), at % columns) ? 1 : 0,
  );
  const settle = (values: Float64Array<ArrayBuffer>) => {
    const upright = flipped(values, columns, flip);
    return turn.is ? turned(upright, columns) : upright;
  };
  const unselected = [...settle(marks)].flatMap((mark, at) => (mark === 1 ? [at] : []));
  const textAxes = axesOf(across?.values ?? null, down?.values ?? null, labels, corner);
  return {
    columns: turn.is ? rows : columns,
    rows: turn.is ? columns : rows,
    values: settle(numbers),
    unselected,
    x: turn.is ? textAxes.y : textAxes.x,
    y: turn.is ? textAxes.x : textAxes.y,
    rowOrder: order,
    turn,
  };
}

function rowOrderOf(
  isLine: boolean,
  y: readonly number[] | null,
  romRaider: RomRaiderText | null,
  { rowOrder }: ClipboardChoices,
): ClipboardBlock["rowOrder"] {
  if (y !== null) return { is: y[0]! > y.at(-1)! ? "high-first" : "low-first", reason: "axis" };
  if (rowOrder !== undefined) return { is: rowOrder, reason: "chosen" };
  if (isLine) return { is: "low-first", reason: "one-row" };
  if (romRaider !== null) return { is: "low-first", reason: "format" };
  return { is: "high-first", reason: "screen" };
}

function turned(values: Float64Array<ArrayBuffer>, columns: number): Float64Array<ArrayBuffer> {
  const rows = values.length / columns;
  return values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!);
}
