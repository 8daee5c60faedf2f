import type { Grid } from "./grid";
import { rangeOf } from "./grid-selection";
import { storedAt } from "./grid-view";

/** How cells are written as text: spreadsheets read the decimal mark of their own language. */
export interface CopyWriting {
  readonly decimals: number;
  readonly mark: "." | ",";
  readonly axes: boolean;
}

/**
 * The rectangle of the selection that the focus is in, as tab-separated text for a spreadsheet: the highest row first,
 * as on the screen. With axes, the load stands before each row and the speeds stand above.
 */
export function copyText(grid: Grid, { decimals, mark, axes }: CopyWriting): string {
  const { table, selection } = grid.store.getState();
  const view = grid.view();
  const { left, right, bottom, top } = rangeOf(selection);
  const write = (value: number, digits: number | null): string =>
    Number.isNaN(value) ? "" : (digits === null ? String(value) : value.toFixed(digits)).replace(".", mark);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  const lines = Array.from({ length: top - bottom + 1 }, (_, at) => top - at).map((row) =>
    [
      ...(axes && view.up !== null ? [write(view.up.values[row]!, null)] : []),
      ...columns.map((column) => {
        const value = table.values[storedAt(view, { column, row })]!;
        return write(value, digitsOf(value, decimals));
      }),
    ].join("\t"),
  );
  if (!axes) return lines.join("\n");
  const head = [
    ...(view.up === null ? [] : [""]),
    ...columns.map((column) => write(view.across.values[column]!, null)),
  ];
  return [head.join("\t"), ...lines].join("\n");
}

/** Cells in the rectangle that is copied. */
export function copiedCells(grid: Grid): number {
  const { left, right, bottom, top } = rangeOf(grid.store.getState().selection);
  return (right - left + 1) * (top - bottom + 1);
}

/** A value with more digits than the ECU stores is copied whole: pasted back, it is the same. */
function digitsOf(value: number, decimals: number): number | null {
  return Number(value.toFixed(decimals)) === value ? decimals : null;
}
