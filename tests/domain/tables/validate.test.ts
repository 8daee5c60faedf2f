import { expect, test } from "vitest";
import { firstAboveAtmosphere } from "../../../src/domain/tables/atmosphere";
import { plainContext, validateCell, validateTable } from "../../../src/domain/tables/validate";
import { shared } from "../../shared";
import { realTunes } from "./real-tables";
import { aTable, anAxis, madeTable } from "./a-table";

const ve = madeTable([1000, 2000, 3000], [50, 100, 150], () => 80);

test("what no ECU stores is an error, what few engines want a warning, a blank nothing", () => {
  expect(validateCell(ve, 4, 1200)[0]).toEqual({ severity: "error", code: "above-range", limit: 999 });
  expect(validateCell(ve, 4, -1)[0]).toEqual({ severity: "error", code: "below-range", limit: 0 });
  expect(validateCell(ve, 4, 170)[0]).toEqual({ severity: "warning", code: "unusually-high", limit: 160 });
  expect(validateCell(ve, 4, 82)).toEqual([]);
  expect(validateCell(ve, 4, NaN)).toEqual([]);
});

test("a slip of the finger is steep against all four neighbours, each named with its difference", () => {
  expect(validateCell(ve, 4, 108)).toEqual([]);
  const steep = validateCell(ve, 4, 8);
  expect(steep.filter(({ code }) => code === "steep")).toEqual([
    { severity: "warning", code: "steep", axis: "x", neighbour: 3, difference: -72, limit: 28 },
    { severity: "warning", code: "steep", axis: "x", neighbour: 5, difference: -72, limit: 28 },
    { severity: "warning", code: "steep", axis: "y", neighbour: 1, difference: -72, limit: 28 },
    { severity: "warning", code: "steep", axis: "y", neighbour: 7, difference: -72, limit: 28 },
  ]);
  const holed = { ...ve, values: ve.values.with(3, NaN).with(1, NaN).with(7, NaN) };
  expect(validateCell(holed, 4, 130).map((problem) => "neighbour" in problem && problem.neighbour)).toEqual([
    5,
  ]);
});

test("cells at the edge have no neighbours around the corner", () => {
  const cliff = madeTable([1, 2, 3], [1, 2], (x, y) => (y === 1 ? 40 : 140) + x);
  const steep = (at: number): readonly unknown[] =>
    validateCell(cliff, at, cliff.values[at]!).map((problem) => "neighbour" in problem && problem.neighbour);
  expect([0, 1, 2, 3, 4, 5].map(steep)).toEqual([[3], [4], [5], [0], [1], [2]]);
});

test("a zero is no low value but a part that is not in use; beside cells in use it is steep", () => {
  const unused = aTable([1, 2, 3], null, [0, 0, 0]);
  expect(validateTable(unused)).toEqual([]);
  expect(validateCell(unused, 1, 3)).toEqual([{ severity: "warning", code: "unusually-low", limit: 15 }]);
  expect(validateCell(ve, 0, 0).map(({ code }) => code)).toEqual(["steep", "steep"]);
});

test("duty is pulse times rpm by 1200, at the cell's own engine speed or at the one that is given", () => {
  const map = madeTable([2000, 6500], [1, 2], () => 10, { kind: "injection-time", unit: "ms" });
  expect(validateCell(map, 1, 15.8)).toContainEqual({
    severity: "warning",
    code: "duty-high",
    dutyPercent: expect.closeTo((15.8 * 6500) / 1200, 9),
    rpm: 6500,
    limit: 85,
  });
  const curve = {
    ...aTable([-0.5, 1], null, [5, 5], { kind: "injection-time", unit: "ms" }),
    x: anAxis("MAP", "bar-gauge", [-0.5, 1]),
  };
  // The worked point of fueltech.md, section 5 B: 10.73 ms at 6500 rpm is 58.1 %.
  const duties = (ms: number, rpm: number | null): readonly string[] =>
    validateCell(curve, 1, ms, { ...plainContext, rpm })
      .map(({ code }) => code)
      .filter((code) => code.startsWith("duty"));
  expect(duties(10.73, 6500)).toEqual([]);
  expect(duties(18.5, 6500)).toEqual(["duty-over"]);
  expect(duties(18.5, null)).toEqual([]);
  const twice = validateCell(curve, 1, 9, { ...plainContext, rpm: 6500, injections: 2 });
  expect(twice).toContainEqual(expect.objectContaining({ code: "duty-high", dutyPercent: 97.5 }));
  const us = { ...map, unit: "µs", values: map.values.map((ms) => ms * 1000) };
  expect(validateCell(us, 1, 15_800)[0]).toMatchObject({ code: "duty-high" });
});

test("a lean target is said in boost only, also in AFR by the fuel's own ratio", () => {
  const target = madeTable([1000, 5000], [60, 100, 140], () => 0.9, { kind: "lambda-target", unit: "λ" });
  expect(validateCell(target, 0, 1)).toEqual([]);
  expect(validateCell(target, 2, 1)).toEqual([]);
  expect(validateCell(target, 4, 1)).toEqual([
    { severity: "warning", code: "lean-in-boost", lambda: 1, limit: 0.95 },
  ]);
  const afr = { ...target, unit: "AFR", values: target.values.map(() => 8.5) };
  const ethanol = { ...plainContext, stoichiometric: 9 };
  expect(validateCell(afr, 4, 8.8, ethanol)).toMatchObject([{ code: "lean-in-boost" }]);
  expect(validateCell(afr, 4, 8.4, ethanol)).toEqual([]);
});

test("the atmosphere is found on any axis of pressure and on no other", () => {
  expect(first("bar-gauge", [-0.5, 0, 0.2])).toBe(2);
  expect(first("kPa", [20, 100, 101, 105])).toBe(3);
  expect(first("kPa", [-50, 0, 20])).toBe(2);
  expect(first("psia", [5, 14.7, 16])).toBe(2);
  expect(first("kPa abs", [20, 60, 100])).toBe(3);
  expect(first("%", [0, 50, 100])).toBeNull();
  expect(first("rpm", [500, 1000])).toBeNull();
  // A load without a unit, or with the "%" that TunerStudio writes for any algorithm, can only be a pressure here.
  expect(first("", [20, 60, 100, 140, 240])).toBe(3);
  expect(first("%", [20, 100, 230])).toBe(2);
  expect(first("", [-0.8, -0.4, 0, 1.2])).toBe(3);
  expect(first("", [0.3, 0.9, 1.4])).toBeNull();
  expect(first("g", [20, 100, 230])).toBeNull();
  expect(firstAboveAtmosphere(anAxis("RPM", "", [20, 100, 230]))).toBeNull();
  expect(firstAboveAtmosphere(anAxis("load", "kPa abs", [70, 80, 90]), 75)).toBe(1);
});

test.skipIf(shared === null)(
  "real tunes hold no value that is refused, and few that are warned about",
  () => {
    let [cells, warned] = [0, 0];
    for (const { file, tables } of realTunes()) {
      for (const table of tables) {
        const found = validateTable(table);
        const errors = found.filter(({ problems }) => problems.some(({ severity }) => severity === "error"));
        expect([file, table.name, errors]).toEqual([file, table.name, []]);
        cells += table.values.length;
        warned += found.length;
      }
    }
    expect(cells).toBeGreaterThan(10_000);
    expect(warned / cells).toBeLessThan(0.05);
  },
);

function first(unit: string, values: readonly number[]): number | null {
  return firstAboveAtmosphere(anAxis("load", unit, values));
}
