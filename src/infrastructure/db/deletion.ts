import { Dexie } from "dexie";
import type { FuelTuneDatabase } from "./schema";

/** A deletion can be undone at least this long; the toast that offers it stays 6 s, longer under the pointer. */
export const undoMs = 20_000;

/** Removes sessions with samples, answers and (when no other session came from it) the original file, for good. */
export async function discardSessions(db: FuelTuneDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction("rw", [db.sessions, db.samples, db.results, db.originals], async () => {
    const hashes = new Set<string>();
    for (const id of ids) {
      const session = await db.sessions.get(id);
      if (session === undefined) continue;
      hashes.add(session.contentHash);
      await db.sessions.delete(id);
      await db.samples
        .where("[session+column+index]")
        .between([id, Dexie.minKey], [id, Dexie.maxKey])
        .delete();
      await forgetResults(db, id);
    }
    for (const contentHash of hashes) {
      if ((await db.sessions.where({ contentHash }).count()) === 0) await db.originals.delete(contentHash);
    }
  });
}

/** Drops the kept answers of a session: they were computed from something that has changed. */
export async function forgetResults(db: FuelTuneDatabase, session: string): Promise<void> {
  await db.results
    .where("[session+analysis+params]")
    .between([session, Dexie.minKey], [session, Dexie.maxKey])
    .delete();
}

/** Removes tables with their journal and snapshots, for good. */
async function discardTables(db: FuelTuneDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction("rw", [db.tuningTables, db.journal, db.snapshots], async () => {
    for (const table of ids) {
      await journalOf(db, table).delete();
      await snapshotsOf(db, table).delete();
    }
    await db.tuningTables.bulkDelete([...ids]);
  });
}

/** The journal of a table, oldest entry first. */
export function journalOf(db: FuelTuneDatabase, table: string) {
  return db.journal.where("[table+revision]").between([table, Dexie.minKey], [table, Dexie.maxKey]);
}

/** The snapshots of a table, oldest first. */
export function snapshotsOf(db: FuelTuneDatabase, table: string) {
  return db.snapshots.where("[tableId+takenAt]").between([table, Dexie.minKey], [table, Dexie.maxKey]);
}

/**
 * Removes vehicles with their tables, for good. Their sessions stay, without a vehicle: logs are measurements and
 * outlive the card they were filed under.
 */
async function discardVehicles(db: FuelTuneDatabase, ids: readonly string[]): Promise<void> {
  const stores = [db.vehicles, db.sessions, db.tuningTables, db.journal, db.snapshots];
  await db.transaction("rw", stores, async () => {
    await discardTables(db, await db.tuningTables.where("vehicleId").anyOf(ids).primaryKeys());
    await db.sessions.where("vehicleId").anyOf(ids).modify({ vehicleId: null });
    await db.vehicles.bulkDelete([...ids]);
  });
}

/** Makes deletions final that were made before `before` (ISO 8601). */
export async function purgeDeletedBefore(db: FuelTuneDatabase, before: string): Promise<void> {
  await discardSessions(db, await db.sessions.where("deletedAt").below(before).primaryKeys());
  await discardTables(db, await db.tuningTables.where("deletedAt").below(before).primaryKeys());
  await discardVehicles(db, await db.vehicles.where("deletedAt").below(before).primaryKeys());
}
