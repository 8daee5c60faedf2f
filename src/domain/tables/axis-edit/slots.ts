import { fail, ok, type Result } from "../../result";
import type { ParkedSlot, TuningTable } from "../tuning-table";
import { inserted, placeFor, without } from "./breakpoints";
import { breakpointsOf, editTo, reshape, type AxisEdited, type AxisName, type AxisProblem } from "./reshape";

/** Takes a breakpoint out of use: its cells are kept, and the ECU interpolates across it. */
export function parkBreakpoint(
  table: TuningTable,
  axis: AxisName,
  at: number,
): Result<AxisEdited, AxisProblem> {
  const old = breakpointsOf(table, axis);
  if (old === null) return fail({ code: "no-such-axis" });
  const value = old[at];
  if (value === undefined) return fail({ code: "no-such-breakpoint" });
  const edited = reshape(table, { [axis]: without(old, at), label: "park", amount: value });
  if (!edited.ok || edited.value.command.kind !== "axis") return edited;
  const { to } = edited.value.command;
  const slot: ParkedSlot = { axis, value, cells: lineOf(table, axis, at) };
  return ok(editTo(table, { ...to, parked: [...(to.parked ?? []), slot] }, { label: "park", amount: value }));
}

/** Puts a parked breakpoint back with the cells it had. */
export function unparkBreakpoint(
  table: TuningTable,
  axis: AxisName,
  value: number,
): Result<AxisEdited, AxisProblem> {
  const old = breakpointsOf(table, axis);
  if (old === null) return fail({ code: "no-such-axis" });
  const slot = (table.parked ?? []).find((one) => one.axis === axis && one.value === value);
  if (slot === undefined) return fail({ code: "no-such-breakpoint" });
  const place = placeFor(old, value);
  const free = { ...table, parked: (table.parked ?? []).filter((one) => one !== slot) };
  const edited = reshape(free, { [axis]: inserted(old, place, value), label: "unpark", amount: value });
  if (!edited.ok || edited.value.command.kind !== "axis") return edited;
  const { to } = edited.value.command;
  const width = to.x.values.length;
  const values = to.values.slice();
  slot.cells.forEach((cell, along) => {
    values[axis === "x" ? along * width + place : place * width + along] = cell;
  });
  return ok(editTo(table, { ...to, values }, { label: "unpark", amount: value }));
}

/** The cells on one breakpoint, along the other axis. */
function lineOf({ x, values }: TuningTable, axis: AxisName, at: number): readonly number[] {
  const width = x.values.length;
  return Array.from(
    values.filter((_, cell) => (axis === "x" ? cell % width : Math.floor(cell / width)) === at),
  );
}
