import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { describeChannel } from "../../../src/domain/statistics/describe";
import { roundEdges } from "../../../src/domain/interpolation/axis";
import { histogramEdges, histogramOf } from "../../../src/domain/statistics/histogram";
import { momentsOf } from "../../../src/domain/statistics/moments";
import { quantilesInPlace } from "../../../src/domain/statistics/quantiles";
import { medianInPlace, selectRanks } from "../../../src/domain/statistics/selection";
import { shared, sharedMissing } from "../../shared";

const columns = fc
  .array(
    fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 5 }),
      fc.constant(NaN),
    ),
    { maxLength: 400 },
  )
  .map((values) => Float64Array.from(values));

const finite = fc
  .array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 600,
  })
  .map((values) => Float64Array.from(values));

test("selection puts each rank where sorting would", () => {
  fc.assert(
    fc.property(
      finite,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      (values, levels) => {
        const ranks = levels
          .map((level) => Math.floor(level * (values.length - 1)))
          .toSorted((a, b) => a - b);
        const sorted = values.toSorted();
        selectRanks(values, ranks);
        expect(ranks.map((rank) => values[rank])).toEqual(ranks.map((rank) => sorted[rank]));
      },
    ),
  );
});

test("selection takes sorted, reversed, equal and alternating columns of a quarter million in its stride", () => {
  const length = 250_000;
  for (const value of [
    (row: number) => row,
    (row: number) => -row,
    () => 7,
    (row: number) => row % 2,
    (row: number) => Math.abs(row - length / 2),
  ]) {
    const values = Float64Array.from({ length }, (_, row) => value(row));
    const sorted = values.toSorted();
    expect(medianInPlace(values)).toBe((sorted[length / 2 - 1]! + sorted[length / 2]!) / 2);
  }
});

test("quantiles are those of Hyndman and Fan's type 7", () => {
  // 1..10: h = 9 p + 1.
  const values = Float64Array.from([7, 2, 9, 4, 10, 1, 3, 8, 6, 5]);
  expect(quantilesInPlace(values, [0, 0.1, 0.25, 0.5, 0.9, 1])).toEqual([1, 1.9, 3.25, 5.5, 9.1, 10]);
  expect(quantilesInPlace(Float64Array.of(4), [0, 0.5, 1])).toEqual([4, 4, 4]);
  expect(quantilesInPlace(new Float64Array(0), [0.5])).toEqual([NaN]);
});

test("moments of 0 .. n-1 have their closed form", () => {
  const n = 100_001;
  const moments = momentsOf(Float64Array.from({ length: n }, (_, row) => row));
  expect(moments.mean).toBeCloseTo((n - 1) / 2, 9);
  expect(moments.sd ** 2).toBeCloseTo((n * (n + 1)) / 12, 2);
});

test("a small spread on a large offset survives", () => {
  const samples = Float64Array.from({ length: 10_000 }, (_, row) => 1e9 + (row % 2));
  const { mean, sd } = momentsOf(samples);
  expect(mean).toBeCloseTo(1e9 + 0.5, 6);
  expect(sd).toBeCloseTo(Math.sqrt(0.25 * (10_000 / 9_999)), 10);
});

test("mean and deviation agree with exact integer arithmetic", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 200 }), (values) => {
      const n = BigInt(values.length);
      const sum = values.reduce((total, value) => total + BigInt(value), 0n);
      const squares = values.reduce((total, value) => total + BigInt(value) * BigInt(value), 0n);
      const { mean, sd } = momentsOf(Float64Array.from(values));
      const scale = Math.max(...values.map((value) => Math.abs(value)), 1);
      expect(Math.abs(mean - Number(sum) / values.length)).toBeLessThanOrEqual(scale * 1e-12);
      const variance = Number(n * squares - sum * sum) / Number(n * (n - 1n));
      expect(Math.abs(sd - Math.sqrt(variance))).toBeLessThanOrEqual(
        1e-9 * Math.max(Math.sqrt(variance), scale * 1e-6),
      );
    }),
  );
});

test("missing samples are counted and change nothing else", () => {
  fc.assert(
    fc.property(columns, (samples) => {
      const without = samples.filter((value) => !Number.isNaN(value));
      const all = describeChannel("a", samples);
      expect(all).toEqual({ ...describeChannel("a", without), missing: samples.length - without.length });
      expect(all.count + all.missing).toBe(samples.length);
    }),
  );
});

test("nothing measured is NaN, one sample has no spread", () => {
  const none = describeChannel("a", Float64Array.of(NaN, NaN));
  expect(none).toMatchObject({ count: 0, missing: 2 });
  expect([none.min, none.mean, none.median, none.sd, none.mad, none.p99].every(Number.isNaN)).toBe(true);
  expect(describeChannel("a", Float64Array.of(3))).toMatchObject({ mean: 3, median: 3, sd: NaN, mad: 0 });
});

