import { ok, type Result } from "../result";
import { apply, invert, type CellEdit, type StaleCommand, type TableCommand } from "./command";
import type { TuningTable } from "./tuning-table";

/** One step that can be undone or redone; a chain, so that one more costs the same behind ten thousand. */
interface Step {
  readonly command: TableCommand;
  readonly next: Step | null;
  readonly count: number;
}

/** A table with every step that led here and every step that was taken back. */
export interface History {
  readonly table: TuningTable;
  /** The last step in force first. */
  readonly past: Step | null;
  /** The step that redo repeats first. */
  readonly future: Step | null;
}

/**
 * What happened to the table, in order. `command` is what was applied: of an undo the inverse of the step, so that
 * applying every entry gives the table, and the kinds give back which steps can be undone and redone.
 */
export interface JournalEntry {
  readonly kind: "do" | "undo" | "redo";
  readonly command: TableCommand;
}

/** A change of the history with what the journal says of it: one entry per step gone. */
export interface HistoryChange {
  readonly history: History;
  readonly entries: readonly JournalEntry[];
}

/** A table without any step behind it. */
export function begin(table: TuningTable): History {
  return { table, past: null, future: null };
}

/** Applies a command as one step; steps that were undone are gone then. */
export function perform(history: History, command: TableCommand): Result<HistoryChange, StaleCommand> {
  const applied = apply(history.table, command);
  if (!applied.ok) return applied;
  const past = pushed(history.past, command);
  return ok({ history: { table: applied.value, past, future: null }, entries: [{ kind: "do", command }] });
}

/** Takes the last step back; null when there is none. */
export function undo(history: History): HistoryChange | null {
  if (history.past === null) return null;
  const { command, next } = history.past;
  const inverse = invert(command);
  return {
    history: {
      table: applyOwn(history.table, inverse),
      past: next,
      future: pushed(history.future, command),
    },
    entries: [{ kind: "undo", command: inverse }],
  };
}

/** Repeats the step that was taken back last; null when there is none. */
export function redo(history: History): HistoryChange | null {
  if (history.future === null) return null;
  const { command, next } = history.future;
  return {
    history: { table: applyOwn(history.table, command), past: pushed(history.past, command), future: next },
    entries: [{ kind: "redo", command }],
  };
}

/** Undoes or redoes until `position` steps are in force; stops at either end. */
export function jump(history: History, position: number): HistoryChange {
  const entries: JournalEntry[] = [];
  let now = history;
  while (positionOf(now) !== position) {
    const change = positionOf(now) > position ? undo(now) : redo(now);
    if (change === null) break;
    entries.push(...change.entries);
    now = change.history;
  }
  return { history: now, entries };
}

/** How many steps are in force. */
export function positionOf({ past }: History): number {
  return past?.count ?? 0;
}

/** Every step, oldest first, those that were undone at the end; the first `positionOf` are in force. */
export function stepsOf({ past, future }: History): readonly TableCommand[] {
  return [...commandsOf(past).toReversed(), ...commandsOf(future)];
}

/** The history that a journal tells of, from the table as it was before the journal's first entry. */
export function replay(start: TuningTable, journal: Iterable<JournalEntry>): Result<History, StaleCommand> {
  let now = begin(start);
  for (const entry of journal) {
    const applied = apply(now.table, entry.command);
    if (!applied.ok) return applied;
    now = { ...remember(now, entry), table: applied.value };
  }
  return ok(now);
}

/**
 * The history of a stored table by the journal that led to it, which may be cut at its old end. Refuses a journal
 * that does not lead to this table: then its steps could not be taken back.
 */
export function resume(table: TuningTable, journal: readonly JournalEntry[]): Result<History, StaleCommand> {
  let start = table;
  for (const { command } of journal.toReversed()) {
    const before = apply(start, invert(command));
    if (!before.ok) return before;
    start = before.value;
  }
  let now = begin(table);
  for (const entry of journal) now = remember(now, entry);
  return ok(now);
}

/** The shortest journal of a history: `most` steps that can be undone, and every step that can be redone. */
export function journalOf(history: History, most = Infinity): readonly JournalEntry[] {
  const past = commandsOf(history.past, most).toReversed();
  const future = commandsOf(history.future);
  return [
    ...past.map((command) => ({ kind: "do" as const, command })),
    ...future.map((command) => ({ kind: "do" as const, command })),
    ...future.toReversed().map((command) => ({ kind: "undo" as const, command: invert(command) })),
  ];
}

/**
 * Two commands as one, the second right after the first, as while dragging: the first `from` and the last `to`,
 * without what came back to where it was. Null when they are of different kinds.
 */
export function combine(first: TableCommand, second: TableCommand): TableCommand | null {
  if (first.kind === "cells" && second.kind === "cells") {
    return { ...first, edits: combineEdits<number>(first.edits, second.edits) };
  }
  if (first.kind === "locks" && second.kind === "locks") {
    return { ...first, edits: combineEdits<boolean>(first.edits, second.edits) };
  }
  if (first.kind === "axis" && second.kind === "axis") return { ...first, to: second.to };
  return null;
}

interface Swap<T> extends Omit<CellEdit, "from" | "to"> {
  readonly from: T;
  readonly to: T;
}

function combineEdits<T>(first: readonly Swap<T>[], second: readonly Swap<T>[]): readonly Swap<T>[] {
  const edits = new Map<number, Swap<T>>();
  for (const { at, from, to } of [...first, ...second]) {
    edits.set(at, { at, from: edits.has(at) ? edits.get(at)!.from : from, to });
  }
  return [...edits.values()].filter(({ from, to }) => !Object.is(from, to));
}

/** Steps and table agree by construction: a step that no longer fits is a bug. */
function applyOwn(table: TuningTable, command: TableCommand): TuningTable {
  const applied = apply(table, command);
  if (!applied.ok) throw new Error(`history does not fit its table at ${applied.problem.at}`);
  return applied.value;
}

/** The steps after an entry. Undoing what lies before the journal's cut end leaves it to be redone. */
function remember(history: History, { kind, command }: JournalEntry): History {
  const { past, future } = history;
  if (kind === "undo") {
    return { ...history, past: past?.next ?? null, future: pushed(future, invert(command)) };
  }
  return { ...history, past: pushed(past, command), future: kind === "do" ? null : (future?.next ?? null) };
}

function pushed(next: Step | null, command: TableCommand): Step {
  return { command, next, count: (next?.count ?? 0) + 1 };
}

function commandsOf(step: Step | null, most = Infinity): TableCommand[] {
  const commands: TableCommand[] = [];
  for (let at = step; at !== null && commands.length < most; at = at.next) commands.push(at.command);
  return commands;
}
