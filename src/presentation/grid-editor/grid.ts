import { createStore, type StoreApi } from "zustand/vanilla";
import type { EditProblem, SnapshotWish, TableEditor } from "../../application/tables";
import type { Result } from "../../domain/result";
import { readLabel, writeLabel, type OperationName } from "../../domain/tables/labels";
import { calculate, increment } from "../../domain/tables/operations/arithmetic";
import type { Edited, OperationProblem, Tally } from "../../domain/tables/operations/edited";
import { parseEntry, type EntryProblem } from "../../domain/tables/operations/entry";
import { clearCells, lockCells } from "../../domain/tables/operations/protect";
import { cellsOf, sizeOf, type Selection } from "../../domain/tables/selection";
import type { Axis } from "../../domain/tables/tune";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { clampSelection, isSingle, rangesOf, selectCell, type GridSelection } from "./grid-selection";
import { gridView, storedAt, storedSelection, type GridView } from "./grid-view";

/** A calculation on the selected cells, as the table stores them. */
export type Operation = (table: TuningTable, selection: Selection) => Result<Edited, OperationProblem>;

/** What Enter would do: shown in the cells, not yet in the table. */
export interface Pending {
  readonly name: OperationName;
  readonly amount: number | null;
  readonly result: Result<Edited, EntryProblem | OperationProblem>;
  /** Keeps the table as it was before it is applied. */
  readonly before?: SnapshotWish;
}

/** What was done last, or why it was not: one line under the grid. */
export type Said =
  | {
      readonly kind: "done";
      readonly name: OperationName;
      readonly amount: number | null;
      readonly tally: Tally;
    }
  | { readonly kind: "problem"; readonly problem: OperationProblem | EditProblem }
  | { readonly kind: "undone" | "redone"; readonly label: string }
  | { readonly kind: "copied"; readonly cells: number }
  | { readonly kind: "copy-refused" };

/** What a grid shows beyond the table itself. */
export interface GridState {
  readonly table: TuningTable;
  readonly selection: GridSelection;
  /** Text being typed into the selected cells; null = nothing is typed. */
  readonly entry: string | null;
  /** The entry began with the value that was there: typing replaces all of it. */
  readonly entryIsValue: boolean;
  readonly pending: Pending | null;
  readonly said: Said | null;
}

/** One table under edit on the screen. No framework below this line. */
export interface Grid {
  readonly editor: TableEditor;
  readonly store: StoreApi<GridState>;
  /** The table as it was when it was opened. */
  readonly opened: TuningTable;
  view(): GridView;
  /** Selected cells as the table stores them. */
  selection(): Selection;
  /** Selects other cells; a proposal that was not applied is dropped. */
  select(selection: GridSelection): void;
  /** Opens the entry with a text, or changes its text: what it means is shown in the cells. */
  type(text: string): void;
  /** Opens the entry with the value of the cell; with nothing where several are selected. */
  edit(write: (value: number) => string): void;
  /** Shows what an operation would do. */
  propose(name: OperationName, operation: Operation, before?: SnapshotWish): void;
  /** Applies what is shown; false when there is nothing that can be applied. */
  apply(): boolean;
  /** Drops what is shown; false when nothing was. */
  drop(): boolean;
  /** Does an operation at once. */
  perform(name: OperationName, operation: Operation, before?: SnapshotWish): boolean;
  /** Moves the selected cells by storage steps or percent; calls until `release` are one step of the history. */
  nudge(by: { readonly steps: number } | { readonly percent: number }): void;
  /** The key was let go. */
  readonly release: () => void;
  clear(): void;
  /** Locks the selected cells, or unlocks them where all are locked. */
  toggleLock(): void;
  undo(): void;
  redo(): void;
  say(said: Said): void;
  close(): void;
}

