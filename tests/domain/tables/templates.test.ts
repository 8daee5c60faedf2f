import { assert, constantFrom, double, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { injectionTable } from "../../../src/domain/calculation/injection-table";
import { breathings, startingVePercent } from "../../../src/domain/calculation/volumetric-efficiency";
import { calculateCells } from "../../../src/domain/tables/calculated";
import { rulesOf, toStep } from "../../../src/domain/tables/kinds";
import { loadAxis, speedAxis } from "../../../src/domain/tables/templates/axes";
import { engineFacts, type EngineFacts } from "../../../src/domain/tables/templates/engine-facts";
import {
  draftOf,
  fuelTechSet,
  startingDemand,
  templateIds,
} from "../../../src/domain/tables/templates/templates";
import { newVehicle, type Vehicle } from "../../../src/domain/vehicle";
import { valueOf } from "../calculation/value-of";
import { anAxis } from "./a-table";

const empty = newVehicle("v", "Car", "2026-01-01T00:00:00Z");
const turbo: Vehicle = {
  ...empty,
  engine: { displacementL: 1.9, cylinders: 4, induction: "turbo", ecu: "" },
  injectors: {
    count: 4,
    flowLbPerH: 112,
    ratedPressureBar: 3,
    deadTimeMs: 1,
    regulator: "manifold-referenced",
  },
  fuel: { kind: "ethanol", stoichiometricRatio: 9, densityKgPerL: 0.789 },
  limits: { ...empty.limits, rpm: 8500, boostBar: 2.5 },
};
const facts = engineFacts(turbo);
const anyFacts = record({
  breathing: constantFrom(...breathings),
  limitRpm: integer({ min: 2500, max: 14_000 }),
  boostBar: double({ min: 0, max: 4, noNaN: true }),
});

describe("new tables", () => {
  test("every template has rising axes, all of its cells, and values that its kind can store", () => {
    assert(
      property(anyFacts, (own) => {
        const engine: EngineFacts = { ...facts, ...own };
        for (const id of templateIds) {
          const { x, y, values, kind, unit } = draftOf(id, "New", engine);
          for (const axis of [x, ...(y === null ? [] : [y])]) {
            expect(axis.values.every((value, at) => at === 0 || value > axis.values[at - 1]!)).toBe(true);
          }
          expect(values.length).toBe(x.values.length * (y?.values.length ?? 1));
          const { min, max, step } = rulesOf({ kind, unit });
          const blank = id === "ignition-16" || (id === "boost-by-speed" && engine.boostBar === 0);
          const wrong = values.filter((value) =>
            blank ? !Number.isNaN(value) : !(value >= min && value <= max && toStep(value, step) === value),
          );
          expect([id, [...wrong]]).toEqual([id, []]);
        }
      }),
    );
  });

  test("FuelTech axes are those of real tunes, and grow with the engine", () => {
    const { x } = draftOf("time-by-pressure", "Main", { ...facts, boostBar: 1 });
    expect([...x.values]).toEqual([
      -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8,
      2,
    ]);
    expect(draftOf("time-by-pressure", "Main", facts).x.values.at(-1)).toBe(2.6);
    const speed = draftOf("percent-by-speed", "RPM", { ...facts, limitRpm: 7000 }).x.values;
    expect([speed.length, speed[0], speed[13], speed[14], speed.at(-1)]).toEqual([24, 400, 3000, 3500, 8000]);
    expect(draftOf("percent-by-speed", "RPM", facts).x.values.at(-1)).toBe(8500);
    expect([...draftOf("percent-by-engine-temperature", "T", facts).x.values]).toEqual([
      -10, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 180,
    ]);
  });

  test("maps of 16 and 12 end at the limiter and at the highest boost, with the atmosphere on a row", () => {
    for (const count of [12, 16]) {
      expect(speedAxis(count, 7150).values.at(-1)).toBe(7200);
      expect(loadAxis(count, 0).values.at(-1)).toBe(100);
      const boosted = loadAxis(count, 1.43).values;
      expect([boosted.length, boosted[0], boosted.includes(100), boosted.at(-1)]).toEqual([
        count,
        20,
        true,
        250,
      ]);
    }
    expect([...loadAxis(16, 0).values]).toHaveLength(16);
  });

  test("the curve by pressure and the percentages by speed make the map by both", () => {
    const curve = draftOf("time-by-pressure", "", facts);
    const percent = draftOf("percent-by-speed", "", facts);
    const map = draftOf("time-by-pressure-and-speed", "", facts);
    expect(map.y?.values).toEqual(percent.x.values);
    for (const [at, value] of map.values.entries()) {
      const effective = curve.values[at % curve.x.values.length]! - 1;
      const share = 1 + percent.values[Math.floor(at / curve.x.values.length)]! / 100;
      // Percentages are stored in tenths.
      expect(Math.abs(effective * share + 1 - value)).toBeLessThan(0.0006 * effective + 0.0021);
    }
  });

  test("a curve by pressure holds the calculation's own times", () => {
    const { values, x } = draftOf("time-by-pressure", "", facts);
    if (facts.setup === null) throw new Error("no setup");
    const times = valueOf(injectionTable(facts.setup, { x, y: null }, startingDemand(facts)));
    expect([...values]).toEqual([...times].map((ms) => toStep(ms, 0.001)));
  });

  test("nothing is calculated for an engine that is not known, and what lacks is named", () => {
    const unknown = engineFacts(empty);
    expect(unknown.setup).toBeNull();
    expect(unknown.missing).toEqual(["engine.cylinders", "engine.displacementL", "injectors.flowLbPerH"]);
    expect(unknown.assumed).toContain("injectors.deadTimeMs");
    expect(draftOf("time-by-pressure", "", unknown).values.every(Number.isNaN)).toBe(true);
    expect(draftOf("ve-16", "", unknown).values.some(Number.isNaN)).toBe(false);
    expect([facts.missing, facts.assumed]).toEqual([[], []]);
    const other = engineFacts({
      ...turbo,
      fuel: { ...turbo.fuel, kind: "other", stoichiometricRatio: null },
    });
    expect(other.missing).toEqual(["fuel.stoichiometricRatio"]);
  });

  test("the set runs an engine: fuel, its percentages, dead time, target and start", () => {
    const drafts = fuelTechSet.map((id) => draftOf(id, id, facts));
    expect(new Set(drafts.map(({ kind }) => kind))).toEqual(
      new Set(["injection-time", "fuel-correction", "dead-time", "lambda-target", "generic"]),
    );
    expect(drafts.some(({ values }) => values.some(Number.isNaN))).toBe(false);
  });
});

describe("a starting efficiency", () => {
  test("rises with load, stays within what engines do, and is the full-load curve in boost", () => {
    assert(
      property(
        constantFrom(...breathings),
        double({ min: -0.9, max: 2, noNaN: true }),
        integer({ min: 600, max: 8000 }),
        (breathing, mapBar, rpm) => {
          const ve = startingVePercent(breathing, mapBar, rpm, 1);
          expect(ve).toBeGreaterThan(8);
          expect(ve).toBeLessThan(107);
          expect(startingVePercent(breathing, mapBar + 0.1, rpm, 1)).toBeGreaterThanOrEqual(ve);
          if (mapBar >= 0) expect(ve).toBe(startingVePercent(breathing, 0, rpm, 1));
        },
      ),
    );
  });

  test("loses to residual gas what Heywood's equation 6.2 says", () => {
    const full = startingVePercent("turbo", 0, 4400, 1);
    // r = 9, pe / pi = 2: (9/8 − 2.4/11.2) of the value at equal pressures, 9/8 − 1.4/11.2 = 1.
    expect(startingVePercent("turbo", -0.5, 4400, 1) / full).toBeCloseTo(9 / 8 - 2.4 / 11.2, 12);
  });
});

describe("injection times on the axes of a table", () => {
  const setup = facts.setup ?? undefined;
  if (setup === undefined) throw new Error("no setup");
  const example = { ...setup, barometerBar: 1, airC: 40 };
  const demand = { rpm: 3000, vePercent: () => 90, lambda: () => 0.85 };

  test("are those of each operating point, whichever axis is the pressure and in which unit", () => {
    const curve = { x: anAxis("MAP", "bar-gauge", [-0.5, 0, 1]), y: null };
    const times = [...valueOf(injectionTable(example, curve, demand))];
    expect(times[1]).toBeCloseTo(5.405, 3);
    expect(times[0]).toBeCloseTo(1 + 4.405 / 2, 3);
    const absolute = { x: anAxis("RPM", "rpm", [1000, 6000]), y: anAxis("MAP", "kPa-abs", [50, 100, 200]) };
    const byBoth = [...valueOf(injectionTable(example, absolute, demand))];
    expect(byBoth.map((ms) => ms.toFixed(9))).toEqual(times.flatMap((ms) => [ms.toFixed(9), ms.toFixed(9)]));
    const bare = { x: anAxis("MAP", "kPa", [-50, 0, 100]), y: null };
    expect([...valueOf(injectionTable(example, bare, demand))]).toEqual(times);
  });

  test("axes that are none of an operating point are refused, and a cell that fails is named", () => {
    expect(injectionTable(example, { x: anAxis("T", "°C", [0, 1]), y: null }, demand)).toMatchObject({
      problem: { code: "no-pressure-axis" },
    });
    const odd = { x: anAxis("MAP", "bar-gauge", [0, 1]), y: anAxis("TPS", "%", [0, 1]) };
    expect(injectionTable(example, odd, demand)).toMatchObject({
      problem: { code: "no-speed-axis", unit: "%" },
    });
    const fixed = { ...example, regulator: "fixed" as const, fuelBar: 1.5 };
    const boosted = { x: anAxis("MAP", "bar-gauge", [0, 1, 2]), y: null };
    expect(injectionTable(fixed, boosted, demand)).toMatchObject({
      problem: { code: "cell-failed", at: 2, problem: { faults: [{ code: "no-flow" }] } },
    });
  });

  test("a table is calculated anew as one edit; locked cells and cells outside the selection stay", () => {
    const draft = draftOf("time-by-pressure", "Main", facts);
    const table = { ...draft, id: "t", vehicleId: "v", revision: 0, locked: [10] };
    const edited = valueOf(calculateCells(table, example, demand));
    expect(edited.command).toMatchObject({ kind: "cells", label: "calculate" });
    expect(edited.tally).toMatchObject({ locked: 1 });
    const one = { left: 15, right: 15, bottom: 0, top: 0 };
    const single = valueOf(calculateCells(table, example, demand, [one]));
    expect(single.command).toMatchObject({ edits: [{ at: 15, from: table.values[15], to: 9.811 }] });
    expect(calculateCells({ ...table, kind: "ve" }, example, demand)).toMatchObject({
      problem: { code: "not-injection-time" },
    });
  });
});
