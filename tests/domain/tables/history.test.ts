import * as fc from "fast-check";
import { expect, test } from "vitest";
import { invert, type TableCommand } from "../../../src/domain/tables/command";
import {
  begin,
  combine,
  journalOf,
  jump,
  perform,
  positionOf,
  redo,
  replay,
  resume,
  stepsOf,
  undo,
  type History,
  type HistoryChange,
  type JournalEntry,
} from "../../../src/domain/tables/history";
import { insertBreakpoint } from "../../../src/domain/tables/axis-edit/breakpoints";
import { calculate } from "../../../src/domain/tables/operations/arithmetic";
import { clearCells, lockCells } from "../../../src/domain/tables/operations/protect";
import { everyCell, selectionOf, sizeOf } from "../../../src/domain/tables/selection";
import type { Result } from "../../../src/domain/result";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { aTable, anyTable } from "./a-table";

type Move =
  | { readonly kind: "do"; readonly pick: number; readonly cell: number; readonly amount: number }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "jump"; readonly to: number };

const aMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("do" as const),
      pick: fc.integer({ min: 0, max: 5 }),
      cell: fc.nat(99),
      amount: fc.integer({ min: -9, max: 9 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: "undo" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "redo" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("jump" as const), to: fc.nat(12) }) },
);

test("any walk of do, undo, redo and jump equals a naive list of states, and its journal replays to the same", () => {
  fc.assert(
    fc.property(anyTable, fc.array(aMove, { maxLength: 40 }), (start, moves) => {
      let live = begin(start);
      const journal: JournalEntry[] = [];
      let states = [contentOf(start)];
      let at = 0;
      for (const move of moves) {
        const change = changeBy(live, move);
        if (change === null) continue;
        live = change.history;
        journal.push(...change.entries);
        if (move.kind === "do") states = [...states.slice(0, at + 1), contentOf(live.table)];
        at = nextPosition(move, at, states.length);
        expect(contentOf(live.table)).toEqual(states[at]);
        expect(positionOf(live)).toBe(at);
        expect(stepsOf(live)).toHaveLength(states.length - 1);
      }
      expect(live.table.revision).toBe(start.revision + journal.length);
      const replayed = valueOf(replay(start, journal));
      expect(replayed).toEqual(live);
      expect(valueOf(resume(live.table, journal))).toEqual(live);
    }),
    { numRuns: 300 },
  );
});

test("the short journal of a history gives the same steps, and a cut one the last of them", () => {
  fc.assert(
    fc.property(anyTable, fc.array(aMove, { maxLength: 40 }), fc.nat(5), (start, moves, most) => {
      let live = begin(start);
      for (const move of moves) live = changeBy(live, move)?.history ?? live;
      const short = journalOf(live);
      expect(valueOf(resume(live.table, short))).toEqual(live);
      const cut = valueOf(resume(live.table, journalOf(live, most)));
      expect(positionOf(cut)).toBe(Math.min(most, positionOf(live)));
      expect(stepsOf(cut)).toEqual(stepsOf(live).slice(positionOf(live) - positionOf(cut)));
      expect(jump(cut, 0).history.table.values).toEqual(
        jump(live, positionOf(live) - positionOf(cut)).history.table.values,
      );
    }),
  );
});

test("a journal cut anywhere at its old end still gives steps that can be taken back", () => {
  fc.assert(
    fc.property(anyTable, fc.array(aMove, { maxLength: 30 }), fc.nat(30), (start, moves, cut) => {
      let live = begin(start);
      const journal: JournalEntry[] = [];
      for (const move of moves) {
        const change = changeBy(live, move);
        if (change === null) continue;
        live = change.history;
        journal.push(...change.entries);
      }
      const kept = valueOf(resume(live.table, journal.slice(cut)));
      expect(contentOf(jump(kept, 0).history.table)).toBeDefined();
      expect(contentOf(jump(kept, Infinity).history.table)).toBeDefined();
    }),
  );
});

test("the inverse of an inverse is the command, and undoing gives every bit back", () => {
  const table = aTable([0, 1], [10, 20], [-0, NaN, 0.1, 7], { kind: "generic" });
  const command: TableCommand = {
    kind: "cells",
    label: "set",
    edits: [
      { at: 0, from: -0, to: 5 },
      { at: 0, from: 5, to: NaN },
      { at: 1, from: NaN, to: 0 },
    ],
  };
  expect(invert(invert(command))).toEqual(command);
  const done = valueOf(perform(begin(table), command)).history;
  expect(Array.from(done.table.values)).toEqual([NaN, 0, 0.1, 7]);
  expect(Array.from(undo(done)!.history.table.values)).toEqual([-0, NaN, 0.1, 7]);
});

test("a shape put back without locked or parked cells leaves none of the table before", () => {
  const { x, y, values } = aTable([0, 1], null, [1, 2]);
  const parked = [{ axis: "x" as const, value: 0.5, cells: [7] }];
  const table = aTable([0, 1], null, [1, 2], { locked: [1], parked });
  const from = { x, y, values, locked: [1], parked };
  const command: TableCommand = { kind: "axis", label: "restore", from, to: { x, y, values } };
  const bare = valueOf(perform(begin(table), command)).history;
  expect(contentOf(bare.table)).toEqual(contentOf(aTable([0, 1], null, [1, 2])));
  expect(contentOf(undo(bare)!.history.table)).toEqual(contentOf(table));
});

