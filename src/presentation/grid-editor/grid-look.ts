import type { TuningTable } from "../../domain/tables/tuning-table";
import { parseUnit } from "../../domain/units";
import {
  divergingScale,
  fencedExtent,
  inkOn,
  reachAround,
  sequentialScale,
  type ColourScale,
} from "../figures/colour-scale";
import { reachOf } from "../figures/surface/heat";
import type { ThemeStops } from "../figures/heatmap-view";
import type { CellSize } from "./cell-size";

/** What the colours of the cells say. */
export const colourings = ["values", "diverging", "change", "none"] as const;
export type Colouring = (typeof colourings)[number];

/** An earlier state that changes are counted from. */
export interface Baseline {
  /** Id of the snapshot; null = the table as it was when the page was opened. */
  readonly snapshot: string | null;
  readonly table: Pick<TuningTable, "x" | "y" | "values">;
}

/** How a grid is shown; none of it changes the table. */
export interface GridLook {
  readonly colouring: Colouring;
  readonly size: CellSize;
  readonly baseline: Baseline;
}

/** Fill and ink of a value. */
export interface CellColour {
  readonly fill: string;
  readonly ink: string;
}

/** Colours of values: 256 steps, made when first asked for. */
export interface CellColours {
  readonly scale: ColourScale;
  of(value: number): CellColour;
}

// A change of a value that is itself a quantity is read in percent; of an angle or a percentage in its own unit.
const relative: ReadonlySet<TuningTable["kind"]> = new Set([
  "ve",
  "injection-time",
  "injector-flow",
  "dead-time",
]);

/** Whether changes of a table are said in percent of the value before. */
export function changesInPercent({ kind, unit }: Pick<TuningTable, "kind" | "unit">): boolean {
  return relative.has(kind) && unit !== "";
}

/** How far a value is from the one before it, in percent or in the unit; NaN where one of them is blank. */
export function changeFrom(before: number, value: number, percent: boolean): number {
  return percent ? (before === 0 ? NaN : (value / before - 1) * 100) : value - before;
}

/** Values of the baseline for each cell of the table; NaN where the axes do not fit. */
export function baselineValues(
  { table }: Baseline,
  now: Pick<TuningTable, "x" | "y" | "values">,
): Float64Array {
  const fits =
    sameBreaks(table.x.values, now.x.values) &&
    (table.y === null || now.y === null ? table.y === now.y : sameBreaks(table.y.values, now.y.values));
  return fits ? table.values : new Float64Array(now.values.length).fill(NaN);
}

/** The scale of a grid; null where cells have no colour. */
export function coloursOf(
  table: Pick<TuningTable, "kind" | "unit" | "values">,
  colouring: Colouring,
  changes: Float64Array,
  stops: ThemeStops,
): CellColours | null {
  const scale = scaleOf(table, colouring, changes, stops);
  return scale === null ? null : quantised(scale);
}

function scaleOf(
  { kind, unit, values }: Pick<TuningTable, "kind" | "unit" | "values">,
  colouring: Colouring,
  changes: Float64Array,
  { sequential, diverging }: ThemeStops,
): ColourScale | null {
  if (colouring === "none" || sequential.length === 0) return null;
  if (colouring === "change") return divergingScale(diverging, 0, reachAround(changes, 0), changes);
  if (kind === "fuel-correction") return divergingScale(diverging, 0, reachOf(values, 0), values);
  // Where the fuel's ratio is not known, no air-fuel ratio is the middle.
  if (kind === "lambda-target" && parseUnit(unit) !== "AFR")
    return divergingScale(diverging, 1, reachOf(values, 1), values);
  const [low, high] = fencedExtent(values);
  if (Number.isNaN(low)) return null;
  if (colouring === "diverging") {
    const middle = (low + high) / 2;
    return divergingScale(diverging, middle, Math.max((high - low) / 2, 1e-9), values);
  }
  return sequentialScale(sequential, [low, high], values);
}

function quantised(scale: ColourScale): CellColours {
  const known: (CellColour | undefined)[] = [];
  const [low, high] = scale.limits;
  return {
    scale,
    of(value) {
      const share = high > low ? (value - low) / (high - low) : 0.5;
      const at = Math.round(Math.min(1, Math.max(0, share)) * 255);
      const found = known[at];
      if (found !== undefined) return found;
      const fill = scale.colour(low + ((high - low) * at) / 255);
      const made = { fill, ink: inkOn(fill) };
      known[at] = made;
      return made;
    },
  };
}

function sameBreaks(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.prototype.every.call(a, (value, at) => value === b[at]);
}
