import * as fc from "fast-check";
import { expect, test } from "vitest";
import { apply, invert } from "../../../../src/domain/tables/command";
import { rulesOf, toStep } from "../../../../src/domain/tables/kinds";
import { readLabel } from "../../../../src/domain/tables/labels";
import { calculate, increment } from "../../../../src/domain/tables/operations/arithmetic";
import type { Edited, OperationProblem } from "../../../../src/domain/tables/operations/edited";
import { extrapolate } from "../../../../src/domain/tables/operations/extrapolate";
import { fillFromEdges, interpolate } from "../../../../src/domain/tables/operations/interpolate";
import { pasteSpecial } from "../../../../src/domain/tables/operations/paste";
import { clearCells } from "../../../../src/domain/tables/operations/protect";
import { smooth } from "../../../../src/domain/tables/operations/smooth";
import { cellsOf, everyCell, sizeOf, type Selection } from "../../../../src/domain/tables/selection";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import type { Result } from "../../../../src/domain/result";
import { shared } from "../../../shared";
import { anyTable } from "../a-table";
import { realTunes } from "../real-tables";

type Operation = (table: TuningTable, selection: Selection) => Result<Edited, OperationProblem>;

/** Operations on the values of cells, by whether they may write into blank ones. */
const keepsBlank: Readonly<Record<string, Operation>> = {
  add: (table, selection) => calculate(table, selection, { operator: "add", amount: 2.5 }),
  subtract: (table, selection) => calculate(table, selection, { operator: "subtract", amount: 0.001 }),
  multiply: (table, selection) => calculate(table, selection, { operator: "multiply", amount: 0.97 }),
  divide: (table, selection) => calculate(table, selection, { operator: "divide", amount: 3 }),
  percent: (table, selection) => calculate(table, selection, { operator: "percent", amount: -4 }),
  increment: (table, selection) => increment(table, selection, 2),
  "interpolate x": (table, selection) => interpolate(table, selection, "x"),
  "interpolate y": (table, selection) => interpolate(table, selection, "y"),
  "interpolate xy": (table, selection) => interpolate(table, selection, "xy"),
  smooth: (table, selection) =>
    smooth(table, selection, { strength: 0.5, passes: 2, acrossAtmosphere: false }),
  "paste add": (table, selection) =>
    pasteSpecial(table, selection, ownCells(table), { mode: "add", gain: 0.5, align: "axes" }),
};
const fillsBlank: Readonly<Record<string, Operation>> = {
  set: (table, selection) => calculate(table, selection, { operator: "set", amount: 12.345 }),
  fill: (table, selection) => fillFromEdges(table, selection),
  "extrapolate x": (table, selection) => extrapolate(table, selection, "x", "blank"),
  "extrapolate y": (table, selection) => extrapolate(table, selection, "y", "selected"),
  "paste replace": (table, selection) =>
    pasteSpecial(table, selection, ownCells(table), { mode: "replace", gain: 1, align: "position" }),
  clear: (table, selection) => ({ ok: true, value: clearCells(table, selection) }),
};
const tunes = realTunes();
const everyOperation = Object.entries({ ...keepsBlank, ...fillsBlank });

const someRanges: fc.Arbitrary<Selection> = fc.array(
  fc.record({
    left: fc.integer({ min: -1, max: 5 }),
    right: fc.integer({ min: 0, max: 8 }),
    bottom: fc.integer({ min: -1, max: 5 }),
    top: fc.integer({ min: 0, max: 8 }),
  }),
  { minLength: 1, maxLength: 3 },
);

test.each(everyOperation)("%s keeps every promise on any table and any selection", (name, operation) => {
  fc.assert(
    fc.property(anyTable, someRanges, (table, selection) => {
      keepsPromises(table, selection, operation(table, selection), name in fillsBlank);
    }),
  );
});

test.skipIf(shared === null).each(everyOperation)(
  "%s keeps them on every table of every real tune",
  (name, operation) => {
    let changed = 0;
    for (const { tables } of tunes) {
      for (const real of tables) {
        const table = { ...real, locked: [0, Math.floor(real.values.length / 2)] };
        const edited = operation(table, everyCell(table));
        keepsPromises(table, everyCell(table), edited, name in fillsBlank);
        if (edited.ok) changed += edited.value.tally.changed;
      }
    }
    // Real tables have no blank to extend into, and their own cells are no change.
    if (name !== "extrapolate x" && name !== "extrapolate y" && name !== "paste replace") {
      expect(changed).toBeGreaterThan(0);
    }
  },
);

/** Locked and blank cells bit-equal, only selected cells, stored steps, an exact inverse, every cell accounted for. */
function keepsPromises(
  table: TuningTable,
  selection: Selection,
  edited: Result<Edited, OperationProblem>,
  mayFill: boolean,
): void {
  if (!edited.ok) return;
  const { command, tally } = edited.value;
  const { step } = rulesOf(table);
  const selected = new Set(cellsOf(selection, sizeOf(table)));
  const wide = selected.size <= 1;
  expect(tally.changed).toBe(command === null || command.kind === "axis" ? 0 : command.edits.length);
  if (command === null) return;
  expect(readLabel(command.label)).not.toBeNull();
  if (command.kind !== "cells") throw new Error(`not an edit of cells: ${command.kind}`);
  const locked = new Set(table.locked);
  const broken = command.edits.filter(
    ({ at, from, to }) =>
      locked.has(at) ||
      !(wide || selected.has(at)) ||
      !Object.is(table.values[at], from) ||
      Object.is(from, to) ||
      (!mayFill && Number.isNaN(from)) ||
      !(Number.isNaN(to) || toStep(to, step) === to),
  );
  expect(broken).toEqual([]);
  const after = apply(table, command);
  const back = after.ok ? apply(after.value, invert(command)) : after;
  expect(back.ok && back.value.values.every((value, at) => Object.is(value, table.values[at]))).toBe(true);
}

function ownCells(table: TuningTable): Parameters<typeof pasteSpecial>[2] {
  const y = table.y?.values ?? null;
  return { ...sizeOf(table), values: table.values, x: table.x.values, y };
}
