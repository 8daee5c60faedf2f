import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  deleteBreakpoint,
  insertBreakpoint,
  moveBreakpoint,
  rebin,
} from "../../../src/domain/tables/axis-edit/breakpoints";
import { surfaceChange } from "../../../src/domain/tables/axis-edit/preview";
import type { AxisEdited, AxisProblem } from "../../../src/domain/tables/axis-edit/reshape";
import { parkBreakpoint, unparkBreakpoint } from "../../../src/domain/tables/axis-edit/slots";
import { apply, invert } from "../../../src/domain/tables/command";
import { valueAt } from "../../../src/domain/interpolation/bilinear";
import type { Result } from "../../../src/domain/result";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { shared } from "../../shared";
import { aTable, anyTable, madeTable } from "./a-table";
import { realTunes } from "./real-tables";

const map = madeTable([1000, 2000, 4000], [50, 100], (x, y) => x / 100 + y);

test("an inserted breakpoint lies on the lines between its neighbours and changes nothing", () => {
  const edited = valueOf(insertBreakpoint(map, "x", 2500));
  const after = done(map, edited);
  expect([...after.x.values]).toEqual([1000, 2000, 2500, 4000]);
  expect([...after.values]).toEqual([60, 70, 75, 90, 110, 120, 125, 140]);
  expect(edited.change.largest).toBeNull();
  expect(edited.clamped).toEqual([]);
  const outside = valueOf(insertBreakpoint(map, "y", 150));
  expect(Array.from(done(map, outside).values.subarray(6))).toEqual([110, 120, 140]);
  expect(outside.clamped).toEqual([6, 7, 8]);
  expect(outside.change.largest).toBeNull();
});

test("a deleted breakpoint is interpolated across, and the largest difference is told where it is", () => {
  const bent = madeTable([0, 1, 2, 3], [0, 10], (x, y) => (x === 1 ? 50 : 10) + y);
  const edited = valueOf(deleteBreakpoint(bent, "x", 1));
  expect([...done(bent, edited).values]).toEqual([10, 10, 10, 20, 20, 20]);
  expect(edited.change.largest).toEqual({ x: 1, y: 0, before: 50, after: 10 });
});

test("a moved breakpoint takes what the table had there, or takes its cells along", () => {
  const edited = valueOf(moveBreakpoint(map, "x", 1, 3000, "reinterpolate"));
  expect([...done(map, edited).values]).toEqual([60, 80, 90, 110, 130, 140]);
  expect(edited.change.largest).toBeNull();
  const kept = valueOf(moveBreakpoint(map, "x", 1, 3000, "keep"));
  expect([...done(map, kept).values]).toEqual([...map.values]);
  expect(kept.change.largest).toEqual({ x: 3000, y: 50, before: 80, after: 70 });
});

test("axes that do not rise, are too short or are not there are refused with their place", () => {
  expect(insertBreakpoint(map, "x", 2000)).toEqual(
    refused({ code: "axis-not-increasing", axis: "x", at: 2, value: 2000 }),
  );
  expect(insertBreakpoint(map, "x", NaN)).toMatchObject({ problem: { code: "axis-not-increasing" } });
  expect(moveBreakpoint(map, "x", 1, 4000, "keep")).toEqual(
    refused({ code: "axis-not-increasing", axis: "x", at: 2, value: 4000 }),
  );
  expect(deleteBreakpoint(map, "y", 0)).toEqual(refused({ code: "axis-too-short", least: 2 }));
  expect(deleteBreakpoint(map, "x", 7)).toEqual(refused({ code: "no-such-breakpoint" }));
  expect(insertBreakpoint(aTable([1, 2], null, [1, 2]), "y", 5)).toEqual(refused({ code: "no-such-axis" }));
  expect(rebin(map, [1000, 500], [50, 100])).toEqual(
    refused({ code: "axis-not-increasing", axis: "x", at: 1, value: 500 }),
  );
  expect(rebin(map, [1000, Infinity], null)).toMatchObject({ problem: { code: "axis-not-increasing" } });
});

