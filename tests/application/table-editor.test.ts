import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { TableEditor } from "../../src/application/tables";
import type { TuningTable } from "../../src/domain/tables/tuning-table";
import type { FuelTuneDatabase } from "../../src/infrastructure/db/schema";
import { snapshotShelf } from "../../src/infrastructure/repositories/snapshots";
import { diskFull, failWrite } from "../infrastructure/db/failing-store";
import { emptyDatabase } from "./desk";
import { editorOf, exampleTable, saved, setCell, tablesOn } from "./tables-here";

const opened: FuelTuneDatabase[] = [];
async function withTable(): Promise<FuelTuneDatabase> {
  const db = emptyDatabase();
  opened.push(db);
  await db.tuningTables.add(exampleTable("t1"));
  return db;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) await db.delete();
});

const faults = {
  "the browser aborts": (store: IDBObjectStore) => store.transaction.abort(),
  "the request throws": () => {
    throw new DOMException("write failed", "UnknownError");
  },
};

async function stored(db: FuelTuneDatabase) {
  const table = await db.tuningTables.get("t1");
  return {
    table,
    journal: await db.journal.toArray(),
    snapshots: (await snapshotShelf(db).list("t1")).toReversed(),
  };
}

const cells = (table: TuningTable | undefined) => [...(table?.values ?? [])];
const present = (editor: TableEditor) => cells(editor.state.read().table);

type Move =
  | { readonly kind: "do"; readonly at: number; readonly to: number }
  | { readonly kind: "drag"; readonly cells: readonly { readonly at: number; readonly to: number }[] }
  | { readonly kind: "undo" | "redo" | "reload" | "leave" }
  | { readonly kind: "jump"; readonly to: number };

const value = fc.constantFrom(0, -0, 1.25, 7, 1e-7, Number.NaN);
const cell = fc.record({ at: fc.nat(5), to: value });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("do" as const), at: fc.nat(5), to: value }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("drag" as const), cells: fc.array(cell, { maxLength: 4 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("reload" as const, "leave" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("jump" as const), to: fc.nat(12) }) },
);

/** The simplest history there is: every state there was, and which of them is shown. */
class StateList {
  states = [[1, 2, 3, 4, 5, 6]];
  position = 0;

  do(edits: readonly { readonly at: number; readonly to: number }[]): void {
    const next = [...this.states[this.position]!];
    for (const { at, to } of edits) next[at] = to;
    if (next.every((now, at) => Object.is(now, this.states[this.position]![at]))) return;
    this.states = [...this.states.slice(0, this.position + 1), next];
    this.position++;
  }

  go(position: number): void {
    this.position = Math.max(0, Math.min(position, this.states.length - 1));
  }
}

function play(editor: TableEditor, list: StateList, step: Move): void {
  switch (step.kind) {
    case "do":
      setCell(editor, step.at, step.to);
      return list.do([step]);
    case "drag":
      editor.startGroup("drag");
      for (const { at, to } of step.cells) setCell(editor, at, to);
      editor.endGroup();
      return list.do(step.cells);
    case "undo":
      editor.undo();
      return list.go(list.position - 1);
    case "redo":
      editor.redo();
      return list.go(list.position + 1);
    case "jump":
      editor.jump(step.to);
      return list.go(step.to);
    default:
  }
}

test("any walk of edits, drags, undo, redo, jumps and reloads equals a naive list of states", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
      const db = await withTable();
      const list = new StateList();
      let tab = tablesOn(db);
      let editor = await editorOf(tab, "t1");
      for (const step of moves) {
        play(editor, list, step);
        if (step.kind === "leave" || step.kind === "reload") {
          await editor.close();
          if (step.kind === "reload") tab = tablesOn(db);
          editor = await editorOf(tab, "t1");
        }
        const { position, history, undoLabel, redoLabel, historyLost } = editor.state.read();
        expect(present(editor)).toEqual(list.states[list.position]);
        expect([position, history.length]).toEqual([list.position, list.states.length - 1]);
        expect([undoLabel, redoLabel]).toEqual([
          history[position - 1]?.label ?? null,
          history[position]?.label ?? null,
        ]);
        expect(historyLost).toBe(false);
      }
      await editor.close();
      expect(cells((await stored(db)).table)).toEqual(list.states[list.position]);
      await db.delete();
    }),
    { numRuns: 80 },
  );
});

