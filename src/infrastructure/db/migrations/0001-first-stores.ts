import type { Migration } from "./migration";

/** Vehicles and their tables, sessions with samples and original files, settings, journal, cached results. */
export const firstStores: Migration = {
  version: 1,
  stores: {
    vehicles: "id, deletedAt",
    sessions: "id, importedAt, contentHash, vehicleId, deletedAt",
    // column: channel id, or the number of a clock
    samples: "[session+column+index]",
    originals: "contentHash",
    tuningTables: "id, vehicleId",
    settings: "key",
    journal: "++at, [table+revision]",
    results: "[session+analysis+params], storedAt",
  },
};