test("a drag is one step from where it began to where it ended", () => {
  const table = aTable([0, 1, 2], null, [10, 20, 30]);
  const drag = [set(1, 20, 21), set(1, 21, 22), set(2, 30, 33), set(1, 22, 25)];
  const step = drag.reduce((sofar, next) => combine(sofar, next)!);
  expect(step).toEqual({
    kind: "cells",
    label: "set",
    edits: [
      { at: 1, from: 20, to: 25 },
      { at: 2, from: 30, to: 33 },
    ],
  });
  const done = valueOf(perform(begin(table), step)).history;
  expect(Array.from(undo(done)!.history.table.values)).toEqual([10, 20, 30]);
  const back = [set(1, 25, 20), set(2, 33, 30)].reduce((sofar, next) => combine(sofar, next)!, step);
  expect(back).toEqual({ kind: "cells", label: "set", edits: [] });
});

test("any two commands of a kind, one after the other, do together what they do apart", () => {
  fc.assert(
    fc.property(anyTable, fc.array(aMove, { minLength: 2, maxLength: 20 }), (table, moves) => {
      let together: TableCommand | null = null;
      let before = begin(table);
      let live = before;
      for (const move of moves) {
        const command = move.kind === "do" ? commandFor(live.table, move) : null;
        if (command === null) continue;
        const joined: TableCommand | null = together === null ? command : combine(together, command);
        if (joined === null) before = live;
        together = joined ?? command;
        live = valueOf(perform(live, command)).history;
        const once = valueOf(perform(before, together)).history;
        expect(contentOf(once.table)).toEqual(contentOf(live.table));
        expect(contentOf(undo(once)!.history.table)).toEqual(contentOf(before.table));
      }
    }),
  );
});

test("a command for other values is refused and nothing changes", () => {
  const table = aTable([0, 1], null, [1, 2]);
  expect(perform(begin(table), set(0, 3, 4))).toEqual({
    ok: false,
    problem: { code: "stale-command", at: 0 },
  });
  expect(resume(table, [{ kind: "do", command: set(1, 0, 3) }])).toEqual({
    ok: false,
    problem: { code: "stale-command", at: 1 },
  });
  expect(undo(begin(table))).toBeNull();
  expect(redo(begin(table))).toBeNull();
});

test("ten thousand edits behind, a step costs what it cost at first, and all of them can be taken back", () => {
  const xs = Array.from({ length: 32 }, (_, at) => at);
  let live = begin(
    aTable(
      xs,
      xs,
      Array.from({ length: 1024 }, () => 50),
    ),
  );
  const start = live.table;
  for (let edit = 0; edit < 10_000; edit++) {
    const at = edit % 1024;
    live = valueOf(perform(live, set(at, live.table.values[at]!, 50 + (edit % 40) + 1))).history;
  }
  const beganUs = process.cpuUsage().user;
  for (let again = 0; again < 200; again++) {
    const value = live.table.values[5]!;
    live = undo(valueOf(perform(live, set(5, value, value + 1))).history)!.history;
  }
  // Time of this process alone: other work on the machine does not count.
  const perStepMs = (process.cpuUsage().user - beganUs) / 1000 / 400;
  expect(perStepMs).toBeLessThan(2);
  expect(positionOf(live)).toBe(10_000);
  expect(jump(live, 0).history.table.values).toEqual(start.values);
});

function set(at: number, from: number, to: number): TableCommand {
  return { kind: "cells", label: "set", edits: [{ at, from, to }] };
}

/** What the user sees of a table: the revision counts on. */
function contentOf({ x, y, values, locked, parked }: TuningTable): unknown {
  return structuredClone({ x, y, values, locked: locked ?? [], parked: parked ?? [] });
}

function changeBy(history: History, move: Move): HistoryChange | null {
  if (move.kind === "undo") return undo(history);
  if (move.kind === "redo") return redo(history);
  if (move.kind === "jump") return jump(history, move.to);
  const command = commandFor(history.table, move);
  return command === null ? null : valueOf(perform(history, command));
}

function commandFor(
  table: TuningTable,
  { pick, cell, amount }: Extract<Move, { kind: "do" }>,
): TableCommand | null {
  const size = sizeOf(table);
  const one = selectionOf([cell % table.values.length], size);
  if (pick === 0) return lockCells(table, one, amount > 0).command;
  if (pick === 1) return clearCells(table, one).command;
  if (pick === 2) {
    const inserted = insertBreakpoint(table, "x", cell + amount / 10);
    return inserted.ok ? inserted.value.command : null;
  }
  const selection = pick === 3 ? everyCell(table) : one;
  const edited = calculate(table, selection, { operator: pick === 4 ? "set" : "add", amount });
  return edited.ok ? edited.value.command : null;
}

function nextPosition(move: Move, at: number, states: number): number {
  if (move.kind === "do") return at + 1;
  if (move.kind === "undo") return Math.max(0, at - 1);
  return Math.min(states - 1, move.kind === "redo" ? at + 1 : move.to);
}

function valueOf<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}
