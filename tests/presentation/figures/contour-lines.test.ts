import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contourPieces } from "../../../src/presentation/figures/contour-lines";

test("a slope is crossed by one straight line", () => {
  const values = Float64Array.from({ length: 20 }, (_, at) => at % 5);
  const pieces = contourPieces(values, 5, 4, 2.25);
  expect(pieces).toHaveLength(3);
  for (const { fromX, toX } of pieces) expect([fromX, toX]).toEqual([2.25, 2.25]);
});

test("around a peak the pieces close to a ring", () => {
  const values = Float64Array.from(
    { length: 49 },
    (_, at) => -Math.hypot((at % 7) - 3, Math.floor(at / 7) - 3),
  );
  const pieces = contourPieces(values, 7, 7, -1.7);
  const ends = new Map<string, number>();
  for (const { fromX, fromY, toX, toY } of pieces) {
    for (const end of [`${fromX.toFixed(6)} ${fromY.toFixed(6)}`, `${toX.toFixed(6)} ${toY.toFixed(6)}`]) {
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
  }
  expect(pieces.length).toBeGreaterThan(7);
  expect([...ends.values()].every((count) => count === 2)).toBe(true);
});

test("every end lies on a side where the values pass the level; blank corners have no line", () => {
  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.double({ min: -5, max: 5, noNaN: true }) },
    fc.constant(NaN),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 20, maxLength: 20 }), (values) => {
      for (const { fromX, fromY, toX, toY } of contourPieces(values, 5, 4, 0.5)) {
        for (const [x, y] of [
          [fromX, fromY],
          [toX, toY],
        ] as const) {
          const [left, low] = [Math.floor(x), Math.floor(y)];
          const [a, b] = [values[low * 5 + left]!, values[Math.ceil(y) * 5 + Math.ceil(x)]!];
          const share = x - left + (y - low);
          expect(a + (b - a) * share).toBeCloseTo(0.5, 6);
        }
      }
    }),
  );
});

test("at a saddle the line goes round the two corners that the middle leaves out", () => {
  // High along one diagonal, the middle is high: the low corners are cut off, one piece each.
  const high = contourPieces([3, -1, -1, 3], 2, 2, 0);
  expect(high).toHaveLength(2);
  for (const { fromX, fromY, toX, toY } of high) {
    const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
    expect(Math.min(Math.hypot(x - 1, y), Math.hypot(x, y - 1))).toBeLessThan(0.3);
  }
  const low = contourPieces([1, -3, -3, 1], 2, 2, 0);
  for (const { fromX, fromY, toX, toY } of low) {
    const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
    expect(Math.min(Math.hypot(x, y), Math.hypot(x - 1, y - 1))).toBeLessThan(0.3);
  }
});
