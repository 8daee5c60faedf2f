import * as fc from "fast-check";
import { expect, test } from "vitest";
import heatmap from "../../../src/domain/analysis/catalog/heatmap";
import type { HeatmapFigure } from "../../../src/domain/analysis/figure";
import { analysisInput } from "../../../src/domain/analysis/input";
import { edgesAround, roundEdges } from "../../../src/domain/interpolation/axis";
import type { Channel } from "../../../src/domain/logs/channel";
import { aChannel, evenClock, seeded } from "./a-log";

function figureOf(
  clocks: readonly Float64Array<ArrayBuffer>[],
  channels: readonly Channel[],
  params: object,
) {
  const output = heatmap.run(analysisInput(clocks, channels), heatmap.params.parse(params));
  const figure = output.figures[0];
  if (figure?.kind !== "heatmap") throw new Error("no heatmap");
  return { figure, findings: output.findings };
}

/** A log whose value, x and y are random, with some samples missing. */
function randomLog(rows: number, seed: number): Channel[] {
  const random = seeded(seed);
  const some = (scale: number) => () => (random() < 0.03 ? NaN : Math.round(random() * scale));
  return [
    aChannel("x-value", "", Array.from({ length: rows }, some(50))),
    aChannel("rpm", "rpm", Array.from({ length: rows }, some(7000))),
    aChannel("map", "kPa", Array.from({ length: rows }, some(200))),
  ];
}

const cut = fc.record({
  rows: fc.integer({ min: 2, max: 400 }),
  seed: fc.integer(),
  breaks: fc.boolean(),
  xBins: fc.integer({ min: 2, max: 12 }),
});

test("every sample is in its cell, outside or missing, and each cell is what its samples make", () => {
  fc.assert(
    fc.property(cut, ({ rows, seed, breaks, xBins }) => {
      const channels = randomLog(rows, seed);
      const axes = breaks
        ? { xBreaks: [1000, 2000, 4000, 6000], yBreaks: [40, 60, 100, 150] }
        : { xBins, yBins: 9 };
      const { figure } = figureOf([evenClock(rows, 0.1)], channels, { value: "x-value", ...axes });
      expect(figure.used + figure.outside + figure.missing).toBe(rows);
      expect(figure.count.reduce((sum, count) => sum + count, 0)).toBe(figure.used);
      if (!breaks) expect(figure.outside).toBe(0);
      if (!breaks) expect(figure.xEdges.length - 1).toBeLessThanOrEqual(xBins);
      checkCells(figure, channels);
    }),
    { numRuns: 60 },
  );
});

test("channels that take turns in the rows of one clock meet, as a scan tool asks for them", () => {
  const rows = 301;
  const turn = (at: number, value: (row: number) => number) =>
    Array.from({ length: rows }, (_, row) => (row % 3 === at ? value(row) : NaN));
  const channels = [
    aChannel(
      "x-value",
      "",
      turn(1, (row) => row),
    ),
    aChannel(
      "rpm",
      "rpm",
      turn(0, (row) => 1000 + row),
    ),
    aChannel(
      "map",
      "kPa",
      turn(2, (row) => 50 + row / 10),
    ),
  ];
  const { figure } = figureOf([evenClock(rows, 0.1)], channels, { value: "x-value", xBins: 5, yBins: 5 });
  // The first one comes before any pressure; the other rows hold no value to place.
  expect(figure.used).toBe(99);
  expect(figure.missing).toBe(rows - 99);
  expect(figure.outside).toBe(0);
});

