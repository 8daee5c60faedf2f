import { fail, ok, type Result } from "../result";
import type { TuningTable } from "../tables/tuning-table";
import type { CorrectionProblem } from "./problem";
import type { CorrectionSettings } from "./settings";

/** Refuses a table that is no grid on rising axes, before anything is read from it; the tables of the settings too. */
export function checkTables(
  table: TuningTable,
  { target, delay }: CorrectionSettings,
): Result<null, CorrectionProblem> {
  const problem =
    problemOf(table) ??
    (target?.kind === "table" ? problemOf(target.table) : null) ??
    (delay?.kind === "table" ? problemOf(delay.table) : null);
  return problem === null ? ok(null) : fail(problem);
}

function problemOf(table: TuningTable): CorrectionProblem | null {
  for (const axis of ["x", "y"] as const) {
    const found = table[axis];
    if (found !== null && !isAxis(found.values)) {
      return { code: "table-axis", axis, label: found.label, unit: found.unit };
    }
  }
  const [columns, rows] = [table.x.values.length, table.y?.values.length ?? 1];
  const cells = table.values.length;
  return cells === columns * rows ? null : { code: "table-shape", table: table.name, cells, columns, rows };
}

function isAxis(values: Float64Array): boolean {
  for (let at = 1; at < values.length; at++) if (!(values[at]! > values[at - 1]!)) return false;
  return values.length > 0 && values.every((value) => Number.isFinite(value));
}