test("locked cells keep their bits and stay locked; breakpoints that would take them along are kept", () => {
  const locked = { ...map, locked: [1, 5] };
  const inserted = done(locked, valueOf(insertBreakpoint(locked, "x", 1500)));
  expect(inserted.locked).toEqual([2, 7]);
  expect(inserted.locked?.map((at) => inserted.values[at])).toEqual([70, 140]);
  const moved = done(locked, valueOf(moveBreakpoint(locked, "x", 1, 2500, "reinterpolate")));
  expect([...moved.values]).toEqual([60, 70, 90, 110, 125, 140]);
  expect(deleteBreakpoint(locked, "x", 1)).toEqual(refused({ code: "locked-cells", cells: 1 }));
  expect(rebin(locked, [1000, 3000, 5000], [50, 100])).toEqual(refused({ code: "locked-cells", cells: 2 }));
});

test("re-binning is bilinear, holds the ends and says for which cells", () => {
  const edited = valueOf(rebin(map, [500, 1500, 3000], [75, 100, 200]));
  expect([...done(map, edited).values]).toEqual([85, 90, 105, 110, 115, 130, 110, 115, 130]);
  expect(edited.clamped).toEqual([0, 3, 6, 7, 8]);
});

test("re-binning onto the same axes is no change, bit by bit, blank and locked cells too", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const edited = valueOf(
        rebin(table, [...table.x.values], table.y === null ? null : [...table.y.values]),
      );
      expect(edited.change.largest).toBeNull();
      expect(bare(done(table, edited))).toEqual(bare(table));
    }),
  );
});

test("cells with more digits than the ECU stores keep every bit where their breakpoints stay", () => {
  const fine = aTable([1, 2, 3], null, [50.012345, -0, 70.09], { step: 0.5 });
  const inserted = done(fine, valueOf(insertBreakpoint(fine, "x", 2.5)));
  expect([...inserted.values]).toEqual([50.012345, -0, 35, 70.09]);
  expect([...done(fine, valueOf(rebin(fine, [1, 3], null))).values]).toEqual([50.012345, 70.09]);
});

test("inserting and deleting a breakpoint gives every untouched bit back, and undoing either does too", () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.constantFrom("x" as const, "y" as const),
      fc.double({ min: -600, max: 9100, noNaN: true }),
      (table, axis, value) => {
        const inserted = insertBreakpoint(table, axis, value);
        if (!inserted.ok) return;
        const wider = done(table, inserted.value);
        const at = (axis === "x" ? wider.x : wider.y!).values.indexOf(value);
        const back = done(wider, valueOf(deleteBreakpoint(wider, axis, at)));
        expect(bare(back)).toEqual(bare(table));
        const undone = apply(wider, invert(inserted.value.command));
        expect(undone.ok && bare(undone.value)).toEqual(bare(table));
      },
    ),
  );
});

test("no point of the table differs by more than the largest difference that is told", () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      anyTable,
      fc.nat(6),
      fc.array(fc.tuple(unit, unit), { maxLength: 30 }),
      (table, at, points) => {
        const open = { ...table, locked: [] };
        const edited = deleteBreakpoint(open, "x", at % open.x.values.length);
        if (!edited.ok || open.values.some(Number.isNaN)) return;
        const after = done(open, edited.value);
        const { largest } = edited.value.change;
        const most = largest === null ? 0 : Math.abs(largest.after - largest.before);
        for (const [x, y] of points) {
          const atX = between(open.x.values, x);
          const atY = open.y === null ? NaN : between(open.y.values, y);
          const difference = Math.abs(valueAt(after, atX, atY) - valueAt(open, atX, atY));
          expect(difference).toBeLessThanOrEqual(most + 1e-6);
        }
      },
    ),
  );
});

test("a parked breakpoint leaves the axis with its cells and comes back with them", () => {
  const bent = { ...map, values: map.values.with(1, 33).with(4, NaN) };
  const parked = done(bent, valueOf(parkBreakpoint(bent, "x", 1)));
  expect([...parked.x.values]).toEqual([1000, 4000]);
  expect(parked.parked).toEqual([{ axis: "x", value: 2000, cells: [33, NaN] }]);
  expect(insertBreakpoint(parked, "x", 2000)).toEqual(
    refused({ code: "slot-parked", axis: "x", value: 2000 }),
  );
  expect(bare(done(parked, valueOf(unparkBreakpoint(parked, "x", 2000))))).toEqual(bare(bent));
  expect(unparkBreakpoint(parked, "y", 2000)).toEqual(refused({ code: "no-such-breakpoint" }));
});

