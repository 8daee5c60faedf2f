import type { SnapshotShelf } from "../../application/tables";
import { snapshotsOf } from "../db/deletion";
import type { FuelTuneDatabase } from "../db/schema";

/** The kept states of the tables. They go with their table, never before. */
export function snapshotShelf(db: FuelTuneDatabase): SnapshotShelf {
  return {
    list: async (tableId) => (await snapshotsOf(db, tableId).toArray()).toReversed(),
    find: async (id) => (await db.snapshots.get(id)) ?? null,
    async annotate(id, { name, note }) {
      const words = { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) };
      return (await db.snapshots.where({ id }).modify(words)) > 0;
    },
  };
}
