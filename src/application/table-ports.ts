import type { Result } from "../domain/result";
import type { JournalEntry as Happened } from "../domain/tables/history";
import type { TuningTable } from "../domain/tables/tuning-table";
import type { KeepProblem, TableSnapshot } from "./tables";

/** What happened to a table, stored in the order of `at`. */
export interface JournalEntry extends Happened {
  readonly at?: number;
  readonly table: string;
  /** Revision of the table after it. */
  readonly revision: number;
}

/** A table with the journal of its edits, oldest first, as one transaction saw them. */
export interface TableWithJournal {
  readonly table: TuningTable;
  readonly journal: readonly JournalEntry[];
}

/** Edits of a table on their way into the store: all of it or nothing. */
export interface TableWrite {
  /** The table after the last entry. */
  readonly table: TuningTable;
  /** The revision these edits were made on: another one in the store means that another tab was faster. */
  readonly base: number;
  readonly entries: readonly JournalEntry[];
  /** The entries replace the stored journal instead of following it. */
  readonly rewrite: boolean;
  /** States to keep that these edits replace. */
  readonly snapshots: readonly TableSnapshot[];
}

/** Why edits were not written. */
export type WriteProblem = KeepProblem | { readonly code: "table-moved" };

/** What editing asks of the store. */
export interface TableStore {
  /** Null when the table is not there or deleted. */
  read(id: string): Promise<TableWithJournal | null>;
  write(write: TableWrite): Promise<Result<null, WriteProblem>>;
  /** Keeps a state of a table. */
  keep(snapshot: TableSnapshot): Promise<Result<null, KeepProblem>>;
  snapshot(id: string): Promise<TableSnapshot | null>;
  /** Tells the stored table now and after each change, whichever tab made it; null when it is not there (any more). */
  watch(id: string, changed: (table: TuningTable | null) => void): () => void;
}

/** What editing works with. */
export interface TablePorts {
  readonly store: TableStore;
  /** SHA-256, hex. */
  readonly hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly newId: () => string;
  /** ISO 8601. */
  readonly now: () => string;
}
