import { writeLabel } from "../labels";
import { cellsOf, sizeOf, type Selection } from "../selection";
import type { TuningTable } from "../tuning-table";
import type { Edited } from "./edited";

/** Locks or unlocks every selected cell; those that already are as asked count as unchanged. */
export function lockCells(table: TuningTable, selection: Selection, lock: boolean): Edited {
  const locked = new Set(table.locked);
  const cells = cellsOf(selection, sizeOf(table));
  const edits = cells.filter((at) => locked.has(at) !== lock).map((at) => ({ at, from: !lock, to: lock }));
  const label = writeLabel(lock ? "lock" : "unlock");
  return {
    command: edits.length === 0 ? null : { kind: "locks", label, edits },
    tally: { changed: edits.length, locked: 0, blank: 0, unchanged: cells.length - edits.length },
  };
}

/** Empties every selected cell that is not locked. */
export function clearCells(table: TuningTable, selection: Selection): Edited {
  const locked = new Set(table.locked);
  const cells = cellsOf(selection, sizeOf(table));
  const open = cells.filter((at) => !locked.has(at));
  const edits = open
    .map((at) => ({ at, from: table.values[at]!, to: NaN }))
    .filter(({ from }) => !Number.isNaN(from));
  return {
    command: edits.length === 0 ? null : { kind: "cells", label: writeLabel("clear"), edits },
    tally: {
      changed: edits.length,
      locked: cells.length - open.length,
      blank: open.length - edits.length,
      unchanged: 0,
    },
  };
}
