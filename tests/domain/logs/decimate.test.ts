import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pixelColumns, plotTrace, preview } from "../../../src/domain/logs/decimate";
import { buildPyramid, extents } from "../../../src/domain/logs/pyramid";

interface Log {
  readonly clock: Float64Array<ArrayBuffer>;
  readonly samples: Float64Array<ArrayBuffer>;
}

/** Logs with even and uneven clocks, gaps, missing samples, runs of them, and values that often repeat. */
const logs = fc
  .record({
    rows: fc.integer({ min: 1, max: 12_000 }),
    seed: fc.integer(),
    uneven: fc.double({ min: 0, max: 0.9, noNaN: true }),
    gapEvery: fc.integer({ min: 0, max: 700 }),
    missing: fc.constantFrom(0, 0.001, 0.3, 0.8, 1),
    runs: fc.boolean(),
    shape: fc.constantFrom("walk", "steps", "rising", "spike", "noise", "noise"),
  })
  .map(({ rows, seed, uneven, gapEvery, missing, runs, shape }): Log => {
    let state = seed | 0;
    const random = () => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
      return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
    };
    const clock = new Float64Array(rows);
    const samples = new Float64Array(rows);
    let time = -3;
    let level = 0;
    let absent = 0;
    for (let row = 0; row < rows; row++) {
      time += 0.05 * (1 + uneven * (random() - 0.5)) + (gapEvery > 0 && row % gapEvery === 7 ? 2 : 0);
      if (shape === "rising") level = row;
      else if (shape === "steps") level = Math.floor(row / 40) % 3;
      else if (shape === "noise") level = random();
      else level += random() - 0.5;
      if (absent === 0 && random() < missing) absent = runs ? Math.floor(random() * 90) : 1;
      clock[row] = time;
      samples[row] = absent > 0 ? NaN : shape === "spike" ? Number(random() < 0.001) : level;
      if (absent > 0) absent--;
    }
    return { clock, samples };
  });

const views = fc.record({
  centre: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  span: fc.double({ min: 1e-4, max: 1.4, noNaN: true }),
  pixels: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 900 })),
});

function rangeOf({ clock }: Log, centre: number, span: number): { fromS: number; toS: number } {
  const lengthS = Math.max(0.1, clock.at(-1)! - clock[0]!);
  const middle = clock[0]! + centre * lengthS;
  return { fromS: middle - (span * lengthS) / 2, toS: middle + (span * lengthS) / 2 };
}

/** First, min, max, last by looking at every sample. */
function scan({ clock, samples }: Log, from: number, to: number, closed: boolean): number[] {
  const inside = [...samples].filter(
    (value, row) =>
      clock[row]! >= from && (closed ? clock[row]! <= to : clock[row]! < to) && !Number.isNaN(value),
  );
  if (inside.length === 0) return [NaN, NaN, NaN, NaN];
  return [inside[0]!, Math.min(...inside), Math.max(...inside), inside.at(-1)!];
}

