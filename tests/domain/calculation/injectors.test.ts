import { array, assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { constantDeadTime, deadTimeAt } from "../../../src/domain/calculation/dead-time";
import {
  ccPerMinOfLbPerH,
  flowAtPressure,
  injectorMgPerMs,
  lbPerHOfCcPerMin,
} from "../../../src/domain/calculation/injector-flow";
import { gPerKwhOfLbPerHpH, injectorNeed, supportedPower } from "../../../src/domain/calculation/power";
import { valueOf } from "./value-of";

const between = (min: number, max: number) => double({ min, max, noNaN: true });

describe("flow of an injector", () => {
  test("1 lb/h is 0.125998 mg/ms, and the root of the pressure counts", () => {
    const rating = { flowLbPerH: 112, ratedBar: 3, densityRatio: 1 };
    expect(injectorMgPerMs({ ...rating, flowLbPerH: 1 }, 3)).toBeCloseTo(0.125998, 6);
    expect(injectorMgPerMs(rating, 3)).toBeCloseTo(14.112, 3);
    expect(injectorMgPerMs(rating, 12)).toBeCloseTo(2 * 14.1118, 3);
    expect(injectorMgPerMs({ ...rating, densityRatio: 1.0404 }, 3) / 14.11176).toBeCloseTo(1.02, 5);
  });

  test.each([
    [0.75, 10.08],
    [0.72, 10.5],
    [0.789, 9.58],
  ])("1 lb/h of a fuel of %f kg/L is %f cc/min", (density, ccPerMin) => {
    expect(ccPerMinOfLbPerH(1, density)).toBeCloseTo(ccPerMin, 2);
  });

  test("mass and volume, and pressures, undo each other", () => {
    assert(
      property(between(1, 3000), between(0.6, 1), between(1, 10), (flow, density, bar) => {
        expect(lbPerHOfCcPerMin(ccPerMinOfLbPerH(flow, density), density)).toBeCloseTo(flow, 8);
        expect(flowAtPressure(flowAtPressure(flow, 3, bar), bar, 3)).toBeCloseTo(flow, 8);
      }),
    );
  });
});

describe("power that injectors support", () => {
  const four = {
    count: 4,
    flowLbPerH: 80,
    ratedBar: 3,
    acrossBar: 3,
    dutyPercent: 85,
    bsfcLbPerHpH: 0.5,
  };

  test("four of 80 lb/h at 85 % and 0.5 lb/(hp h) feed 544 hp", () => {
    const { flowLbPerH, powerHp } = valueOf(supportedPower(four));
    expect(flowLbPerH).toBeCloseTo(272, 9);
    expect(powerHp).toBeCloseTo(544, 9);
    expect(valueOf(supportedPower({ ...four, acrossBar: 4 })).powerHp).toBeCloseTo(544 * Math.sqrt(4 / 3), 9);
  });

  test("1 lb/(hp h) is 608.28 g/kWh", () => expect(gPerKwhOfLbPerHpH).toBeCloseTo(608.277, 3));

  test("the injectors that a power needs support exactly that power", () => {
    const any = record({
      count: constantFrom(1, 3, 4, 6, 8, 12),
      ratedBar: between(2, 5),
      acrossBar: between(2, 6),
      dutyPercent: between(40, 100),
      bsfcLbPerHpH: between(0.3, 1.5),
      powerHp: between(20, 3000),
    });
    assert(
      property(any, (wish) => {
        const { eachLbPerH } = valueOf(injectorNeed(wish));
        if (eachLbPerH < 0.5 || eachLbPerH > 5000) return;
        expect(valueOf(supportedPower({ ...wish, flowLbPerH: eachLbPerH })).powerHp).toBeCloseTo(
          wish.powerHp,
          6,
        );
      }),
    );
  });

  test("no injectors and no consumption have no answer", () => {
    expect(supportedPower({ ...four, count: 0, bsfcLbPerHpH: NaN })).toMatchObject({
      ok: false,
      problem: { faults: [{ input: "count" }, { input: "bsfcLbPerHpH" }] },
    });
    expect(injectorNeed({ ...four, powerHp: 0 })).toMatchObject({
      ok: false,
      problem: { faults: [{ input: "powerHp", min: 1, max: 20_000 }] },
    });
  });
});

describe("dead time by voltage", () => {
  // Table of a stand-alone ECU, relative to its constant.
  const table = {
    baseMs: 1,
    volts: [8, 9, 10, 11, 12, 13, 14, 15, 16],
    addMs: [0.6, 0.5, 0.4, 0.3, 0.18, 0.05, -0.06, -0.15, -0.22],
  };

  test("a logged 14.12 V takes 0.0708 ms off", () => {
    expect(valueOf(deadTimeAt(table, 14.12))).toBeCloseTo(1 - 0.0708, 10);
    expect(valueOf(deadTimeAt(table, 12))).toBe(1.18);
    expect(valueOf(deadTimeAt(table, 6))).toBe(1.6);
    expect(valueOf(deadTimeAt(table, 18))).toBe(0.78);
    expect(valueOf(deadTimeAt(constantDeadTime(0.9), 3))).toBe(0.9);
  });

  test("lies between its neighbours, and never jumps", () => {
    assert(
      property(between(5, 19), array(between(0, 1), { minLength: 9, maxLength: 9 }), (volts, addMs) => {
        const value = valueOf(deadTimeAt({ ...table, addMs }, volts));
        const beside = valueOf(deadTimeAt({ ...table, addMs }, volts + 1e-6));
        expect(Math.abs(beside - value)).toBeLessThanOrEqual(1.0001e-6);
        expect(value).toBeGreaterThanOrEqual(1 + Math.min(...addMs));
        expect(value).toBeLessThanOrEqual(1 + Math.max(...addMs));
      }),
    );
  });

  test("says what is wrong", () => {
    expect(deadTimeAt({ ...table, volts: [8, 8, ...table.volts.slice(2)] }, 12)).toMatchObject({
      problem: { code: "voltages-not-rising", at: 1 },
    });
    expect(deadTimeAt({ ...table, addMs: [0.6] }, 12)).toMatchObject({ problem: { at: 1 } });
    expect(deadTimeAt(table, NaN)).toMatchObject({ problem: { code: "voltage-missing" } });
    expect(deadTimeAt({ ...table, baseMs: 0.1 }, 16)).toMatchObject({
      problem: { code: "dead-time-negative" },
    });
  });
});
