import { fail, type Result } from "../../result";
import type { TuningTable } from "../tuning-table";
import {
  breakpointsOf,
  reshape,
  type AxisEdited,
  type AxisName,
  type AxisProblem,
  type NewAxis,
} from "./reshape";

/** Inserts a breakpoint; its cells lie on the lines between their neighbours, or hold the end. */
export function insertBreakpoint(
  table: TuningTable,
  axis: AxisName,
  value: number,
): Result<AxisEdited, AxisProblem> {
  const old = breakpointsOf(table, axis);
  if (old === null) return fail({ code: "no-such-axis" });
  const place = placeFor(old, value);
  return reshape(table, { [axis]: inserted(old, place, value), label: "insert-breakpoint", amount: value });
}

/** Deletes the breakpoint at an index; the ECU then interpolates across it. */
export function deleteBreakpoint(
  table: TuningTable,
  axis: AxisName,
  at: number,
): Result<AxisEdited, AxisProblem> {
  const old = breakpointsOf(table, axis);
  if (old === null) return fail({ code: "no-such-axis" });
  const value = old[at];
  if (value === undefined) return fail({ code: "no-such-breakpoint" });
  return reshape(table, { [axis]: without(old, at), label: "delete-breakpoint", amount: value });
}

/**
 * Moves the breakpoint at an index between its neighbours. Its cells become what the table had at the new place, or
 * with "keep" stay as they are, which moves the shape of the table along.
 */
export function moveBreakpoint(
  table: TuningTable,
  axis: AxisName,
  at: number,
  value: number,
  cells: "reinterpolate" | "keep",
): Result<AxisEdited, AxisProblem> {
  const old = breakpointsOf(table, axis);
  if (old === null) return fail({ code: "no-such-axis" });
  if (old[at] === undefined) return fail({ code: "no-such-breakpoint" });
  const moved: NewAxis = { values: old.with(at, value), from: Array.from(old, (_, place) => place) };
  return reshape(table, {
    [axis]: moved,
    label: "move-breakpoint",
    amount: value,
    keepCells: cells === "keep",
  });
}

/** Puts the table on other axes: bilinear, ends held and said. Breakpoints that both have keep their cells. */
export function rebin(
  table: TuningTable,
  xs: readonly number[],
  ys: readonly number[] | null,
): Result<AxisEdited, AxisProblem> {
  const x = matched(table.x.values, xs);
  if (ys === null) return reshape(table, { x, label: "rebin" });
  if (table.y === null) return fail({ code: "no-such-axis" });
  return reshape(table, { x, y: matched(table.y.values, ys), label: "rebin" });
}

/** An axis with one more breakpoint at an index. */
export function inserted(old: Float64Array, place: number, value: number): NewAxis {
  return {
    values: Float64Array.of(...old.subarray(0, place), value, ...old.subarray(place)),
    from: [
      ...Array.from(old, (_, at) => at).slice(0, place),
      -1,
      ...Array.from(old, (_, at) => at).slice(place),
    ],
  };
}

/** An axis without the breakpoint at an index. */
export function without(old: Float64Array, at: number): NewAxis {
  return {
    values: old.filter((_, place) => place !== at),
    from: Array.from(old, (_, place) => place).filter((place) => place !== at),
  };
}

/** The index where a value belongs on a rising axis: behind an equal one. */
export function placeFor(old: Float64Array, value: number): number {
  const place = old.findIndex((breakpoint) => breakpoint > value);
  return place < 0 ? old.length : place;
}

function matched(old: Float64Array, values: readonly number[]): NewAxis {
  return { values: Float64Array.from(values), from: values.map((value) => old.indexOf(value)) };
}
