import { array, assert, constantFrom, integer, oneof, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, invert } from "../../../src/domain/tables/command";
import {
  chooseCells,
  defaultSide,
  mergedValues,
  mergeEdit,
  mergeTables,
  takeOver,
  type Side,
} from "../../../src/domain/tables/merge";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";

const size = 12;
const shape: TuningTable = {
  id: "t",
  vehicleId: "v",
  name: "VE",
  kind: "ve",
  unit: "%",
  x: { label: "rpm", unit: "rpm", values: Float64Array.of(1000, 2000, 3000, 4000) },
  y: { label: "MAP", unit: "kPa", values: Float64Array.of(20, 60, 100) },
  values: new Float64Array(size),
  revision: 3,
};
const tableOf = (values: readonly number[]): TuningTable => ({ ...shape, values: Float64Array.from(values) });
// Few different numbers, so that both sides often change a cell to the same one; blanks and both zeros among them.
const cell = oneof(integer({ min: 0, max: 3 }), constantFrom(NaN, -0, 0.1 + 0.2));
const cells = array(cell, { minLength: size, maxLength: size });
const versions = record({ base: cells, mine: cells, theirs: cells });
const merged = (base: readonly number[], mine: readonly number[], theirs: readonly number[]) => {
  const outcome = mergeTables(tableOf(base), tableOf(mine), tableOf(theirs));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};
const nothing: ReadonlyMap<number, Side> = new Map();
const same = (a: Iterable<number>, b: Iterable<number>) => {
  const other = [...b];
  return [...a].every((value, at) => Object.is(value, other[at]));
};

