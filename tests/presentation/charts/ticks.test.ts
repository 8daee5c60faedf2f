import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originOf, timeTicks } from "../../../src/presentation/charts/time-ticks";
import {
  niceLimits,
  tickDecimals,
  valueAt,
  valueTicks,
  yOf,
  zoomLimits,
} from "../../../src/presentation/charts/value-axis";

describe("ticks of time", () => {
  test("are inside the range, evenly spaced and never closer than asked", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: 0.002, max: 2e5, noNaN: true }),
        fc.integer({ min: 200, max: 2000 }),
        (fromS, span, width) => {
          const range = { fromS, toS: fromS + span };
          const { timesS, stepS } = timeTicks(range, width, 84);
          expect((stepS / span) * width).toBeGreaterThanOrEqual(84 * 0.999);
          expect(timesS.length).toBeLessThanOrEqual(width / 84 + 1);
          for (const timeS of timesS) {
            expect(timeS).toBeGreaterThanOrEqual(range.fromS - stepS * 1e-6);
            expect(timeS).toBeLessThanOrEqual(range.toS + stepS * 1e-6);
          }
        },
      ),
    );
  });

  test("have as many decimals as tell neighbours apart", () => {
    expect(timeTicks({ fromS: 1281, toS: 1291 }, 840, 84)).toMatchObject({ stepS: 1, decimals: 0 });
    expect(timeTicks({ fromS: 0, toS: 1 }, 840, 84)).toMatchObject({ stepS: 0.1, decimals: 1 });
    expect(timeTicks({ fromS: 0, toS: 0.05 }, 840, 84)).toMatchObject({ stepS: 0.005, decimals: 3 });
    expect(timeTicks({ fromS: 0, toS: 1625 }, 840, 84).stepS).toBe(300);
  });

  test("count from the log's zero, or from its start when its clock is of another era", () => {
    expect(originOf(12.3)).toBe(0);
    expect(originOf(1.76e9)).toBe(1.76e9);
    expect(timeTicks({ fromS: 1003, toS: 1023 }, 400, 84, 1003).timesS[0]).toBe(1003);
  });
});

describe("a value scale", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  test("holds every value it was made for", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = niceLimits(Math.min(a, b), Math.max(a, b));
        expect(low).toBeLessThanOrEqual(Math.min(a, b));
        expect(high).toBeGreaterThanOrEqual(Math.max(a, b));
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  test("a flat line lies in the middle and no sample gives no nonsense", () => {
    const [low, high] = niceLimits(14, 14);
    expect((low + high) / 2).toBeCloseTo(14);
    expect(niceLimits(0, 0)).toEqual([-1, 1]);
    expect(niceLimits(NaN, NaN)).toEqual([0, 1]);
  });

  test("reads back the value of every height, and zooming keeps the one under the pointer", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (share, factor) => {
          const at = valueAt(10 + share * 100, [-40, 160], 10, 110);
          expect(yOf(at, [-40, 160], 10, 110)).toBeCloseTo(10 + share * 100, 6);
          expect(yOf(at, zoomLimits([-40, 160], factor, at), 10, 110)).toBeCloseTo(10 + share * 100, 6);
        },
      ),
    );
  });

  test("has ticks inside its limits, fewer in a low strip, told apart by their decimals", () => {
    fc.assert(
      fc.property(value, fc.double({ min: 0.001, max: 1e5, noNaN: true }), (low, span) => {
        const ticks = valueTicks([low, low + span], 60);
        expect(ticks.length).toBeLessThanOrEqual(4);
        const decimals = tickDecimals(ticks);
        const written = ticks.map((tick) => tick.toFixed(decimals));
        expect(new Set(written).size).toBe(ticks.length);
      }),
    );
  });
});
