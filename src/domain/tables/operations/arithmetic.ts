import { fail, type Result } from "../../result";
import { rulesOf } from "../kinds";
import { writeLabel } from "../labels";
import { cellsOf, sizeOf, type Selection } from "../selection";
import type { TuningTable } from "../tuning-table";
import { rewrite, type Edited, type OperationProblem } from "./edited";

/** What to do with every selected cell. Percent changes by so many percent: 5 makes 100 into 105. */
export interface Arithmetic {
  readonly operator: "set" | "add" | "subtract" | "multiply" | "divide" | "percent";
  readonly amount: number;
}

const outcomes: Readonly<Record<Arithmetic["operator"], (value: number, amount: number) => number>> = {
  set: (_, amount) => amount,
  add: (value, amount) => value + amount,
  subtract: (value, amount) => value - amount,
  multiply: (value, amount) => value * amount,
  divide: (value, amount) => value / amount,
  percent: (value, amount) => value * (1 + amount / 100),
};

/** Calculates every selected cell; only "set" writes into blank ones. */
export function calculate(
  table: TuningTable,
  selection: Selection,
  { operator, amount }: Arithmetic,
): Result<Edited, OperationProblem> {
  if (operator === "divide" && amount === 0) return fail({ code: "divide-by-zero" });
  const cells = cellsOf(selection, sizeOf(table));
  return rewrite(table, cells, writeLabel(operator, amount), (value) => outcomes[operator](value, amount));
}

/** Moves every selected cell by whole storage steps; a cell between two steps moves from the nearest one. */
export function increment(
  table: TuningTable,
  selection: Selection,
  steps: number,
): Result<Edited, OperationProblem> {
  const { step } = rulesOf(table);
  const cells = cellsOf(selection, sizeOf(table));
  return rewrite(table, cells, writeLabel("increment", steps), (value) => value + steps * step);
}
