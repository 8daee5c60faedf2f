import { readFileSync } from "node:fs";
import { array, assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contrastWith,
  divergingScale,
  fencedExtent,
  inkOn,
  parseStops,
  reachAround,
  roundUp,
  sequentialScale,
} from "../../../src/presentation/figures/colour-scale";

const css = readFileSync(new URL("../../../src/presentation/styles/tokens.css", import.meta.url), "utf8");
const themes = css
  .match(/--(?:sequential|diverging): [^;]+/g)!
  .map((line) => parseStops(line.split(":")[1]!));

describe("colour scales of the real tokens", () => {
  test("every token has six or seven stops", () => {
    expect(themes.map((stops) => stops.length)).toEqual([7, 6, 7, 6]);
  });

  test("text on any filled cell reaches 4.5 to 1 in every theme", () => {
    for (const stops of themes) {
      for (let step = 0; step <= 500; step++) {
        const colour = sequentialScale(stops, [0, 500], []).colour(step);
        const ink = inkOn(colour) === "#000000" ? 0 : 1;
        expect(contrastWith(colour, ink)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

test("interpolation is straight sRGB: halfway between two stops is their mean", () => {
  const scale = sequentialScale(["#000000", "#ff8000"], [0, 10], []);
  expect(scale.colour(5)).toBe("rgb(128, 64, 0)");
});

test("the centre of a diverging scale takes the middle stop and both sides reach equally far", () => {
  const scale = divergingScale(["#0000ff", "#ffffff", "#ff0000"], 1, 0.2, [0.5, 1.1]);
  expect(scale.colour(1)).toBe("rgb(255, 255, 255)");
  expect(scale.limits[0]).toBeCloseTo(0.8);
  expect(scale.limits[1]).toBeCloseTo(1.2);
  expect(scale.colour(0.5)).toBe(scale.colour(0.8));
  expect(scale.capped).toEqual({ below: true, above: false });
});

test("a scale without extent still answers with a colour", () => {
  expect(sequentialScale(["#000000", "#ffffff"], [3, 3], [3]).colour(3)).toMatch(/^(#|rgb)/);
});

test("the limits are values of the data, hold at least half of them and never collapse", () => {
  assert(
    property(
      array(double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 200 }),
      double({ min: -10, max: 10, noNaN: true }),
      (values, centre) => {
        const [low, high] = fencedExtent(values);
        expect(values).toContain(low);
        expect(values).toContain(high);
        const inside = values.filter((value) => value >= low && value <= high).length;
        expect(inside).toBeGreaterThanOrEqual(values.length / 2);
        expect(reachAround(values, centre)).toBeGreaterThan(0);
      },
    ),
  );
});

test("without a far-out value the limits are the extremes", () => {
  expect(fencedExtent([3, 1, 2, NaN, 5])).toEqual([1, 5]);
  expect(fencedExtent([4, 4, 4, 9])).toEqual([4, 9]);
  expect(fencedExtent([])).toEqual([NaN, NaN]);
});

test("one wild cell among a hundred does not set the limits", () => {
  const values = Array.from({ length: 100 }, (_, at) => 1 + (at % 10) / 100);
  values[50] = 25;
  expect(reachAround(values, 1)).toBeLessThan(0.2);
});

test.each([
  [0.083, 0.1],
  [0.1, 0.1],
  [0.13, 0.15],
  [17, 20],
  [81, 100],
])("%d is rounded up to %d", (value, expected) => {
  expect(roundUp(value)).toBeCloseTo(expected, 12);
});