test.each(Object.entries(faults))(
  "when %s at any write, the edit is stored whole or not at all, and again later",
  async (_, fault) => {
    const act = async (db: FuelTuneDatabase, k: number) => {
      const counting = failWrite(k, fault);
      const editor = await editorOf(tablesOn(db), "t1");
      const from = editor.state.read().table.values[0] ?? 0;
      editor.do(
        { kind: "cells", label: "paste", edits: [{ at: 0, from, to: 9 }] },
        { reason: "before-paste" },
      );
      await saved(editor);
      vi.restoreAllMocks();
      return { editor, writes: counting.writes() };
    };
    const { writes } = await act(await withTable(), 0);
    expect(writes).toBe(3); // snapshot, journal, table
    for (let k = 1; k <= writes; k++) {
      const db = await withTable();
      const { editor } = await act(db, k);
      expect(editor.state.read().saved).toMatchObject({
        kind: "failed",
        problem: { code: "storage-failed" },
        unsaved: 1,
      });
      expect(present(editor)).toEqual([9, 2, 3, 4, 5, 6]);
      expect(await stored(db)).toEqual({ table: exampleTable("t1"), journal: [], snapshots: [] });
      setCell(editor, 1, 8);
      await saved(editor);
      expect(editor.state.read().saved).toEqual({ kind: "saved" });
      const after = await stored(db);
      expect(cells(after.table)).toEqual([9, 8, 3, 4, 5, 6]);
      expect(after.journal.map(({ revision }) => revision)).toEqual([1, 2]);
      expect(after.snapshots.map(({ values }) => values[0])).toEqual([1]);
      const again = await editorOf(tablesOn(db), "t1");
      again.jump(0);
      expect(present(again)).toEqual([1, 2, 3, 4, 5, 6]);
      await again.close();
      await editor.close();
    }
  },
);

test("a full disk keeps the edits in memory, through leaving the page too, until there is room", async () => {
  const db = await withTable();
  const tab = tablesOn(db);
  const editor = await editorOf(tab, "t1");
  failWrite(1, diskFull);
  setCell(editor, 0, 9);
  await saved(editor);
  expect(editor.state.read().saved).toMatchObject({
    kind: "failed",
    problem: { code: "storage-full" },
    unsaved: 1,
  });
  vi.restoreAllMocks();
  failWrite(1, diskFull);
  await editor.close();
  vi.restoreAllMocks();
  expect(tab.hasUnsaved()).toBe(true);
  const again = await editorOf(tab, "t1");
  expect(present(again)).toEqual([9, 2, 3, 4, 5, 6]);
  again.retry();
  await saved(again);
  expect(tab.hasUnsaved()).toBe(false);
  expect(cells((await stored(db)).table)).toEqual([9, 2, 3, 4, 5, 6]);
  await again.close();
});

test("a page that dies in the middle of edits leaves a table and a journal that agree", async () => {
  for (const writesBefore of [0, 1, 2, 5, 9, 14]) {
    const db = await withTable();
    const dying = await editorOf(tablesOn(db), "t1");
    for (let at = 0; at < 30; at++) setCell(dying, at % 6, 100 + at);
    // Nothing is awaited of the dying page but what the store had the time for.
    for (let turn = 0; turn < writesBefore; turn++) await new Promise((resolve) => setImmediate(resolve));
    db.close({ disableAutoOpen: false });
    const after = await editorOf(tablesOn(db), "t1");
    const { table, position, historyLost } = after.state.read();
    expect(historyLost).toBe(false);
    expect(table.revision).toBe(position);
    after.jump(0);
    expect(present(after)).toEqual([1, 2, 3, 4, 5, 6]);
    await after.close();
  }
});

