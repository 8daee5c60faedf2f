import type { TuningTable } from "./tuning-table";

/** A rectangle of cells: columns and rows by index, both ends included; row 0 belongs to y[0]. */
export interface CellRange {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Selected cells: rectangles that may overlap; a single cell is a rectangle of one. */
export type Selection = readonly CellRange[];

/** Columns and rows of a table; a curve has one row. */
export interface GridSize {
  readonly columns: number;
  readonly rows: number;
}

/** How many columns and rows a table has. */
export function sizeOf({ x, y }: Pick<TuningTable, "x" | "y">): GridSize {
  return { columns: x.values.length, rows: y?.values.length ?? 1 };
}

/** Every cell of the table as a selection. */
export function everyCell(table: Pick<TuningTable, "x" | "y">): Selection {
  const { columns, rows } = sizeOf(table);
  return [{ left: 0, right: columns - 1, bottom: 0, top: rows - 1 }];
}

/** The rectangle between two cells, whichever way it was drawn. */
export function rangeBetween(a: number, b: number, { columns }: GridSize): CellRange {
  const [ax, bx, ay, by] = [a % columns, b % columns, Math.floor(a / columns), Math.floor(b / columns)];
  return { left: Math.min(ax, bx), right: Math.max(ax, bx), bottom: Math.min(ay, by), top: Math.max(ay, by) };
}

/** Cells as a selection of single cells. */
export function selectionOf(cells: Iterable<number>, { columns }: GridSize): Selection {
  return Array.from(cells, (at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return { left: column, right: column, bottom: row, top: row };
  });
}

/** Selected cells that the table has: each once, ascending. */
export function cellsOf(selection: Selection, size: GridSize): readonly number[] {
  const cells = new Set<number>();
  for (const range of selection) for (const at of cellsOfRange(range, size)) cells.add(at);
  return selection.length === 1 ? [...cells] : [...cells].toSorted((a, b) => a - b);
}

/** The rectangle cut to the table; null when nothing of it lies on the table. */
export function clipRange(range: CellRange, { columns, rows }: GridSize): CellRange | null {
  const left = Math.max(0, range.left);
  const right = Math.min(columns - 1, range.right);
  const bottom = Math.max(0, range.bottom);
  const top = Math.min(rows - 1, range.top);
  return left > right || bottom > top ? null : { left, right, bottom, top };
}

function cellsOfRange(range: CellRange, size: GridSize): number[] {
  const clipped = clipRange(range, size);
  const cells: number[] = [];
  if (clipped === null) return cells;
  for (let row = clipped.bottom; row <= clipped.top; row++) {
    for (let column = clipped.left; column <= clipped.right; column++)
      cells.push(row * size.columns + column);
  }
  return cells;
}
