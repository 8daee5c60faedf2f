import { expect, test } from "vitest";
import {
  changeOf,
  heatOf,
  inPercent,
  targetOf,
  usualHeat,
  type HeatSource,
} from "../../../../src/presentation/figures/surface/heat";
import { coloursOf } from "../../../../src/presentation/grid-editor/grid-look";
import { surfaceFigure } from "../../../../src/presentation/figures/surface/surface-figure";

const stops = { sequential: ["#000000", "#ffffff"], diverging: ["#0000ff", "#808080", "#ff0000"] };
const at = (...values: number[]): Float64Array<ArrayBuffer> => Float64Array.from(values);
const source = (change: Partial<HeatSource> = {}): HeatSource => ({
  kind: "ve",
  unit: "%",
  values: at(80, 90, NaN, 100),
  base: null,
  evidence: null,
  ...change,
});

test("a change is in percent of what was, and in the unit where values run through zero", () => {
  expect([...changeOf([88, 0, 5, NaN], [80, 0, 0, 1], true)]).toEqual([10, 0, NaN, NaN]);
  expect([...changeOf([12, -3], [10, -1], false)]).toEqual([2, -2]);
  expect(inPercent("ve")).toBe(true);
  expect(inPercent("ignition")).toBe(false);
  expect(inPercent("fuel-correction")).toBe(false);
});

test("what did not change has no colour, more is warm and less is cold", () => {
  const heat = heatOf("change", source({ base: at(80, 100, 1, 80) }), 0, stops);
  expect(heat).toMatchObject({ choice: "change", unit: "%" });
  expect([...heat.values]).toEqual([NaN, -10, NaN, 25]);
  expect(heat.scale.centre).toBe(0);
  expect(heat.scale.colour(-30)).toBe("rgb(0, 0, 255)");
  expect(heat.scale.colour(30)).toBe("rgb(255, 0, 0)");
});

test("where all values are one the scale begins and ends there, with a colour for it", () => {
  const flat = heatOf("value", source({ values: at(80, 80, NaN, 80) }), 0, stops);
  expect(flat.scale.limits).toEqual([80, 80]);
  expect(flat.scale.colour(80)).toBe("#000000");
  const none = heatOf("target", source({ kind: "fuel-correction", values: at(0, 0, 0, 0) }), 0, stops);
  expect(none.scale.limits).toEqual([0, 0]);
  expect(none.scale.capped).toEqual({ below: false, above: false });
  const grid = coloursOf({ kind: "ve", unit: "%", values: at(80, 80) }, "values", at(0, 0), stops);
  expect(grid?.scale.limits).toEqual([80, 80]);
});

test("without a snapshot or evidence the values themselves are coloured", () => {
  expect(heatOf("change", source(), 0, stops).choice).toBe("value");
  expect(heatOf("evidence", source(), 0, stops).choice).toBe("value");
  const evidence = heatOf("evidence", source({ evidence: { unit: "s", values: at(0, 4, 2, 0) } }), 0, stops);
  expect([...evidence.values]).toEqual([NaN, 4, 2, NaN]);
  expect(evidence.scale.limits).toEqual([0, 4]);
});

test("a target is where the kind has one, else the middle of the values", () => {
  expect(targetOf(source({ kind: "lambda-target", unit: "λ" }))).toBe(1);
  expect(targetOf(source({ kind: "lambda-target", unit: "AFR", values: at(12, 13, 14.7) }))).toBe(13);
  expect(targetOf(source({ kind: "fuel-correction" }))).toBe(0);
  expect(targetOf(source())).toBe(90);
  expect(usualHeat("lambda-target")).toBe("target");
  expect(usualHeat("ve")).toBe("value");
});

const axis = (...values: number[]) => ({ title: "", values, decimals: 0 });

test("the box ends on round values, a patch takes the mean of its corners, a hole has none", () => {
  const values = at(62, 71, 80, 94, 85, NaN);
  const heat = { values, scale: heatOf("value", source({ values }), 0, stops).scale };
  const figure = surfaceFigure(axis(1, 2, 3), axis(1, 2), { title: "", values, decimals: 0 }, heat);
  expect(figure.ticks[0]).toBeLessThanOrEqual(62);
  expect(figure.ticks.at(-1)).toBeGreaterThanOrEqual(94);
  for (const height of figure.grid.heights) if (!Number.isNaN(height)) expect(height).toBeLessThanOrEqual(1);
  expect(figure.fills[0]).toBe(heat.scale.colour((62 + 71 + 94 + 85) / 4));
  // Three corners have a value: a triangle.
  expect(figure.fills[1]).toBe(heat.scale.colour((71 + 80 + 85) / 3));
  expect(figure.fills.slice(2)).toEqual(["", "", "", ""]);
  const plain = surfaceFigure(
    axis(1, 2, 3),
    axis(1, 2),
    { title: "", values, decimals: 0 },
    {
      ...heat,
      values: values.map(() => NaN),
    },
  );
  expect(plain.fills[0]).toBeNull();
});

test("a flat or empty table still has a box", () => {
  const flat = surfaceFigure(
    axis(1, 2),
    axis(1, 2),
    { title: "", values: at(5, 5, 5, 5), decimals: 0 },
    {
      values: at(5, 5, 5, 5),
      scale: heatOf("value", source(), 0, stops).scale,
    },
  );
  expect(flat.ticks.length).toBeGreaterThan(1);
  expect([...flat.grid.heights]).toEqual([0, 0, 0, 0]);
  const empty = surfaceFigure(
    axis(1),
    axis(1),
    { title: "", values: at(NaN), decimals: 0 },
    {
      values: at(NaN),
      scale: heatOf("value", source(), 0, stops).scale,
    },
  );
  expect(empty.ticks).toEqual([0, 1]);
});
