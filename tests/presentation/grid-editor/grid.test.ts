import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseClipboard } from "../../../src/domain/tables/text/parse-clipboard";
import { cellLayout } from "../../../src/presentation/grid-editor/cell-size";
import { fillTo } from "../../../src/presentation/grid-editor/fill-handle";
import { copyText } from "../../../src/presentation/grid-editor/grid-copy";
import { gridKeys, type GridPress } from "../../../src/presentation/grid-editor/grid-keys";
import { changeFrom, coloursOf } from "../../../src/presentation/grid-editor/grid-look";
import {
  proposeExtrapolate,
  proposeNextInterpolation,
  proposeSmooth,
} from "../../../src/presentation/grid-editor/grid-proposals";
import {
  addCell,
  extendTo,
  rangesOf,
  selectAll,
  selectCell,
  selectColumn,
  selectRow,
} from "../../../src/presentation/grid-editor/grid-selection";
import {
  gridView,
  placeOf,
  storedAt,
  storedSelection,
} from "../../../src/presentation/grid-editor/grid-view";
import { planPaste, usualPaste } from "../../../src/presentation/grid-editor/paste-plan";
import type { Grid } from "../../../src/presentation/grid-editor/grid";
import { gridOn, veTable } from "./open-grid";

const context = { singleKeys: true, write: (value: number) => (value < 0 ? `=${value}` : String(value)) };
let clock = 0;

/** Presses keys as the grid hears them: "Ctrl+a", "Shift+ArrowUp", "5". */
function pressing(grid: Grid, answers = gridKeys(grid)) {
  return (...keys: readonly string[]): boolean[] =>
    keys.map((combination) => {
      const parts = combination.length === 1 ? [combination] : combination.split("+");
      const press: GridPress = {
        key: parts.at(-1)!,
        ctrlKey: parts.includes("Ctrl"),
        metaKey: false,
        shiftKey: parts.includes("Shift"),
        altKey: false,
        timeStamp: (clock += 10),
      };
      return answers(press, context);
    });
}

const valuesOf = (grid: Grid): number[] => [...grid.store.getState().table.values];

test("a table with speed along its rows is turned on the screen only", () => {
  const table = veTable(3, 2);
  const stored = { ...table, x: table.y!, y: table.x };
  const view = gridView(stored);
  expect([view.columns, view.rows, view.turned]).toEqual([3, 2, true]);
  for (let at = 0; at < 6; at++) expect(storedAt(view, placeOf(view, at))).toBe(at);
  expect(storedAt(view, { column: 1, row: 0 })).toBe(2);
  expect(storedSelection(view, [{ left: 0, right: 2, bottom: 1, top: 1 }])).toEqual([
    { left: 1, right: 1, bottom: 0, top: 2 },
  ]);
  expect(gridView(table).turned).toBe(false);
});

test("heads, Ctrl and Shift select columns, rows, all, and rectangles apart", () => {
  const bounds = { columns: 4, rows: 3 };
  const start = selectCell({ column: 1, row: 1 });
  expect(rangesOf(selectColumn(start, 3, true, bounds))).toEqual([{ left: 1, right: 3, bottom: 0, top: 2 }]);
  expect(rangesOf(selectRow(start, 0, false, bounds))).toEqual([{ left: 0, right: 3, bottom: 0, top: 0 }]);
  expect(rangesOf(selectAll(bounds))).toEqual([{ left: 0, right: 3, bottom: 0, top: 2 }]);
  const apart = extendTo(addCell(start, { column: 3, row: 0 }), { column: 2, row: 0 });
  expect(rangesOf(apart)).toEqual([
    { left: 1, right: 1, bottom: 1, top: 1 },
    { left: 2, right: 3, bottom: 0, top: 0 },
  ]);
});

test("keys move, extend and stop at the edges", async () => {
  const grid = await gridOn(veTable(4, 3));
  const press = pressing(grid);
  press("ArrowRight", "ArrowUp", "Shift+ArrowRight", "Shift+ArrowUp");
  expect(rangesOf(grid.store.getState().selection)).toEqual([{ left: 1, right: 2, bottom: 1, top: 2 }]);
  press("Ctrl+ArrowLeft");
  expect(grid.store.getState().selection).toEqual(selectCell({ column: 0, row: 2 }));
  press("Ctrl+a");
  expect(grid.selection()).toEqual([{ left: 0, right: 3, bottom: 0, top: 2 }]);
  expect(press("q", "Tab")).toEqual([false, false]);
});

