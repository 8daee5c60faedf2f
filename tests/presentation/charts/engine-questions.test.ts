import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plotTrace } from "../../../src/domain/logs/decimate";
import { buildPyramid } from "../../../src/domain/logs/pyramid";
import { plotFeed } from "../../../src/presentation/charts/plot-feed";
import { findExtreme } from "../../../src/presentation/pages/session/find-extreme";
import { decimalsOf, rowPages } from "../../../src/presentation/pages/session/row-pages";
import type { PlotQuery, PlotTrace } from "../../../workers/api";

function later(): Promise<void> {
  return new Promise((done) => void setTimeout(done));
}

/** The engine's own decimation over one channel in memory. */
function plotOf(samples: Float64Array<ArrayBuffer>, hz: number) {
  const clock = Float64Array.from(samples, (_, row) => row / hz);
  const pyramid = buildPyramid(clock, samples);
  return (query: PlotQuery): Promise<{ readonly ok: true; readonly value: readonly PlotTrace[] }> => {
    const trace = plotTrace(clock, samples, pyramid, query.fromS, query.toS, query.pixels);
    return Promise.resolve({ ok: true, value: [{ channel: "c", ...trace }] });
  };
}

describe("the time of a peak", () => {
  test("is the time of the very sample, in a million", async () => {
    const samples = new Float64Array(1_000_000).map((_, row) => Math.sin(row / 900));
    samples[734_512] = 9;
    samples[12] = -9;
    const plot = plotOf(samples, 1000);
    const whole = { fromS: 0, toS: 999.999 };
    expect(await findExtreme({ plot }, "s", "c", "max", whole)).toBeCloseTo(734.512, 9);
    expect(await findExtreme({ plot }, "s", "c", "min", whole)).toBeCloseTo(0.012, 9);
  });

  test("is the first one of several, and null without samples", async () => {
    const plot = plotOf(Float64Array.from([0, 5, 1, 5, NaN]), 1);
    expect(await findExtreme({ plot }, "s", "c", "max", { fromS: 0, toS: 4 })).toBe(1);
    const none = plotOf(Float64Array.from([NaN, NaN]), 1);
    expect(await findExtreme({ plot: none }, "s", "c", "max", { fromS: 0, toS: 1 })).toBeNull();
  });
});

describe("the plot feed", () => {
  const bounds = { fromS: 0, toS: 1000 };

  test("has one question on its way and ends with what the last view needs", async () => {
    const asked: PlotQuery[] = [];
    const doors: (() => void)[] = [];
    let most = 0;
    let busy = 0;
    const feed = plotFeed(
      "s",
      bounds,
      async (query) => {
        asked.push(query);
        busy++;
        most = Math.max(most, busy);
        await new Promise<void>((open) => void doors.push(open));
        busy--;
        return [];
      },
      () => {},
      (reason) => {
        throw reason;
      },
    );
    for (let fromS = 0; fromS < 900; fromS += 50) feed.want({ fromS, toS: fromS + 20 }, 500, ["c"]);
    for (let round = 0; round < 4; round++) {
      doors.shift()?.();
      await later();
    }
    expect(most).toBe(1);
    expect(asked.length).toBe(2);
    const last = asked.at(-1)!;
    expect(last.fromS).toBeLessThanOrEqual(850);
    expect(last.toS).toBeGreaterThanOrEqual(870);
  });

  test("does not ask again while panning inside what it holds", async () => {
    const samples = new Float64Array(100_000).map((_, row) => row % 17);
    const plot = plotOf(samples, 100);
    let questions = 0;
    const feed = plotFeed(
      "s",
      bounds,
      async (query) => {
        questions++;
        return (await plot(query)).value;
      },
      () => {},
      (reason) => {
        throw reason;
      },
    );
    feed.want({ fromS: 400, toS: 500 }, 800, ["c"]);
    await later();
    const before = questions;
    for (let step = 0; step < 40; step++) feed.want({ fromS: 400 + step, toS: 500 + step }, 800, ["c"]);
    await later();
    expect(before).toBe(1);
    expect(questions).toBe(1);
  });
});

describe("raw rows", () => {
  test("come in pages, each value at its own row and column", async () => {
    const total = 1000;
    const ids = Array.from({ length: 30 }, (_, at) => `c${at}`);
    const engine = {
      rows: (_session: string, channels: readonly string[], firstRow: number, count: number) => {
        const rows = Math.max(0, Math.min(count, total - firstRow));
        const times = Float64Array.from({ length: rows }, (_, row) => (firstRow + row) / 10);
        const columns = channels.map((id) =>
          Float64Array.from({ length: rows }, (_, row) => Number(id.slice(1)) * 10_000 + firstRow + row),
        );
        return Promise.resolve({ ok: true as const, value: { firstRow, total, timeS: times, columns } });
      },
    };
    const pages = rowPages(engine, "s", ids, () => {});
    pages.want({ from: 240, to: 300 }, { from: 0, to: 29 });
    await later();
    expect(pages.total()).toBe(total);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 511 }), fc.integer({ min: 0, max: 29 }), (row, column) => {
        expect(pages.value(row, column)).toBe(column * 10_000 + row);
        expect(pages.timeS(row)).toBe(row / 10);
      }),
    );
    expect(pages.value(900, 0)).toBeUndefined();
  });

  test("a column has the decimals of its finest value", () => {
    expect(decimalsOf([1, 2.5, NaN, 3.25])).toBe(2);
    expect(decimalsOf([0.1 + 0.2])).toBe(1);
    expect(decimalsOf([1, -40])).toBe(0);
    expect(decimalsOf([1 / 3])).toBe(6);
  });
});
