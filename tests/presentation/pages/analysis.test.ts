import { assert, constantFrom, integer, option, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import type { SessionChannel } from "../../../src/domain/session";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { heatmapLayers } from "../../../src/presentation/figures/heatmap-view";
import { rawValue, shownHistogram, shownStatistics } from "../../../src/presentation/figures/in-shown-units";
import {
  parseBreaks,
  readChoice,
  shownAnalyses,
  writeChoice,
} from "../../../src/presentation/pages/analysis/analysis-address";
import { heatmapSentence } from "../../../src/presentation/pages/analysis/heatmap-channels";
import { english } from "../../../src/presentation/text/english";
import { pageWords } from "../../../src/presentation/text/english-pages";
import { testChannel } from "../charts/channel";
import { passesOf } from "../../../src/presentation/pages/analysis/passes";
import { breaksFor } from "../../../src/presentation/pages/analysis/table-breaks";
import { readingOrder } from "../../../src/presentation/pages/tables/table-figure";

const words = { ...pageWords, roles: english.roles };

const cells = record({ bins: integer({ min: 2, max: 200 }), breaks: constantFrom("", "500 1000 1500") });
const id = option(string({ minLength: 1 }));

test("what was chosen survives the address", () => {
  assert(
    property(
      record({
        show: constantFrom(...shownAnalyses),
        value: id,
        x: id,
        y: id,
        layer: constantFrom(...heatmapLayers),
        minimum: integer({ min: 1, max: 1000 }),
        xCells: cells,
        yCells: cells,
        channel: id,
        bars: option(integer({ min: 1, max: 256 })),
      }),
      (choice) => {
        expect(readChoice(writeChoice(choice))).toEqual({ ...choice });
      },
    ),
  );
});

test("an address that makes no sense takes the defaults", () => {
  expect(readChoice("show=dance&min=-4&xn=1e9&layer=x")).toEqual(readChoice(""));
});

test("breakpoints must rise", () => {
  expect(parseBreaks("500 1000; 1500", Number)).toEqual([500, 1000, 1500]);
  expect(parseBreaks("500 500", Number)).toBeNull();
  expect(parseBreaks("500", Number)).toBeNull();
  expect(parseBreaks("500 x", Number)).toBeNull();
});

test("samples of a cell are split where it was left", () => {
  const passes = passesOf([1, 1.1, 1.2, 5, 5.1], [10, 20, 30, 4, 6], 0.3);
  expect(passes).toEqual([
    { fromS: 1, toS: 1.2, count: 3, min: 10, mean: 20, max: 30 },
    { fromS: 5, toS: 5.1, count: 2, min: 4, mean: 5, max: 6 },
  ]);
  expect(passesOf([], [], 1)).toEqual([]);
});

function axis([label, unit, values]: readonly [string, string, number[]]) {
  return { label, unit, values: Float64Array.from(values) };
}

function table(
  x: readonly [string, string, number[]],
  y: readonly [string, string, number[]] | null,
): TuningTable {
  const size = x[2].length * (y?.[2].length ?? 1);
  return {
    id: "t",
    vehicleId: "v",
    name: "Fuel",
    kind: "ve",
    unit: "%",
    x: axis(x),
    y: y === null ? null : axis(y),
    values: Float64Array.from({ length: size }, (_, at) => at),
    revision: 0,
  };
}

function channel(unit: string): SessionChannel {
  return {
    id: "c",
    label: "c",
    unit,
    role: null,
    clock: 0,
    states: null,
    category: "",
    quality: {
      channel: "c",
      count: 1,
      finite: 1,
      min: 0,
      max: 1,
      presence: "fitted",
      railFraction: 0,
      spikeFraction: 0,
    },
  };
}

test("breakpoints of a table are offered in the unit of the channel, the same ones once", () => {
  const fuel = table(["RPM", "rpm", [500, 1000, 2000]], ["MAP", "bar-gauge", [-1, 0, 1]]);
  expect(breaksFor(channel("rpm"), [fuel, fuel])).toEqual([
    { table: "Fuel", axis: "RPM", values: [500, 1000, 2000] },
  ]);
  expect(breaksFor(channel("kPa-abs"), [fuel])[0]?.values).toEqual([1.325, 101.325, 201.325]);
  expect(breaksFor(channel("psi-gauge"), [fuel])[0]?.values).toEqual([-14.5038, 0, 14.5038]);
  expect(breaksFor(channel("°C"), [fuel])).toEqual([]);
});

test("a map with engine speed along its rows is turned, cell for cell", () => {
  const stored = table(["MAP", "kPa", [20, 100]], ["RPM", "rpm", [1000, 2000, 3000]]);
  const turned = readingOrder(stored);
  expect(turned.x.label).toBe("RPM");
  expect([...turned.values]).toEqual([0, 2, 4, 1, 3, 5]);
  expect(readingOrder(turned)).toBe(turned);
});

test("figures move into the unit shown: places shift, spreads only scale", () => {
  const shown = { unit: "°F", factor: 1.8, shift: 32 };
  const row = {
    channel: "c",
    count: 2,
    missing: 0,
    min: 0,
    max: 100,
    mean: 50,
    median: 50,
    sd: 10,
    mad: 5,
    p1: 0,
    p5: 0,
    p25: 25,
    p75: 75,
    p95: 95,
    p99: 99,
  };
  expect(shownStatistics(row, shown)).toMatchObject({
    min: 32,
    max: 212,
    mean: 122,
    sd: 18,
    mad: 9,
    count: 2,
  });
  const histogram = {
    kind: "histogram" as const,
    x: { label: "CLT", unit: "°C" },
    edges: Float64Array.of(0, 100),
    counts: Float64Array.of(2),
    below: 0,
    above: 0,
    missing: 0,
  };
  expect([...shownHistogram(histogram, shown, "Coolant").edges]).toEqual([32, 212]);
  expect(rawValue(212, shown)).toBeCloseTo(100);
});

test("the sentence over a heatmap names channels as inside a sentence, and asks for a choice where one is missing", () => {
  const measured = [
    testChannel("n", { role: "rpm" }),
    testChannel("p", { role: "map" }),
    testChannel("o2", { role: "lambda" }),
    testChannel("Boost PSI", {}),
  ];
  const [x = null, y = null, value = null, own = null] = measured;
  expect(heatmapSentence({ x, y, value, plain: true }, words)).toBe(
    "Lambda over engine speed and manifold pressure.",
  );
  expect(heatmapSentence({ x, y: own, value, plain: true }, words)).toContain("and Boost PSI.");
  expect(heatmapSentence({ x: null, y, value, plain: true }, words)).toMatch(
    /^Choose what the heatmap shows/,
  );
});