function checkCells(figure: HeatmapFigure, [value, x, y]: readonly Channel[]): void {
  const columns = figure.xEdges.length - 1;
  const lines = figure.yEdges.length - 1;
  for (let line = 0; line < lines; line++) {
    for (let column = 0; column < columns; column++) {
      const own = value!.samples.filter(
        (sample, row) =>
          !Number.isNaN(sample) &&
          isIn(figure.xEdges, column, x!.samples[row]!) &&
          isIn(figure.yEdges, line, y!.samples[row]!),
      );
      const at = line * columns + column;
      expect(figure.count[at]).toBe(own.length);
      if (own.length === 0) {
        expect([figure.mean[at], figure.min[at], figure.max[at], figure.sd[at]]).toEqual([
          NaN,
          NaN,
          NaN,
          NaN,
        ]);
        continue;
      }
      const mean = own.reduce((sum, sample) => sum + sample, 0) / own.length;
      expect(figure.mean[at]).toBeCloseTo(mean, 9);
      expect(figure.min[at]).toBe(Math.min(...own));
      expect(figure.max[at]).toBe(Math.max(...own));
      const squares = own.reduce((sum, sample) => sum + (sample - mean) ** 2, 0);
      if (own.length > 1) expect(figure.sd[at]).toBeCloseTo(Math.sqrt(squares / (own.length - 1)), 9);
      else expect(figure.sd[at]).toBeNaN();
    }
  }
}

function isIn(edges: Float64Array, bin: number, value: number): boolean {
  return (
    value >= edges[bin]! &&
    (value < edges[bin + 1]! || (bin === edges.length - 2 && value === edges[bin + 1]!))
  );
}

test("cells are centred on breakpoints and reach half a step beyond the ends", () => {
  expect([...edgesAround([1000, 2000, 4000])]).toEqual([500, 1500, 3000, 5000]);
  const channels = [
    aChannel("x-value", "", [1, 2, 3, 4, 5]),
    aChannel("rpm", "rpm", [499, 500, 1500, 5000, 5001]),
    aChannel("map", "kPa", [50, 50, 50, 50, 50]),
  ];
  const { figure } = figureOf([evenClock(5, 1)], channels, {
    value: "x-value",
    xBreaks: [1000, 2000, 4000],
    yBreaks: [40, 60],
  });
  expect([...figure.count]).toEqual([0, 0, 0, 1, 1, 1]);
  expect([figure.used, figure.outside]).toEqual([3, 2]);
  expect([...figure.xBreaks!]).toEqual([1000, 2000, 4000]);
});

test("equal bins lie on round numbers and hold everything", () => {
  expect([...roundEdges(723, 5020, 10)]).toEqual([
    500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 5500,
  ]);
  expect([...roundEdges(0, 1, 10)]).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect([...roundEdges(5, 5, 10)]).toEqual([4.5, 5.5]);
});

