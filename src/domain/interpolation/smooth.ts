import { lineAt } from "./between";

/** Values along one line of a grid: `starts` at, `stride` apart, one for each breakpoint. */
export interface Line {
  readonly start: number;
  readonly stride: number;
  readonly axis: ArrayLike<number>;
  /** Index of the first breakpoint that must not mix with those before it; null = none. */
  readonly wall: number | null;
}

/**
 * Moves each value of a line by `strength` (0 to 1) towards the straight line between its two neighbours, read from
 * `source`, written to `target`. Ends, values beside a blank and values at the wall keep what they have.
 * On equal breakpoints and strength 0.5 this is the kernel 1 2 1; a straight line stays as it is on any breakpoints.
 */
export function smoothLine(source: Float64Array, target: Float64Array, line: Line, strength: number): void {
  const { start, stride, axis, wall } = line;
  for (let at = 0; at < axis.length; at++) {
    const here = start + at * stride;
    const value = source[here]!;
    const between = isInner(at, axis.length, wall)
      ? lineAt(axis[at - 1]!, source[here - stride]!, axis[at + 1]!, source[here + stride]!, axis[at]!)
      : NaN;
    target[here] = Number.isNaN(between) ? value : value + strength * (between - value);
  }
}

/** Both neighbours exist on the same side of the wall. */
function isInner(at: number, length: number, wall: number | null): boolean {
  return at > 0 && at < length - 1 && at !== wall && at + 1 !== wall;
}