/** Opens a table for the screen. */
export function openGrid(editor: TableEditor): Grid {
  const start = editor.state.read().table;
  const store = createStore<GridState>(() => ({
    table: start,
    selection: selectCell({ column: 0, row: 0 }),
    entry: null,
    entryIsValue: false,
    pending: null,
    said: null,
  }));
  let shape = gridView(start);
  let nudging: string | null = null;

  const unwatch = editor.state.watch(() => {
    const { table } = editor.state.read();
    const known = store.getState();
    if (table === known.table) return;
    // The view stays the same object while the axes stay: all that is drawn once depends on it.
    const same = sameAxes(table, known.table);
    if (!same) shape = gridView(table);
    // On other axes, what was typed is about cells that moved.
    store.setState({
      table,
      selection: same ? known.selection : clampSelection(known.selection, shape),
      entry: same ? known.entry : null,
      pending: null,
    });
  });

  const selection = (): Selection => storedSelection(shape, rangesOf(store.getState().selection));

  const perform = (name: OperationName, operation: Operation, before?: SnapshotWish): boolean => {
    const { table } = store.getState();
    const edited = operation(table, selection());
    if (!edited.ok) {
      store.setState({ said: { kind: "problem", problem: edited.problem } });
      return false;
    }
    return commit(name, amountOf(edited.value), edited.value, before);
  };

  const commit = (
    name: OperationName,
    amount: number | null,
    edited: Edited,
    before?: SnapshotWish,
  ): boolean => {
    const { command, tally } = edited;
    const done = command === null ? null : editor.do(command, before);
    if (done !== null && !done.ok) {
      store.setState({ said: { kind: "problem", problem: done.problem } });
      return false;
    }
    // The command says what it really was: of a paste, how.
    const label = command === null ? null : readLabel(command.label);
    const said = { kind: "done", name: label?.name ?? name, amount, tally } as const;
    store.setState({ entry: null, pending: null, said });
    return true;
  };

  const release = (): void => {
    if (nudging !== null) editor.endGroup();
    nudging = null;
  };

  const drop = (): boolean => {
    const { entry, pending } = store.getState();
    if (entry === null && pending === null) return false;
    store.setState({ entry: null, pending: null });
    return true;
  };

  return {
    editor,
    store,
    opened: start,
    view: () => shape,
    selection,
    select: (next) => store.setState({ selection: next, entry: null, pending: null, said: null }),
    type(text) {
      const { table } = store.getState();
      const pending = meaning(table, selection(), text);
      store.setState({ entry: text, entryIsValue: false, said: null, pending });
    },
    edit(write) {
      const { table, entry, selection: selected } = store.getState();
      if (entry !== null) return;
      const value = table.values[storedAt(shape, selected.head)]!;
      // The value of one cell must not go into all of them by pressing Enter twice.
      const text = isSingle(selected) && !Number.isNaN(value) ? write(value) : "";
      store.setState({ entry: text, entryIsValue: text !== "", said: null, pending: null });
    },
    propose(name, operation, before) {
      const result = operation(store.getState().table, selection());
      const amount = result.ok ? amountOf(result.value) : null;
      const pending: Pending = { name, amount, result };
      store.setState({
        entry: null,
        said: null,
        pending: before === undefined ? pending : { ...pending, before },
      });
    },
    apply() {
      const { pending } = store.getState();
      if (pending === null || !pending.result.ok) return false;
      return commit(pending.name, pending.amount, pending.result.value, pending.before);
    },
    drop,
    perform,
    nudge(by) {
      drop();
      const name = "steps" in by ? "increment" : "percent";
      // How often a held key repeats is not known when its step begins: the label says the way, not how far.
      const label = "steps" in by ? writeLabel(name, Math.sign(by.steps)) : writeLabel(name);
      if (nudging !== null && nudging !== label) release();
      if (nudging === null) editor.startGroup(label);
      nudging = label;
      perform(name, (table, cells) =>
        "steps" in by
          ? increment(table, cells, by.steps)
          : calculate(table, cells, { operator: "percent", amount: by.percent }),
      );
    },
    release,
    clear: () => {
      drop();
      perform("clear", (table, cells) => ({ ok: true, value: clearCells(table, cells) }));
    },
    toggleLock() {
      drop();
      const { table } = store.getState();
      const locked = new Set(table.locked);
      const lock = cellsOf(selection(), sizeOf(table)).some((at) => !locked.has(at));
      perform(lock ? "lock" : "unlock", (now, cells) => ({ ok: true, value: lockCells(now, cells, lock) }));
    },
    undo() {
      release();
      drop();
      const { undoLabel } = editor.state.read();
      editor.undo();
      if (undoLabel !== null) store.setState({ said: { kind: "undone", label: undoLabel } });
    },
    redo() {
      release();
      drop();
      const { redoLabel } = editor.state.read();
      editor.redo();
      if (redoLabel !== null) store.setState({ said: { kind: "redone", label: redoLabel } });
    },
    say: (said) => store.setState({ said }),
    close() {
      release();
      unwatch();
    },
  };
}

function sameAxes(a: Pick<TuningTable, "x" | "y">, b: Pick<TuningTable, "x" | "y">): boolean {
  return sameAxis(a.x, b.x) && sameAxis(a.y, b.y);
}

function sameAxis(a: Axis | null, b: Axis | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  return (
    a.label === b.label &&
    a.unit === b.unit &&
    a.values.length === b.values.length &&
    a.values.every((value, at) => value === b.values[at])
  );
}

/** What typed text would do to the selected cells; null while nothing is typed. */
function meaning(table: TuningTable, selection: Selection, text: string): Pending | null {
  const entry = parseEntry(text);
  if (!entry.ok) {
    // An operator alone is the beginning of an entry, not a mistake.
    if (/^\s*[=+\-−–*×x·/÷:%]?\s*$/i.test(text)) return null;
    return { name: "set", amount: null, result: entry };
  }
  const { operator, amount } = entry.value;
  return { name: operator, amount, result: calculate(table, selection, entry.value) };
}

function amountOf({ command }: Edited): number | null {
  return command === null ? null : (readLabel(command.label)?.amount ?? null);
}
