import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kinds, rulesOf, toStep } from "../../../src/domain/tables/kinds";
import { readLabel, writeLabel } from "../../../src/domain/tables/labels";
import type { TableKind } from "../../../src/domain/tables/tuning-table";

const everyKind = Object.keys(kinds).filter((kind): kind is TableKind => kind in kinds);

test("every kind has rules in each unit it comes in: usual within possible, a step and its digits", () => {
  for (const kind of everyKind) {
    for (const unit of kinds[kind].units) {
      const { min, max, low, high, decimals, step } = rulesOf({ kind, unit });
      expect([kind, unit, min <= low && low < high && high <= max]).toEqual([kind, unit, true]);
      expect(step).toBe(10 ** -decimals);
      expect([kind, unit, Number.isFinite(rulesOf({ kind, unit }).jump)]).toEqual([
        kind,
        unit,
        kind !== "generic",
      ]);
    }
  }
});

test("one pressure in any unit has about the same range", () => {
  expect(most("kPa abs")).toBe(700);
  expect(most("bar abs") * 100).toBe(700);
  expect(Math.abs(most("psia") * 6.895 - 700)).toBeLessThan(20);
  expect(most("bar-gauge")).toBe(6);
  expect(rulesOf({ kind: "boost-target", unit: "psi rel" }).min).toBe(-14.7);
});

test("an injection time in microseconds is held to the same pulse as one in milliseconds", () => {
  const [ms, us] = [
    rulesOf({ kind: "injection-time", unit: "ms" }),
    rulesOf({ kind: "injection-time", unit: "us" }),
  ];
  expect(us.max).toBe(ms.max * 1000);
  expect(us.step).toBe(ms.step * 1000);
});

test("a unit that the kind does not know has no range, and the ECU's own step wins", () => {
  expect(rulesOf({ kind: "ve", unit: "furlongs" })).toMatchObject({ min: -1e6, max: 1e6, step: 0.001 });
  expect(rulesOf({ kind: "ve", unit: "%", step: 1 })).toMatchObject({ step: 1, decimals: 0 });
  expect(rulesOf({ kind: "ignition", unit: "deg", step: 0.25 })).toMatchObject({ step: 0.25, decimals: 2 });
});

test("a stored value is the decimal that is read: 0.3, not 0.30000000000000004", () => {
  expect(toStep(0.1 + 0.2, 0.1)).toBe(0.3);
  expect(toStep(1.005, 0.01)).toBe(1.01);
  expect(toStep(0.15, 0.1)).toBe(0.2);
  expect(toStep(-0.04, 0.1)).toBe(0);
  expect(Object.is(toStep(-0.04, 0.1), 0)).toBe(true);
  expect(toStep(10.1, 0.25)).toBe(10);
  expect(toStep(NaN, 0.1)).toBeNaN();
});

test("rounding is never off by more than half a step, and rounds a stored value to itself", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.constantFrom(1, 0.5, 0.25, 0.1, 0.01, 0.001, 0.005),
      (value, step) => {
        const stored = toStep(value, step);
        expect(Math.abs(stored - value)).toBeLessThanOrEqual(step / 2 + 1e-7);
        expect(toStep(stored, step)).toBe(stored);
      },
    ),
  );
});

test("labels say what was done and by how much, in no language", () => {
  expect(readLabel(writeLabel("multiply", 1.05))).toEqual({ name: "multiply", amount: 1.05 });
  expect(readLabel(writeLabel("set", -2.5))).toEqual({ name: "set", amount: -2.5 });
  expect(readLabel(writeLabel("smooth"))).toEqual({ name: "smooth", amount: null });
  expect(readLabel("Scale by 3 %")).toBeNull();
});

function most(unit: string): number {
  return rulesOf({ kind: "boost-target", unit }).max;
}
