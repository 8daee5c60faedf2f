import { interpolate } from "../../domain/tables/operations/interpolate";
import type { Grid } from "./grid";
import { rangeOf } from "./grid-selection";
import { storedAxis, storedSelection, type Place } from "./grid-view";

/**
 * Proposes straight lines from the edge of the selection to the line of cells that the fill handle was dragged to:
 * both ends stay, what lies between is interpolated, blank cells too. The selection itself does not move.
 */
export function fillTo(grid: Grid, { column, row }: Place): void {
  const { left, right, bottom, top } = rangeOf(grid.store.getState().selection);
  const view = grid.view();
  const across = Math.max(left - column, column - right, 0);
  const up = Math.max(bottom - row, row - top, 0);
  if (across < 2 && up < 2) {
    grid.drop();
    return;
  }
  const direction = across >= up ? "across" : "up";
  const range =
    direction === "across"
      ? { bottom, top, left: Math.min(column, right), right: Math.max(column, left) }
      : { left, right, bottom: Math.min(row, top), top: Math.max(row, bottom) };
  const axis = storedAxis(view, direction);
  grid.propose(`interpolate-${axis}`, (table) =>
    interpolate(table, storedSelection(view, [range]), axis, true),
  );
}
