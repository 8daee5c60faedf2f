import { expect, test } from "vitest";
import { calculate, increment, type Arithmetic } from "../../../../src/domain/tables/operations/arithmetic";
import { clearCells, lockCells } from "../../../../src/domain/tables/operations/protect";
import {
  cellsOf,
  everyCell,
  rangeBetween,
  selectionOf,
  sizeOf,
} from "../../../../src/domain/tables/selection";
import { aTable, cellsAfter } from "../a-table";

const table = aTable([1000, 2000, 3000], [50, 100], [40, 50, NaN, 60, 70, 80], { locked: [4] });
const all = everyCell(table);

const closedForms: readonly (readonly [Arithmetic["operator"], number, readonly number[]])[] = [
  ["set", 12.34, [12.3, 12.3, 12.3, 12.3, 70, 12.3]],
  ["add", 2.5, [42.5, 52.5, NaN, 62.5, 70, 82.5]],
  ["subtract", 0.5, [39.5, 49.5, NaN, 59.5, 70, 79.5]],
  ["multiply", 1.05, [42, 52.5, NaN, 63, 70, 84]],
  ["divide", 4, [10, 12.5, NaN, 15, 70, 20]],
  ["percent", -5, [38, 47.5, NaN, 57, 70, 76]],
];

test.each(closedForms)("%s %d, locked and blank cells kept", (operator, amount, expected) => {
  const edited = calculate(table, all, { operator, amount });
  expect(edited.ok && cellsAfter(table, edited.value.command)).toEqual(expected);
  const blank = operator === "set" ? 0 : 1;
  expect(edited.ok && edited.value.tally).toEqual({ changed: 5 - blank, locked: 1, blank, unchanged: 0 });
  expect(edited.ok && edited.value.command?.label).toBe(`${operator} ${amount}`);
});

test("values that round to no change are counted, and no command is made of them", () => {
  const edited = calculate(table, all, { operator: "multiply", amount: 1.0005 });
  expect(edited).toEqual({
    ok: true,
    value: { command: null, tally: { changed: 0, locked: 1, blank: 1, unchanged: 4 } },
  });
});

test("a value with more digits than the ECU stores does not move by less than a step", () => {
  const fine = aTable([0, 1], null, [50.04, 50.06]);
  const edited = calculate(fine, everyCell(fine), { operator: "add", amount: 0.001 });
  expect(edited.ok && edited.value).toEqual({
    command: null,
    tally: { changed: 0, locked: 0, blank: 0, unchanged: 2 },
  });
});

test("an increment is whole steps of the ECU", () => {
  const up = increment(table, selectionOf([0, 1], sizeOf(table)), 3);
  expect(up.ok && cellsAfter(table, up.value.command).slice(0, 2)).toEqual([40.3, 50.3]);
  const coarse = { ...table, step: 0.5 };
  const down = increment(coarse, selectionOf([0], sizeOf(table)), -1);
  expect(down.ok && cellsAfter(coarse, down.value.command)[0]).toBe(39.5);
});

test("a value that no ECU stores refuses the whole operation and says where", () => {
  expect(calculate(table, all, { operator: "multiply", amount: 15 })).toEqual({
    ok: false,
    problem: { code: "out-of-range", at: 5, value: 1200, min: 0, max: 999, cells: 1 },
  });
  expect(calculate(table, all, { operator: "divide", amount: 0 })).toEqual({
    ok: false,
    problem: { code: "divide-by-zero" },
  });
});

test("locking counts what was locked before; clearing leaves locked cells and counts blank ones", () => {
  const lock = lockCells(table, all, true);
  expect(lock.tally).toEqual({ changed: 5, locked: 0, blank: 0, unchanged: 1 });
  expect(lockCells(table, selectionOf([4], sizeOf(table)), true).command).toBeNull();
  const cleared = clearCells(table, all);
  expect(cellsAfter(table, cleared.command)).toEqual([NaN, NaN, NaN, NaN, 70, NaN]);
  expect(cleared.tally).toEqual({ changed: 4, locked: 1, blank: 1, unchanged: 0 });
});

test("a selection that reaches beyond the table takes what is on it, each cell once", () => {
  const selection = [{ left: 1, right: 9, bottom: -3, top: 0 }, rangeBetween(5, 1, sizeOf(table))];
  const edited = calculate(table, selection, { operator: "set", amount: 1 });
  expect(edited.ok && edited.value.tally).toEqual({ changed: 3, locked: 1, blank: 0, unchanged: 0 });
});

test("cells of several ranges come in the table's order", () => {
  const selection = [...selectionOf([5, 3], sizeOf(table)), rangeBetween(4, 0, sizeOf(table))];
  expect(cellsOf(selection, sizeOf(table))).toEqual([0, 1, 3, 4, 5]);
});