describe("a merge of three versions", () => {
  test("conflicts are exactly the overlaps: both changed, to different values", () => {
    assert(
      property(versions, ({ base, mine, theirs }) => {
        const naive = base.flatMap((was, at) => {
          const [here, there] = [mine[at]!, theirs[at]!];
          return !Object.is(was, here) && !Object.is(was, there) && !Object.is(here, there) ? [at] : [];
        });
        expect(merged(base, mine, theirs).conflicts).toEqual(naive);
      }),
      { numRuns: 500 },
    );
  });

  test("with mine as the base it is theirs, with theirs as the base it is mine", () => {
    assert(
      property(cells, cells, (base, other) => {
        for (const merge of [
          merged(base, base, other),
          merged(base, other, base),
          merged(base, other, other),
        ]) {
          const outcome = mergedValues(merge, nothing);
          expect(outcome.ok && same(outcome.value, other)).toBe(true);
        }
      }),
    );
  });

  test("is symmetric: with the sides and the choices changed over, the same table", () => {
    const turned = { base: "base", mine: "theirs", theirs: "mine" } as const;
    assert(
      property(
        versions,
        array(constantFrom<Side>("base", "mine", "theirs"), { minLength: size, maxLength: size }),
        ({ base, mine, theirs }, sides) => {
          const one = merged(base, mine, theirs);
          const other = merged(base, theirs, mine);
          expect(other.conflicts).toEqual(one.conflicts);
          const choices = new Map(one.conflicts.map((at) => [at, sides[at]!]));
          const swapped = new Map(one.conflicts.map((at) => [at, turned[sides[at]!]]));
          const [a, b] = [mergedValues(one, choices), mergedValues(other, swapped)];
          expect(a.ok && b.ok && same(a.value, b.value)).toBe(true);
        },
      ),
    );
  });

  test("each cell is the version that was chosen, or of the side that changed it", () => {
    assert(
      property(
        versions,
        array(constantFrom<Side | null>("base", "mine", "theirs", null), {
          minLength: size,
          maxLength: size,
        }),
        ({ base, mine, theirs }, sides) => {
          const merge = merged(base, mine, theirs);
          const choices = new Map(sides.flatMap((side, at) => (side === null ? [] : [[at, side] as const])));
          const open = merge.conflicts.filter((at) => !choices.has(at));
          const outcome = mergedValues(merge, choices);
          if (open.length > 0) {
            expect(outcome).toEqual({ ok: false, problem: { code: "open-conflicts", cells: open } });
            return;
          }
          const from = { base, mine, theirs };
          const naive = sides.map((side, at) => {
            if (side !== null) return from[side][at]!;
            return Object.is(base[at], mine[at]) ? theirs[at]! : mine[at]!;
          });
          expect(outcome.ok && same(outcome.value, naive)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("its edit makes the merged table, leaves locked cells, and undo gives mine back bit for bit", () => {
    assert(
      property(versions, array(integer({ min: 0, max: size - 1 })), ({ base, mine, theirs }, locks) => {
        const locked = [...new Set(locks)].toSorted((a, b) => a - b);
        const table = { ...tableOf(mine), locked };
        const merge = merged(base, mine, theirs);
        const choices = chooseCells(nothing, merge.conflicts, "theirs");
        const [edit, wanted] = [mergeEdit(table, merge, choices), mergedValues(merge, choices)];
        if (!edit.ok || !wanted.ok) throw new Error("a conflict is open");
        const kept = wanted.value.map((value, at) => (locked.includes(at) ? mine[at]! : value));
        const { command } = edit.value;
        if (command === null) {
          expect(same(kept, mine)).toBe(true);
          return;
        }
        expect(command).toMatchObject({ kind: "cells", label: "merge" });
        const after = apply(table, command);
        if (!after.ok) throw new Error(after.problem.code);
        expect(same(after.value.values, kept)).toBe(true);
        const undone = apply(after.value, invert(command));
        expect(undone.ok && same(undone.value.values, mine)).toBe(true);
        for (const at of edit.value.locked) expect(Object.is(wanted.value[at], mine[at])).toBe(false);
      }),
    );
  });

  test("needs the same axes and unit", () => {
    const other = { ...shape, x: { ...shape.x, values: shape.x.values.with(0, 900) } };
    expect(mergeTables(other, shape, shape)).toMatchObject({
      problem: { code: "other-axes", version: "base" },
    });
    expect(mergeTables(shape, shape, { ...shape, unit: "ms" })).toMatchObject({
      problem: { version: "theirs" },
    });
    expect(mergeTables(shape, shape, { ...shape, y: null })).toMatchObject({ ok: false });
  });

  test("a conflict has no side of its own", () => {
    expect((["same", "mine", "theirs", "both", "conflict"] as const).map(defaultSide)).toEqual([
      "mine",
      "mine",
      "theirs",
      "theirs",
      null,
    ]);
  });
});

describe("taking over cells of another table", () => {
  test("all of them, or those named, exactly on the same axes; blank and locked cells stay", () => {
    const table = { ...tableOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), locked: [1] };
    const other = { ...shape, values: new Float64Array(size).fill(70.123).with(2, NaN) };
    const all = takeOver(table, other);
    if (!all.ok) throw new Error(all.problem.code);
    expect(all.value.locked).toEqual([1]);
    const edits = all.value.command?.kind === "cells" ? all.value.command.edits : [];
    expect(edits.map(({ at }) => at)).toEqual([0, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(edits[0]).toEqual({ at: 0, from: 1, to: 70.123 });
    const some = takeOver(table, other, [1, 2, 4]);
    expect(some).toMatchObject({
      value: { command: { edits: [{ at: 4, from: 5, to: 70.123 }] }, locked: [1] },
    });
    expect(takeOver(table, table)).toMatchObject({ value: { command: null, locked: [] } });
  });

  test("from other axes it is interpolated, rounded to the stored step, and left alone off the range", () => {
    const table = tableOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const other = {
      unit: "%",
      x: { ...shape.x, values: Float64Array.of(1500, 3000) },
      y: { label: "MAP", unit: "kPa", values: Float64Array.of(60, 100) },
      values: Float64Array.of(10, 20, 30, 40),
    };
    const taken = takeOver(table, other);
    const edits = taken.ok && taken.value.command?.kind === "cells" ? taken.value.command.edits : [];
    expect(edits.map(({ at, to }) => [at, to])).toEqual([
      [5, 13.3],
      [6, 20],
      [9, 33.3],
      [10, 40],
    ]);
    expect(takeOver(table, { ...other, y: null })).toMatchObject({ problem: { code: "curve-and-map" } });
  });
});

test("choices of a region add up, the last one counts", () => {
  const first = chooseCells(nothing, [1, 2, 3], "mine");
  expect([...chooseCells(first, [3, 4], "base")]).toEqual([
    [1, "mine"],
    [2, "mine"],
    [3, "base"],
    [4, "base"],
  ]);
  expect(first.get(3)).toBe("mine");
});
