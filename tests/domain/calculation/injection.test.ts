import { assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { airFlowKgPerH, airPerCycleMg } from "../../../src/domain/calculation/airflow";
import { dutyPercent, longestPulseMs } from "../../../src/domain/calculation/duty";
import {
  acrossInjectorBar,
  apparentVePercent,
  injectionAt,
  type Bank,
  type InjectionSetup,
  type OperatingPoint,
} from "../../../src/domain/calculation/injection";
import { valueOf } from "./value-of";

const bank: Bank = {
  count: 4,
  flowLbPerH: 112,
  ratedBar: 3,
  densityRatio: 1,
  deadTimeMs: 1,
  shortestMs: 0,
};
const ethanol: InjectionSetup = {
  displacementL: 1.9,
  cylinders: 4,
  barometerBar: 1,
  airC: 40,
  stoichiometricRatio: 9,
  regulator: "manifold-referenced",
  fuelBar: 3,
  pulsesPerCycle: 1,
  first: bank,
  second: null,
};
const atmosphere: OperatingPoint = { mapBar: 0, rpm: 3000, vePercent: 90, lambda: 0.85 };
const boosted: InjectionSetup = { ...ethanol, airC: 47, barometerBar: 1.01325 };
const boost: OperatingPoint = { mapBar: 1, rpm: 6500, vePercent: 95, lambda: 0.8 };

const between = (min: number, max: number) => double({ min, max, noNaN: true });
const anySetup = record({
  displacementL: between(0.1, 12),
  cylinders: constantFrom(1, 2, 3, 4, 5, 6, 8, 10, 12),
  barometerBar: between(0.7, 1.05),
  airC: between(-20, 90),
  stoichiometricRatio: between(6.4, 17.2),
  regulator: constantFrom("manifold-referenced", "fixed"),
  fuelBar: between(3.5, 6),
  pulsesPerCycle: constantFrom(1, 2),
  first: record({
    count: constantFrom(1, 4, 8),
    flowLbPerH: between(10, 400),
    ratedBar: between(2.5, 4),
    densityRatio: between(0.9, 1.1),
    deadTimeMs: between(0, 2),
    shortestMs: constantFrom(0),
  }),
});
const anyPoint = record({
  mapBar: between(-0.6, 2.5),
  rpm: between(500, 9000),
  vePercent: between(20, 130),
  lambda: between(0.65, 1.2),
});

describe("an operating point by speed density", () => {
  test("naturally aspirated at full load", () => {
    const air = valueOf(airPerCycleMg({ ...ethanol, ...atmosphere, vePercent: 100 }));
    expect(air).toBeCloseTo(528.4, 1);
    const { airMg, fuelMg, first, acrossBar, second } = valueOf(injectionAt(ethanol, atmosphere));
    expect(airMg).toBeCloseTo(475.6, 1);
    expect(fuelMg).toBeCloseTo(62.17, 2);
    expect(first.mgPerMs).toBeCloseTo(14.112, 3);
    expect(first.effectiveMs).toBeCloseTo(4.405, 3);
    expect(first.pulseMs).toBeCloseTo(5.405, 3);
    expect([acrossBar, second]).toEqual([3, null]);
  });

  test("one bar of boost, regulator 1:1", () => {
    const { airMg, fuelMg, first } = valueOf(injectionAt(boosted, boost));
    expect(airMg).toBeCloseTo(988.6, 0);
    expect(fuelMg).toBeCloseTo(137.3, 1);
    expect(first.effectiveMs).toBeCloseTo(9.729, 2);
    expect(first.pulseMs).toBeCloseTo(10.73, 2);
    expect(first.dutyPercent).toBeCloseTo(58.1, 1);
  });

  test("one bar of boost, fixed fuel pressure", () => {
    const { first, acrossBar } = valueOf(injectionAt({ ...boosted, regulator: "fixed" }, boost));
    expect(acrossBar).toBe(2);
    expect(first.mgPerMs / 14.112).toBeCloseTo(0.8165, 4);
    expect(first.effectiveMs).toBeCloseTo(11.92, 2);
    expect(first.pulseMs).toBeCloseTo(12.92, 2);
    expect(first.dutyPercent).toBeCloseTo(70, 1);
  });

  test("a logged idle stands for an efficiency, and a wrong fuel looks like a wrong one", () => {
    // 1.91 ms at −0.672 bar, 14.12 V, where the voltage takes 0.0708 ms off the dead time.
    const setup = { ...ethanol, barometerBar: 1.01325, airC: 55.4 };
    const warm = { ...setup, first: { ...bank, flowLbPerH: 80, deadTimeMs: 1 - 0.0708 } };
    const idle = { mapBar: -0.672, rpm: 987, vePercent: 100, lambda: 0.895 };
    const fuelMg = (1.91 - 0.9292) * 80 * 0.125998;
    const fullMg = ((34_125 * 4.75e-4) / (287.05 * 328.55)) * 1e6;
    const vePercent = valueOf(apparentVePercent(warm, idle, 1.91));
    expect(vePercent).toBeCloseTo((100 * fuelMg * 9 * 0.895) / fullMg, 3);
    const gasoline = valueOf(apparentVePercent({ ...warm, stoichiometricRatio: 14.7 }, idle, 1.91));
    expect(gasoline / vePercent).toBeCloseTo(14.7 / 9, 12);
  });

  test("the efficiency that a calculated time stands for is the one it was made with", () => {
    assert(
      property(anySetup, anyPoint, (setup, point) => {
        const full = { ...setup, second: null };
        const { first } = valueOf(injectionAt(full, point));
        expect(valueOf(apparentVePercent(full, point, first.pulseMs))).toBeCloseTo(point.vePercent, 6);
      }),
    );
  });

  test("effective time is proportional to efficiency and pressure, and inverse to lambda", () => {
    assert(
      property(anySetup, anyPoint, (setup, point) => {
        const full = { ...setup, second: null, regulator: "manifold-referenced" } as const;
        const one = valueOf(injectionAt(full, point)).first.effectiveMs;
        const doubled = valueOf(injectionAt(full, { ...point, vePercent: point.vePercent * 2 }));
        expect(doubled.first.effectiveMs / one).toBeCloseTo(2, 9);
        const lean = valueOf(injectionAt(full, { ...point, lambda: point.lambda * 1.1 }));
        expect(lean.first.effectiveMs * 1.1).toBeCloseTo(one, 9);
        const absolute = full.barometerBar + point.mapBar;
        const higher = valueOf(injectionAt(full, { ...point, mapBar: point.mapBar + 0.5 }));
        expect(higher.first.effectiveMs / one).toBeCloseTo((absolute + 0.5) / absolute, 9);
      }),
    );
  });

  test("a total vacuum holds no air, and a pulse is never shorter than the shortest", () => {
    const empty = valueOf(injectionAt(ethanol, { ...atmosphere, mapBar: -1 }));
    expect([empty.airMg, empty.first.effectiveMs, empty.first.pulseMs]).toEqual([0, 0, 1]);
    const floor = { ...ethanol, first: { ...bank, shortestMs: 1.6 } };
    expect(valueOf(injectionAt(floor, { ...atmosphere, vePercent: 1 })).first.pulseMs).toBe(1.6);
  });
});

describe("two banks", () => {
  const second = { ...bank, flowLbPerH: 224, deadTimeMs: 1.2 };

  test("together: both open for the same effective time, and give all of the fuel", () => {
    assert(
      property(anySetup, anyPoint, between(10, 400), (setup, point, flowLbPerH) => {
        const both = {
          ...setup,
          second: { ...setup.first, flowLbPerH, staging: { kind: "together" } as const },
        };
        const { fuelMg, first, second: other } = valueOf(injectionAt(both, point));
        expect(other?.effectiveMs).toBeCloseTo(first.effectiveMs, 8);
        expect(first.fuelMg + (other?.fuelMg ?? 0)).toBeCloseTo(fuelMg, 8);
      }),
    );
  });

  test("from a pressure on: the second bank is closed below it", () => {
    const staged = {
      ...boosted,
      second: { ...second, staging: { kind: "from-pressure", mapBar: 0.5 } as const },
    };
    const below = valueOf(injectionAt(staged, { ...boost, mapBar: 0.49 }));
    expect(below.second).toMatchObject({ pulseMs: 0, dutyPercent: 0, fuelMg: 0 });
    const above = valueOf(injectionAt(staged, boost));
    // A third of the fuel each 112 of 336 lb/h: the effective time is a third of that of one bank.
    expect(above.first.effectiveMs).toBeCloseTo(9.729 / 3, 2);
    expect(above.second?.pulseMs).toBeCloseTo(9.729 / 3 + 1.2, 2);
  });

  test("above a duty: the first bank stays at it, the second gives the rest", () => {
    const staged = {
      ...boosted,
      second: { ...second, staging: { kind: "above-duty", dutyPercent: 40 } as const },
    };
    const { first, second: rest, fuelMg } = valueOf(injectionAt(staged, boost));
    expect(first.dutyPercent).toBeCloseTo(40, 9);
    expect(first.fuelMg + (rest?.fuelMg ?? 0)).toBeCloseTo(fuelMg, 9);
    const easy = valueOf(injectionAt(staged, { ...boost, rpm: 2000 }));
    expect(easy.second?.pulseMs).toBe(0);
    expect(easy.first.dutyPercent).toBeLessThan(40);
  });
});

describe("inputs that have no answer", () => {
  test("every wrong input is named with its range; nothing becomes NaN", () => {
    const outcome = injectionAt({ ...ethanol, cylinders: NaN, displacementL: 0 }, { ...boost, lambda: -1 });
    expect(outcome).toEqual({
      ok: false,
      problem: {
        code: "bad-inputs",
        faults: [
          { code: "out-of-range", input: "displacementL", min: 0.02, max: 30 },
          { code: "out-of-range", input: "cylinders", min: 1, max: 16 },
          { code: "out-of-range", input: "lambda", min: 0.4, max: 2 },
        ],
      },
    });
  });

  test("faults of the second bank carry a 2, and its staging is checked", () => {
    const outcome = injectionAt(
      {
        ...ethanol,
        second: { ...bank, flowLbPerH: NaN, staging: { kind: "above-duty", dutyPercent: 0 } },
      },
      boost,
    );
    expect(outcome.ok ? [] : outcome.problem.faults.map(({ input }) => input)).toEqual([
      "flowLbPerH2",
      "stageDutyPercent",
    ]);
  });

  test("a fixed fuel pressure below the manifold's flows nothing", () => {
    const outcome = injectionAt({ ...ethanol, regulator: "fixed", fuelBar: 1 }, { ...boost, mapBar: 1.4 });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { faults: [{ code: "no-flow", input: "fuelBar" }] },
    });
    expect(acrossInjectorBar({ regulator: "fixed", fuelBar: 1 }, 1.4)).toBeCloseTo(-0.4, 12);
  });

  test("whatever numbers come in: an answer of numbers, or a problem", () => {
    const wild = double();
    assert(
      property(
        anySetup,
        record({ mapBar: wild, rpm: wild, vePercent: wild, lambda: wild }),
        (setup, point) => {
          const outcome = injectionAt({ ...setup, second: null }, point);
          if (!outcome.ok) return outcome.problem.faults.length > 0;
          const { airMg, fuelMg, first } = outcome.value;
          return [airMg, fuelMg, first.pulseMs, first.dutyPercent].every(Number.isFinite);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("duty and its longest pulse undo each other", () => {
  expect(dutyPercent(10.73, 6500)).toBeCloseTo(58.12, 2);
  expect(longestPulseMs(85, 0)).toBe(Infinity);
  assert(
    property(between(0.1, 100), between(100, 12_000), constantFrom(1, 2), (duty, rpm, pulses) => {
      expect(dutyPercent(longestPulseMs(duty, rpm, pulses), rpm, pulses)).toBeCloseTo(duty, 9);
    }),
  );
});

test("air through the engine counts one filling in two turns", () => {
  // 475.6 mg in 4 cylinders at 3000 rpm: 1500 cycles per minute.
  expect(airFlowKgPerH(475.6, 4, 3000)).toBeCloseTo((475.6 * 4 * 1500 * 60) / 1e6, 9);
});
