import { standardKpa } from "../standard-values";
import { convert, isPressure, parseUnit, unitOf, type UnitId } from "../units";
import type { Axis } from "./tune";

// A sensor's noise and the weather: a breakpoint at 101 kPa is the atmosphere, not boost.
const toleranceKpa = 1.5;

/**
 * Index of the first breakpoint above the atmosphere on an axis of manifold pressure; null where the axis is no
 * pressure. 0 = all above; the axis' length = none. A unit without its reference is gauge where it goes below zero. A load
 * whose file states no unit counts as the pressure that its numbers can only be: the line is kept rather than missed.
 */
export function firstAboveAtmosphere(axis: Axis, barometerKpa = standardKpa): number | null {
  const { values } = axis;
  const id = pressureOf(axis);
  if (id === null) return null;
  const quantity = unitOf(id)?.quantity;
  const gauge =
    quantity === "pressure-gauge" || (quantity === "pressure" && values.some((value) => value < 0));
  const limit = (gauge ? 0 : barometerKpa) + toleranceKpa;
  const first = values.findIndex((value) => convert(value, id, "kPa") > limit);
  return first < 0 ? values.length : first;
}

/** The unit of an axis of pressure: the stated one, or for a load without one (TunerStudio also writes "%") by its size. */
function pressureOf({ label, unit, values }: Axis): UnitId | null {
  const id = parseUnit(unit);
  if (id !== null && isPressure(unitOf(id)?.quantity)) return id;
  const isStated = id !== null && id !== "%";
  if (isStated || !/load|map|press|boost/i.test(label)) return null;
  const [low = NaN, high = NaN] = [values[0], values.at(-1)];
  if (low >= 0 && high > 105 && high <= 700) return "kPa-abs";
  return low < 0 && low >= -1.1 && high > 0 && high <= 7 ? "bar-gauge" : null;
}
