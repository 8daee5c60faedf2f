import { fail, ok, type Result } from "../../result";
import { resample } from "../../interpolation/resample";
import type { TableCommand, TableShape } from "../command";
import { rulesOf, toStep } from "../kinds";
import { writeLabel, type OperationName } from "../labels";
import type { ParkedSlot, TuningTable } from "../tuning-table";
import { surfaceChange, type SurfaceChange } from "./preview";

/** Which axis of a table. */
export type AxisName = "x" | "y";

/** Why axes were not changed: nothing of it is done. */
export type AxisProblem =
  /** A curve has no y axis. */
  | { readonly code: "no-such-axis" }
  | { readonly code: "no-such-breakpoint" }
  /** The breakpoint `value` at index `at` is not above the one before it, or is no number. */
  | {
      readonly code: "axis-not-increasing";
      readonly axis: AxisName;
      readonly at: number;
      readonly value: number;
    }
  | { readonly code: "axis-too-short"; readonly least: number }
  /** Locked cells lie on breakpoints that would go. */
  | { readonly code: "locked-cells"; readonly cells: number }
  /** The breakpoint exists and is out of use: put it back instead. */
  | { readonly code: "slot-parked"; readonly axis: AxisName; readonly value: number };

/** An edit of the axes with what it does to the table. */
export interface AxisEdited {
  readonly command: TableCommand;
  readonly change: SurfaceChange;
  /** Cells of the new table that lie off the old one and hold its edge. */
  readonly clamped: readonly number[];
}

/** New breakpoints of one axis, and for each the index of the old one that it is; -1 for a new one. */
export interface NewAxis {
  readonly values: Float64Array<ArrayBuffer>;
  readonly from: readonly number[];
}

/** What the axes become; an axis that is not named stays. */
export interface Reshaping {
  readonly x?: NewAxis;
  readonly y?: NewAxis;
  readonly label: OperationName;
  readonly amount?: number;
  /** Cells on breakpoints that are moved keep their values instead of those the table had at the new place. */
  readonly keepCells?: boolean;
}

const leastBreakpoints = 2;

/**
 * The table on changed axes: cells on breakpoints that stay are bit-equal, the others hold what the table had at
 * their place, rounded to the stored step. Locked cells keep their value, parked slots follow the other axis.
 */
export function reshape(table: TuningTable, wish: Reshaping): Result<AxisEdited, AxisProblem> {
  const x = wish.x ?? unchanged(table.x.values);
  const y = table.y === null ? null : (wish.y ?? unchanged(table.y.values));
  const problem =
    refusal(table, "x", wish.x) ?? refusal(table, "y", wish.y) ?? lostLocks(table, x, y ?? { from: [0] });
  if (problem !== null) return fail(problem);
  const { step } = rulesOf(table);
  const { values, clamped } = resample(table, x.values, y?.values ?? null);
  const locked = new Set(table.locked);
  const lockedNow: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const { old, moved } = originOf(table, x, y, at);
    const stays = old >= 0 && (!moved || wish.keepCells === true || locked.has(old));
    values[at] = stays ? table.values[old]! : toStep(values[at]!, step);
    if (locked.has(old)) lockedNow.push(at);
  }
  const to: TableShape = {
    x: { ...table.x, values: x.values },
    y: table.y === null || y === null ? null : { ...table.y, values: y.values },
    values,
    locked: lockedNow,
    parked: (table.parked ?? []).map((slot) => follow(slot, table, x, y, wish.keepCells === true)),
  };
  return ok(editTo(table, to, wish, clamped));
}

/** The edit from a table to another shape of it. */
export function editTo(
  table: TuningTable,
  to: TableShape,
  { label, amount }: Pick<Reshaping, "label" | "amount">,
  clamped: readonly number[] = [],
): AxisEdited {
  return {
    command: { kind: "axis", label: writeLabel(label, amount ?? null), from: shapeOf(table), to },
    change: surfaceChange(table, to),
    clamped,
  };
}

/** All of a table that an axis edit replaces; what is absent is stated as empty. */
export function shapeOf({ x, y, values, locked, parked }: TuningTable): TableShape {
  return { x, y, values, locked: locked ?? [], parked: parked ?? [] };
}

/** The breakpoints of an axis; null for the y axis of a curve. */
export function breakpointsOf(table: TuningTable, axis: AxisName): Float64Array<ArrayBuffer> | null {
  return axis === "x" ? table.x.values : (table.y?.values ?? null);
}

function unchanged(values: Float64Array<ArrayBuffer>): NewAxis {
  return { values, from: Array.from(values, (_, at) => at) };
}

function refusal(table: TuningTable, axis: AxisName, next: NewAxis | undefined): AxisProblem | null {
  if (next === undefined) return null;
  const old = breakpointsOf(table, axis);
  if (old === null) return { code: "no-such-axis" };
  if (next.values.length < leastBreakpoints) return { code: "axis-too-short", least: leastBreakpoints };
  const at = next.values.findIndex(
    (value, place) => !Number.isFinite(value) || (place > 0 && !(value > next.values[place - 1]!)),
  );
  if (at >= 0) return { code: "axis-not-increasing", axis, at, value: next.values[at]! };
  const slot = (table.parked ?? []).find((one) => one.axis === axis && next.values.includes(one.value));
  return slot === undefined ? null : { code: "slot-parked", axis, value: slot.value };
}

function lostLocks(
  table: TuningTable,
  x: Pick<NewAxis, "from">,
  y: Pick<NewAxis, "from">,
): AxisProblem | null {
  const [columns, rows] = [new Set(x.from), new Set(y.from)];
  const width = table.x.values.length;
  const lost = (table.locked ?? []).filter(
    (at) => !columns.has(at % width) || !rows.has(Math.floor(at / width)),
  );
  return lost.length === 0 ? null : { code: "locked-cells", cells: lost.length };
}

/** The old cell that a new one is, -1 for none, and whether a breakpoint of it went elsewhere. */
function originOf(
  table: TuningTable,
  x: NewAxis,
  y: NewAxis | null,
  at: number,
): { readonly old: number; readonly moved: boolean } {
  const width = x.values.length;
  const [column, row] = [at % width, Math.floor(at / width)];
  const fromX = x.from[column]!;
  const fromY = y === null ? 0 : y.from[row]!;
  if (fromX < 0 || fromY < 0) return { old: -1, moved: true };
  const moved =
    x.values[column] !== table.x.values[fromX] || (y !== null && y.values[row] !== table.y?.values[fromY]);
  return { old: fromY * table.x.values.length + fromX, moved };
}

/** A parked slot on the changed breakpoints of the axis that its cells lie along. */
function follow(
  slot: ParkedSlot,
  table: TuningTable,
  x: NewAxis,
  y: NewAxis | null,
  keepCells: boolean,
): ParkedSlot {
  const along = slot.axis === "x" ? y : x;
  const old = breakpointsOf(table, slot.axis === "x" ? "y" : "x");
  if (along === null || old === null || along.values === old) return slot;
  const { step } = rulesOf(table);
  const { values } = resample({ x: { values: old }, y: null, values: slot.cells }, along.values, null);
  const cells = Array.from(values, (value, at) => {
    const from = along.from[at]!;
    const stays = from >= 0 && (keepCells || along.values[at] === old[from]);
    return stays ? slot.cells[from]! : toStep(value, step);
  });
  return { ...slot, cells };
}
