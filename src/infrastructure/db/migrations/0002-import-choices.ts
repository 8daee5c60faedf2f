import type { Migration } from "./migration";

/** What the user decided about files with the same header. */
export const importChoices: Migration = {
  version: 2,
  stores: { importChoices: "signature, usedAt" },
};
