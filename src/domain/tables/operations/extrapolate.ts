import type { Result } from "../../result";
import { lineAt } from "../../interpolation/between";
import { writeLabel } from "../labels";
import { cellsOf, sizeOf, type Selection } from "../selection";
import type { TuningTable } from "../tuning-table";
import { rewrite, type Edited, type OperationProblem } from "./edited";

/** Which selected cells are calculated anew: the blank ones, or all of them from those that are not selected. */
export type Into = "blank" | "selected";

/**
 * Continues the table along an axis: each target lies on the straight line through the two populated cells next to
 * it, one on each side where there are any, else the nearest two; a single one is held. Cells of a line with nothing
 * populated stay and count as blank.
 */
export function extrapolate(
  table: TuningTable,
  selection: Selection,
  axis: "x" | "y",
  into: Into,
): Result<Edited, OperationProblem> {
  const size = sizeOf(table);
  const cells = cellsOf(selection, size).filter(
    (at) => into === "selected" || Number.isNaN(table.values[at]!),
  );
  const locked = new Set(table.locked);
  const targets = new Set(cells.filter((at) => !locked.has(at)));
  const along = axis === "x" ? table.x.values : (table.y?.values ?? new Float64Array(1));
  const stride = axis === "x" ? 1 : size.columns;
  const isSource = (at: number): boolean => !targets.has(at) && !Number.isNaN(table.values[at]!);
  return rewrite(table, cells, writeLabel(`extrapolate-${axis}` as const), (_, at) => {
    const position = axis === "x" ? at % size.columns : Math.floor(at / size.columns);
    const start = at - position * stride;
    const [a, b] = sourcesFor(position, along.length, (place) => isSource(start + place * stride));
    if (a === undefined) return NaN;
    const value = table.values[start + a * stride]!;
    if (b === undefined) return value;
    return lineAt(along[a]!, value, along[b]!, table.values[start + b * stride]!, along[position]!);
  });
}

/** The nearest source before and the nearest after, or the nearest two of the side that has any. */
function sourcesFor(
  position: number,
  length: number,
  isSource: (place: number) => boolean,
): readonly number[] {
  const before: number[] = [];
  const after: number[] = [];
  for (let place = position - 1; place >= 0 && before.length < 2; place--)
    if (isSource(place)) before.push(place);
  for (let place = position + 1; place < length && after.length < 2; place++)
    if (isSource(place)) after.push(place);
  if (before.length > 0 && after.length > 0) return [before[0]!, after[0]!];
  return before.length > 0 ? before : after;
}
