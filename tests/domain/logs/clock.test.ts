import { array, assert, constant, double, integer, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { buildClock, gaps, medianStep, nudgeS } from "../../../src/domain/logs/clock";

const codes = (times: readonly number[]) =>
  buildClock(Float64Array.from(times)).warnings.map(({ code, count }) => [code, count]);
const times = (raw: readonly number[]) => [...buildClock(Float64Array.from(raw)).clock];

test("a good clock comes back as it is, its own start kept", () => {
  const raw = Float64Array.of(-0.001, 0.01, 0.02, 0.04);
  const { clock, markers, warnings } = buildClock(raw);
  expect(clock).toBe(raw);
  expect(markers).toEqual([]);
  expect(warnings).toEqual([]);
});

test("a repeated time moves by the nudge, and the count is told", () => {
  expect(times([0, 0.1, 0.1, 0.2, 0.3])).toEqual([0, 0.1, 0.1 + nudgeS, 0.2, 0.3]);
  expect(codes([0, 0.1, 0.1, 0.2, 0.3])).toEqual([["time-repeated", 1]]);
});

test("rows of a clock in whole seconds are spread over the second", () => {
  expect(times([1, 1, 1, 1, 2, 2, 2, 2])).toEqual([1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75]);
  expect(codes([1, 1, 1, 1, 2, 2, 2, 2])).toEqual([["time-coarse", 6]]);
});

test("after a step back the log goes on after a gap, with a marker there", () => {
  const { clock, markers, warnings } = buildClock(Float64Array.of(5, 6, 7, 0, 1, 2));
  expect([...clock]).toEqual([5, 6, 7, 11, 12, 13]);
  expect(markers).toEqual([{ timeS: 11, label: "Time steps back" }]);
  expect(warnings).toEqual([{ code: "time-steps-back", severity: "high", row: 4, count: 1 }]);
  expect(gaps(clock)).toEqual([{ fromS: 7, toS: 11 }]);
});

test("a single wild or missing time is filled between its neighbours", () => {
  expect(times([10, 11, 5, 13])).toEqual([10, 11, 12, 13]);
  expect(times([10, 11, 5000, 13, 14])).toEqual([10, 11, 12, 13, 14]);
  expect(times([NaN, 1, 2, NaN, 4, Infinity])).toEqual([0, 1, 2, 3, 4, 5]);
});

test("a rate above 1 kHz or below 0.2 Hz is flagged", () => {
  expect(codes([0, 0.0001, 0.0002])).toEqual([["suspicious-rate", undefined]]);
  expect(codes([0, 20, 40])).toEqual([["suspicious-rate", undefined]]);
  expect(codes([0, 0.001, 0.002])).toEqual([]);
});

test("any numbers give a strictly increasing clock of the same length", () => {
  assert(
    property(array(oneof(double(), integer({ min: 0, max: 5 }), constant(NaN))), (raw) => {
      const { clock } = buildClock(Float64Array.from(raw));
      expect(clock.length).toBe(raw.length);
      for (let row = 1; row < clock.length; row++) expect(clock[row]!).toBeGreaterThan(clock[row - 1]!);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("median step and gaps", () => {
  expect(medianStep(Float64Array.of(0, 1, 2, 9))).toBe(1);
  expect(medianStep(Float64Array.of(3))).toBeNaN();
  expect(gaps(Float64Array.of(0, 1, 2, 9))).toEqual([{ fromS: 2, toS: 9 }]);
});
