import type { StoreProblem } from "../../workers/api";
import type { Result } from "../domain/result";
import type { StaleCommand, TableCommand, TableShape } from "../domain/tables/command";
import type { TableDraft } from "../domain/tables/tune";
import type { TableKind, TuningTable } from "../domain/tables/tuning-table";
import type { Watched } from "./application";

/** Why a snapshot was taken: the user asked, or something was about to replace many cells at once. */
export type SnapshotReason =
  | "asked"
  | "before-apply"
  | "before-paste"
  | "before-restore"
  /** Edits that another tab was faster than: nothing of them is lost. */
  | "unsaved-edits";

/** A table as it was at a moment; never changes but for its name and note. */
export interface TableSnapshot extends TableShape {
  readonly id: string;
  readonly tableId: string;
  /** Revision of the table that was kept. */
  readonly revision: number;
  readonly kind: TableKind;
  readonly unit: string;
  /** "" for one that was taken automatically and never named. */
  readonly name: string;
  readonly note: string;
  readonly reason: SnapshotReason;
  /** What it was taken for, in the words of the command: "Paste special, add"; "" when asked for. */
  readonly occasion: string;
  /** The log that motivated it. */
  readonly sessionId: string | null;
  /** ISO 8601. */
  readonly takenAt: string;
  /** SHA-256 of axes, values, kind and unit, hex: equal tables have equal hashes. */
  readonly contentHash: string;
}

/** What the user says of a snapshot. */
export interface SnapshotWords {
  readonly name: string;
  readonly note: string;
}

/** What to keep before a command, in the same transaction as the command itself. */
export interface SnapshotWish extends Partial<SnapshotWords> {
  readonly reason: SnapshotReason;
  readonly sessionId?: string | null;
}

/** One line of the history list: what was done, and to how many cells. */
export type HistoryStep = TableCommand;

/**
 * Where the edits are:
 * - saved: the store has the table as it is shown
 * - saving: a write is under way
 * - failed: the store refused; `unsaved` edits wait for the next edit or for `retry`
 * - stale: another tab changed or deleted the table; the `kept` edits it was faster than are in `snapshot`, and the
 *   editor takes no more commands until `reload` (`snapshot` is null while there was nothing to keep)
 */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly problem: StoreProblem; readonly unsaved: number }
  | {
      readonly kind: "stale";
      readonly cause: "changed" | "deleted";
      readonly kept: number;
      readonly snapshot: string | null;
      /** Why the edits could not be kept as a snapshot; null when they are. `retry` tries again. */
      readonly problem: KeepProblem | null;
    };

/** Why a snapshot was not taken. */
export type KeepProblem = StoreProblem | { readonly code: "table-missing"; readonly table: string };

/** A table being edited, as the screen shows it. A new object after each change. */
export interface TableEditorState {
  readonly table: TuningTable;
  /** Label of the edit that undo takes back; null = nothing to undo. */
  readonly undoLabel: string | null;
  /** Label of the edit that redo repeats; null = nothing to redo. */
  readonly redoLabel: string | null;
  /** All steps that are known, oldest first, with those that were undone at the end. */
  readonly history: readonly HistoryStep[];
  /** Steps of the history that are in force: 0 = none, `history.length` = all. */
  readonly position: number;
  readonly saved: SaveState;
  /** True when the stored history did not fit the table: the table is whole, its history starts anew. */
  readonly historyLost: boolean;
}

/** Why the editor refused a command: made for other values, or the editor is stale or closed. */
export type EditProblem =
  | StaleCommand
  | { readonly code: "table-stale" }
  | { readonly code: "editor-closed" };

/** Why a snapshot was not put back. */
export type RestoreProblem =
  | EditProblem
  | { readonly code: "snapshot-missing" }
  | { readonly code: "storage-failed"; readonly detail: string };

/** One table under edit. Commands work at once in memory; they are stored in the order they came. */
export interface TableEditor {
  readonly state: Watched<TableEditorState>;
  /** Applies a command; with `before`, the table as it was is kept as a snapshot in the same transaction. */
  do(command: TableCommand, before?: SnapshotWish): Result<TuningTable, EditProblem>;
  undo(): void;
  redo(): void;
  /** Undoes or redoes until `position` steps are in force. */
  jump(position: number): void;
  /**
   * Cell edits until `endGroup` become one step with this label: a drag, a held key. It is stored when it ends.
   * Another kind of command, an undo, a redo or a jump ends it as well.
   */
  startGroup(label: string): void;
  endGroup(): void;
  /** Keeps the table as it is now. */
  snapshot(words: SnapshotWords, sessionId?: string | null): Promise<Result<string, KeepProblem>>;
  /** Puts a snapshot back as one edit that can be undone; the table as it was is kept as a snapshot before. */
  restore(snapshot: string, label: string): Promise<Result<TuningTable, RestoreProblem>>;
  /** Tries again what the store refused. */
  retry(): void;
  /** Shows the table as the store has it now, with its history; for a stale editor. */
  reload(): Promise<Result<TuningTable, OpenProblem>>;
  /** Ends an open group and resolves when nothing waits to be stored any more, or the store refused. */
  close(): Promise<void>;
}

/** Why a table was not opened. */
export type OpenProblem =
  | { readonly code: "table-missing"; readonly table: string }
  | { readonly code: "storage-failed"; readonly detail: string };

/** What a table is called and means; its cells change through the editor only. */
export type TableCard = Pick<TuningTable, "name" | "kind" | "unit" | "vehicleId">;

/** Why a change of the shelf was not stored. */
export type TableProblem =
  | StoreProblem
  | { readonly code: "table-missing"; readonly table: string }
  | { readonly code: "table-invalid"; readonly fields: readonly string[] };

/** Tuning tables of the vehicles. */
export interface TableShelf {
  /** Without those that are deleted or whose vehicle is. */
  list(): Promise<readonly TuningTable[]>;
  find(id: string): Promise<TuningTable | null>;
  create(draft: TableDraft, vehicleId: string): Promise<Result<TuningTable, TableProblem>>;
  /** A copy with its own, empty history. */
  duplicate(id: string, name: string): Promise<Result<TuningTable, TableProblem>>;
  /** Name, kind, unit, vehicle. Not an edit: it has no step in the history. */
  update(id: string, change: Partial<TableCard>): Promise<Result<TuningTable, TableProblem>>;
  /** Marks for deletion; `restore` takes it back, `purgeDeleted` makes it final. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Opens a table for edits. Close it when its page is left. */
  open(id: string): Promise<Result<TableEditor, OpenProblem>>;
}

/** The kept states of the tables. None is ever changed or removed but with its table. */
export interface SnapshotShelf {
  /** Of one table, newest first. */
  list(tableId: string): Promise<readonly TableSnapshot[]>;
  find(id: string): Promise<TableSnapshot | null>;
  /** Changes name and note; resolves to false when there is no such snapshot. */
  annotate(id: string, words: Partial<SnapshotWords>): Promise<boolean>;
}
