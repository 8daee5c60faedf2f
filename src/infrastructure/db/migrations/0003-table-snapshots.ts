import type { Migration } from "./migration";

/** Kept states of the tables; tables that wait for undo of their deletion are found by its time. */
export const tableSnapshots: Migration = {
  version: 3,
  stores: {
    tuningTables: "id, vehicleId, deletedAt",
    snapshots: "id, [tableId+takenAt]",
  },
};