test("thousands of edits keep a short journal, and at least 200 steps can be undone after a reload", async () => {
  const db = await withTable();
  const editor = await editorOf(tablesOn(db), "t1");
  for (let n = 1; n <= 4500; n++) {
    setCell(editor, n % 6, n);
    if (n % 100 === 0) await saved(editor);
  }
  editor.jump(4400);
  expect(editor.state.read().history).toHaveLength(4500);
  await editor.close();
  expect(await db.journal.count()).toBeLessThan(2100);
  const again = await editorOf(tablesOn(db), "t1");
  const { position, history } = again.state.read();
  expect(history.length - position).toBe(100);
  expect(position).toBeGreaterThanOrEqual(200);
  again.jump(position - 200);
  expect(present(again).toSorted((a, b) => a - b)).toEqual([4195, 4196, 4197, 4198, 4199, 4200]);
  again.jump(history.length);
  expect(Math.max(...present(again))).toBe(4500);
  await again.close();
});

test("a journal that does not fit its table is said, and costs the history only", async () => {
  const db = await withTable();
  const editor = await editorOf(tablesOn(db), "t1");
  setCell(editor, 0, 9);
  setCell(editor, 1, 8);
  await editor.close();
  for (const damage of [
    () => db.tuningTables.update("t1", { values: Float64Array.of(9, 7, 3, 4, 5, 6) }),
    () => db.tuningTables.update("t1", { revision: 40 }),
  ]) {
    await damage();
    const after = await editorOf(tablesOn(db), "t1");
    expect(after.state.read()).toMatchObject({ historyLost: true, undoLabel: null, position: 0 });
    const before = present(after);
    setCell(after, 2, 5.5, "repair");
    await after.close();
    const again = await editorOf(tablesOn(db), "t1");
    expect(again.state.read()).toMatchObject({ historyLost: false, undoLabel: "repair", position: 1 });
    again.undo();
    expect(present(again)).toEqual(before);
    await again.close();
  }
});

test("of two tabs the slower one is told; its edits are kept as a snapshot, and nothing is overwritten", async () => {
  const db = await withTable();
  const [first, second] = [await editorOf(tablesOn(db), "t1"), await editorOf(tablesOn(db), "t1")];
  setCell(first, 0, 9);
  setCell(second, 1, 8);
  setCell(second, 2, 7);
  await vi.waitFor(() => expect(second.state.read().saved.kind).toBe("stale"));
  await vi.waitFor(() => expect(second.state.read().saved).toMatchObject({ snapshot: expect.any(String) }));
  const { saved: state } = second.state.read();
  if (state.kind !== "stale") throw new Error(state.kind);
  expect(state).toMatchObject({ cause: "changed", kept: 2, problem: null });
  const after = await stored(db);
  expect(cells(after.table)).toEqual([9, 2, 3, 4, 5, 6]);
  expect(after.snapshots.map(({ id, reason, values }) => [id, reason, [...values]])).toEqual([
    [state.snapshot, "unsaved-edits", [1, 8, 7, 4, 5, 6]],
  ]);
  expect(setCell(second, 3, 0)).toEqual({ ok: false, problem: { code: "table-stale" } });
  second.undo();
  expect(present(second)).toEqual([1, 8, 7, 4, 5, 6]);

  expect(await second.reload()).toMatchObject({ ok: true });
  expect(second.state.read()).toMatchObject({ saved: { kind: "saved" }, undoLabel: "set 9" });
  expect(await second.restore(state.snapshot ?? "", "restore")).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(first.state.read().saved).toMatchObject({ kind: "stale", kept: 0 }));
  await saved(second);
  expect(cells((await stored(db)).table)).toEqual([1, 8, 7, 4, 5, 6]);
  second.undo();
  expect(present(second)).toEqual([9, 2, 3, 4, 5, 6]);
  await Promise.all([first.close(), second.close()]);
});

