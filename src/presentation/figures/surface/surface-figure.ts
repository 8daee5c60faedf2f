import { ticks } from "d3";
import { heightsOf, patchCorners, type HeightGrid } from "../../../domain/interpolation/surface";
import { extentOf } from "../colour-scale";
import type { Heat } from "./heat";

/** One axis of a surface: title with unit, breakpoints, and how many decimals they need. */
export interface SurfaceAxis {
  readonly title: string;
  readonly values: ArrayLike<number>;
  readonly decimals: number;
}

/** What stands upright: values on the grid, row-major, row 0 nearest to the lowest y; NaN = hole. */
export interface SurfaceHeight {
  readonly title: string;
  readonly values: ArrayLike<number>;
  readonly decimals: number;
}

/** A surface ready to draw from any side. */
export interface SurfaceFigure {
  readonly x: SurfaceAxis;
  readonly y: SurfaceAxis;
  readonly height: SurfaceHeight;
  readonly grid: HeightGrid;
  /** Values of the upright axis, floor first, ceiling last. */
  readonly ticks: readonly number[];
  /** Colour of each patch by its lowest corner; null = nothing to colour, "" = no patch. */
  readonly fills: readonly (string | null)[];
}

/** Prepares heights, ticks and patch colours. A patch takes the mean of those of its corners that have a colour value. */
export function surfaceFigure(
  x: SurfaceAxis,
  y: SurfaceAxis,
  height: SurfaceHeight,
  heat: Pick<Heat, "values" | "scale">,
): SurfaceFigure {
  const columns = x.values.length;
  const rows = y.values.length;
  const steps = wholeTicks(height.values);
  const heights = heightsOf(height.values, [steps[0]!, steps.at(-1)!]);
  const fills = Array.from(heights, (_, at): string | null => {
    if (at % columns === columns - 1 || at >= columns * (rows - 1)) return "";
    const corners = patchCorners(at, columns, heights);
    return corners.length < 3 ? "" : patchFill(corners, heat);
  });
  return { x, y, height, grid: { columns, rows, heights }, ticks: steps, fills };
}

function patchFill(corners: readonly number[], { values, scale }: Pick<Heat, "values" | "scale">) {
  let sum = 0;
  let count = 0;
  for (const corner of corners) {
    const value = values[corner]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : scale.colour(sum / count);
}

/** Round values from below the lowest to above the highest one: the box ends on a tick. */
function wholeTicks(values: ArrayLike<number>): readonly number[] {
  const [low, high] = extentOf(values);
  if (Number.isNaN(low)) return [0, 1];
  const inner = ticks(low, high > low ? high : low + 1, 5);
  const step = inner.length > 1 ? inner[1]! - inner[0]! : 1;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
