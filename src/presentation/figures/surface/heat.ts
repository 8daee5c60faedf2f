import type { TableKind } from "../../../domain/tables/tuning-table";
import { parseUnit } from "../../../domain/units";
import {
  divergingScale,
  extentOf,
  fencedExtent,
  reachAround,
  sequentialScale,
  type ColourScale,
} from "../colour-scale";
import { axisDecimals, decimalsFor } from "../decimals";
import type { ThemeStops } from "../heatmap-view";

/** What colours a table: its values from low to high, around a target, their change from a snapshot, or evidence. */
export const heatChoices = ["value", "target", "change", "evidence"] as const;
export type HeatChoice = (typeof heatChoices)[number];

/** Values to colour with the scale that fits them; NaN = no colour there. */
export interface Heat {
  readonly choice: HeatChoice;
  readonly values: Float64Array;
  readonly unit: string;
  readonly decimals: number;
  readonly scale: ColourScale;
}

/** What a table can be coloured by. Arrays are parallel to its cells. */
export interface HeatSource {
  readonly kind: TableKind;
  readonly unit: string;
  readonly values: Float64Array;
  /** The snapshot to measure the change from, on the same axes; null = none chosen. */
  readonly base: Float64Array | null;
  /** Seconds, samples or whatever stands behind each cell; null = not known. */
  readonly evidence: { readonly unit: string; readonly values: Float64Array } | null;
}

const signedKinds: ReadonlySet<TableKind> = new Set([
  "fuel-correction",
  "ignition",
  "boost-target",
  "generic",
]);

/** Whether a change of this kind of table is said in percent: of values around zero it would mean nothing. */
export function inPercent(kind: TableKind): boolean {
  return !signedKinds.has(kind);
}

/** The value that colours are centred on when they show a distance from a target. */
export function targetOf({ kind, unit, values }: Pick<HeatSource, "kind" | "unit" | "values">): number {
  if (kind === "fuel-correction") return 0;
  // The fuel is not known here: no air-fuel ratio is the middle.
  if (kind === "lambda-target" && parseUnit(unit) !== "AFR") return 1;
  const sorted = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .toSorted((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor(sorted.length / 2)]!;
}

/** The choice that a kind of table opens with. */
export function usualHeat(kind: TableKind): HeatChoice {
  return kind === "fuel-correction" || kind === "lambda-target" ? "target" : "value";
}

/** Colours for a choice; without a snapshot or evidence the values are coloured instead. */
export function heatOf(choice: HeatChoice, source: HeatSource, target: number, stops: ThemeStops): Heat {
  const { values, unit, base, evidence } = source;
  switch (choice) {
    case "target":
      return {
        choice,
        values,
        unit,
        decimals: axisDecimals(values, 3),
        scale: divergingScale(stops.diverging, target, reachOf(values, target), values),
      };
    case "change":
      return base === null ? heatOf("value", source, target, stops) : changeHeat(source, base, stops);
    case "evidence":
      return evidence === null ? heatOf("value", source, target, stops) : evidenceHeat(evidence, stops);
    default:
      return {
        choice: "value",
        values,
        unit,
        decimals: axisDecimals(values, 3),
        scale: rising(values, stops),
      };
  }
}

/** Reach of a scale around a centre; 0 where every value is on it: then there is nothing to run between. */
export function reachOf(values: Float64Array, centre: number): number {
  const [low, high] = extentOf(values);
  return low === centre && high === centre ? 0 : reachAround(values, centre);
}

/** Change of each cell: in percent of what it was, or in the table's unit; NaN where one of both is blank. */
export function changeOf(values: ArrayLike<number>, base: ArrayLike<number>, percent: boolean): Float64Array {
  return Float64Array.from({ length: values.length }, (_, at) => {
    const [now, was] = [values[at]!, base[at]!];
    if (!percent) return now - was;
    return was === 0 ? (now === 0 ? 0 : NaN) : ((now - was) / Math.abs(was)) * 100;
  });
}

function changeHeat({ kind, unit, values }: HeatSource, base: Float64Array, stops: ThemeStops): Heat {
  const percent = inPercent(kind);
  const change = changeOf(values, base, percent);
  // What did not change has no colour: it is not "a little less" beside what did.
  const shown = change.map((value) => (value === 0 ? NaN : value));
  const [low, high] = extentOf(shown);
  return {
    choice: "change",
    values: shown,
    unit: percent ? "%" : unit,
    decimals: Number.isNaN(low) ? 1 : decimalsFor(Math.max(Math.abs(low), Math.abs(high)), 2, 3),
    scale: divergingScale(stops.diverging, 0, reachAround(shown, 0), shown),
  };
}

function evidenceHeat(
  { unit, values }: { readonly unit: string; readonly values: Float64Array },
  stops: ThemeStops,
): Heat {
  const shown = values.map((value) => (value > 0 ? value : NaN));
  const [, high] = fencedExtent(shown);
  const top = high > 0 ? high : 1;
  return {
    choice: "evidence",
    values: shown,
    unit,
    decimals: unit === "" ? 0 : decimalsFor(top, 2, 2),
    scale: sequentialScale(stops.sequential, [0, top], shown),
  };
}

function rising(values: Float64Array, stops: ThemeStops): ColourScale {
  const [low, high] = extentOf(values);
  if (Number.isNaN(low)) return sequentialScale(stops.sequential, [0, 1], []);
  return sequentialScale(stops.sequential, [low, high], values);
}
