import * as fc from "fast-check";
import { expect, test } from "vitest";
import { intervalOf, placeOn, valueAt, weightsAt } from "../../../src/domain/interpolation/bilinear";
import { resample } from "../../../src/domain/interpolation/resample";

const axis = fc
  .uniqueArray(fc.integer({ min: -100, max: 9000 }), { minLength: 1, maxLength: 9 })
  .map((values) => values.toSorted((a, b) => a - b));
const point = fc.double({ min: -200, max: 9500, noNaN: true });

test("the weights of a point are its four cells by hand", () => {
  const grid = { x: { values: [1000, 2000, 4000] }, y: { values: [20, 60] } };
  expect(weightsAt(grid, 2500, 30)).toEqual({
    cells: [
      { at: 1, weight: 0.75 * 0.75 },
      { at: 2, weight: 0.25 * 0.75 },
      { at: 4, weight: 0.75 * 0.25 },
      { at: 5, weight: 0.25 * 0.25 },
    ],
    x: "within",
    y: "within",
  });
});

test("off the table is said, beside the weights of the edge that the ECU holds", () => {
  const grid = { x: { values: [1000, 2000] }, y: { values: [20, 60] } };
  expect(weightsAt(grid, 900, 70)).toEqual({ cells: [{ at: 2, weight: 1 }], x: "before", y: "beyond" });
  expect(weightsAt(grid, 2000, 60)).toEqual({ cells: [{ at: 3, weight: 1 }], x: "within", y: "within" });
  expect(weightsAt(grid, NaN, 30)).toBeNull();
  expect(weightsAt(grid, 1500, NaN)).toBeNull();
  expect(weightsAt({ ...grid, y: null }, 1500, NaN)?.cells).toEqual([
    { at: 0, weight: 0.5 },
    { at: 1, weight: 0.5 },
  ]);
});

test("weights are above 0, together 1, and give the point back inside the table", () => {
  fc.assert(
    fc.property(axis, axis, point, point, (xs, ys, atX, atY) => {
      const weights = weightsAt({ x: { values: xs }, y: { values: ys } }, atX, atY)!;
      let [total, x, y] = [0, 0, 0];
      for (const { at, weight } of weights.cells) {
        expect(weight).toBeGreaterThan(0);
        total += weight;
        x += weight * xs[at % xs.length]!;
        y += weight * ys[Math.floor(at / xs.length)]!;
      }
      expect(total).toBeCloseTo(1, 12);
      if (weights.x === "within") expect(x).toBeCloseTo(atX, 6);
      if (weights.y === "within") expect(y).toBeCloseTo(atY, 6);
      expect(weights.x).toBe(atX < xs[0]! ? "before" : atX > xs.at(-1)! ? "beyond" : "within");
    }),
  );
});

test("halving finds the interval that looking through all of them finds", () => {
  fc.assert(
    fc.property(axis, fc.oneof(point, fc.integer({ min: -100, max: 100 })), fc.nat(), (xs, any, pick) => {
      const value = pick % 2 === 0 ? any : xs[pick % xs.length]!;
      let expected = 0;
      for (let at = 0; at < xs.length - 1; at++) if (xs[at]! <= value) expected = at;
      expect(intervalOf(xs, value)).toBe(expected);
      const { share } = placeOn(xs, value);
      expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});

test("a plane is exact everywhere inside, on any axes", () => {
  fc.assert(
    fc.property(axis, axis, point, point, (xs, ys, atX, atY) => {
      const values = ys.flatMap((y) => xs.map((x) => plane(x, y)));
      const held = plane(clamped(xs, atX), clamped(ys, atY));
      expect(valueAt({ x: { values: xs }, y: { values: ys }, values }, atX, atY)).toBeCloseTo(held, 6);
    }),
  );
});

test("a blank cell spoils only the points that rest on it", () => {
  const surface = { x: { values: [0, 1, 2] }, y: { values: [0, 1] }, values: [1, 2, NaN, 4, 5, 6] };
  expect(valueAt(surface, 1, 0)).toBe(2);
  expect(valueAt(surface, 1.5, 1)).toBe(5.5);
  expect(valueAt(surface, 1.5, 0)).toBeNaN();
});

test("resampling onto the same breakpoints gives every bit back, and onto others says what is held", () => {
  fc.assert(
    fc.property(axis, axis, fc.infiniteStream(fc.double()), (xs, ys, stream) => {
      const values = Float64Array.from({ length: xs.length * ys.length }, () => finite(stream.next().value));
      const same = resample({ x: { values: xs }, y: { values: ys }, values }, xs, ys);
      expect(same.clamped).toEqual([]);
      expect(same.values).toEqual(values);
      const wider = resample({ x: { values: xs }, y: { values: ys }, values }, [...xs, 9999], ys);
      expect(wider.clamped).toEqual(ys.map((_, row) => row * (xs.length + 1) + xs.length));
      expect(wider.clamped.map((at) => wider.values[at])).toEqual(
        ys.map((_, row) => values[(row + 1) * xs.length - 1]),
      );
    }),
  );
});

function plane(x: number, y: number): number {
  return 3 + 0.25 * x - 2 * y;
}

function clamped(values: readonly number[], value: number): number {
  return Math.min(values.at(-1)!, Math.max(values[0]!, value));
}

/** Plus zero for minus zero: an ECU has no such thing. */
function finite(value: number): number {
  return Number.isFinite(value) ? value + 0 : NaN;
}
