import { fail, ok, type Result } from "../domain/result";
import type { StaleCommand, TableCommand } from "../domain/tables/command";
import * as past from "../domain/tables/history";
import type { History, HistoryChange } from "../domain/tables/history";
import type { TuningTable } from "../domain/tables/tuning-table";
import { changesNothing, grown, type EditGroup } from "./edit-group";
import type { TablePorts, TableWithJournal } from "./table-ports";
import { tableSaver } from "./table-saver";
import { shapeOf, snapshotOf } from "./table-snapshot";
import type { EditProblem, SnapshotWish, TableEditor, TableEditorState } from "./tables";
import { watchable } from "./watched";

/** An editor with what only its owner does. */
export interface OwnedEditor extends Omit<TableEditor, "close"> {
  /** Ends an open group and stores what waits; resolves to false when the store refused. */
  flush(): Promise<boolean>;
  /** Stops following the store and refuses what comes later. */
  dispose(): void;
}

/** An editor of a table as it was read from the store. */
export function tableEditor(opened: TableWithJournal, ports: TablePorts): OwnedEditor {
  let history = past.begin(opened.table);
  let historyLost = false;
  let group: EditGroup | null = null;
  let closed = false;
  let saver = begin(opened);
  const state = watchable(shown());
  const stopWatching = ports.store.watch(opened.table.id, follow);

  function begin({ table, journal }: TableWithJournal) {
    const isLast = (journal.at(-1)?.revision ?? table.revision) === table.revision;
    const known = past.resume(table, journal);
    historyLost = !known.ok || !isLast;
    history = known.ok && isLast ? known.value : past.begin(table);
    group = null;
    const start = { revision: table.revision, journalLength: journal.length, journalLost: historyLost };
    const own = tableSaver(ports, start, {
      history: () => group?.before ?? history,
      endGroup,
      changed: () => {
        if (own === saver) publish();
      },
    });
    return own;
  }

  function shown(): TableEditorState {
    const now = history;
    let steps: TableEditorState["history"] | null = null;
    return {
      table: now.table,
      undoLabel: now.past?.command.label ?? null,
      redoLabel: now.future?.command.label ?? null,
      // Ten thousand steps are put in a row only for those who look at the list.
      get history() {
        return (steps ??= past.stepsOf(now));
      },
      position: past.positionOf(now),
      saved: saver.state(),
      historyLost,
    };
  }

  function publish(): void {
    state.set(shown());
  }

  /** Name, kind and vehicle are changed elsewhere; the cells are ours, or the saver says that they are not. */
  function follow(stored: TuningTable | null): void {
    if (stored !== null && !sameCard(stored, history.table)) {
      history = withCard(history, stored);
      if (group !== null) group = { ...group, before: withCard(group.before, stored) };
      publish();
    }
    saver.see(stored);
  }

  function refusal(): EditProblem | null {
    if (closed) return { code: "editor-closed" };
    return saver.state().kind === "stale" ? { code: "table-stale" } : null;
  }

  function perform(command: TableCommand, wish?: SnapshotWish): Result<TuningTable, EditProblem> {
    const refused = refusal();
    if (refused !== null) return fail(refused);
    const change = past.perform(history, command);
    if (!change.ok) return change;
    if (changesNothing(command)) return ok(history.table);
    if (group === null) record(change.value, wish);
    else extend(group, command, wish);
    publish();
    return ok(history.table);
  }

  function record({ history: next, entries }: HistoryChange, wish?: SnapshotWish): void {
    const { table } = history;
    history = next;
    const before = wish === undefined ? null : { table, wish, label: entries[0]?.command.label ?? "" };
    let { revision } = table;
    saver.add(
      entries.map((entry) => ({ entry: { ...entry, table: table.id, revision: ++revision }, before })),
    );
  }

  /** The history of a group under way is that of its start, with all that was done since as one step. */
  function extend(open: EditGroup, command: TableCommand, wish?: SnapshotWish): void {
    const next = grown(open, command, wish);
    if (next === null) {
      endGroup();
      group = { label: open.label, before: history, command: null, wish: undefined };
      return extend(group, command, wish);
    }
    group = next;
    history = fitting(past.perform(next.before, next.command ?? command)).history;
  }

  function endGroup(): void {
    if (group === null) return;
    const { before, command, wish } = group;
    group = null;
    history = before;
    if (command !== null && !changesNothing(command)) record(fitting(past.perform(before, command)), wish);
    publish();
  }

  function walk(goal: (position: number) => number): void {
    if (refusal() !== null) return;
    endGroup();
    const change = past.jump(history, goal(past.positionOf(history)));
    if (change.entries.length > 0) record(change);
    publish();
  }

  return {
    state,
    do: perform,
    undo: () => walk((position) => position - 1),
    redo: () => walk((position) => position + 1),
    jump: (position) => walk(() => position),
    startGroup(label) {
      endGroup();
      if (refusal() === null) group = { label, before: history, command: null, wish: undefined };
    },
    endGroup,
    async snapshot({ name, note }, sessionId = null) {
      endGroup();
      const words = { name, note, reason: "asked", occasion: "", sessionId, takenAt: ports.now() } as const;
      const snapshot = await snapshotOf(history.table, words, ports);
      const kept = await ports.store.keep(snapshot);
      return kept.ok ? ok(snapshot.id) : kept;
    },
    async restore(id, label) {
      const found = await ports.store.snapshot(id).catch(unreadable);
      if (found !== null && "code" in found) return fail(found);
      if (found === null || found.tableId !== opened.table.id) return fail({ code: "snapshot-missing" });
      endGroup();
      const command = { kind: "axis", label, from: shapeOf(history.table), to: shapeOf(found) } as const;
      return perform(command, { reason: "before-restore" });
    },
    retry: () => saver.retry(),
    async reload() {
      if (saver.state().kind !== "stale") return ok(history.table);
      await saver.idle();
      const read = await ports.store.read(opened.table.id).catch(unreadable);
      if (read === null) return fail({ code: "table-missing", table: opened.table.id });
      if ("code" in read) return fail(read);
      saver = begin(read);
      publish();
      return ok(read.table);
    },
    async flush() {
      endGroup();
      saver.retry();
      await saver.idle();
      const saved = saver.state();
      return saved.kind === "saved" || (saved.kind === "stale" && saved.problem === null);
    },
    dispose() {
      closed = true;
      stopWatching();
    },
  };
}

/** A group is made of commands that fitted one after the other: together they fit as well. */
function fitting(change: Result<HistoryChange, StaleCommand>): HistoryChange {
  if (!change.ok) throw new Error(`a group does not fit its own table at ${change.problem.at}`);
  return change.value;
}

function withCard(history: History, { name, kind, unit, vehicleId }: TuningTable): History {
  return { ...history, table: { ...history.table, name, kind, unit, vehicleId } };
}

function sameCard(a: TuningTable, b: TuningTable): boolean {
  return a.name === b.name && a.kind === b.kind && a.unit === b.unit && a.vehicleId === b.vehicleId;
}

/** What is said when the store could not even be read. */
export function unreadable(error: unknown): { readonly code: "storage-failed"; readonly detail: string } {
  return { code: "storage-failed", detail: error instanceof Error ? error.message : String(error) };
}
