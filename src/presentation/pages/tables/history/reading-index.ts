import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { readingOrder } from "../table-figure";

/** A table as it is read, with the way from a cell on screen to its value in the stored table and back. */
export interface ReadTable {
  readonly table: TuningTable;
  /** Index into the stored values. */
  readonly stored: (cell: CellPosition) => number;
  readonly shown: (at: number) => CellPosition;
  /** Numbers parallel to the stored cells, in the order in which they are drawn. */
  readonly inOrder: (values: Float64Array) => Float64Array;
}

/** Turns a table into reading order (engine speed to the right) and remembers how. */
export function readTable(stored: TuningTable): ReadTable {
  const table = readingOrder(stored);
  const turned = table !== stored;
  const columns = table.x.values.length;
  const rows = table.y?.values.length ?? 1;
  const index = ({ column, row }: CellPosition): number =>
    turned ? column * rows + row : row * columns + column;
  return {
    table,
    stored: index,
    shown: (at) =>
      turned
        ? { column: Math.floor(at / rows), row: at % rows }
        : { column: at % columns, row: Math.floor(at / columns) },
    inOrder: (values) =>
      turned
        ? Float64Array.from(values, (_, at) => values[(at % columns) * rows + Math.floor(at / columns)]!)
        : values,
  };
}

/** The cell of a table nearest to one that another table, or an older state of it, had. */
export function insideTable({ column, row }: CellPosition, stored: TuningTable): CellPosition {
  const { table } = readTable(stored);
  return {
    column: Math.min(column, table.x.values.length - 1),
    row: Math.min(row, (table.y?.values.length ?? 1) - 1),
  };
}
