import { valueAt, type Surface } from "../../interpolation/bilinear";

/** How a surface differs from the one it replaces, on every breakpoint of both. */
export interface SurfaceChange {
  readonly xs: Float64Array<ArrayBuffer>;
  /** Null for a curve. */
  readonly ys: Float64Array<ArrayBuffer> | null;
  /** After less before, row-major on xs and ys; NaN where either is blank. */
  readonly differences: Float64Array<ArrayBuffer>;
  /** Where the two differ most; null where they are equal everywhere. */
  readonly largest: {
    readonly x: number;
    readonly y: number | null;
    readonly before: number;
    readonly after: number;
  } | null;
}

/**
 * What the ECU does differently with one surface in place of another, wherever the engine runs. Both are bilinear
 * between the breakpoints of either, so that no point between those differs by more: the largest is exact.
 */
export function surfaceChange(before: Surface, after: Surface): SurfaceChange {
  const xs = union(before.x.values, after.x.values);
  const ys = before.y === null || after.y === null ? null : union(before.y.values, after.y.values);
  const differences = new Float64Array(xs.length * (ys?.length ?? 1));
  let largest: SurfaceChange["largest"] = null;
  let most = 1e-9;
  for (let at = 0; at < differences.length; at++) {
    const x = xs[at % xs.length]!;
    const y = ys === null ? null : ys[Math.floor(at / xs.length)]!;
    const [was, is] = [valueAt(before, x, y ?? NaN), valueAt(after, x, y ?? NaN)];
    differences[at] = is - was;
    if (Math.abs(is - was) <= most || Number.isNaN(is - was)) continue;
    most = Math.abs(is - was);
    largest = { x, y, before: was, after: is };
  }
  return { xs, ys, differences, largest };
}

function union(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array<ArrayBuffer> {
  return Float64Array.from(new Set([...Array.from(a), ...Array.from(b)])).toSorted();
}
