import type { CellRange, Selection } from "../../domain/tables/selection";
import type { Axis } from "../../domain/tables/tune";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { quantityOf } from "../../domain/units";

/** A cell on the screen: column 0 is the leftmost, row 0 the lowest. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/**
 * How a table lies on the screen: engine speed runs to the right, load rises upwards. Files that keep speed along the
 * rows are turned over on the screen only; edits name the cells as they are stored.
 */
export interface GridView {
  readonly columns: number;
  readonly rows: number;
  /** Axis to the right. */
  readonly across: Axis;
  /** Axis upwards; null for a curve. */
  readonly up: Axis | null;
  readonly turned: boolean;
}

/** Whether a table keeps engine speed along its rows. */
export function isTurned({ x, y }: Pick<TuningTable, "x" | "y">): boolean {
  return y !== null && quantityOf(y.unit) === "rotation" && quantityOf(x.unit) !== "rotation";
}

/** The way a table lies on the screen. */
export function gridView(table: Pick<TuningTable, "x" | "y">): GridView {
  const turned = isTurned(table);
  const across = turned && table.y !== null ? table.y : table.x;
  const up = turned ? table.x : table.y;
  return { columns: across.values.length, rows: up?.values.length ?? 1, across, up, turned };
}

/** Index into the table's values of a cell on the screen. */
export function storedAt({ columns, rows, turned }: GridView, { column, row }: Place): number {
  return turned ? column * rows + row : row * columns + column;
}

/** Where a stored cell is on the screen. */
export function placeOf({ columns, rows, turned }: GridView, at: number): Place {
  return turned
    ? { column: Math.floor(at / rows), row: at % rows }
    : { column: at % columns, row: Math.floor(at / columns) };
}

/** Cells selected on the screen, as the table stores them. */
export function storedSelection({ turned }: GridView, selection: Selection): Selection {
  return turned ? selection.map(turn) : selection;
}

/** The table's axis that runs to the right ("across") or upwards ("up") on the screen. */
export function storedAxis({ turned }: GridView, direction: "across" | "up"): "x" | "y" {
  return (direction === "across") === turned ? "y" : "x";
}

function turn({ left, right, bottom, top }: CellRange): CellRange {
  return { left: bottom, right: top, bottom: left, top: right };
}
