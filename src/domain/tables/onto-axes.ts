import { fail, ok, type Result } from "../result";
import { resample } from "../interpolation/resample";
import { standardKpa } from "../standard-values";
import {
  convert,
  convertPressure,
  convertible,
  isPressure,
  lambdaFromAfr,
  afrFromLambda,
  parseUnit,
  quantityOf,
} from "../units";
import type { Axis } from "./tune";
import type { TuningTable } from "./tuning-table";

/** What of a table can be compared: a draft, a table or a snapshot of one. */
export type Grid = Pick<TuningTable, "unit" | "x" | "y" | "values">;

/** What conversion needs and no table holds. */
export interface ConversionFacts {
  /** Absolute pressure of the surrounding air: turns a gauge axis into an absolute one. */
  readonly barometerKpa: number;
  /** Turns air-fuel ratios into lambda; null = not known: then the two do not compare. */
  readonly stoichiometricRatio: number | null;
}

/** The standard atmosphere, and no fuel. */
const standardFacts: ConversionFacts = { barometerKpa: standardKpa, stoichiometricRatio: null };

/** Why two tables have no common grid. */
export type GridProblem =
  /** One is a curve, the other a map. */
  | { readonly code: "curve-and-map" }
  | { readonly code: "axes-differ"; readonly axis: "x" | "y"; readonly units: readonly [string, string] }
  | { readonly code: "units-differ"; readonly units: readonly [string, string] };

/** A table's values on the axes and in the unit of another one. */
export interface OntoAxes {
  /** NaN where blank, or off the range of the own axes. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Cells off the own range: nothing is known there. */
  readonly offRange: readonly number[];
  /** Breakpoints are the same: every value was taken as it is, none between two. */
  readonly sameAxes: boolean;
}

/**
 * A table seen on another one's axes: units converted, bilinear between breakpoints, NaN off its range; rpm across and
 * load up is turned to fit load across and rpm up. Bit-equal on breakpoints that both have in the same units.
 */
export function ontoAxes(
  table: Grid,
  like: Omit<Grid, "values">,
  facts: ConversionFacts = standardFacts,
): Result<OntoAxes, GridProblem> {
  if ((table.y === null) !== (like.y === null)) return fail({ code: "curve-and-map" });
  const turned = turnedToFit(table, like);
  const xs = axisIn(turned.x, like.x, facts);
  if (xs === null) return fail({ code: "axes-differ", axis: "x", units: [turned.x.unit, like.x.unit] });
  const ys = turned.y === null || like.y === null ? null : axisIn(turned.y, like.y, facts);
  if (ys === null && turned.y !== null && like.y !== null)
    return fail({ code: "axes-differ", axis: "y", units: [turned.y.unit, like.y.unit] });
  const values = valuesIn(turned, like.unit, facts);
  if (values === null) return fail({ code: "units-differ", units: [table.unit, like.unit] });
  const sameAxes = sameNumbers(xs, like.x.values) && sameNumbers(ys ?? [], like.y?.values ?? []);
  if (sameAxes) return ok({ values: values.slice(), offRange: [], sameAxes });
  const surface = { x: { values: xs }, y: ys === null ? null : { values: ys }, values };
  const onto = resample(surface, like.x.values, like.y?.values ?? null);
  for (const at of onto.clamped) onto.values[at] = NaN;
  return ok({ values: onto.values, offRange: onto.clamped, sameAxes });
}

// RomRaider draws rpm upwards and load across; TunerStudio the other way round.
function turnedToFit(table: Grid, like: Omit<Grid, "values">): Grid {
  const { x, y } = table;
  if (y === null || like.y === null) return table;
  const straight = fits(x, like.x) && fits(y, like.y);
  if (straight || !(fits(x, like.y) && fits(y, like.x))) return table;
  const [columns, rows] = [x.values.length, y.values.length];
  const values = table.values.map((_, at) => table.values[(at % rows) * columns + Math.floor(at / rows)]!);
  return { ...table, x: y, y: x, values };
}

function axisIn(axis: Axis, like: Axis, facts: ConversionFacts): Float64Array<ArrayBuffer> | null {
  const convertValue = conversion(axis.unit, like.unit, facts);
  if (convertValue === null || convertValue === asItIs) return convertValue && axis.values;
  return axis.values.map((value) => snapped(convertValue(value), like.values));
}

function valuesIn(table: Grid, unit: string, facts: ConversionFacts): Float64Array<ArrayBuffer> | null {
  const convertValue = conversion(table.unit, unit, facts);
  return convertValue === null ? null : table.values.map(convertValue);
}

function fits(a: Axis, b: Axis): boolean {
  return conversion(a.unit, b.unit, standardFacts) !== null;
}

/**
 * How numbers of one unit text become numbers of another; null when they measure different things. Text without units
 * (a clipboard, a bare CSV) is taken to be in the other one's.
 */
function conversion(from: string, to: string, facts: ConversionFacts): ((value: number) => number) | null {
  const [a, b] = [parseUnit(from), parseUnit(to)];
  if (from === to || (a !== null && a === b) || from === "" || to === "") return asItIs;
  if (a === null || b === null) return null;
  const [measured, wanted] = [quantityOf(from), quantityOf(to)];
  if (isPressure(measured) && isPressure(wanted))
    return (value) => clean(convertPressure(value, a, b, facts.barometerKpa));
  if (convertible(a, b)) return (value) => clean(convert(value, a, b));
  const ratio = facts.stoichiometricRatio;
  if (ratio === null) return null;
  if (measured === "afr" && wanted === "lambda") return (value) => clean(lambdaFromAfr(value, ratio));
  if (measured === "lambda" && wanted === "afr") return (value) => clean(afrFromLambda(value, ratio));
  return null;
}

function asItIs(value: number): number {
  return value;
}

/** 0.7 bar is 70 kPa, not 69.99999999999999. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

// A barometer's digits must not make two equal breakpoints different ones.
function snapped(value: number, breakpoints: Float64Array): number {
  const near = breakpoints.find((own) => Math.abs(own - value) <= 1e-10 * Math.abs(own));
  return near ?? value;
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.prototype.every.call(a, (value, at) => value === b[at]);
}