test("what is typed is shown first, and written by Enter only", async () => {
  const grid = await gridOn(veTable(2, 2));
  const before = valuesOf(grid);
  const press = pressing(grid);
  press("7");
  grid.type("70");
  expect(grid.store.getState().pending?.result).toMatchObject({ ok: true });
  expect(valuesOf(grid)).toEqual(before);
  grid.drop();
  expect(grid.store.getState().entry).toBeNull();
  grid.type("70");
  expect(grid.apply()).toBe(true);
  expect(valuesOf(grid)).toEqual([70, ...before.slice(1)]);
  grid.type("7000");
  expect(grid.apply()).toBe(false);
  expect(grid.store.getState().entry).toBe("7000");
  grid.type("abc");
  expect(grid.store.getState().pending?.result).toMatchObject({
    ok: false,
    problem: { code: "not-an-entry" },
  });
  grid.type("*");
  expect(grid.store.getState().pending).toBeNull();
});

test("Enter twice on several cells never copies one value into all", async () => {
  const grid = await gridOn(veTable(2, 2));
  grid.select(selectAll(grid.view()));
  const before = valuesOf(grid);
  const press = pressing(grid);
  press("Enter");
  expect(grid.store.getState().entry).toBe("");
  expect(grid.apply()).toBe(false);
  expect(valuesOf(grid)).toEqual(before);
});

test("a digit right after a sign is its amount: the step of the sign is taken back", async () => {
  const grid = await gridOn(veTable(2, 1));
  const answers = gridKeys(grid);
  const press = pressing(grid, answers);
  // The sign itself is a command, which runs after the grid has looked at the key.
  expect(press("-")).toEqual([false]);
  grid.nudge({ steps: -1 });
  grid.release();
  expect(valuesOf(grid)[0]).toBe(49.9);
  press("5");
  expect(valuesOf(grid)[0]).toBe(50);
  expect(grid.store.getState().entry).toBe("-5");
  grid.drop();
  press("-");
  grid.nudge({ steps: -1 });
  grid.release();
  clock += 2000;
  press("5");
  expect(grid.store.getState().entry).toBe("5");
  expect(valuesOf(grid)[0]).toBe(49.9);
});

test("a held key is one step of the history", async () => {
  const grid = await gridOn(veTable(3, 1));
  grid.select(selectAll(grid.view()));
  for (let repeat = 0; repeat < 12; repeat++) grid.nudge({ steps: 1 });
  grid.release();
  grid.nudge({ percent: 1 });
  grid.release();
  expect(grid.editor.state.read().history.map(({ label }) => label)).toEqual(["increment 1", "percent"]);
  grid.undo();
  grid.undo();
  expect(valuesOf(grid)).toEqual([50, 50.1, 50.2]);
});

test("locked cells stay, are counted, and L unlocks where all are locked", async () => {
  const grid = await gridOn(veTable(3, 3));
  grid.select(selectCell({ column: 1, row: 1 }));
  grid.toggleLock();
  grid.select(selectAll(grid.view()));
  grid.type("60");
  const { pending } = grid.store.getState();
  expect(pending?.result).toMatchObject({ ok: true, value: { tally: { changed: 8, locked: 1 } } });
  grid.apply();
  expect(valuesOf(grid)[4]).toBe(50.4);
  grid.select(selectCell({ column: 1, row: 1 }));
  grid.toggleLock();
  expect(grid.store.getState().table.locked).toEqual([]);
});

test("proposals: smoothing adds passes, interpolation walks its ways, what cannot be done says why", async () => {
  const grid = await gridOn(veTable(4, 4));
  grid.type("90");
  grid.apply();
  grid.select(selectAll(grid.view()));
  proposeSmooth(grid);
  proposeSmooth(grid);
  expect(grid.store.getState().pending).toMatchObject({ name: "smooth", amount: 2 });
  const names = [1, 2, 3, 4].map(() => {
    proposeNextInterpolation(grid);
    return grid.store.getState().pending?.name;
  });
  expect(names).toEqual(["interpolate-xy", "interpolate-x", "interpolate-y", "interpolate-xy"]);
  grid.select(selectCell({ column: 0, row: 0 }));
  proposeNextInterpolation(grid);
  expect(grid.store.getState().pending?.result).toMatchObject({
    ok: false,
    problem: { code: "selection-too-small" },
  });
  proposeExtrapolate(grid, "across");
  expect(grid.store.getState().pending?.result.ok).toBe(true);
  expect(grid.drop()).toBe(true);
});

test("the fill handle draws a straight line to where it was dragged, by the axis' values", async () => {
  const table = veTable(4, 1);
  const grid = await gridOn({ ...table, values: Float64Array.of(10, 90, 90, 40) });
  fillTo(grid, { column: 3, row: 0 });
  grid.apply();
  expect(valuesOf(grid)).toEqual([10, 20, 30, 40]);
  fillTo(grid, { column: 1, row: 0 });
  expect(grid.store.getState().pending).toBeNull();
});

