import type { Axis } from "../domain/tables/tune";
import type { TuningTable } from "../domain/tables/tuning-table";

/** Letters of a table's name at most. */
export const mostLetters = 160;
/** Letters of a table's unit at most. */
export const mostUnit = 40;

/** Names of the fields that no table can have as they are; [] for a table that can be stored. */
export function invalidFields(
  table: Pick<TuningTable, "name" | "unit" | "x" | "y" | "values">,
): readonly string[] {
  const name = table.name.trim();
  const checks: readonly (readonly [string, boolean])[] = [
    ["name", name !== "" && name.length <= mostLetters],
    ["unit", table.unit.length <= mostUnit],
    ["x", isRising(table.x)],
    ["y", table.y === null || isRising(table.y)],
    ["values", table.values.length === table.x.values.length * (table.y?.values.length ?? 1)],
  ];
  return checks.filter(([, fine]) => !fine).map(([field]) => field);
}

/** True when every breakpoint is a number above the one before. */
function isRising({ values }: Axis): boolean {
  return (
    values.length > 0 && values.every((value, at) => Number.isFinite(value) && !(value <= values[at - 1]!))
  );
}