test("dwell times add up to the log without its gaps", () => {
  const clock = evenClock(100, 0.1).map((time, row) => (row < 50 ? time : time + 30));
  const channels = [
    aChannel(
      "x-value",
      "",
      Array.from(clock, () => 1),
    ),
    aChannel(
      "rpm",
      "rpm",
      Array.from(clock, (_, row) => 1000 + (row % 10) * 100),
    ),
    aChannel(
      "map",
      "kPa",
      Array.from(clock, (_, row) => 40 + (row % 3)),
    ),
  ];
  const { figure } = figureOf([clock], channels, { value: "x-value" });
  expect(figure.seconds.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(9.8, 9);
});

test("channels on other clocks are brought to the value's clock", () => {
  const channels = [
    aChannel("x-value", "", [1, 2, 3]),
    aChannel(
      "rpm",
      "rpm",
      Array.from({ length: 21 }, (_, row) => 1000 + row * 100),
      1,
    ),
    aChannel("map", "kPa", [30, 90], 2),
  ];
  const clocks = [Float64Array.of(0.5, 1, 1.5), evenClock(21, 0.1), Float64Array.of(0, 2)];
  const { figure } = figureOf(clocks, channels, {
    value: "x-value",
    xBreaks: [1500, 2000, 2500],
    yBreaks: [45, 60, 75],
  });
  expect([...figure.mean]).toEqual([1, NaN, NaN, NaN, 2, NaN, NaN, NaN, 3]);
});

test("the default is the mixture's error over speed and pressure, centred on zero", () => {
  const channels = [
    aChannel("lambda", "λ", [1.1, 0.9, 0, 1]),
    aChannel("lambda-target", "λ", [1, 1, 1, 0.03]),
    aChannel("rpm", "rpm", [1000, 1000, 1000, 1000]),
    aChannel("map", "kPa", [40, 40, 40, 40]),
  ];
  const { figure, findings } = figureOf([evenClock(4, 0.1)], channels, {});
  expect(figure.min[0]).toBeCloseTo(-10, 9);
  expect(figure.max[0]).toBeCloseTo(10, 9);
  expect(figure).toMatchObject({ centre: 0, missing: 2, value: { unit: "%" } });
  expect(findings).toEqual([]);
});

test("a ratio meets a lambda by the stated stoichiometric ratio, or by gasoline's with a note", () => {
  const channels = [
    aChannel("afr", "AFR", [9, 9.9]),
    aChannel("lambda-target", "λ", [1, 1]),
    aChannel("rpm", "rpm", [1000, 1000]),
    aChannel("tps", "%", [10, 10]),
  ];
  const stated = figureOf([evenClock(2, 0.1)], channels, { stoichiometricRatio: 9 });
  expect(stated.figure.mean[0]).toBeCloseTo(5, 9);
  expect(stated.findings).toEqual([]);
  const assumed = figureOf([evenClock(2, 0.1)], channels, {});
  expect(assumed.figure.min[0]).toBeCloseTo((9 / 14.7 - 1) * 100, 9);
  expect(assumed.findings).toMatchObject([{ code: "stoichiometric-assumed", facts: { ratio: 14.7 } }]);
  const both = [...channels, aChannel("afr-target", "AFR", [9, 9])];
  expect(figureOf([evenClock(2, 0.1)], both, {}).findings).toEqual([]);
});

test("cells with few samples keep their count and lose their value", () => {
  const channels = [
    aChannel("x-value", "", [1, 1, 1, 7]),
    aChannel("rpm", "rpm", [1000, 1000, 1000, 2000]),
    aChannel("map", "kPa", [40, 40, 40, 40]),
  ];
  const { figure } = figureOf([evenClock(4, 0.1)], channels, { value: "x-value", xBins: 2, minHits: 2 });
  expect([...figure.count].filter((count) => count > 0)).toEqual([3, 1]);
  expect([...figure.mean].filter((mean) => !Number.isNaN(mean))).toEqual([1]);
});

test("the samples behind a cell are those it counted", () => {
  const channels = randomLog(3000, 5);
  const input = analysisInput([evenClock(3000, 0.1)], channels);
  const params = heatmap.params.parse({ value: "x-value", xBins: 4, yBins: 4, fromS: 20, toS: 280 });
  const figure = heatmap.run(input, params).figures[0]!;
  if (figure.kind !== "heatmap") throw new Error("no heatmap");
  const columns = figure.xEdges.length - 1;
  let total = 0;
  for (const [at, count] of figure.count.entries()) {
    const behind = heatmap.behind!(input, params, at % columns, Math.floor(at / columns), 10_000);
    expect(behind.count).toBe(count);
    expect(behind.value).toHaveLength(count);
    for (const timeS of behind.timeS) expect(timeS >= 20 && timeS <= 280).toBe(true);
    if (count > 0) {
      expect(behind.value.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(figure.mean[at]!, 9);
    }
    total += behind.count;
  }
  expect(total).toBe(figure.used);
  const few = heatmap.behind!(input, params, 0, 0, 3);
  expect(few.timeS).toHaveLength(3);
  expect(few.count).toBe(figure.count[0]);
  expect(heatmap.behind!(input, params, 99, 0, 3).count).toBe(0);
});

function run(params: object, channels: readonly Channel[]) {
  return heatmap.run(analysisInput([evenClock(2, 0.1)], channels), heatmap.params.parse(params));
}

test("without a channel to show it says which one is missing", () => {
  const rpm = aChannel("rpm", "rpm", [1000, 2000]);
  expect(run({}, [rpm])).toMatchObject({
    figures: [],
    findings: [{ code: "value-missing", facts: { role: "lambda" } }],
  });
  expect(run({ value: "rpm" }, [rpm]).findings).toMatchObject([
    { code: "axis-missing", facts: { role: "map" } },
  ]);
  expect(run({ value: "gone" }, [rpm]).findings).toMatchObject([{ code: "channel-missing" }]);
});

test("breakpoints that do not rise are refused before anything runs", () => {
  expect(heatmap.params.safeParse({ xBreaks: [1000, 1000] }).success).toBe(false);
  expect(heatmap.params.safeParse({ xBreaks: [1000] }).success).toBe(false);
});
