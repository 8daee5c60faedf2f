import type { Axis } from "../tables/tune";

/** Where samples stand on an axis: between breakpoints `at` and `at` + 1, `share` of the way; -1 = outside or missing. */
export interface Places {
  readonly at: Int16Array;
  readonly share: Float64Array;
}

/**
 * Places along an axis. A value beyond the first or last breakpoint by at most `margin` of the step there counts as
 * on it, because the ECU holds its end values; farther out it is off the table.
 */
function placesOn(axis: Axis, values: Float64Array, margin: number): Places {
  const breaks = axis.values;
  const last = breaks.length - 1;
  const at = new Int16Array(values.length);
  const share = new Float64Array(values.length);
  const first = breaks[0]!;
  const end = breaks[last]!;
  const low = last === 0 ? -Infinity : first - margin * (breaks[1]! - first);
  const high = last === 0 ? Infinity : end + margin * (end - breaks[last - 1]!);
  let cell = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(value >= low && value <= high)) {
      at[row] = -1;
      share[row] = NaN;
      continue;
    }
    while (cell > 0 && value < breaks[cell]!) cell--;
    while (cell < last - 1 && value >= breaks[cell + 1]!) cell++;
    at[row] = cell;
    if (last > 0) {
      share[row] = Math.min(1, Math.max(0, (value - breaks[cell]!) / (breaks[cell + 1]! - breaks[cell]!)));
    }
  }
  return { at, share };
}

/**
 * How far beyond an end a sample still counts as on the table, in steps there: a driver at the end still drives on the
 * last cell; half a step beyond, he is elsewhere.
 */
export const edgeMargin = 0.1;

/** Places of samples on both axes of a table; `along` is null for a curve. */
export function placesIn(
  table: { readonly x: Axis; readonly y: Axis | null },
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array | null },
  margin: number,
): { readonly across: Places; readonly along: Places | null } {
  const along = y === null || table.y === null ? null : placesOn(table.y, y, margin);
  return { across: placesOn(table.x, x, margin), along };
}

/** Value of a table between its breakpoints, ends held; NaN at a missing coordinate. */
export function tableAt(
  table: { readonly x: Axis; readonly y: Axis | null; readonly values: Float64Array },
  x: number,
  y: number,
): number {
  const width = table.x.values.length;
  const column = below(table.x.values, x);
  const right = width === 1 ? 0 : shareAt(table.x.values, column, x);
  const low = along(table.values, column, right);
  if (table.y === null || table.y.values.length === 1) return low;
  const row = below(table.y.values, y);
  const up = shareAt(table.y.values, row, y);
  const from = row * width + column;
  const bottom = along(table.values, from, right);
  return up === 0 ? bottom : bottom + up * (along(table.values, from + width, right) - bottom);
}

function along(values: Float64Array, at: number, share: number): number {
  return share === 0 ? values[at]! : values[at]! + share * (values[at + 1]! - values[at]!);
}

function below(breaks: Float64Array, value: number): number {
  let at = 0;
  while (at < breaks.length - 2 && value >= breaks[at + 1]!) at++;
  return at;
}

function shareAt(breaks: Float64Array, at: number, value: number): number {
  const share = (value - breaks[at]!) / (breaks[at + 1]! - breaks[at]!);
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
