import { injectionTable, type Demand, type InjectionTableProblem } from "../calculation/injection-table";
import type { InjectionSetup } from "../calculation/injection";
import type { Result } from "../result";
import { convert } from "../units";
import { writeLabel } from "./labels";
import { rewrite, type Edited, type OperationProblem } from "./operations/edited";
import { cellsOf, everyCell, sizeOf, type Selection } from "./selection";
import type { TuningTable } from "./tuning-table";

/** Why an injection table was not calculated anew. */
export type CalculateProblem =
  | InjectionTableProblem
  | OperationProblem
  | { readonly code: "not-injection-time" };

/** The selected cells of an injection-time table calculated from the engine, as one edit; locked cells stay. */
export function calculateCells(
  table: TuningTable,
  setup: InjectionSetup,
  demand: Demand,
  selection: Selection = everyCell(table),
): Result<Edited, CalculateProblem> {
  if (table.kind !== "injection-time") return { ok: false, problem: { code: "not-injection-time" } };
  const times = injectionTable(setup, table, demand);
  if (!times.ok) return times;
  const micro = table.unit === "µs";
  return rewrite(table, cellsOf(selection, sizeOf(table)), writeLabel("calculate"), (_, at) => {
    const ms = times.value[at]!;
    return micro ? convert(ms, "ms", "µs") : ms;
  });
}
