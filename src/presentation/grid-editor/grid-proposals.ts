import { interpolate, fillFromEdges } from "../../domain/tables/operations/interpolate";
import { extrapolate } from "../../domain/tables/operations/extrapolate";
import { smooth } from "../../domain/tables/operations/smooth";
import type { Grid } from "./grid";
import { rangeOf } from "./grid-selection";
import { storedAxis } from "./grid-view";

/** Along which way of the screen. */
export type Way = "across" | "up" | "both";

const strength = 0.5;
const mostPasses = 9;

/**
 * Proposes to take bumps out of the selected cells; asked again while it is shown, one pass more. Cells below and above
 * atmospheric pressure are kept apart unless that line is to be smoothed too.
 */
export function proposeSmooth(grid: Grid, acrossAtmosphere = false): void {
  const { pending } = grid.store.getState();
  const passes = pending?.name === "smooth" ? Math.min(mostPasses, (pending.amount ?? 0) + 1) : 1;
  grid.propose("smooth", (table, cells) => smooth(table, cells, { strength, passes, acrossAtmosphere }));
}

/** Proposes straight lines between the edges of the selection. */
export function proposeInterpolate(grid: Grid, way: Way): void {
  const axis = way === "both" ? "xy" : storedAxis(grid.view(), way);
  grid.propose(`interpolate-${axis}`, (table, cells) => interpolate(table, cells, axis));
}

/** Proposes the way that the selection's shape suggests; asked again while it is shown, the next way. */
export function proposeNextInterpolation(grid: Grid): void {
  const { pending, selection } = grid.store.getState();
  const { left, right, bottom, top } = rangeOf(selection);
  const [wide, high] = [right - left >= 2, top - bottom >= 2];
  const ways: readonly Way[] = wide && high ? ["both", "across", "up"] : high ? ["up"] : ["across"];
  const view = grid.view();
  const shown = ways.findIndex(
    (way) => pending?.name === `interpolate-${way === "both" ? "xy" : storedAxis(view, way)}`,
  );
  proposeInterpolate(grid, ways[(shown + 1) % ways.length] ?? "both");
}

/** Proposes to fill the inside of the selection from all of its edge. */
export function proposeFill(grid: Grid): void {
  grid.propose("fill", fillFromEdges);
}

/** Proposes to continue the cells outside of the selection, or those that are not blank, into it. */
export function proposeExtrapolate(grid: Grid, way: "across" | "up"): void {
  const axis = storedAxis(grid.view(), way);
  const { table } = grid.store.getState();
  const blank = table.values.some((value) => Number.isNaN(value));
  grid.propose(`extrapolate-${axis}`, (now, cells) =>
    extrapolate(now, cells, axis, blank ? "blank" : "selected"),
  );
}
