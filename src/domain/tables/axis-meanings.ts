import { fail, ok, type Result } from "../result";
import { editTo, shapeOf, type AxisEdited, type AxisName, type AxisProblem } from "./axis-edit/reshape";
import type { Axis } from "./tune";
import type { TuningTable } from "./tuning-table";

interface Meant {
  readonly label: string;
  readonly unit: string;
}

/** What an axis of a tuning table usually runs over, with the name and unit by which the rest of the app knows it. */
export const axisMeanings = {
  speed: { label: "RPM", unit: "rpm" },
  "pressure-bar": { label: "MAP", unit: "bar-gauge" },
  "pressure-kpa": { label: "MAP", unit: "kPa-abs" },
  "pressure-psi": { label: "MAP", unit: "psi-gauge" },
  throttle: { label: "TPS", unit: "%" },
  "engine-temperature": { label: "Engine temperature", unit: "°C" },
  "air-temperature": { label: "Air temperature", unit: "°C" },
  voltage: { label: "Battery voltage", unit: "V" },
} as const satisfies Readonly<Record<string, Meant>>;

/** Name of one meaning of an axis. */
export type AxisMeaningId = keyof typeof axisMeanings;

/** Every meaning, in the order of a list. */
export const axisMeaningIds: readonly AxisMeaningId[] = [
  "speed",
  "pressure-bar",
  "pressure-kpa",
  "pressure-psi",
  "throttle",
  "engine-temperature",
  "air-temperature",
  "voltage",
];

/** Whether only its user can say what an axis runs over: it came as bare numbers. */
export function isUnnamed({ unit, label }: Axis): boolean {
  return unit === "" && (label === "" || label === "Load");
}

/**
 * What bare breakpoints can only mean: pressure beside the atmosphere starts with a vacuum in bar, absolute pressure in kPa
 * passes 100 and ends below 500. Null where other axes have such numbers too.
 */
export function guessAxisMeaning(values: Float64Array): AxisMeaningId | null {
  const [first = NaN, last = NaN] = [values[0], values.at(-1)];
  if (first < 0 && first >= -1.1 && last <= 7) return "pressure-bar";
  return first >= 5 && last > 120 && last <= 500 ? "pressure-kpa" : null;
}

/** The axis with its meaning stated; as it is where none is. */
export function meantAxis(axis: Axis, meaning: AxisMeaningId | null): Axis {
  return meaning === null ? axis : { ...axis, ...axisMeanings[meaning] };
}

/** States what an axis of a stored table runs over; breakpoints and cells stay. */
export function nameAxis(
  table: TuningTable,
  axis: AxisName,
  meaning: AxisMeaningId,
): Result<AxisEdited, AxisProblem> {
  const named = table[axis];
  if (named === null) return fail({ code: "no-such-axis" });
  const to = { ...shapeOf(table), [axis]: meantAxis(named, meaning) };
  return ok(editTo(table, to, { label: "name-axis" }));
}