test("what is copied reads back as the same cells, in any language and with or without axes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 9990 }), { minLength: 12, maxLength: 12 }),
      fc.constantFrom<"." | ",">(".", ","),
      fc.boolean(),
      async (tenths, mark, axes) => {
        const table = veTable(4, 3);
        const values = Float64Array.from(tenths, (value) => value / 10);
        const grid = await gridOn({ ...table, values });
        grid.select(selectAll(grid.view()));
        const text = copyText(grid, { decimals: 1, mark, axes });
        const read = parseClipboard(text, {
          target: { x: table.x.values, y: table.y!.values },
          decimalMark: mark,
          layout: axes ? "both-axes" : "cells",
        });
        if (!read.ok) throw new Error(read.problem.code);
        expect([...read.value.values]).toEqual([...values]);
        if (axes) expect([...read.value.x!.values]).toEqual([...table.x.values]);
        grid.close();
      },
    ),
    { numRuns: 40 },
  );
});

test("a whole table is pasted over the whole table, turned ones too, wherever the focus is", async () => {
  const table = veTable(3, 2);
  const text = "16\t17\t18\n11\t12\t13";
  const upright = await gridOn(table);
  upright.select(selectCell({ column: 2, row: 1 }));
  const plan = planPaste(upright, text, usualPaste);
  if (!plan.ok || !plan.value.result.ok) throw new Error("not read");
  upright.perform("paste-replace", () =>
    plan.value.result.ok ? plan.value.result : { ok: false, problem: { code: "divide-by-zero" } },
  );
  expect(valuesOf(upright)).toEqual([11, 12, 13, 16, 17, 18]);

  const turned = await gridOn({ ...table, x: table.y!, y: table.x });
  const over = planPaste(turned, text, usualPaste);
  if (!over.ok) throw new Error(over.problem.code);
  const { result } = over.value;
  if (!result.ok || result.value.command?.kind !== "cells") throw new Error("not pasted");
  expect(result.value.command.edits.map(({ to }) => to)).toEqual([11, 16, 12, 17, 13, 18]);
});

test("paste by half of the percent makes half of the change", async () => {
  const grid = await gridOn({ ...veTable(2, 2), values: Float64Array.of(80, 80, 80, 80) });
  grid.select(selectAll(grid.view()));
  const plan = planPaste(grid, "10\t20\n-10\t-20", { ...usualPaste, mode: "half-percent" });
  if (!plan.ok || !plan.value.result.ok) throw new Error("not read");
  const { command } = plan.value.result.value;
  expect(command?.kind === "cells" && command.edits.map(({ to }) => to)).toEqual([76, 72, 84, 88]);
});

test("cells fill the room, but never below what a finger or the digits need", () => {
  const room = {
    width: 968,
    height: 640,
    columns: 16,
    rows: 16,
    valueLetters: 5,
    headLetters: 3,
    columnLetters: 5,
    curve: false,
    coarse: false,
    rem: 16,
  };
  const fine = cellLayout("fit", room);
  expect(fine.cellWidth * 16 + fine.headWidth).toBeLessThanOrEqual(968);
  expect(fine.cellHeight * 16 + fine.footHeight).toBeLessThanOrEqual(640);
  const finger = cellLayout("fit", { ...room, width: 360, coarse: true });
  expect(finger.cellWidth).toBeGreaterThanOrEqual(44);
  expect(finger.cellHeight).toBeGreaterThanOrEqual(36);
  const dense = cellLayout("dense", { ...room, columns: 32, rows: 32 });
  expect([dense.cellHeight, dense.twoLines]).toEqual([24, false]);
  expect(cellLayout("fit", { ...room, rem: 32 }).cellHeight).toBeGreaterThanOrEqual(48);
});

test("changes are percent of the value before, colours of changes are centred on none", () => {
  expect(changeFrom(80, 84, true)).toBeCloseTo(5);
  expect(changeFrom(0, 84, true)).toBeNaN();
  expect(changeFrom(10, 8, false)).toBe(-2);
  const stops = { sequential: ["#ffffff", "#000000"], diverging: ["#0000ff", "#ffffff", "#ff0000"] };
  const colours = coloursOf(veTable(2, 1), "change", Float64Array.of(-4, 2), stops);
  expect(colours?.scale.limits).toEqual([-4, 4]);
  expect(colours?.of(-4).fill).toBe("rgb(0, 0, 255)");
  expect(coloursOf(veTable(2, 1), "none", Float64Array.of(0, 0), stops)).toBeNull();
});
