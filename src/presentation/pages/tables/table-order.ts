import { tableKinds, type TuningTable } from "../../../domain/tables/tuning-table";

/** Order of a list of tables: fuel first, then ignition, then the rest; those of one kind by name, 2 before 10. */
export function byKind(a: Pick<TuningTable, "kind" | "name">, b: Pick<TuningTable, "kind" | "name">): number {
  return (
    tableKinds.indexOf(a.kind) - tableKinds.indexOf(b.kind) ||
    a.name.localeCompare(b.name, "en", { numeric: true, sensitivity: "base" })
  );
}
