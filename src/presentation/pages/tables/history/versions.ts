import type { TableSnapshot } from "../../../../application/tables";
import { compareTables, type TableDifference } from "../../../../domain/tables/compare";
import type { TuningTable } from "../../../../domain/tables/tuning-table";

/** The table now, or a kept state of it: what can be A or B. */
export interface Version {
  /** "now", or the id of a snapshot. */
  readonly id: string;
  readonly table: TuningTable;
  readonly snapshot: TableSnapshot | null;
}

/** Names the table as it is now among the versions. */
const now = "now";

/** The table now, then its snapshots, newest first. A snapshot becomes a table with the id and name of its own. */
export function versionsOf(table: TuningTable, snapshots: readonly TableSnapshot[]): readonly Version[] {
  return [
    { id: now, table, snapshot: null },
    ...snapshots.map((snapshot) => ({ id: snapshot.id, table: tableOf(table, snapshot), snapshot })),
  ];
}

function tableOf(table: TuningTable, snapshot: TableSnapshot): TuningTable {
  const { kind, unit, x, y, values, revision } = snapshot;
  return { ...table, kind, unit, x, y, values, revision };
}

/** What a version changed on the one before it; null for the first one and where the two do not compare. */
export function changeBefore(versions: readonly Version[], at: number): TableDifference | null {
  const [own, before] = [versions[at], versions[at + 1]];
  if (own === undefined || before === undefined) return null;
  const compared = compareTables(before.table, own.table);
  return compared.ok ? compared.value : null;
}

/** A and B when nobody chose: the newest snapshot that differs from now, and now. */
export function usualPair(versions: readonly Version[]): readonly [a: string, b: string] {
  const current = versions[0];
  const other = versions.slice(1).find(({ table }) => current !== undefined && differs(table, current.table));
  return [other?.id ?? versions[1]?.id ?? now, now];
}

function differs(a: TuningTable, b: TuningTable): boolean {
  return a.values.length !== b.values.length || a.values.some((value, at) => !Object.is(value, b.values[at]));
}
