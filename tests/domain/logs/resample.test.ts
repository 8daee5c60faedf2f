import { expect, test } from "vitest";
import { resample, valueAtOrBefore } from "../../../src/domain/logs/resample";
import { clockGaps, medianStep, rhythmOf } from "../../../src/domain/logs/rhythm";
import { rowNear, timeStepped } from "../../../src/domain/logs/seek";

const slow = Float64Array.of(0, 1, 2, 3, 4, 14, 15, 16);

test("signals are linear between samples and missing across gaps and outside the channel's time", () => {
  const samples = Float64Array.of(0, 10, 20, 30, 40, 100, 110, 120);
  const onto = Float64Array.of(-0.5, 0, 0.25, 2, 3.9, 4, 9, 14, 15.5, 16, 16.1);
  expect([...resample({ samples }, slow, onto)]).toEqual([NaN, 0, 2.5, 20, 39, 40, NaN, 100, 115, 120, NaN]);
});

test("states hold the value before, and never take a value between two states", () => {
  const samples = Float64Array.of(0, 0, 1, 1, 2, 2, 0, 0);
  const onto = Float64Array.of(-1, 0, 1.9, 2, 4, 7, 7.1, 13.9, 14, 15.2);
  const held = resample({ samples, states: ["off", "on", "hot"] }, slow, onto);
  expect([...held]).toEqual([NaN, 0, 0, 1, 2, 2, NaN, NaN, 2, 0]);
});

test("a missing sample of a channel with a value in every row is not bridged", () => {
  const samples = Float64Array.of(0, 1, 2, NaN, 4, 14, 15, 16);
  expect([...resample({ samples }, slow, Float64Array.of(1.5, 2, 2.5, 3, 3.5, 4))]).toEqual([
    1.5,
    2,
    NaN,
    NaN,
    NaN,
    4,
  ]);
});

test("a sparse channel is linear between its values, whatever rows lie between", () => {
  const clock = Float64Array.from({ length: 31 }, (_, row) => row / 10);
  const samples = Float64Array.from(clock, (time, row) => (row % 5 === 0 ? time * 8 : NaN));
  const onto = Float64Array.of(0.1, 0.75, 2.99);
  for (const [at, value] of resample({ samples }, clock, onto).entries())
    expect(value).toBeCloseTo(onto[at]! * 8, 12);
});

test("on its own clock a sparse channel is filled between its values, a dense one is left as it is", () => {
  const clock = Float64Array.of(0, 1, 2, 3, 4, 5, 6);
  const sparse = Float64Array.of(NaN, 10, NaN, NaN, 40, NaN, NaN);
  expect([...resample({ samples: sparse }, clock, clock)]).toEqual([NaN, 10, 20, 30, 40, NaN, NaN]);
  expect([...resample({ samples: sparse, states: ["a"] }, clock, clock)]).toEqual([
    NaN,
    10,
    10,
    10,
    40,
    40,
    40,
  ]);
  const dense = Float64Array.of(0, 1, NaN, 3, 4, 5, 6);
  expect(resample({ samples: dense }, clock, clock)).toBe(dense);
});

test("the value at a time is the sample at or before it, and none in a gap, before the start or after the end", () => {
  const samples = Float64Array.of(1, 2, 3, NaN, 5, 6, 7, 8);
  const rhythm = rhythmOf(slow, samples);
  const at = (timeS: number) => valueAtOrBefore(slow, samples, timeS, rhythm);
  expect(at(2.9)).toEqual({ timeS: 2, value: 3 });
  expect(at(3.5).value).toBeNaN();
  expect(at(-0.1).value).toBeNaN();
  expect(at(6).value).toBe(5);
  expect(at(9).value).toBeNaN();
  expect(at(16)).toEqual({ timeS: 16, value: 8 });
  expect(at(30).value).toBeNaN();
});

test("a sparse channel's value stands until its own rhythm makes it old", () => {
  const clock = Float64Array.from({ length: 1000 }, (_, row) => row / 100);
  const samples = Float64Array.from(clock, (_, row) => (row % 100 === 0 && row < 500 ? row : NaN));
  const rhythm = rhythmOf(clock, samples);
  expect(rhythm).toEqual({ stepS: 1, dense: false });
  expect(valueAtOrBefore(clock, samples, 3.99, rhythm)).toEqual({ timeS: 3, value: 300 });
  expect(valueAtOrBefore(clock, samples, 6.9, rhythm).value).toBe(400);
  expect(valueAtOrBefore(clock, samples, 7.2, rhythm).value).toBeNaN();
});

test("a gap is a step of more than three median steps", () => {
  expect(medianStep(slow)).toBe(1);
  expect(clockGaps(slow)).toEqual([{ fromS: 4, toS: 14 }]);
  expect(clockGaps(Float64Array.of(0, 0.04, 0.08, 0.2, 0.24, 0.28, 0.32))).toEqual([]);
  expect(medianStep(Float64Array.of(3))).toBeNaN();
});

test("a step lands on the neighbouring sample, also from between two samples", () => {
  expect(timeStepped(slow, 2, 1)).toBe(3);
  expect(timeStepped(slow, 2, -1)).toBe(1);
  expect(timeStepped(slow, 2.4, -1)).toBe(2);
  expect(timeStepped(slow, 2.4, 1)).toBe(3);
  expect(timeStepped(slow, -9, 1)).toBe(0);
  expect(timeStepped(slow, 99, 10)).toBe(16);
  expect(timeStepped(slow, 99, -1)).toBe(16);
  expect(timeStepped(slow, 16, -10)).toBe(0);
});

test("a guess never changes the row that is found", () => {
  for (let guess = 0; guess <= slow.length + 2; guess++) {
    for (const [timeS, row] of [
      [-1, 0],
      [0, 0],
      [3.5, 4],
      [14, 5],
      [16.5, 8],
    ] as const) {
      expect(rowNear(slow, timeS, 0, guess)).toBe(row);
    }
  }
});
