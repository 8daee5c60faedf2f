import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../../../src/domain/demo/random";
import { transportLine } from "../../../src/domain/demo/transport";

test("what goes in comes out after the pipe's length, however the flow varies", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.002, max: 0.4, noNaN: true }), { minLength: 50, maxLength: 600 }),
      (flows) => {
        const line = transportLine(2, -1);
        let moved = 0;
        for (const flow of flows) {
          moved += flow;
          const out = line(flow, moved);
          // The value put in at a place is that place: what leaves was put in one length earlier.
          if (moved - 2 > flows[0]!) expect(out).toBeCloseTo(moved - 2, 9);
        }
      },
    ),
  );
});

test("an empty pipe gives what it was filled with, and nothing moves without flow", () => {
  const line = transportLine(1, 7);
  for (let step = 0; step < 9; step++) expect(line(0.1, 3)).toBe(7);
  for (let step = 0; step < 50; step++) line(0, 99);
  const stood = line(0, 99);
  expect(line(0, 99)).toBe(stood);
});

test("a pipe that holds more than the line remembers still answers with its oldest", () => {
  const line = transportLine(100, 0);
  let out = 0;
  for (let step = 1; step <= 5000; step++) out = line(0.05, step);
  expect(out).toBeGreaterThan(5000 - 1100);
});

function draw(seed: number): number[] {
  const { normal } = randomFrom(seed);
  return Array.from({ length: 5000 }, () => normal());
}

test("random numbers repeat with their seed, differ between seeds, and are spread as promised", () => {
  const [first, again, other] = [draw(1), draw(1), draw(2)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  const mean = first.reduce((sum, z) => sum + z, 0) / first.length;
  const variance = first.reduce((sum, z) => sum + (z - mean) ** 2, 0) / first.length;
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(variance).toBeGreaterThan(0.93);
  expect(variance).toBeLessThan(1.07);
  const { uniform } = randomFrom(3);
  const bins = new Float64Array(10);
  for (let n = 0; n < 10000; n++) {
    const at = Math.floor(uniform() * 10);
    bins[at] = bins[at]! + 1;
  }
  for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
