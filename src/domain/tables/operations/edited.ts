import type { CellEdit, TableCommand } from "../command";
import { fail, ok, type Result } from "../../result";
import { rulesOf, toStep } from "../kinds";
import type { TuningTable } from "../tuning-table";

/** What an operation did to the cells it was asked to change. */
export interface Tally {
  readonly changed: number;
  /** Locked, left as they are. */
  readonly locked: number;
  /** Blank, or with nothing to calculate from; left as they are. */
  readonly blank: number;
  /** Rounded to the value that the cell already stores. */
  readonly unchanged: number;
}

/** An operation's result: `command` is null when no cell changes; the tally says why. */
export interface Edited {
  readonly command: TableCommand | null;
  readonly tally: Tally;
}

/** Why an operation was refused: nothing of it is done. */
export type OperationProblem =
  /** A value that the table cannot store; the first such cell, and how many there are. */
  | {
      readonly code: "out-of-range";
      readonly at: number;
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly cells: number;
    }
  | { readonly code: "divide-by-zero" }
  /** Nothing lies between the edges of the selection: it needs `least` columns or rows. */
  | { readonly code: "selection-too-small"; readonly axis: "x" | "y"; readonly least: number };

/** What becomes of a cell: NaN where there is nothing to calculate from. */
export type NextValue = (value: number, at: number) => number;

/**
 * The cells rewritten by a rule: locked ones are left, values round to the stored step, and those that land where
 * they were are counted. The only way that an operation makes values.
 */
export function rewrite(
  table: TuningTable,
  cells: readonly number[],
  label: string,
  next: NextValue,
): Result<Edited, OperationProblem> {
  const { min, max, step } = rulesOf(table);
  const locked = new Set(table.locked);
  const edits: CellEdit[] = [];
  const outside: { at: number; value: number }[] = [];
  const tally = { changed: 0, locked: 0, blank: 0, unchanged: 0 };
  for (const at of cells) {
    const from = table.values[at]!;
    const wanted = locked.has(at) ? NaN : next(from, at);
    if (locked.has(at)) tally.locked++;
    else if (Number.isNaN(wanted)) tally.blank++;
    else {
      const to = toStep(wanted, step);
      // A value read with more digits than the ECU stores is in the same slot: nothing would change there.
      if (to === from || to === toStep(from, step)) tally.unchanged++;
      else if (!(to >= min && to <= max)) outside.push({ at, value: to });
      else edits.push({ at, from, to });
    }
  }
  const first = outside[0];
  if (first !== undefined) return fail({ code: "out-of-range", ...first, min, max, cells: outside.length });
  tally.changed = edits.length;
  return ok({ command: edits.length === 0 ? null : { kind: "cells", label, edits }, tally });
}
