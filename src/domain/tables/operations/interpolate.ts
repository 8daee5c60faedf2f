import { fail, type Result } from "../../result";
import { lineAt } from "../../interpolation/between";
import { writeLabel } from "../labels";
import { cellsOf, clipRange, sizeOf, type CellRange, type Selection } from "../selection";
import type { TuningTable } from "../tuning-table";
import { rewrite, type Edited, type OperationProblem } from "./edited";

/** Between which cells: the left and right edge of the selection, its lower and upper edge, or its four corners. */
export type Direction = "x" | "y" | "xy";

/** A cell's new value between the edges of the range it lies in. */
type Between = (table: TuningTable, range: CellRange, column: number, row: number) => number;

/** Whether a cell of the range is calculated, or is one of those between which that is done. */
type Inside = (range: CellRange, column: number, row: number) => boolean;

const inner: Readonly<Record<Direction, Inside>> = {
  x: ({ left, right }, column) => !isEdge(column, left, right),
  y: ({ bottom, top }, _, row) => !isEdge(row, bottom, top),
  xy: ({ left, right, bottom, top }, column, row) =>
    !isEdge(column, left, right) || !isEdge(row, bottom, top),
};

const between: Readonly<Record<Direction, Between>> = {
  x: (table, range, column, row) => across(table, range, column, row),
  y: (table, range, column, row) => up(table, range, column, row),
  xy: (table, range, column, row) => corners(table, range, column, row),
};

/**
 * Straight lines between the edges of each selected rectangle, by the axis' values and not by position. The edges
 * stay; "xy" keeps the four corners only. Blank cells are left, or filled too where `fillBlank` says so.
 */
export function interpolate(
  table: TuningTable,
  selection: Selection,
  direction: Direction,
  fillBlank = false,
): Result<Edited, OperationProblem> {
  const label = writeLabel(`interpolate-${direction}` as const);
  return rewriteRanges(table, selection, label, inner[direction], between[direction], fillBlank, direction);
}

/**
 * Fills the inside of each selected rectangle, blank cells too, from all of its edge: a Coons patch over the axis'
 * values. Where a part of the edge is blank, the other two sides decide.
 */
export function fillFromEdges(table: TuningTable, selection: Selection): Result<Edited, OperationProblem> {
  return rewriteRanges(table, selection, writeLabel("fill"), isWithin, patch, true, "xy");
}

function rewriteRanges(
  table: TuningTable,
  selection: Selection,
  label: string,
  inside: Inside,
  value: Between,
  fillBlank: boolean,
  direction: Direction,
): Result<Edited, OperationProblem> {
  const size = sizeOf(table);
  const next = new Map<number, number>();
  for (const wanted of selection) {
    const range = clipRange(wanted, size);
    if (range === null) continue;
    for (const at of cellsOf([range], size)) {
      const [column, row] = [at % size.columns, Math.floor(at / size.columns)];
      if (inside(range, column, row)) next.set(at, value(table, range, column, row));
    }
  }
  if (next.size === 0) {
    const wide = selection.some(({ left, right }) => right - left >= 2);
    const axis = direction === "xy" ? (wide ? "y" : "x") : direction;
    return fail({ code: "selection-too-small", axis, least: 3 });
  }
  const cells = [...next.keys()].toSorted((a, b) => a - b);
  return rewrite(table, cells, label, (from, at) => (Number.isNaN(from) && !fillBlank ? NaN : next.get(at)!));
}

/** Between the left and the right end of the row. */
function across({ x, values }: TuningTable, { left, right }: CellRange, column: number, row: number): number {
  const start = row * x.values.length;
  if (left === right) return values[start + left]!;
  return lineAt(
    x.values[left]!,
    values[start + left]!,
    x.values[right]!,
    values[start + right]!,
    x.values[column]!,
  );
}

/** Between the lower and the upper end of the column. */
function up({ x, y, values }: TuningTable, { bottom, top }: CellRange, column: number, row: number): number {
  const width = x.values.length;
  if (y === null || bottom === top) return values[bottom * width + column]!;
  return lineAt(
    y.values[bottom]!,
    values[bottom * width + column]!,
    y.values[top]!,
    values[top * width + column]!,
    y.values[row]!,
  );
}

function corners(table: TuningTable, range: CellRange, column: number, row: number): number {
  const low = across(table, range, column, range.bottom);
  if (table.y === null || range.bottom === range.top) return low;
  const { values } = table.y;
  const high = across(table, range, column, range.top);
  return lineAt(values[range.bottom]!, low, values[range.top]!, high, values[row]!);
}

/** Coons, Surfaces for computer-aided design of space forms (1967): both pairs of edges less the corners' plane. */
function patch(table: TuningTable, range: CellRange, column: number, row: number): number {
  if (range.bottom === range.top) return across(table, range, column, row);
  if (range.left === range.right) return up(table, range, column, row);
  const horizontal = across(table, range, column, row);
  const vertical = up(table, range, column, row);
  if (Number.isNaN(horizontal)) return vertical;
  if (Number.isNaN(vertical)) return horizontal;
  const bent = corners(table, range, column, row);
  return Number.isNaN(bent) ? (horizontal + vertical) / 2 : horizontal + vertical - bent;
}

/** Off the edge of the range; a range of one line has its two ends only. */
function isWithin({ left, right, bottom, top }: CellRange, column: number, row: number): boolean {
  return (bottom === top || !isEdge(row, bottom, top)) && (left === right || !isEdge(column, left, right));
}

function isEdge(at: number, first: number, last: number): boolean {
  return at === first || at === last;
}
