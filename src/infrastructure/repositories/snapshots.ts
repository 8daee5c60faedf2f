import type { SnapshotShelf, TableSnapshot } from "../../application/tables";
import { snapshotsOf } from "../db/deletion";
import type { FuelTuneDatabase } from "../db/schema";
import { unpacked } from "../db/stored-snapshot";

/** One kept state; null when it is not there. */
export async function findSnapshot(db: FuelTuneDatabase, id: string): Promise<TableSnapshot | null> {
  const stored = await db.snapshots.get(id);
  return stored === undefined ? null : unpacked(stored);
}

/** The kept states of the tables. They go with their table, never before. */
export function snapshotShelf(db: FuelTuneDatabase): SnapshotShelf {
  return {
    list: async (tableId) => (await snapshotsOf(db, tableId).toArray()).toReversed().map(unpacked),
    find: (id) => findSnapshot(db, id),
    async annotate(id, { name, note }) {
      const words = { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) };
      return (await db.snapshots.where({ id }).modify(words)) > 0;
    },
  };
}
