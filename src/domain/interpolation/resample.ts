import { valueAt, type Surface } from "./bilinear";

/** Values of a surface on other breakpoints. */
export interface Resampled {
  /** Row-major on the new breakpoints; NaN where a blank cell takes part. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Cells of the new grid that lie off the old one: they hold its edge. */
  readonly clamped: readonly number[];
}

/** A surface on other breakpoints: bilinear, ends held and said; bit-equal on breakpoints that both have. */
export function resample(surface: Surface, xs: ArrayLike<number>, ys: ArrayLike<number> | null): Resampled {
  const rows = ys?.length ?? 1;
  const values = new Float64Array(xs.length * rows);
  const clamped: number[] = [];
  for (let row = 0; row < rows; row++) {
    const y = ys?.[row] ?? NaN;
    for (let column = 0; column < xs.length; column++) {
      const at = row * xs.length + column;
      values[at] = valueAt(surface, xs[column]!, y);
      if (isOff(surface.x.values, xs[column]!) || (surface.y !== null && isOff(surface.y.values, y))) {
        clamped.push(at);
      }
    }
  }
  return { values, clamped };
}

function isOff(axis: ArrayLike<number>, value: number): boolean {
  return value < axis[0]! || value > axis[axis.length - 1]!;
}
