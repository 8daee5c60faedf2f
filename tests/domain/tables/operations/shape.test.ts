import * as fc from "fast-check";
import { expect, test } from "vitest";
import { extrapolate } from "../../../../src/domain/tables/operations/extrapolate";
import { fillFromEdges, interpolate } from "../../../../src/domain/tables/operations/interpolate";
import { smooth } from "../../../../src/domain/tables/operations/smooth";
import { everyCell, selectionOf, sizeOf } from "../../../../src/domain/tables/selection";
import { aTable, anAxis, cellsAfter, madeTable } from "../a-table";

const xs = [500, 700, 1500, 4000];
const ys = [20, 50, 60, 100];
const half = { strength: 0.5, passes: 1, acrossAtmosphere: false };

/** A bump in the middle cells, so that only the edges tell of the plane. */
const plane = (x: number, y: number): number => 10 + x / 100 + y / 2;
const bumpy = madeTable(xs, ys, (x, y) => plane(x, y) + (inside(x, y) ? 9 : 0));
const flat = madeTable(xs, ys, plane);

function inside(x: number, y: number): boolean {
  return x > 500 && x < 4000 && y > 20 && y < 100;
}

test.each(["x", "y", "xy"] as const)(
  "interpolating %s over uneven axes gives a plane back exactly",
  (direction) => {
    const edited = interpolate(bumpy, everyCell(bumpy), direction);
    expect(edited.ok && cellsAfter(bumpy, edited.value.command)).toEqual([...flat.values]);
  },
);

test("filling from the edges gives a plane back exactly, blank cells too", () => {
  const holed = { ...bumpy, values: bumpy.values.with(5, NaN) };
  const edited = fillFromEdges(holed, everyCell(holed));
  expect(edited.ok && cellsAfter(holed, edited.value.command)).toEqual([...flat.values]);
  expect(edited.ok && edited.value.tally).toEqual({ changed: 4, locked: 0, blank: 0, unchanged: 0 });
});

test("filling follows all four edges: a bowl comes back, which no pair of edges and no corners know", () => {
  const bowl = madeTable([0, 1, 3, 4], [0, 2, 3, 5], (x, y) => x * x + y * y, { kind: "generic" });
  const spoiled = { ...bowl, values: bowl.values.map((value, at) => (isInner(at) ? 0 : value)) };
  const filled = fillFromEdges(spoiled, everyCell(spoiled));
  expect(filled.ok && cellsAfter(spoiled, filled.value.command)).toEqual([...bowl.values]);
});

test("a blank part of the edge leaves the decision to the other sides", () => {
  const bowl = madeTable([0, 1, 3, 4], [0, 2, 3, 5], (x, y) => x * x + y * y, { kind: "generic" });
  const fill = (blanks: readonly number[]): readonly number[] => {
    const holed = { ...bowl, values: bowl.values.map((value, at) => (blanks.includes(at) ? NaN : value)) };
    const edited = fillFromEdges(holed, everyCell(holed));
    return edited.ok ? cellsAfter(holed, edited.value.command) : [];
  };
  // Cell 5 lies at (1, 2): 4 to 20 across it, 1 to 26 up it.
  expect(fill([1])[5]).toBe(8);
  expect(fill([4])[5]).toBe(11);
  expect(fill([0])[5]).toBe(9.5);
  expect(fill([1, 4])[5]).toBe(5);
  expect(fill([0])[0]).toBeNaN();
});

test("interpolating goes by the axis and not by position", () => {
  const curve = aTable([0, 1, 10], null, [0, 99, 100]);
  const edited = interpolate(curve, everyCell(curve), "x");
  expect(edited.ok && cellsAfter(curve, edited.value.command)).toEqual([0, 10, 100]);
});

test("blank cells are filled only where that is asked, and a blank end leaves its line", () => {
  const curve = aTable([0, 1, 2, 3], null, [0, NaN, 9, 30]);
  const kept = interpolate(curve, everyCell(curve), "x");
  expect(kept.ok && cellsAfter(curve, kept.value.command)).toEqual([0, NaN, 20, 30]);
  expect(kept.ok && kept.value.tally).toMatchObject({ changed: 1, blank: 1 });
  const filled = interpolate(curve, everyCell(curve), "x", true);
  expect(filled.ok && cellsAfter(curve, filled.value.command)).toEqual([0, 10, 20, 30]);
  const ended = { ...curve, values: curve.values.with(3, NaN) };
  expect(interpolate(ended, everyCell(ended), "x", true)).toMatchObject({
    ok: true,
    value: { command: null, tally: { changed: 0, blank: 2 } },
  });
});

test("a selection with nothing between its edges is refused", () => {
  const pair = [{ left: 0, right: 1, bottom: 0, top: 1 }];
  expect(interpolate(flat, pair, "x")).toEqual({
    ok: false,
    problem: { code: "selection-too-small", axis: "x", least: 3 },
  });
  expect(interpolate(flat, pair, "xy").ok).toBe(false);
  expect(fillFromEdges(flat, [{ left: 0, right: 3, bottom: 0, top: 1 }])).toEqual({
    ok: false,
    problem: { code: "selection-too-small", axis: "y", least: 3 },
  });
});

