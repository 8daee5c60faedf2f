import type { TableKind, TuningTable } from "../../../domain/tables/tuning-table";

const order: readonly TableKind[] = [
  "ve",
  "injection-time",
  "fuel-correction",
  "lambda-target",
  "ignition",
  "boost-target",
  "duty",
  "dead-time",
  "injector-flow",
  "generic",
];

/** Order of a list of tables: fuel first, then ignition, then the rest; those of one kind by name, 2 before 10. */
export function byKind(a: Pick<TuningTable, "kind" | "name">, b: Pick<TuningTable, "kind" | "name">): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    a.name.localeCompare(b.name, "en", { numeric: true, sensitivity: "base" })
  );
}
