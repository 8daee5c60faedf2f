/** A grid of values on strictly increasing breakpoints: row-major, row 0 = y[0]; y is null for a curve. */
export interface Surface {
  readonly x: { readonly values: ArrayLike<number> };
  readonly y: { readonly values: ArrayLike<number> } | null;
  readonly values: ArrayLike<number>;
}

/** Where a value lies on an axis: before the first breakpoint, on it, or beyond the last. */
export type Side = "before" | "within" | "beyond";

/** A value's place on an axis: `share` of the way (0 to 1) from breakpoint `at` to the next; held at the ends. */
export interface Place {
  readonly at: number;
  readonly share: number;
  readonly side: Side;
}

/** The one to four cells whose values an ECU mixes at a point, with their shares (above 0, together 1). */
export interface CellWeights {
  readonly cells: readonly { readonly at: number; readonly weight: number }[];
  /** "before" or "beyond" where the point is off the table and the weights are those of its edge. */
  readonly x: Side;
  readonly y: Side;
}

/** The last breakpoint that is not above `value`, by halving; 0 below the first, never the last but on an axis of one. */
export function intervalOf(axis: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = Math.max(0, axis.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (axis[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a number lies on an axis. */
export function placeOn(axis: ArrayLike<number>, value: number): Place {
  const last = axis.length - 1;
  const at = intervalOf(axis, value);
  const side = value < axis[0]! ? "before" : value > axis[last]! ? "beyond" : "within";
  if (last === 0 || side === "before") return { at, share: 0, side };
  if (side === "beyond") return { at, share: 1, side };
  return { at, share: (value - axis[at]!) / (axis[at + 1]! - axis[at]!), side };
}

/** The weights at a point; null where a coordinate is missing. A curve does not ask for `atY`. */
export function weightsAt({ x, y }: Pick<Surface, "x" | "y">, atX: number, atY: number): CellWeights | null {
  if (Number.isNaN(atX) || (y !== null && Number.isNaN(atY))) return null;
  const across = placeOn(x.values, atX);
  const up: Place = y === null ? { at: 0, share: 0, side: "within" } : placeOn(y.values, atY);
  const width = x.values.length;
  const corner = up.at * width + across.at;
  const cells = [
    { at: corner, weight: (1 - across.share) * (1 - up.share) },
    { at: corner + 1, weight: across.share * (1 - up.share) },
    { at: corner + width, weight: (1 - across.share) * up.share },
    { at: corner + width + 1, weight: across.share * up.share },
  ].filter(({ weight }) => weight > 0);
  return { cells, x: across.side, y: up.side };
}

/** The value that an ECU uses at a point, ends held; NaN where the point is missing or rests on a blank cell. */
export function valueAt(surface: Surface, atX: number, atY: number): number {
  const weights = weightsAt(surface, atX, atY);
  if (weights === null) return NaN;
  let sum = 0;
  for (const { at, weight } of weights.cells) sum += weight * surface.values[at]!;
  return sum;
}