test("a parked slot follows the other axis: its cells are inserted, deleted and moved with it", () => {
  const parked = done(map, valueOf(parkBreakpoint(map, "x", 1)));
  const more = done(parked, valueOf(insertBreakpoint(parked, "y", 75)));
  expect(more.parked?.[0]?.cells).toEqual([70, 95, 120]);
  const moved = done(more, valueOf(moveBreakpoint(more, "y", 1, 60, "reinterpolate")));
  expect(moved.parked?.[0]?.cells).toEqual([70, 80, 120]);
  const back = done(moved, valueOf(unparkBreakpoint(moved, "x", 2000)));
  expect([...back.values]).toEqual([60, 70, 90, 70, 80, 100, 110, 120, 140]);
  const less = done(more, valueOf(deleteBreakpoint(more, "y", 2)));
  expect(less.parked?.[0]?.cells).toEqual([70, 95]);
});

test("slots parked on both axes come back in either order; what neither kept is interpolated", () => {
  const wide = madeTable([0, 1, 2], [0, 1, 2], (x, y) => 10 * x + y);
  const one = done(wide, valueOf(parkBreakpoint(wide, "x", 1)));
  const both = done(one, valueOf(parkBreakpoint(one, "y", 1)));
  const first = done(both, valueOf(unparkBreakpoint(both, "x", 1)));
  expect(bare(done(first, valueOf(unparkBreakpoint(first, "y", 1))))).toEqual(bare(wide));
  const other = done(both, valueOf(unparkBreakpoint(both, "y", 1)));
  expect(bare(done(other, valueOf(unparkBreakpoint(other, "x", 1))))).toEqual(bare(wide));
});

test.skipIf(shared === null)(
  "every axis of every real table takes a breakpoint in and out, and parks each, bit by bit",
  () => {
    let edits = 0;
    for (const { tables } of realTunes()) {
      for (const table of tables) {
        for (const axis of ["x", "y"] as const) {
          const values = (axis === "x" ? table.x : table.y)?.values ?? new Float64Array();
          if (values.length < 3) continue;
          const at = Math.floor(values.length / 2);
          const parked = done(table, valueOf(parkBreakpoint(table, axis, at)));
          expect(bare(done(parked, valueOf(unparkBreakpoint(parked, axis, values[at]!))))).toEqual(
            bare(table),
          );
          const inserted = insertBreakpoint(table, axis, (values[at - 1]! + values[at]!) / 2);
          // Breakpoints that a file repeats lie a hair apart: there is no room between them.
          if (!inserted.ok) continue;
          const wider = done(table, inserted.value);
          expect(bare(done(wider, valueOf(deleteBreakpoint(wider, axis, at))))).toEqual(bare(table));
          edits++;
        }
      }
    }
    expect(edits).toBeGreaterThan(500);
  },
);

test("two surfaces are compared on the breakpoints of both", () => {
  const change = surfaceChange(aTable([0, 2], null, [0, 2]), aTable([0, 1, 3], null, [0, 5, 5]));
  expect([...change.xs]).toEqual([0, 1, 2, 3]);
  expect([...change.differences]).toEqual([0, 4, 3, 3]);
  expect(change.largest).toEqual({ x: 1, y: null, before: 1, after: 5 });
});

function between(values: Float64Array, share: number): number {
  return values[0]! + share * (values.at(-1)! - values[0]!);
}

function done(table: TuningTable, { command }: AxisEdited): TuningTable {
  return valueOf(apply(table, command));
}

function bare({ x, y, values, locked, parked }: TuningTable): unknown {
  return { x, y, values, locked: locked ?? [], parked: parked ?? [] };
}

function refused(problem: AxisProblem): Result<AxisEdited, AxisProblem> {
  return { ok: false, problem };
}

function valueOf<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}
