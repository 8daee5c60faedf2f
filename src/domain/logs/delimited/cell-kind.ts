import { groupedNumber } from "./grouped-numbers";
import { timeTextOf } from "./time-text";
import { isMissing, isSwitch } from "./words";

/** What one cell looks like. */
export type CellKind = "number" | "missing" | "switch" | "time" | "word";

const patterns = {
  ".": /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  ",": /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/,
} as const;

/** Tells numbers, missing marks, on/off words, times as text and other words apart. */
export function kindOf(cell: string, mark: "." | ","): CellKind {
  if (cell === "") return "missing";
  if (patterns[mark].test(cell)) return "number";
  if (isMissing(cell)) return "missing";
  if (isSwitch(cell)) return "switch";
  if (isGrouped(cell, mark)) return "number";
  return timeTextOf(cell) === null ? "word" : "time";
}

/** Whether a cell is a number only by its thousands separators: a guess that a plain reading of the cell beats. */
export function isGrouped(cell: string, mark: "." | ","): boolean {
  return !patterns[mark].test(cell) && !Number.isNaN(groupedNumber(cell));
}