test("every pixel column holds what a scan of its samples finds, at any zoom, on any clock", () => {
  fc.assert(
    fc.property(logs, views, (log, { centre, span, pixels }) => {
      const { fromS, toS } = rangeOf(log, centre, span);
      const trace = plotTrace(
        log.clock,
        log.samples,
        buildPyramid(log.clock, log.samples),
        fromS,
        toS,
        pixels,
      );
      if (trace.min.length === 0) return;
      const widthS = (toS - fromS) / pixels;
      for (let column = 0; column < pixels; column++) {
        const last = column === pixels - 1;
        const expected = scan(log, fromS + column * widthS, last ? toS : fromS + (column + 1) * widthS, last);
        expect([trace.first, trace.min, trace.max, trace.last].map((band) => band[column])).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
});

test("a spike near either end of a range is found for every alignment", () => {
  const rows = 2400;
  const clock = Float64Array.from({ length: rows }, (_, row) => row);
  for (let spike = 1000; spike < 1140; spike++) {
    const samples = new Float64Array(rows);
    samples[spike] = 1;
    const pyramid = buildPyramid(clock, samples, 1);
    for (const length of [33, 200, 900]) {
      for (let away = 0; away < Math.min(140, length); away++) {
        for (const from of [spike - away, spike + away - length + 1]) {
          const min = Float64Array.of(Infinity);
          const max = Float64Array.of(-Infinity);
          extents(samples, pyramid, Int32Array.of(from, from + length), min, max);
          if (min[0] !== 0 || max[0] !== 1)
            throw new Error(`spike ${spike} in ${from} + ${length}: ${max[0]}`);
        }
      }
    }
  }
});

test("raw points are every sample of the range with one neighbour on each side", () => {
  fc.assert(
    fc.property(logs, views, (log, { centre, span, pixels }) => {
      const { fromS, toS } = rangeOf(log, centre, span);
      const { clock, samples } = log;
      const trace = plotTrace(clock, samples, buildPyramid(clock, samples), fromS, toS, pixels);
      const rows = [...clock.keys()].filter((row) => clock[row]! >= fromS && clock[row]! <= toS);
      expect(trace.min.length === 0).toBe(rows.length <= pixels);
      if (trace.min.length > 0) return;
      const present = [...clock.keys()].filter((row) => !Number.isNaN(samples[row]!));
      const before = present.findLast((row) => clock[row]! < fromS);
      const after = present.find((row) => clock[row]! > toS);
      const inside = present.filter((row) => clock[row]! >= fromS && clock[row]! <= toS);
      const expected = [before, ...inside, after].filter((row) => row !== undefined);
      expect([...trace.points]).toEqual(expected.flatMap((row) => [clock[row], samples[row]]));
    }),
    { numRuns: 150 },
  );
});

test("one lean sample in a million is in the picture at every zoom", () => {
  const rows = 1_000_000;
  const clock = Float64Array.from({ length: rows }, (_, row) => row * 0.004);
  const samples = Float64Array.from({ length: rows }, (_, row) => 0.85 + 0.01 * Math.sin(row / 900));
  const spike = 654_321;
  samples[spike] = 1.31;
  const pyramid = buildPyramid(clock, samples, 0.004);
  for (let zoom = 1; zoom <= 1 << 18; zoom *= 2) {
    const widthS = 4000 / zoom;
    const fromS = Math.max(0, clock[spike]! - widthS / 3);
    const { max, points } = plotTrace(clock, samples, pyramid, fromS, fromS + widthS, 1600);
    const highest = [...max, ...points.filter((_, at) => at % 2 === 1)].reduce((a, b) => (b > a ? b : a), 0);
    expect(highest).toBe(1.31);
  }
});

test("a line breaks at a gap of the clock and at missing samples, in points and in bands", () => {
  const clock = Float64Array.from({ length: 4000 }, (_, row) => row * 0.1 + (row >= 1000 ? 60 : 0));
  const samples = Float64Array.from({ length: 4000 }, (_, row) => (row >= 2000 && row < 2200 ? NaN : row));
  const pyramid = buildPyramid(clock, samples);
  const raw = plotTrace(clock, samples, pyramid, 0, 500, 5000);
  const bands = plotTrace(clock, samples, pyramid, 0, 500, 500);
  expect([...raw.breaks]).toEqual([clock[999], clock[1999]]);
  expect([...bands.breaks]).toEqual([clock[999], clock[1999]]);
});

test("a channel with a value in every third row is one line, not points", () => {
  const clock = Float64Array.from({ length: 900 }, (_, row) => row * 0.02);
  const samples = Float64Array.from({ length: 900 }, (_, row) => (row % 3 === 0 ? row : NaN));
  samples.fill(NaN, 300, 600);
  const trace = plotTrace(clock, samples, buildPyramid(clock, samples), 0, 18, 2000);
  expect(trace.points).toHaveLength(400);
  expect([...trace.breaks]).toEqual([clock[297]]);
});

test("a break inside one pixel column is not reported: it cannot be drawn", () => {
  const clock = Float64Array.from({ length: 10_000 }, (_, row) => row * 0.01);
  const samples = Float64Array.from(clock, (_, row) => (row % 50 === 20 ? NaN : 1));
  const trace = plotTrace(clock, samples, buildPyramid(clock, samples), 0, 100, 100);
  expect(trace.breaks).toHaveLength(0);
});

test("the last sample is seen when the view ends on it", () => {
  const clock = Float64Array.from({ length: 100 }, (_, row) => row);
  const columns = pixelColumns(clock, 0, 99, 10);
  expect(columns.at(-1)).toBe(100);
});

test("an empty log and a log of one sample have a picture", () => {
  const none = new Float64Array(0);
  expect(plotTrace(none, none, buildPyramid(none, none), 0, 1, 10).points).toHaveLength(0);
  const one = Float64Array.of(5);
  expect([...plotTrace(one, one, buildPyramid(one, one), 0, 10, 10).points]).toEqual([5, 5]);
  expect(preview(one, one, 4).high[3]).toBe(5);
});

test("a preview holds the extremes of its slices", () => {
  const clock = Float64Array.from({ length: 1000 }, (_, row) => row * 0.1);
  const samples = Float64Array.from(clock, (_, row) => (row < 500 ? Math.sin(row) : NaN));
  samples[123] = 40;
  const { low, high } = preview(clock, samples, 10);
  expect(high[1]).toBe(40);
  expect(Math.min(...low.slice(0, 5))).toBe(Math.min(...samples.slice(0, 500)));
  expect(low[7]).toBeNaN();
});
