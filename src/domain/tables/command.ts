import { fail, ok, type Result } from "../result";
import type { Axis } from "./tune";
import type { TuningTable } from "./tuning-table";

/** One cell's change: `at` indexes the table's values (row-major, row 0 = y[0]); NaN is a blank cell. */
export interface CellEdit {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What an axis edit replaces as a whole: axes, values and locked cells fit each other. */
export type TableShape = Pick<TuningTable, "x" | "y" | "values" | "locked" | "parked">;

/**
 * One edit of a table as data. Its inverse is the same data with `from` and `to` swapped.
 * - cells: values of single cells
 * - locks: which cells are protected from changes
 * - axis: breakpoints inserted, deleted, moved, re-binned; or a snapshot put back
 */
export type TableCommand =
  | { readonly kind: "cells"; readonly label: string; readonly edits: readonly CellEdit[] }
  | {
      readonly kind: "locks";
      readonly label: string;
      readonly edits: readonly { readonly at: number; readonly from: boolean; readonly to: boolean }[];
    }
  | { readonly kind: "axis"; readonly label: string; readonly from: TableShape; readonly to: TableShape };

/** Why a command does not fit the table: it was made for other values. `at` is the first cell that differs. */
export interface StaleCommand {
  readonly code: "stale-command";
  readonly at: number | null;
}

/** The command that takes this one back. */
export function invert(command: TableCommand): TableCommand {
  if (command.kind === "axis") return { ...command, from: command.to, to: command.from };
  // Backwards: a cell may be edited twice.
  return command.kind === "cells"
    ? { ...command, edits: swapped<number>(command.edits) }
    : { ...command, edits: swapped<boolean>(command.edits) };
}

/** The table after the command, one revision later; the given table stays as it is. Refuses a stale `from`. */
export function apply(table: TuningTable, command: TableCommand): Result<TuningTable, StaleCommand> {
  const revision = table.revision + 1;
  if (command.kind === "axis") {
    if (!sameShape(table, command.from)) return fail({ code: "stale-command", at: null });
    // A shape without locked or parked cells has none: those of the table before do not stay.
    return ok({ ...table, locked: [], parked: [], ...command.to, revision });
  }
  if (command.kind === "cells") {
    const values = table.values.slice();
    for (const { at, from, to } of command.edits) {
      const present = values[at];
      if (present === undefined || !Object.is(present, from)) return fail({ code: "stale-command", at });
      values[at] = to;
    }
    return ok({ ...table, values, revision });
  }
  const locked = new Set(table.locked);
  for (const { at, from, to } of command.edits) {
    if (at >= table.values.length || locked.has(at) !== from) return fail({ code: "stale-command", at });
    if (to) locked.add(at);
    else locked.delete(at);
  }
  return ok({ ...table, locked: [...locked].toSorted((a, b) => a - b), revision });
}

interface Swap<T> {
  readonly at: number;
  readonly from: T;
  readonly to: T;
}

function swapped<T>(edits: readonly Swap<T>[]): readonly Swap<T>[] {
  return edits.map(({ at, from, to }) => ({ at, from: to, to: from })).toReversed();
}

function sameShape(table: TuningTable, shape: TableShape): boolean {
  return (
    sameAxis(table.x, shape.x) &&
    sameAxis(table.y, shape.y) &&
    sameNumbers(table.values, shape.values) &&
    sameNumbers(table.locked ?? [], shape.locked ?? []) &&
    JSON.stringify(table.parked ?? []) === JSON.stringify(shape.parked ?? [])
  );
}

function sameAxis(a: Axis | null, b: Axis | null): boolean {
  if (a === null || b === null) return a === b;
  return a.label === b.label && a.unit === b.unit && sameNumbers(a.values, b.values);
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.prototype.every.call(a, (value, at) => Object.is(value, b[at]));
}
