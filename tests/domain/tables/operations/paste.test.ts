import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  pasteSpecial,
  type PasteOptions,
  type PasteSource,
} from "../../../../src/domain/tables/operations/paste";
import { cellsOf, everyCell, selectionOf, sizeOf } from "../../../../src/domain/tables/selection";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import { aTable, anyTable, cellsAfter, madeTable } from "../a-table";

const table = aTable([1000, 2000, 3000], [50, 100], [40, 50, 60, 70, 80, 90]);
const whole: PasteOptions = { mode: "replace", gain: 1, align: "position" };
const copied: PasteSource = { columns: 2, rows: 2, values: [1, 2, NaN, 4], x: null, y: null };

test("cells go by position from the lowest, leftmost selected one; blank ones never write; what is off is counted", () => {
  const pasted = pasteSpecial(table, selectionOf([1], sizeOf(table)), copied, whole);
  expect(pasted.ok && cellsAfter(table, pasted.value.command)).toEqual([40, 1, 2, 70, 80, 4]);
  expect(pasted.ok && pasted.value).toMatchObject({
    aligned: "position",
    offTable: 0,
    tally: { changed: 3, blank: 1 },
  });
  const corner = pasteSpecial(table, selectionOf([5], sizeOf(table)), copied, whole);
  expect(corner.ok && cellsAfter(table, corner.value.command)).toEqual([40, 50, 60, 70, 80, 1]);
  expect(corner.ok && corner.value.offTable).toBe(2);
});

const closedForms: readonly (readonly [PasteOptions["mode"], number, number])[] = [
  ["replace", 1, 5],
  ["replace", 0.5, 22.5],
  ["add", 1, 45],
  ["subtract", 1, 35],
  ["multiply", 1, 200],
  ["multiply", 0.25, 80],
  ["divide", 1, 8],
  ["percent", 1, 42],
  ["percent", 0.5, 41],
  ["percent", 0, 40],
];

test.each(closedForms)("%s with a gain of %d", (mode, gain, expected) => {
  const one = { ...copied, values: [5, 5, NaN, 5] };
  const pasted = pasteSpecial(table, selectionOf([0], sizeOf(table)), one, { ...whole, mode, gain });
  const cells = pasted.ok ? cellsAfter(table, pasted.value.command) : [];
  expect(cells[0]).toBe(expected);
  expect(cells[3]).toBe(70);
});

test("only replacing writes into blank cells, and a blank copied cell never makes a zero", () => {
  const blank = { ...table, values: table.values.with(0, NaN) };
  const at = selectionOf([0], sizeOf(table));
  const added = pasteSpecial(blank, at, copied, { ...whole, mode: "add" });
  expect(added.ok && cellsAfter(blank, added.value.command)).toEqual([NaN, 52, 60, 70, 84, 90]);
  const replaced = pasteSpecial(blank, at, copied, { ...whole, gain: 0.5 });
  expect(replaced.ok && cellsAfter(blank, replaced.value.command)[0]).toBe(1);
  const nothing = { ...copied, values: [NaN, NaN, NaN, NaN] };
  const times = pasteSpecial(table, at, nothing, { ...whole, mode: "multiply" });
  expect(times.ok && times.value.command).toBeNull();
  expect(times.ok && times.value.tally.blank).toBe(4);
});

test("dividing by a copied zero is refused", () => {
  const zero = { ...copied, values: [1, 0, 1, 1] };
  expect(pasteSpecial(table, everyCell(table), zero, { ...whole, mode: "divide" })).toEqual({
    ok: false,
    problem: { code: "divide-by-zero" },
  });
});

test("a single copied value goes to every selected cell", () => {
  const one: PasteSource = { columns: 1, rows: 1, values: [7], x: null, y: null };
  const pasted = pasteSpecial(table, selectionOf([0, 4], sizeOf(table)), one, whole);
  expect(pasted.ok && cellsAfter(table, pasted.value.command)).toEqual([7, 50, 60, 70, 7, 90]);
});

test("cells with axes land on their own breakpoints, whatever is selected, interpolated between", () => {
  const source: PasteSource = {
    columns: 2,
    rows: 2,
    values: [10, 30, 20, 40],
    x: [1500, 2500],
    y: [50, 100],
  };
  const pasted = pasteSpecial(table, selectionOf([0], sizeOf(table)), source, { ...whole, align: "axes" });
  expect(pasted.ok && cellsAfter(table, pasted.value.command)).toEqual([40, 20, 60, 70, 30, 90]);
  expect(pasted.ok && pasted.value).toMatchObject({ aligned: "axes", offTable: 0, tally: { changed: 2 } });
  const wide = pasteSpecial(
    table,
    selectionOf([0], sizeOf(table)),
    { ...source, x: [2000, 9000], y: [60, 100] },
    { ...whole, align: "axes" },
  );
  expect(wide.ok && wide.value.offTable).toBe(2);
  const blankOff = pasteSpecial(
    table,
    selectionOf([0], sizeOf(table)),
    { ...source, x: [2000, 9000], y: [60, 100], values: [10, NaN, 20, 40] },
    { ...whole, align: "axes" },
  );
  expect(blankOff.ok && blankOff.value.offTable).toBe(1);
});

