import { describe, expect, test } from "vitest";
import type { HeatmapFigure } from "../../../src/domain/analysis/figure";
import { axisDecimals, decimalsApart, decimalsFor } from "../../../src/presentation/figures/decimals";
import { heatmapSize } from "../../../src/presentation/figures/heatmap-size";
import {
  busiestCell,
  cellAfterKey,
  cellMarks,
  footShare,
  heatmapView,
} from "../../../src/presentation/figures/heatmap-view";

const stops = { sequential: ["#ffffff", "#000000"], diverging: ["#0000ff", "#ffffff", "#ff0000"] };

function at(values: number[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(values);
}

function figure(centre: number | null): HeatmapFigure {
  return {
    kind: "heatmap",
    x: { label: "Engine speed", unit: "rpm" },
    y: { label: "MAP", unit: "kPa" },
    value: { label: "Lambda", unit: "λ" },
    xEdges: at([0, 1000, 2000, 3000]),
    yEdges: at([0, 50, 100]),
    xBreaks: null,
    yBreaks: null,
    count: at([0, 2, 40, 5, 0, 900]),
    mean: at([NaN, 0.5, 1.02, 0.98, NaN, 1]),
    min: at([NaN, 0.4, 0.9, 0.9, NaN, 0.8]),
    max: at([NaN, 0.6, 1.1, 1, NaN, 1.2]),
    sd: at([NaN, 0.1, 0.02, 0.03, NaN, 0.01]),
    seconds: at([0, 0.1, 2, 0.2, 0, 45]),
    centre,
    outside: 3,
    missing: 4,
    used: 947,
  };
}

describe("a heatmap layer", () => {
  test("cells below the minimum keep their value but are not coloured and do not move the limits", () => {
    const view = heatmapView(figure(1), "mean", 3, stops);
    expect([...view.enough]).toEqual([0, 0, 1, 1, 0, 1]);
    expect(view.values[1]).toBe(0.5);
    expect(view.filled).toBe(3);
    expect(view.scale.limits[0]).toBeCloseTo(0.98);
    expect(view.scale.limits[1]).toBeCloseTo(1.02);
  });

  test("a value layer with a target diverges, a spread or a count never does", () => {
    expect(heatmapView(figure(1), "min", 1, stops).scale.kind).toBe("diverging");
    expect(heatmapView(figure(1), "sd", 1, stops).scale.kind).toBe("sequential");
    expect(heatmapView(figure(1), "count", 1, stops).scale.limits).toEqual([0, 900]);
    expect(heatmapView(figure(null), "mean", 1, stops).scale.limits).toEqual([0.5, 1.02]);
  });

  test("an empty figure has no filled cell and still a scale", () => {
    const empty = { ...figure(null), count: new Float64Array(6) };
    const view = heatmapView(empty, "mean", 1, stops);
    expect(view.filled).toBe(0);
    expect([...view.values].every(Number.isNaN)).toBe(true);
  });

  test("the keyboard starts in the cell with most samples", () => {
    expect(busiestCell(figure(1))).toEqual({ column: 2, row: 1 });
  });
});

test("arrows stay inside the grid and up raises the load", () => {
  expect(cellAfterKey({ column: 0, row: 0 }, "ArrowUp", false, 3, 2)).toEqual({ column: 0, row: 1 });
  expect(cellAfterKey({ column: 2, row: 1 }, "ArrowRight", false, 3, 2)).toEqual({ column: 2, row: 1 });
  expect(cellAfterKey({ column: 2, row: 1 }, "ArrowLeft", true, 3, 2)).toEqual({ column: 0, row: 1 });
  expect(cellAfterKey({ column: 1, row: 1 }, "End", true, 3, 2)).toEqual({ column: 2, row: 0 });
  expect(cellAfterKey({ column: 1, row: 1 }, "a", false, 3, 2)).toBeNull();
});

test("breakpoints are named under their cell, equal bins on their borders", () => {
  expect(cellMarks([0, 10, 20], null, 9).map((mark) => mark.at)).toEqual([0, 1, 2]);
  expect(cellMarks([0, 7, 20], [5, 10], 9)).toEqual([
    { at: 0.5, value: 5 },
    { at: 1.5, value: 10 },
  ]);
  expect(cellMarks(new Float64Array(41), null, 10).length).toBeLessThanOrEqual(10);
});

test("the foot bar is full at the busiest cell and empty without samples", () => {
  expect(footShare(900, 900)).toBe(1);
  expect(footShare(0, 900)).toBe(0);
  expect(footShare(10, 900)).toBeGreaterThan(10 / 900);
});

test("cells stay wide enough for their digits and a huge grid drops its numbers", () => {
  expect(heatmapSize(16, 16, 600, 5, 576)).toMatchObject({ labelled: true, cellWidth: 47 });
  expect(heatmapSize(16, 16, 2000, 5, 576).cellWidth).toBe(72);
  expect(heatmapSize(64, 64, 800, 5, 576).labelled).toBe(false);
});

test("decimals follow the size of the number", () => {
  expect([2850, 98.7, 1.02, 0.98, 0.0052, 0, NaN].map((value) => decimalsFor(value))).toEqual([
    0, 1, 2, 3, 4, 0, 0,
  ]);
  expect(axisDecimals([0, 500, 1000])).toBe(0);
  expect(axisDecimals([-1, -0.9, 0.2])).toBe(1);
});

test("the ends of a lap's latitude do not read as the same number", () => {
  expect(decimalsApart(44.81712, 44.82334)).toBe(3);
  expect(decimalsApart(31.07521, 31.07899)).toBe(3);
  expect(decimalsApart(0, 5164)).toBe(0);
  expect(decimalsApart(-0.821, -0.006, 4)).toBe(3);
  expect(decimalsApart(12, 12)).toBe(1);
});
