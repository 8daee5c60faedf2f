import { scaleLinear, type ScaleLinear } from "d3";
import { extentOf } from "./colour-scale";

/** Where the points of a curve stand in a picture. */
export interface CurveGeometry {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Axes around a curve with a tenth of room above and below, so that a point can be dragged out of the old range. */
export function curveGeometry(
  places: ArrayLike<number>,
  values: ArrayLike<number>,
  others: ArrayLike<number> | null,
  width: number,
  height: number,
): CurveGeometry {
  const [low, high] = extentOf([...Array.from(values), ...Array.from(others ?? [])]);
  const room = Number.isNaN(low) ? 1 : high > low ? (high - low) / 10 : Math.max(1, Math.abs(low) / 10);
  const range = Number.isNaN(low) ? [0, 1] : [low - room, high + room];
  return {
    x: scaleLinear([places[0]!, places[places.length - 1]!], [0, width]),
    y: scaleLinear(range, [height, 0]).nice(5),
  };
}

/** The value that a drag to `at` pixels means, on a multiple of the storage step. */
export function draggedValue({ y }: CurveGeometry, at: number, step: number): number {
  return stepped(y.invert(at), step);
}

/** The next multiple of the step, without the dust of binary fractions. */
function stepped(value: number, step: number): number {
  return step > 0 ? Number((Math.round(value / step) * step).toPrecision(12)) : value;
}

/** What a key makes of a value; null for keys that do not change it. Shift moves ten steps. */
export function valueAfterKey(value: number, key: string, shift: boolean, step: number): number | null {
  const by = (shift ? 10 : 1) * step;
  if (key === "ArrowUp" || key === "+") return stepped(value + by, step);
  if (key === "ArrowDown" || key === "-") return stepped(value - by, step);
  return null;
}
