import { expect, test } from "vitest";
import type { TableSnapshot } from "../../../../src/application/tables";
import { compareTables } from "../../../../src/domain/tables/compare";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import {
  curveGeometry,
  draggedValue,
  valueAfterKey,
} from "../../../../src/presentation/figures/curve-geometry";
import { changeFacts } from "../../../../src/presentation/pages/tables/history/change-facts";
import { rangeOf } from "../../../../src/presentation/pages/tables/history/cell-grid";
import { lineUp } from "../../../../src/presentation/pages/tables/history/merge-sources";
import { insideTable, readTable } from "../../../../src/presentation/pages/tables/history/reading-index";
import {
  changeBefore,
  usualPair,
  versionsOf,
} from "../../../../src/presentation/pages/tables/history/versions";

const at = (...values: number[]): Float64Array<ArrayBuffer> => Float64Array.from(values);
const table: TuningTable = {
  id: "t",
  vehicleId: "v",
  name: "VE",
  kind: "ve",
  unit: "%",
  x: { label: "rpm", unit: "rpm", values: at(1000, 2000, 3000) },
  y: { label: "MAP", unit: "kPa", values: at(60, 200) },
  values: at(50, 60, 70, 80, 90, 100),
  revision: 4,
};
const changed = (...values: number[]): TuningTable => ({ ...table, values: at(...values) });
function snapshot(id: string, own: TuningTable): TableSnapshot {
  const { kind, unit, x, y, values, revision } = own;
  const words = { name: "", note: "", reason: "asked", occasion: "", sessionId: null } as const;
  return { ...words, id, tableId: "t", kind, unit, x, y, values, revision, takenAt: "", contentHash: "" };
}

test("a table stored with engine speed upwards is shown turned, and every cell finds its way back", () => {
  const turned: TuningTable = {
    ...table,
    x: table.y!,
    y: table.x,
    values: at(50, 80, 60, 90, 70, 100),
  };
  const read = readTable(turned);
  expect([...read.table.values]).toEqual([...table.values]);
  for (let index = 0; index < 6; index++) {
    const cell = read.shown(index);
    expect(read.stored(cell)).toBe(index);
    expect(read.table.values[cell.row * 3 + cell.column]).toBe(turned.values[index]);
  }
  expect([...read.inOrder(turned.values)]).toEqual([...table.values]);
  expect(readTable(table).stored({ column: 2, row: 1 })).toBe(5);
  expect(insideTable({ column: 9, row: 9 }, turned)).toEqual({ column: 2, row: 1 });
});

test("each version stands beside what it changed on the one before it", () => {
  const versions = versionsOf(changed(55, 60, 70, 80, 90, 100), [
    snapshot("two", changed(50, 60, 70, 80, 90, 90)),
    snapshot("one", table),
  ]);
  expect(versions.map(({ id }) => id)).toEqual(["now", "two", "one"]);
  expect(changeBefore(versions, 0)?.statistics).toMatchObject({ changed: 2 });
  expect(changeBefore(versions, 1)?.statistics).toMatchObject({
    changed: 1,
    largest: { at: 5, absolute: -10 },
  });
  expect(changeBefore(versions, 2)).toBeNull();
});

test("A is the newest state that differs from now", () => {
  const same = snapshot("same", table);
  const other = snapshot("other", changed(1, 2, 3, 4, 5, 6));
  expect(usualPair(versionsOf(table, [same, other]))).toEqual(["other", "now"]);
  expect(usualPair(versionsOf(table, [same]))).toEqual(["same", "now"]);
  expect(usualPair(versionsOf(table, []))).toEqual(["now", "now"]);
});

function facts(own: TuningTable, other: TuningTable, percent = true) {
  const difference = compareTables(own, other);
  if (!difference.ok) throw new Error(difference.problem.code);
  return changeFacts(own, difference.value, percent);
}

test("the largest change is the largest in what is shown: percent of fuel, or degrees", () => {
  const own = changed(50, 60, 70, 80, 90, 100);
  const other = changed(48, 60, 70, 80, 90, 97);
  expect(facts(own, other).largest).toBe(0);
  expect(facts(own, other, false).largest).toBe(5);
  expect(facts(own, own).largest).toBeNull();
});

test("leaner in boost counts cells above the atmosphere only, and by what less fuel means", () => {
  expect(facts(table, changed(40, 60, 70, 80, 85, 99)).leanerInBoost).toBe(2);
  expect(facts(table, changed(40, 50, 60, 81, 91, 101)).leanerInBoost).toBe(0);
  const lambda: TuningTable = {
    ...table,
    kind: "lambda-target",
    unit: "λ",
    values: at(1, 1, 1, 0.8, 0.8, 0.8),
  };
  expect(facts(lambda, { ...lambda, values: at(1.1, 1, 1, 0.85, 0.8, 0.7) }).leanerInBoost).toBe(1);
  expect(
    facts({ ...table, kind: "ignition", unit: "deg" }, { ...table, kind: "ignition", unit: "deg" })
      .leanerInBoost,
  ).toBeNull();
  expect(facts(table, changed(50, 60, 70, 80, 90, 100)).steepest).toBeCloseTo(60);
});

test("cells that an older version did not have count as unchanged by it", () => {
  const narrow: TuningTable = {
    ...table,
    x: { ...table.x, values: at(1000, 2000) },
    values: at(50, 60, 80, 91),
  };
  const lined = lineUp(narrow, table, { ...narrow, values: at(51, 60, 80, 91) });
  if (!lined.ok) throw new Error(lined.problem.code);
  expect(lined.value.resampled).toBe(true);
  expect(lined.value.merge.fates).toEqual(["theirs", "same", "same", "same", "mine", "same"]);
  expect(lined.value.merge.conflicts).toEqual([]);
  expect(lineUp({ ...table, y: null, values: at(1, 2, 3) }, table, table)).toMatchObject({ ok: false });
});

test("a region runs between two corners, whichever was first", () => {
  expect(rangeOf({ column: 1, row: 5 }, { column: 4, row: 2 })).toEqual({
    left: 1,
    right: 4,
    low: 2,
    high: 5,
  });
  expect(rangeOf({ column: 1, row: 5 }, null)).toEqual({ left: 1, right: 1, low: 5, high: 5 });
});

test("a dragged point lands on the storage step, and keys move it by steps", () => {
  const geometry = curveGeometry([0, 50, 100], [1, 2, NaN], [0.5, 2, 3], 400, 200);
  expect(geometry.y.domain()[0]).toBeLessThan(0.5);
  expect(geometry.y.domain()[1]).toBeGreaterThan(3);
  const value = draggedValue(geometry, geometry.y(1.2345), 0.01);
  expect(value).toBe(1.23);
  expect(valueAfterKey(1.23, "ArrowUp", false, 0.01)).toBe(1.24);
  expect(valueAfterKey(1.23, "-", true, 0.01)).toBe(1.13);
  expect(valueAfterKey(1.23, "x", false, 0.01)).toBeNull();
});
