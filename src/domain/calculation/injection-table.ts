import { fail, ok, type Result } from "../result";
import type { Axis } from "../tables/tune";
import { convert, convertPressure, isPressure, parseUnit, unitOf } from "../units";
import { injectionAt, type InjectionInput, type InjectionSetup } from "./injection";
import type { InputProblem } from "./inputs";

/** What the engine does where the table is asked: by manifold pressure and speed. */
export interface Demand {
  /** Speed of a table without a speed axis: duties and efficiencies are those of this speed. */
  readonly rpm: number;
  vePercent(mapBar: number, rpm: number): number;
  lambda(mapBar: number, rpm: number): number;
}

/** Why a table was not calculated. */
export type InjectionTableProblem =
  /** Neither axis is a manifold pressure. */
  | { readonly code: "no-pressure-axis" }
  /** The other axis is no engine speed. */
  | { readonly code: "no-speed-axis"; readonly unit: string }
  /** An operating point has no answer: `at` is the first such cell. */
  | { readonly code: "cell-failed"; readonly at: number; readonly problem: InputProblem<InjectionInput> };

/** An engine's injection times on the axes of a table, ms with dead time, row-major; of the first or the second bank. */
export function injectionTable(
  setup: InjectionSetup,
  { x, y }: { readonly x: Axis; readonly y: Axis | null },
  demand: Demand,
  bank: "first" | "second" = "first",
): Result<Float64Array<ArrayBuffer>, InjectionTableProblem> {
  const placed = operatingAxes(x, y, setup.barometerBar);
  if (!placed.ok) return placed;
  const { mapOf, rpmOf } = placed.value;
  const columns = x.values.length;
  const values = new Float64Array(columns * (y?.values.length ?? 1));
  for (let at = 0; at < values.length; at++) {
    const across = x.values[at % columns]!;
    const up = y?.values[Math.floor(at / columns)] ?? NaN;
    const mapBar = mapOf(across, up);
    const rpm = rpmOf(across, up) ?? demand.rpm;
    const point = {
      mapBar,
      rpm,
      vePercent: demand.vePercent(mapBar, rpm),
      lambda: demand.lambda(mapBar, rpm),
    };
    const injection = injectionAt(setup, point);
    if (!injection.ok) return fail({ code: "cell-failed", at, problem: injection.problem });
    values[at] = injection.value[bank]?.pulseMs ?? 0;
  }
  return ok(values);
}

type AtBreakpoints<T> = (across: number, up: number) => T;

/** How a cell's breakpoints become bar above the surrounding air, and rpm (null without such an axis). */
function operatingAxes(
  x: Axis,
  y: Axis | null,
  barometerBar: number,
): Result<
  { readonly mapOf: AtBreakpoints<number>; readonly rpmOf: AtBreakpoints<number | null> },
  InjectionTableProblem
> {
  const byX = gaugeBar(x, barometerBar);
  const byY = y === null ? null : gaugeBar(y, barometerBar);
  if (byX === null && byY === null) return fail({ code: "no-pressure-axis" });
  const speed = byX === null ? x : y;
  const rpm = speed === null ? null : speedIn(speed);
  if (speed !== null && rpm === null) return fail({ code: "no-speed-axis", unit: speed.unit });
  return ok({
    mapOf: byX === null ? (_, up) => byY?.(up) ?? NaN : (across) => byX(across),
    rpmOf: (across, up) => rpm?.(byX === null ? across : up) ?? null,
  });
}

// A pressure without a stated reference goes below zero where it is gauge.
function gaugeBar({ unit, values }: Axis, barometerBar: number): ((value: number) => number) | null {
  const id = parseUnit(unit);
  const quantity = id === null ? null : (unitOf(id)?.quantity ?? null);
  if (id === null || !isPressure(quantity)) return null;
  const gauge =
    quantity === "pressure-gauge" || (quantity === "pressure" && values.some((value) => value < 0));
  const least = gauge ? "bar-gauge" : "bar-abs";
  return (value) => {
    const bar = convertPressure(value, id, least, barometerBar * 100);
    return Number((gauge ? bar : bar - barometerBar).toPrecision(12));
  };
}

function speedIn({ unit }: Axis): ((value: number) => number) | null {
  const id = parseUnit(unit);
  return id !== null && unitOf(id)?.quantity === "rotation" ? (value) => convert(value, id, "rpm") : null;
}
