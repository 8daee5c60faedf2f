import { array, assert, nat, property } from "fast-check";
import { expect, test } from "vitest";
import type { HistogramFigure } from "../../../src/domain/analysis/figure";
import { histogramGeometry } from "../../../src/presentation/figures/histogram-geometry";
import { regimeLanes } from "../../../src/presentation/figures/regime-lanes";

function figure(counts: number[]): HistogramFigure {
  return {
    kind: "histogram",
    x: { label: "Engine speed", unit: "rpm" },
    edges: Float64Array.from({ length: counts.length + 1 }, (_, at) => at * 100),
    counts: Float64Array.from(counts),
    below: 0,
    above: 0,
    missing: 0,
  };
}

test("bars lie inside the plot, in order, and a single sample is never invisible", () => {
  assert(
    property(array(nat(1_000_000), { minLength: 1, maxLength: 120 }), (counts) => {
      const { bars, total } = histogramGeometry(figure(counts), 600, 200);
      expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
      for (const [at, bar] of bars.entries()) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(600.001);
        expect(bar.y + bar.height).toBeCloseTo(200);
        if (counts[at]! > 0) expect(bar.height).toBeGreaterThanOrEqual(1);
        else expect(bar.height).toBe(0);
      }
    }),
  );
});

test("the count axis has whole numbers only", () => {
  const { yTicks } = histogramGeometry(figure([1, 0, 2]), 300, 200);
  expect(yTicks.map((tick) => tick.value)).toEqual([0, 1, 2]);
});

test("every stretch is drawn once in the lane of its regime, the shortest at least one pixel wide", () => {
  const lanes = regimeLanes(
    {
      kind: "regimes",
      stretches: [
        { fromS: 10, toS: 60, regime: "idle" },
        { fromS: 60, toS: 60.01, regime: "cut" },
        { fromS: 60.01, toS: 110, regime: "idle" },
      ],
      totals: [
        { regime: "idle", seconds: 99.99 },
        { regime: "cut", seconds: 0.01 },
      ],
    },
    200,
    10,
  );
  expect(lanes.map((lane) => lane.visits)).toEqual([2, 1]);
  expect(lanes[0]!.path).toBe("M0.0 0h100.0v10h-100.0zM100.0 0h100.0v10h-100.0z");
  expect(lanes[1]!.path).toContain("h1.0");
  expect(lanes[0]!.share).toBeCloseTo(0.9999);
});
