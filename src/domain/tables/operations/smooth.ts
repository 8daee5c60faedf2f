import type { Result } from "../../result";
import { smoothLine } from "../../interpolation/smooth";
import { firstAboveAtmosphere } from "../atmosphere";
import { kinds } from "../kinds";
import { writeLabel } from "../labels";
import { cellsOf, sizeOf, type Selection } from "../selection";
import type { TuningTable } from "../tuning-table";
import { rewrite, type Edited, type OperationProblem } from "./edited";

/** How to smooth. */
export interface Smoothing {
  /** 0 to 1: how far each cell goes to the straight line between its neighbours in one pass; 0.5 is the kernel 1 2 1. */
  readonly strength: number;
  readonly passes: number;
  /** Lets cells below and above the atmosphere mix; for kinds where that line does not matter they always do. */
  readonly acrossAtmosphere: boolean;
}

/**
 * Takes bumps out of the selected cells with a 3 x 3 kernel over the axis' values: horizontal, then vertical.
 * Cells that are not selected or are locked stay and still count as neighbours; planes and constants stay as they are.
 */
export function smooth(
  table: TuningTable,
  selection: Selection,
  { strength, passes, acrossAtmosphere }: Smoothing,
): Result<Edited, OperationProblem> {
  const cells = cellsOf(selection, sizeOf(table));
  const locked = new Set(table.locked);
  const open = cells.filter((at) => !locked.has(at));
  const guarded = kinds[table.kind].splitsAtAtmosphere && !acrossAtmosphere;
  const smoothed = table.values.slice();
  for (let pass = 0; pass < passes; pass++) {
    const next = smoothOnce(table, smoothed, strength, guarded);
    for (const at of open) smoothed[at] = next[at]!;
  }
  return rewrite(table, cells, writeLabel("smooth", passes), (value, at) =>
    Number.isNaN(value) ? NaN : smoothed[at]!,
  );
}

function smoothOnce(
  { x, y }: TuningTable,
  values: Float64Array,
  strength: number,
  guarded: boolean,
): Float64Array {
  const width = x.values.length;
  const wallX = guarded ? firstAboveAtmosphere(x) : null;
  const across = values.slice();
  for (let start = 0; start < values.length; start += width) {
    smoothLine(values, across, { start, stride: 1, axis: x.values, wall: wallX }, strength);
  }
  if (y === null) return across;
  const wallY = guarded ? firstAboveAtmosphere(y) : null;
  const both = across.slice();
  for (let start = 0; start < width; start++) {
    smoothLine(across, both, { start, stride: width, axis: y.values, wall: wallY }, strength);
  }
  return both;
}
