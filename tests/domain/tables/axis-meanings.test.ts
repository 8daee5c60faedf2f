import { expect, test } from "vitest";
import { meaningOf } from "../../../src/domain/correction/axis-channel";
import {
  axisMeaningIds,
  guessAxisMeaning,
  isUnnamed,
  meantAxis,
  nameAxis,
} from "../../../src/domain/tables/axis-meanings";
import type { Result } from "../../../src/domain/result";
import { apply, invert } from "../../../src/domain/tables/command";
import tableText from "../../../src/domain/tables/formats/table-text";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";

const pasted = (text: string) => {
  const read = tableText.parse({ name: "cells.txt", bytes: new Uint8Array(), text });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.tables[0]!;
};

test("a curve pasted from a spreadsheet as two bare rows is offered as pressure, and the correction then knows it", () => {
  const { x } = pasted("-1,0\t-0,5\t0,0\t0,5\t1,0\n1,030\t2,479\t4,218\t5,721\t7,639");
  expect(isUnnamed(x)).toBe(true);
  const meaning = guessAxisMeaning(x.values);
  expect(meaning).toBe("pressure-bar");
  expect(meaningOf(meantAxis(x, meaning))).toBe("pressure");
  expect(meantAxis(x, meaning).values).toBe(x.values);
});

test("the load of a bare map is offered as kPa only where no throttle has such numbers", () => {
  const { x, y } = pasted("\t1000\t2000\t4000\n20\t30\t31\t32\n100\t50\t51\t52\n180\t70\t71\t72");
  expect(isUnnamed(x)).toBe(false);
  expect(isUnnamed(y!)).toBe(true);
  expect(guessAxisMeaning(y!.values)).toBe("pressure-kpa");
  expect(guessAxisMeaning(Float64Array.of(0, 50, 100))).toBeNull();
  expect(guessAxisMeaning(Float64Array.of(-10, 20, 120))).toBeNull();
  expect(guessAxisMeaning(Float64Array.of(8, 12, 16))).toBeNull();
});

test("an axis that states its unit, or has no meaning chosen, stays as it is", () => {
  const { x } = pasted("MAP (bar)\t-1\t0\t1\nms\t1\t2\t3");
  expect(isUnnamed(x)).toBe(false);
  expect(meantAxis(x, null)).toBe(x);
  expect(new Set(axisMeaningIds).size).toBe(8);
});

test("a stored table is told what its axis runs over, in one step that undo takes back whole", () => {
  const table: TuningTable = {
    id: "t",
    vehicleId: "v",
    name: "Fuel",
    kind: "injection-time",
    unit: "ms",
    x: { label: "", unit: "", values: Float64Array.of(-1, 0, 1) },
    y: null,
    values: Float64Array.of(1, 2, 3),
    revision: 4,
  };
  const named = valueOf(nameAxis(table, "x", "pressure-bar"));
  const after = valueOf(apply(table, named.command));
  expect(meaningOf(after.x)).toBe("pressure");
  expect([[...after.x.values], [...after.values]]).toEqual([
    [-1, 0, 1],
    [1, 2, 3],
  ]);
  expect(named.change.largest).toBeNull();
  expect(valueOf(apply(after, invert(named.command))).x).toEqual(table.x);
  expect(nameAxis(table, "y", "speed")).toEqual({ ok: false, problem: { code: "no-such-axis" } });
});

function valueOf<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}