test("smoothing on even breakpoints is the kernel 1 2 1", () => {
  const curve = aTable([1, 2, 3, 4, 5], null, [10, 10, 20, 10, 10]);
  const edited = smooth(curve, everyCell(curve), half);
  expect(edited.ok && cellsAfter(curve, edited.value.command)).toEqual([10, 12.5, 15, 12.5, 10]);
});

test("smoothing spreads a spike of a map over its eight neighbours, 1 2 1 by 1 2 1", () => {
  const even = [1, 2, 3, 4, 5];
  const map = madeTable(even, even, (x, y) => (x === 3 && y === 3 ? 48 : 16), { kind: "generic" });
  const edited = smooth(map, everyCell(map), half);
  const cells = edited.ok ? cellsAfter(map, edited.value.command) : [];
  expect(cells.slice(6, 9)).toEqual([18, 20, 18]);
  expect(cells.slice(11, 14)).toEqual([20, 24, 20]);
});

test("smoothing keeps constants and planes as they are, on any axes, at any strength", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (strength, passes, acrossAtmosphere) => {
        const smoothing = { strength, passes, acrossAtmosphere };
        for (const table of [flat, madeTable(xs, ys, () => 83.7)]) {
          const edited = smooth(table, everyCell(table), smoothing);
          expect(edited.ok && edited.value.command).toBeNull();
        }
      },
    ),
  );
});

test("selected cells smooth into what surrounds them; the others and locked ones stay", () => {
  const curve = aTable([1, 2, 3, 4, 5], null, [10, 10, 20, 10, 10], { locked: [1] });
  const edited = smooth(curve, selectionOf([1, 2], sizeOf(curve)), { ...half, passes: 2 });
  expect(edited.ok && cellsAfter(curve, edited.value.command)).toEqual([10, 10, 12.5, 10, 10]);
  expect(edited.ok && edited.value.tally).toMatchObject({ changed: 1, locked: 1 });
});

const steps = [10, 10, 10, 40, 40, 40];
test.each([
  ["kPa abs", [60, 80, 100, 120, 140, 160]],
  ["bar-gauge", [-0.4, -0.2, 0, 0.2, 0.4, 0.6]],
  ["psi", [-6, -3, 0, 3, 6, 9]],
  ["bar", [0.6, 0.8, 1, 1.2, 1.4, 1.6]],
])("smoothing never mixes across the atmosphere of an axis in %s, unless told to", (unit, values) => {
  const curve = { ...aTable(values, null, steps), x: anAxis("MAP", unit, values) };
  const kept = smooth(curve, everyCell(curve), { ...half, passes: 5 });
  expect(kept.ok && kept.value.command).toBeNull();
  const mixed = smooth(curve, everyCell(curve), { ...half, acrossAtmosphere: true });
  expect(mixed.ok && cellsAfter(curve, mixed.value.command)).toEqual([10, 10, 17.5, 32.5, 40, 40]);
  const onY = {
    ...madeTable([1, 2], values, (_, y) => steps[values.indexOf(y)]!),
    y: anAxis("MAP", unit, values),
  };
  const upright = smooth(onY, everyCell(onY), half);
  expect(upright.ok && upright.value.command).toBeNull();
});

test("extrapolating continues the straight line through the nearest two, and bridges between two", () => {
  const curve = aTable([0, 1, 2, 4, 8], null, [NaN, 10, 20, NaN, NaN]);
  const out = extrapolate(curve, everyCell(curve), "x", "blank");
  expect(out.ok && cellsAfter(curve, out.value.command)).toEqual([0, 10, 20, 40, 80]);
  const bridge = { ...curve, values: Float64Array.of(0, NaN, NaN, 8, 9) };
  const bridged = extrapolate(bridge, everyCell(bridge), "x", "blank");
  expect(bridged.ok && cellsAfter(bridge, bridged.value.command)).toEqual([0, 2, 4, 8, 9]);
});

test("extrapolating along y into selected cells takes them from those that are not selected", () => {
  const edited = extrapolate(
    { ...flat, values: flat.values.map((value, at) => (at >= 12 ? 1 : value)) },
    [{ left: 0, right: 3, bottom: 3, top: 3 }],
    "y",
    "selected",
  );
  expect(edited.ok && cellsAfter(flat, edited.value.command)).toEqual([...flat.values]);
});

test("selected cells are no ground for each other", () => {
  const curve = aTable([0, 1, 2, 3, 4], null, [10, 20, 99, 1, 55]);
  const edited = extrapolate(curve, [{ left: 2, right: 4, bottom: 0, top: 0 }], "x", "selected");
  expect(edited.ok && cellsAfter(curve, edited.value.command)).toEqual([10, 20, 30, 40, 50]);
});

test("a single populated cell is held; a line with none stays and is counted", () => {
  const map = aTable([0, 1, 2], [0, 1], [NaN, 7, NaN, NaN, NaN, NaN]);
  const edited = extrapolate(map, everyCell(map), "x", "blank");
  expect(edited.ok && cellsAfter(map, edited.value.command)).toEqual([7, 7, 7, NaN, NaN, NaN]);
  expect(edited.ok && edited.value.tally).toEqual({ changed: 2, locked: 0, blank: 3, unchanged: 0 });
});

function isInner(at: number): boolean {
  return at % 4 > 0 && at % 4 < 3 && at >= 4 && at < 12;
}