test.each([
  [[1e308, -1e308, 0]],
  [[0, 5e-324, 1e-323]],
  [[1e16, 1e16 + 2, 1e16 + 4]],
  [[1.7e308, 1.7e308]],
  [[1e9, 1e9 + 1e-7, 1e9 + 3e-7]],
  [[-0, 0]],
])("bins of %j rise and hold all of them", (values) => {
  const samples = Float64Array.from(values);
  for (const bins of [null, 1, 5]) {
    const edges = histogramEdges(samples, bins);
    expect(edges.length).toBeGreaterThan(1);
    for (let at = 1; at < edges.length; at++) expect(edges[at]).toBeGreaterThan(edges[at - 1]!);
    expect(histogramOf(samples, edges).counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  }
  const round = roundEdges(Math.min(...values), Math.max(...values), 20);
  for (let at = 1; at < round.length; at++) expect(round[at]).toBeGreaterThan(round[at - 1]!);
  expect(round[0]).toBeLessThanOrEqual(Math.min(...values));
  expect(round.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
});

test("whole numbers get no more bins than were asked for", () => {
  const samples = Float64Array.of(0, 1, 2, 3, 4, 5);
  expect([...histogramEdges(samples, 1)]).toEqual([-0.5, 5.5]);
  expect([...histogramEdges(samples, 2)]).toEqual([-0.5, 2.5, 5.5]);
  expect(histogramEdges(samples, 4).length - 1).toBe(3);
});

test("a histogram holds every sample exactly once", () => {
  fc.assert(
    fc.property(columns, fc.option(fc.integer({ min: 1, max: 50 })), (samples, bins) => {
      const edges = histogramEdges(samples, bins);
      const { counts, below, above, missing } = histogramOf(samples, edges);
      const inside = counts.reduce((sum, count) => sum + count, 0);
      expect(inside + below + above + missing).toBe(samples.length);
      expect(below + above).toBe(0);
      expect(counts.length).toBeLessThanOrEqual(256);
      for (let at = 1; at < edges.length; at++) expect(edges[at]).toBeGreaterThan(edges[at - 1]!);
      for (const [bin, count] of counts.entries()) {
        const last = bin === counts.length - 1;
        const expected = samples.filter(
          (value) => value >= edges[bin]! && (value < edges[bin + 1]! || (last && value === edges[bin + 1]!)),
        ).length;
        expect(count).toBe(expected);
      }
    }),
  );
});

test("whole numbers get bins centred on them, so that even values stay even", () => {
  const dice = Float64Array.from({ length: 6000 }, (_, row) => 1 + (row % 6));
  const edges = histogramEdges(dice, null);
  expect([...edges]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5]);
  expect([...histogramOf(dice, edges).counts]).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
});

test("the default width is Freedman and Diaconis' 2 IQR / cube root of n", () => {
  const samples = Float64Array.from({ length: 8001 }, (_, row) => row / 8000);
  const edges = histogramEdges(samples, null);
  expect(edges.length - 1).toBe(Math.ceil(1 / (1 / Math.cbrt(8001))));
});

test("samples outside given edges are counted beside the bins", () => {
  const { counts, below, above, missing } = histogramOf(
    Float64Array.of(-1, 0, 5, 10, 11, NaN),
    Float64Array.of(0, 5, 10),
  );
  expect([[...counts], below, above, missing]).toEqual([[1, 2], 1, 1, 1]);
});

interface Reference {
  readonly statistics: { readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>> };
}

test.skipIf(shared === null)(
  `statistics agree with scipy on real channels${shared === null ? ` (${sharedMissing})` : ""}`,
  () => {
    const reference: Reference = JSON.parse(readFileSync(`${shared}/datasets/REFERENCE.json`, "utf8"));
    for (const [key, expected] of Object.entries(reference.statistics.columns)) {
      const [, file, header] = /^(\S+) (.+) \(all rows/.exec(key)!;
      const statistics = describeChannel(key, column(file!, header!));
      expect(statistics.count).toBe(expected["n"]);
      close(statistics.mean, expected["mean"]!);
      close(statistics.sd, expected["sd_sample_ddof1"]!);
      close(statistics.mad, expected["mad_raw"]!);
      const { min, p1, p5, p25, median, p75, p95, p99, max } = statistics;
      const quantiles: unknown = expected["quantiles_linear_type7"];
      if (!Array.isArray(quantiles)) throw new Error(`no quantiles in ${key}`);
      for (const [at, value] of [min, p1, p5, p25, median, p75, p95, p99, max].entries())
        close(value, Number(quantiles[at]));
    }
  },
);

/** One column of a plain table file; a blank cell is left out. */
function column(file: string, header: string): Float64Array<ArrayBuffer> {
  const [head, ...lines] = readFileSync(`${shared}/datasets/${file}`, "latin1").trim().split(/\r?\n/);
  const delimiter = file.startsWith("i3") ? ";" : ",";
  const at = head!.split(delimiter).findIndex((name) => name.trim() === header);
  if (at < 0) throw new Error(`no column ${header} in ${file}`);
  const cells = lines.map((line) => (line.split(delimiter)[at] ?? "").trim()).filter((cell) => cell !== "");
  return Float64Array.from(cells, Number);
}

function close(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1e-9, Math.abs(expected)));
}