test("a blank among the copied cells takes part in nothing", () => {
  const source: PasteSource = {
    columns: 3,
    rows: 1,
    values: [1, NaN, 3],
    x: [1000, 1500, 3000],
    y: null,
  };
  const curve = aTable([1000, 1250, 3000], null, [40, 50, 60]);
  const pasted = pasteSpecial(curve, selectionOf([0], sizeOf(curve)), source, { ...whole, align: "axes" });
  expect(pasted.ok && cellsAfter(curve, pasted.value.command)).toEqual([1, 50, 3]);
});

test("breakpoints copied with few digits are those of the table", () => {
  const curve = aTable([0.333, 0.667, 1.333], null, [10, 20, 30]);
  const source: PasteSource = { columns: 3, rows: 1, values: [1, 2, 3], x: [0.333, 0.667, 1.332], y: null };
  const pasted = pasteSpecial(curve, selectionOf([0], sizeOf(curve)), source, { ...whole, align: "axes" });
  expect(pasted.ok && cellsAfter(curve, pasted.value.command)).toEqual([1, 2, 3]);
  expect(pasted.ok && pasted.value.offTable).toBe(0);
});

test("breakpoints close to each other are never taken for one another", () => {
  const curve = aTable([0, 1, 2, 1000], null, [10, 20, 30, 40]);
  const source: PasteSource = { columns: 3, rows: 1, values: [1, 2, 3], x: [0, 2, 1000], y: null };
  const pasted = pasteSpecial(curve, selectionOf([0], sizeOf(curve)), source, { ...whole, align: "axes" });
  expect(pasted.ok && cellsAfter(curve, pasted.value.command)).toEqual([1, 1.5, 2, 3]);
});

test("a map is not laid on a curve by axes: it goes by position, and its other rows are off", () => {
  const curve = aTable([1000, 2000], null, [40, 50]);
  const source: PasteSource = { columns: 2, rows: 2, values: [1, 2, 3, 4], x: [1000, 2000], y: [1, 2] };
  const pasted = pasteSpecial(curve, selectionOf([0], sizeOf(curve)), source, { ...whole, align: "axes" });
  expect(pasted.ok && cellsAfter(curve, pasted.value.command)).toEqual([1, 2]);
  expect(pasted.ok && pasted.value).toMatchObject({ aligned: "position", offTable: 2 });
});

test("a selection of several cells limits where is written", () => {
  const pasted = pasteSpecial(table, selectionOf([0, 1], sizeOf(table)), copied, whole);
  expect(pasted.ok && cellsAfter(table, pasted.value.command)).toEqual([1, 2, 60, 70, 80, 90]);
  expect(pasted.ok && pasted.value.offTable).toBe(1);
});

test("copied cells pasted where they came from, or into an empty table, are equal, by position and by axes", () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom("axes" as const, "position" as const), (origin, align) => {
      const open = { ...origin, locked: [] };
      const source = sourceOf(open);
      const again = pasteSpecial(open, selectionOf([0], sizeOf(open)), source, { ...whole, align });
      expect(again.ok && again.value.command).toBeNull();
      expect(again.ok && again.value.offTable).toBe(0);
      const empty = { ...open, values: open.values.map(() => NaN) };
      const filled = pasteSpecial(empty, selectionOf([0], sizeOf(open)), source, { ...whole, align });
      expect(filled.ok && cellsAfter(empty, filled.value.command)).toEqual([...open.values]);
    }),
  );
});

test("a correction of a finer grid lands on a coarser one at its own breakpoints", () => {
  const coarse = madeTable([1000, 3000], [50, 100], () => 50);
  const fine = madeTable([1000, 2000, 3000], [50, 75, 100], (x, y) => x / 1000 + y / 50, { unit: "%" });
  const pasted = pasteSpecial(coarse, everyCell(coarse), sourceOf(fine), {
    mode: "percent",
    gain: 1,
    align: "axes",
  });
  expect(pasted.ok && cellsAfter(coarse, pasted.value.command)).toEqual([51, 52, 51.5, 52.5]);
});

function sourceOf(table: TuningTable): PasteSource {
  const size = sizeOf(table);
  return {
    ...size,
    values: cellsOf(everyCell(table), size).map((at) => table.values[at]!),
    x: table.x.values,
    y: table.y?.values ?? null,
  };
}
