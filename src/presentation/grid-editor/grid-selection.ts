import type { CellRange, Selection } from "../../domain/tables/selection";
import type { Place } from "./grid-view";

/** What is selected: the rectangle from `anchor` to `head`, where the focus is, and rectangles kept with Ctrl. */
export interface GridSelection {
  readonly anchor: Place;
  readonly head: Place;
  readonly kept: readonly CellRange[];
}

/** Columns and rows on the screen. */
export interface GridBounds {
  readonly columns: number;
  readonly rows: number;
}

/** One cell selected. */
export function selectCell(place: Place): GridSelection {
  return { anchor: place, head: place, kept: [] };
}

/** Every cell selected; the focus stays where it is. */
export function selectAll({ columns, rows }: GridBounds): GridSelection {
  return { anchor: { column: 0, row: 0 }, head: { column: columns - 1, row: rows - 1 }, kept: [] };
}

/** A whole column, or the columns from the anchor to it. */
export function selectColumn(from: GridSelection, column: number, extend: boolean, { rows }: GridBounds) {
  const start = extend ? from.anchor.column : column;
  return { anchor: { column: start, row: 0 }, head: { column, row: rows - 1 }, kept: [] };
}

/** A whole row, or the rows from the anchor to it. */
export function selectRow(from: GridSelection, row: number, extend: boolean, { columns }: GridBounds) {
  const start = extend ? from.anchor.row : row;
  return { anchor: { column: 0, row: start }, head: { column: columns - 1, row }, kept: [] };
}

/** The rectangle grown or shrunk to a cell. */
export function extendTo(from: GridSelection, head: Place): GridSelection {
  return { ...from, head };
}

/** Another cell beside those that are selected. */
export function addCell(from: GridSelection, place: Place): GridSelection {
  return { anchor: place, head: place, kept: [...from.kept, rangeOf(from)] };
}

/** The rectangle that the focus is in. */
export function rangeOf({ anchor, head }: Pick<GridSelection, "anchor" | "head">): CellRange {
  return {
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
    bottom: Math.min(anchor.row, head.row),
    top: Math.max(anchor.row, head.row),
  };
}

/** Whether one cell alone is selected. */
export function isSingle({ anchor, head, kept }: GridSelection): boolean {
  return kept.length === 0 && anchor.column === head.column && anchor.row === head.row;
}

/** Every selected rectangle. */
export function rangesOf(selection: GridSelection): Selection {
  return [...selection.kept, rangeOf(selection)];
}

/** Whether a cell lies in one of the rectangles. */
export function isInside(ranges: Selection, { column, row }: Place): boolean {
  return ranges.some(
    ({ left, right, bottom, top }) => column >= left && column <= right && row >= bottom && row <= top,
  );
}

/** The selection on a table that became smaller. */
export function clampSelection(selection: GridSelection, bounds: GridBounds): GridSelection {
  const { anchor, head } = selection;
  const inside = clampPlace(head, bounds);
  const start = clampPlace(anchor, bounds);
  const same = inside.column === head.column && inside.row === head.row;
  if (same && start.column === anchor.column && start.row === anchor.row) return selection;
  return { anchor: start, head: inside, kept: [] };
}

/** A place that the grid has. */
export function clampPlace({ column, row }: Place, { columns, rows }: GridBounds): Place {
  return {
    column: Math.min(columns - 1, Math.max(0, column)),
    row: Math.min(rows - 1, Math.max(0, row)),
  };
}
