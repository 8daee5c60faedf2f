import { convert, parseUnit, unitOf, type Quantity } from "../units";
import type { Axis } from "./tune";

// A sensor's noise and the weather: a breakpoint at 101 kPa is the atmosphere, not boost.
const toleranceKpa = 1.5;
const standardKpa = 101.325;

/**
 * Index of the first breakpoint above the atmosphere on an axis of manifold pressure; null where the axis is no
 * pressure. 0 = all above; the axis' length = none. A unit without its reference is gauge where it goes below zero.
 */
export function firstAboveAtmosphere({ unit, values }: Axis, barometerKpa = standardKpa): number | null {
  const id = parseUnit(unit);
  const quantity = id === null ? undefined : unitOf(id)?.quantity;
  if (id === null || !isPressure(quantity)) return null;
  const gauge =
    quantity === "pressure-gauge" || (quantity === "pressure" && values.some((value) => value < 0));
  const limit = (gauge ? 0 : barometerKpa) + toleranceKpa;
  const first = values.findIndex((value) => convert(value, id, "kPa") > limit);
  return first < 0 ? values.length : first;
}

function isPressure(quantity: Quantity | undefined): boolean {
  return quantity === "pressure" || quantity === "pressure-gauge" || quantity === "pressure-absolute";
}
