import { liveQuery } from "dexie";
import type { TableProblem, TableShelf } from "../../application/tables";
import type { TablePorts, TableStore } from "../../application/table-ports";
import { invalidFields } from "../../application/table-card";
import { fail, ok, type Result } from "../../domain/result";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { journalOf } from "../db/deletion";
import type { FuelTuneDatabase, StoredTable } from "../db/schema";
import { storeProblem } from "../db/store-problem";
import { writeSnapshot, writeTable } from "../db/table-writer";
import { findSnapshot } from "./snapshots";

/** The tuning tables of vehicles that are not deleted. */
export function tableShelf(
  db: FuelTuneDatabase,
  { newId, now }: Pick<TablePorts, "newId" | "now">,
): Omit<TableShelf, "open"> {
  const add = (table: TuningTable) => checked(db, table, (named) => db.tuningTables.add(named));
  return {
    async list() {
      const deleted = new Set(await db.vehicles.where("deletedAt").above("").primaryKeys());
      const tables = await db.tuningTables.toArray();
      return tables.filter(({ vehicleId, deletedAt }) => deletedAt === undefined && !deleted.has(vehicleId));
    },
    find: (id) => presentTable(db, id),
    create: (draft, vehicleId) => add({ ...draft, id: newId(), vehicleId, revision: 0 }),
    async duplicate(id, name) {
      const table = await presentTable(db, id);
      if (table === null) return fail({ code: "table-missing", table: id });
      return add({ ...table, id: newId(), name, revision: 0 });
    },
    async update(id, change) {
      const table = await presentTable(db, id);
      if (table === null) return fail({ code: "table-missing", table: id });
      return checked(db, { ...table, ...change }, ({ name, kind, unit, vehicleId }) =>
        db.tuningTables.update(id, { name, kind, unit, vehicleId }),
      );
    },
    async remove(id) {
      await db.tuningTables.update(id, { deletedAt: now() });
    },
    async restore(id) {
      await db.tuningTables
        .where({ id })
        .modify((table: { deletedAt?: string }) => void delete table.deletedAt);
    },
  };
}

/** The tables as editing sees them. */
export function tableStore(db: FuelTuneDatabase): TableStore {
  return {
    read: (id) =>
      db.transaction("r", [db.tuningTables, db.journal], async () => {
        const table = await presentTable(db, id);
        return table === null ? null : { table, journal: await journalOf(db, id).toArray() };
      }),
    write: (write) => writeTable(db, write),
    keep: (snapshot) => writeSnapshot(db, snapshot),
    snapshot: (id) => findSnapshot(db, id),
    watch(id, changed) {
      const watching = liveQuery(() => presentTable(db, id)).subscribe({
        next: changed,
        // Where the store cannot be read nobody else's change is seen; the next write says what is wrong.
        error: () => null,
      });
      return () => watching.unsubscribe();
    },
  };
}

async function presentTable(db: FuelTuneDatabase, id: string): Promise<TuningTable | null> {
  const table: StoredTable | undefined = await db.tuningTables.get(id);
  return table === undefined || table.deletedAt !== undefined ? null : table;
}

async function checked(
  db: FuelTuneDatabase,
  table: TuningTable,
  write: (table: TuningTable) => PromiseLike<unknown>,
): Promise<Result<TuningTable, TableProblem>> {
  const named = { ...table, name: table.name.trim(), unit: table.unit.trim() };
  const fields = invalidFields(named);
  if (fields.length > 0) return fail({ code: "table-invalid", fields });
  try {
    await db.transaction("rw", db.tuningTables, () => write(named));
    return ok(named);
  } catch (error) {
    return fail(await storeProblem(error, () => 1024 + table.values.byteLength));
  }
}
