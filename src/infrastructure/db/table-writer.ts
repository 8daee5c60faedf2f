import type { TableWrite, WriteProblem } from "../../application/table-ports";
import type { KeepProblem, TableSnapshot } from "../../application/tables";
import type { TableCommand } from "../../domain/tables/command";
import { fail, ok, type Result } from "../../domain/result";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { journalOf, snapshotsOf } from "./deletion";
import type { FuelTuneDatabase, StoredTable } from "./schema";
import { storeProblem } from "./store-problem";
import { packed } from "./stored-snapshot";

/**
 * Writes edits of a table, their journal and the states they replace in one transaction: after a crash at any point
 * all of it is there, or nothing. Refuses when the stored table is not the one the edits were made on.
 */
export async function writeTable(
  db: FuelTuneDatabase,
  write: TableWrite,
): Promise<Result<null, WriteProblem>> {
  try {
    return await db.transaction("rw", [db.tuningTables, db.journal, db.snapshots], async () => {
      const stored = await db.tuningTables.get(write.table.id);
      const refused = refusal(stored, write);
      if (refused !== null) return fail(refused);
      for (const snapshot of write.snapshots) await keepOnce(db, snapshot);
      if (write.rewrite) await journalOf(db, write.table.id).delete();
      await db.journal.bulkAdd([...write.entries]);
      await db.tuningTables.put(edited(stored!, write.table));
      return ok(null);
    });
  } catch (error) {
    return fail(await storeProblem(error, () => bytesOf(write)));
  }
}

/** Keeps a state of a table that is there. */
export async function writeSnapshot(
  db: FuelTuneDatabase,
  snapshot: TableSnapshot,
): Promise<Result<null, KeepProblem>> {
  const { tableId } = snapshot;
  try {
    return await db.transaction("rw", [db.tuningTables, db.snapshots], async () => {
      if ((await db.tuningTables.get(tableId)) === undefined)
        return fail({ code: "table-missing", table: tableId });
      await db.snapshots.add(packed(snapshot));
      return ok(null);
    });
  } catch (error) {
    return fail(await storeProblem(error, () => bytesOfShape(snapshot)));
  }
}

function refusal(stored: StoredTable | undefined, { table, base }: TableWrite): WriteProblem | null {
  if (stored === undefined || stored.deletedAt !== undefined)
    return { code: "table-missing", table: table.id };
  return stored.revision === base ? null : { code: "table-moved" };
}

// Name, kind and vehicle may have changed since: an edit writes only what edits change.
function edited(stored: StoredTable, { x, y, values, locked, parked, revision }: TuningTable): StoredTable {
  const { locked: _locked, parked: _parked, ...card } = stored;
  return {
    ...card,
    x,
    y,
    values,
    revision,
    ...(locked === undefined ? {} : { locked }),
    ...(parked === undefined ? {} : { parked }),
  };
}

// A state that was kept as the newest one needs no second snapshot.
async function keepOnce(db: FuelTuneDatabase, snapshot: TableSnapshot): Promise<void> {
  const newest = await snapshotsOf(db, snapshot.tableId).last();
  if (newest?.contentHash !== snapshot.contentHash) await db.snapshots.add(packed(snapshot));
}

// Numbers are what weighs; the rest of an edit is a few hundred bytes.
function bytesOf({ table, entries, snapshots }: TableWrite): number {
  const commands = entries.reduce((sum, { command }) => sum + bytesOfCommand(command), 0);
  return snapshots.reduce((sum, snapshot) => sum + bytesOfShape(snapshot), bytesOfShape(table) + commands);
}

function bytesOfCommand(command: TableCommand): number {
  if (command.kind === "axis") return bytesOfShape(command.from) + bytesOfShape(command.to);
  return 64 + 24 * command.edits.length;
}

function bytesOfShape({ values }: { readonly values: Float64Array }): number {
  return 1024 + values.byteLength;
}
