import type { Transaction } from "dexie";

/** One numbered step of the database's shape. A released step is never edited: the next change is the next file. */
export interface Migration {
  /** Counts from 1, as in the file's name. */
  readonly version: number;
  /** Stores this step adds or re-indexes, in Dexie's notation; null drops a store. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites what older versions wrote; runs in the transaction of the upgrade. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
