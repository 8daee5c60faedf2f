import { journalOf, type History } from "../domain/tables/history";
import type { TuningTable } from "../domain/tables/tuning-table";
import type { JournalEntry, TablePorts, WriteProblem } from "./table-ports";
import { snapshotOf } from "./table-snapshot";
import type { SaveState, SnapshotWish } from "./tables";

/** An edit that is in memory and not yet in the store. */
export interface UnsavedEdit {
  readonly entry: JournalEntry;
  /** The state to keep that it replaces. */
  readonly before: {
    readonly table: TuningTable;
    readonly wish: SnapshotWish;
    readonly label: string;
  } | null;
}

/** Brings edits into the store in the order they came: one write at a time, each with all that waited. */
export interface TableSaver {
  state(): SaveState;
  add(edits: readonly UnsavedEdit[]): void;
  /** Tells what the store has now. */
  see(stored: TuningTable | null): void;
  retry(): void;
  /** Resolves when no write is under way and none can be started. */
  idle(): Promise<void>;
}

/** What the saver of a table starts from. */
export interface SavedTable {
  /** Revision of the stored table. */
  readonly revision: number;
  readonly journalLength: number;
  /** The stored journal tells nothing true: the next write replaces it. */
  readonly journalLost: boolean;
}

/** Steps that can be undone after a journal was shortened; those that can be redone all stay. */
const keptSteps = 500;
/** Entries from which on a journal is shortened. */
const longJournal = 2000;

/** The table under edit, as its saver sees it. */
export interface LiveTable {
  /** All that has been added to the saver, nothing of an open group. */
  history(): History;
  /** Adds an open group: nothing more will be written. */
  endGroup(): void;
  /** Hears of every new state. */
  changed(): void;
}

/** A saver for one table. */
export function tableSaver(ports: TablePorts, start: SavedTable, live: LiveTable): TableSaver {
  let state: SaveState = { kind: "saved" };
  let { revision, journalLength, journalLost } = start;
  let waiting: readonly UnsavedEdit[] = [];
  let flying: readonly UnsavedEdit[] = [];
  let running: Promise<void> | null = null;
  let longest = longJournal;
  let seen: TuningTable | null | undefined;

  function show(next: SaveState): void {
    state = next;
    live.changed();
  }

  function pump(): void {
    if (running !== null || waiting.length === 0 || state.kind === "stale") return;
    flying = waiting;
    waiting = [];
    show({ kind: "saving" });
    running = write(flying, live.history()).then((problem) => {
      running = null;
      settle(problem);
    });
  }

  async function write(edits: readonly UnsavedEdit[], history: History): Promise<WriteProblem | null> {
    const { table } = history;
    const rewrite = journalLost || journalLength + edits.length > longest;
    const entries = rewrite ? shortened(history) : edits.map(({ entry }) => entry);
    const snapshots = await Promise.all(edits.map((edit) => stateBefore(edit, ports)));
    const written = await ports.store.write({
      table,
      base: revision,
      entries,
      rewrite,
      snapshots: snapshots.filter((snapshot) => snapshot !== null),
    });
    if (!written.ok) return written.problem;
    revision = table.revision;
    journalLength = (rewrite ? 0 : journalLength) + entries.length;
    // A long row of undone steps stays long: shortening it again at every edit would help nobody.
    if (rewrite) longest = Math.max(longJournal, 2 * entries.length);
    journalLost = false;
    return null;
  }

  function settle(problem: WriteProblem | null): void {
    if (problem !== null) waiting = [...flying, ...waiting];
    flying = [];
    if (problem?.code === "table-moved") return becomeStale("changed");
    if (problem?.code === "table-missing") return becomeStale("deleted");
    if (problem !== null) return show({ kind: "failed", problem, unsaved: waiting.length });
    state = { kind: "saved" };
    if (isOvertaken()) return;
    if (waiting.length > 0) pump();
    else live.changed();
  }

  /** Notices another tab between two writes: during one, the write itself finds out. */
  function isOvertaken(): boolean {
    if (running !== null || state.kind === "stale" || seen === undefined) return false;
    if (seen !== null && seen.revision <= revision) return false;
    becomeStale(seen === null ? "deleted" : "changed");
    return true;
  }

  function becomeStale(cause: "changed" | "deleted"): void {
    state = { kind: "stale", cause, kept: 0, snapshot: null, problem: null };
    live.endGroup();
    const kept = waiting.length;
    waiting = [];
    show({ kind: "stale", cause, kept, snapshot: null, problem: null });
    if (kept > 0) running = keepEdits(cause, kept);
  }

  async function keepEdits(cause: "changed" | "deleted", kept: number): Promise<void> {
    const words = { name: "", note: "", occasion: "", sessionId: null, takenAt: ports.now() };
    const snapshot = await snapshotOf(live.history().table, { ...words, reason: "unsaved-edits" }, ports);
    const result = await ports.store.keep(snapshot);
    running = null;
    const outcome = result.ok
      ? { snapshot: snapshot.id, problem: null }
      : { snapshot: null, problem: result.problem };
    show({ kind: "stale", cause, kept, ...outcome });
  }

  async function idle(): Promise<void> {
    if (running === null) return;
    await running;
    return idle();
  }

  return {
    state: () => state,
    add(edits) {
      waiting = [...waiting, ...edits];
      pump();
    },
    see(stored) {
      seen = stored;
      isOvertaken();
    },
    retry() {
      if (state.kind === "stale" && state.problem !== null) running ??= keepEdits(state.cause, state.kept);
      else pump();
    },
    idle,
  };
}

function shortened(history: History): readonly JournalEntry[] {
  const { id: table, revision } = history.table;
  return journalOf(history, keptSteps).map(({ kind, command }) => ({ kind, command, table, revision }));
}

async function stateBefore({ before }: UnsavedEdit, ports: TablePorts) {
  if (before === null) return null;
  const { reason, name = "", note = "", sessionId = null } = before.wish;
  const words = { name, note, reason, sessionId, occasion: before.label, takenAt: ports.now() };
  return snapshotOf(before.table, words, ports);
}