test("edits in any order from two tabs: the store always has what one of them shows, with a whole history", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ tab: fc.nat(1), at: fc.nat(5), wait: fc.nat(2) }), {
        minLength: 2,
        maxLength: 12,
      }),
      async (edits) => {
        const db = await withTable();
        const tabs = [await editorOf(tablesOn(db), "t1"), await editorOf(tablesOn(db), "t1")];
        for (const [n, { tab, at, wait }] of edits.entries()) {
          const editor = tabs[tab]!;
          if (editor.state.read().saved.kind === "stale") await editor.reload();
          setCell(editor, at, 100 + n);
          for (let turn = 0; turn < wait; turn++) await new Promise((resolve) => setImmediate(resolve));
        }
        const states = () => tabs.map((editor) => editor.state.read());
        await Promise.all(tabs.map((editor) => editor.close()));
        const { table, journal, snapshots } = await stored(db);
        expect(states().map((state) => cells(state.table))).toContainEqual(cells(table));
        expect(table?.revision).toBe(journal.length);
        const again = await editorOf(tablesOn(db), "t1");
        expect(again.state.read().historyLost).toBe(false);
        const kept = snapshots.map(({ values }) => JSON.stringify([...values]));
        for (let position = journal.length; position >= 0; position--) {
          again.jump(position);
          kept.push(JSON.stringify(present(again)));
        }
        expect(present(again)).toEqual([1, 2, 3, 4, 5, 6]);
        // Whatever a tab showed was stored, or is in a snapshot.
        for (const state of states()) expect(kept).toContain(JSON.stringify(cells(state.table)));
        await again.close();
        await db.delete();
      },
    ),
    { numRuns: 60 },
  );
});

test("a name given in another tab is taken over, and an edit here does not take it back", async () => {
  const db = await withTable();
  const editor = await editorOf(tablesOn(db), "t1");
  await tablesOn(db).update("t1", { name: "Fuel main", kind: "ve", unit: "%" });
  await vi.waitFor(() => expect(editor.state.read().table).toMatchObject({ name: "Fuel main", kind: "ve" }));
  await tablesOn(db).update("t1", { name: "Fuel" });
  setCell(editor, 0, 9);
  await saved(editor);
  expect((await stored(db)).table).toMatchObject({ name: "Fuel", kind: "ve", unit: "%", revision: 1 });
  await editor.close();
});

test("a table deleted elsewhere is told, and comes back with its deletion undone", async () => {
  const db = await withTable();
  const tab = tablesOn(db);
  const editor = await editorOf(tab, "t1");
  await tablesOn(db).remove("t1");
  await vi.waitFor(() =>
    expect(editor.state.read().saved).toMatchObject({ kind: "stale", cause: "deleted" }),
  );
  expect(await editor.reload()).toEqual({ ok: false, problem: { code: "table-missing", table: "t1" } });
  await tab.restore("t1");
  expect(await editor.reload()).toMatchObject({ ok: true });
  setCell(editor, 0, 9);
  await editor.close();
  expect(cells((await stored(db)).table)).toEqual([9, 2, 3, 4, 5, 6]);
});

test("a drag is one step; one that came back is none", async () => {
  const db = await withTable();
  const editor = await editorOf(tablesOn(db), "t1");
  editor.startGroup("drag");
  for (const to of [2, 3, 4]) setCell(editor, 0, to);
  expect(present(editor)[0]).toBe(4);
  expect(editor.state.read()).toMatchObject({ undoLabel: "drag", position: 1 });
  expect(await db.journal.count()).toBe(0);
  editor.endGroup();
  editor.startGroup("there and back");
  for (const to of [5, 4]) setCell(editor, 0, to);
  editor.endGroup();
  editor.startGroup("mixed");
  setCell(editor, 1, 0);
  editor.do({ kind: "locks", label: "lock", edits: [{ at: 1, from: false, to: true }] });
  expect(editor.state.read().history.map(({ label }) => label)).toEqual(["drag", "mixed", "mixed"]);
  editor.undo();
  await editor.close();
  expect((await stored(db)).table).toMatchObject({ revision: 4, locked: [], values: { 0: 4, 1: 0 } });
});

