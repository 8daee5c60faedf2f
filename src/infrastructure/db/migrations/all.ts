import { firstStores } from "./0001-first-stores";
import { importChoices } from "./0002-import-choices";
import { tableSnapshots } from "./0003-table-snapshots";
import type { Migration } from "./migration";

/** Every step from an empty database to the present shape, in order. */
export const migrations: readonly Migration[] = [firstStores, importChoices, tableSnapshots];
