import { expect, test } from "vitest";
import { boxOf, clearOf } from "../../../../src/presentation/figures/surface/text-box";

test("a title keeps clear of the numbers beside it, and stays where it is free", () => {
  const numbers = [100, 116].map((y) => boxOf(40, y, 30, 12, "start"));
  const free = boxOf(90, 100, 80, 14, "start");
  expect(clearOf(free, numbers)).toBe(100);
  const over = boxOf(60, 100, 80, 14, "start");
  const y = clearOf(over, numbers);
  expect(y).toBeGreaterThanOrEqual(116 + 13);
  expect(y).toBeLessThan(116 + 20);
});

test("a text grows to the side it is told", () => {
  expect(boxOf(50, 0, 20, 10, "start")).toMatchObject({ left: 50, right: 70 });
  expect(boxOf(50, 0, 20, 10, "end")).toMatchObject({ left: 30, right: 50 });
  expect(boxOf(50, 0, 20, 10, "center")).toMatchObject({ left: 40, right: 60 });
});