test("a drag under way is not stored with the edits before it", async () => {
  const db = await withTable();
  const dying = await editorOf(tablesOn(db), "t1");
  setCell(dying, 0, 9);
  setCell(dying, 1, 8);
  dying.startGroup("drag");
  setCell(dying, 2, 7);
  await vi.waitFor(async () => expect((await stored(db)).journal).toHaveLength(2));
  await saved(dying);
  expect(cells((await stored(db)).table)).toEqual([9, 8, 3, 4, 5, 6]);
  const after = await editorOf(tablesOn(db), "t1");
  expect(after.state.read()).toMatchObject({ historyLost: false, position: 2 });
  await Promise.all([after.close(), dying.close()]);
});

test("a drag that another tab was faster than is kept as well", async () => {
  const db = await withTable();
  const [first, second] = [await editorOf(tablesOn(db), "t1"), await editorOf(tablesOn(db), "t1")];
  second.startGroup("drag");
  setCell(second, 1, 8);
  setCell(first, 0, 9);
  await vi.waitFor(() => expect(second.state.read().saved).toMatchObject({ kind: "stale", kept: 1 }));
  await vi.waitFor(() => expect(second.state.read().saved).toMatchObject({ snapshot: expect.any(String) }));
  const { table, snapshots } = await stored(db);
  expect(cells(table)).toEqual([9, 2, 3, 4, 5, 6]);
  expect(snapshots.map(({ values }) => values)).toEqual([Float64Array.of(1, 8, 3, 4, 5, 6)]);
  await Promise.all([first.close(), second.close()]);
});

test("a command that was made for other values is refused and changes nothing", async () => {
  const db = await withTable();
  const editor = await editorOf(tablesOn(db), "t1");
  const result = editor.do({ kind: "cells", label: "late", edits: [{ at: 0, from: 5, to: 6 }] });
  expect(result).toEqual({ ok: false, problem: { code: "stale-command", at: 0 } });
  await editor.close();
  expect(setCell(editor, 0, 2)).toEqual({ ok: false, problem: { code: "editor-closed" } });
  expect(await stored(db)).toEqual({ table: exampleTable("t1"), journal: [], snapshots: [] });
});

test("snapshots: asked for, before a restore, and the restore undone", async () => {
  const db = await withTable();
  const editor = await editorOf(tablesOn(db), "t1");
  const base = await editor.snapshot({ name: "Base", note: "first start" }, "s1");
  if (!base.ok) throw new Error(base.problem.code);
  editor.do({ kind: "locks", label: "lock", edits: [{ at: 0, from: false, to: true }] });
  setCell(editor, 1, 8);
  expect(await editor.restore(base.value, "restore")).toMatchObject({ ok: true });
  expect(editor.state.read().table).toMatchObject({ locked: [], values: { 1: 2 } });
  // Back to where the newest snapshot is already: no second one of the same state.
  editor.undo();
  expect(editor.state.read().table).toMatchObject({ locked: [0], values: { 1: 8 } });
  await editor.restore(base.value, "restore");
  expect(await editor.restore("unknown", "restore")).toEqual({
    ok: false,
    problem: { code: "snapshot-missing" },
  });
  await editor.close();
  const { snapshots } = await stored(db);
  expect(
    snapshots
      .toSorted((a, b) => a.takenAt.localeCompare(b.takenAt))
      .map(({ name, note, reason, occasion, sessionId, revision }) => [
        name,
        note,
        reason,
        occasion,
        sessionId,
        revision,
      ]),
  ).toEqual([
    ["Base", "first start", "asked", "", "s1", 0],
    ["", "", "before-restore", "restore", null, 2],
  ]);
  const again = await editorOf(tablesOn(db), "t1");
  expect(again.state.read().history.map(({ label }) => label)).toEqual(["lock", "set 8", "restore"]);
  await again.close();
});

test("where the store cannot be opened, opening a table says so", async () => {
  const db = await withTable();
  db.close({ disableAutoOpen: true });
  expect(await tablesOn(db).open("t1")).toMatchObject({ ok: false, problem: { code: "storage-failed" } });
});
