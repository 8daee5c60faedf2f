import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/domain/analysis/finding";
import {
  clusterEvents,
  countBySeverity,
  findingEvents,
} from "../../../src/presentation/charts/findings-lane";
import { latestWins } from "../../../src/presentation/charts/latest-wins";
import { overviewGrip } from "../../../src/presentation/charts/paint-overview";
import { coverage, requestFor, type PlotWindow } from "../../../src/presentation/charts/plot-window";
import { stateRuns } from "../../../src/presentation/charts/state-runs";
import { sampleDots, tracePath, type Pen } from "../../../src/presentation/charts/trace-path";
import type { PlotTrace } from "../../../workers/api";

type Stroke = readonly (readonly [x: number, y: number])[];

function recorder(): { readonly pen: Pen; readonly strokes: () => readonly Stroke[] } {
  const strokes: (readonly [number, number])[][] = [];
  const pen = {
    moveTo: (x: number, y: number) => void strokes.push([[x, y]]),
    lineTo: (x: number, y: number) => void strokes.at(-1)?.push([x, y]),
  };
  return { pen, strokes: () => strokes.filter((stroke) => stroke.length > 1) };
}

const none = new Float64Array(0);

function bands(
  columns: readonly (readonly [number, number, number, number])[],
  breaks: number[] = [],
): PlotTrace {
  const column = (at: number) => Float64Array.from(columns, (values) => values[at] ?? NaN);
  return {
    channel: "c",
    first: column(0),
    min: column(1),
    max: column(2),
    last: column(3),
    points: none,
    breaks: Float64Array.from(breaks),
  };
}

function raw(points: number[], breaks: number[] = []): PlotTrace {
  return {
    channel: "c",
    first: none,
    min: none,
    max: none,
    last: none,
    points: Float64Array.from(points),
    breaks: Float64Array.from(breaks),
  };
}

function windowOf(trace: PlotTrace, toS: number, columnS = 1): PlotWindow {
  return { range: { fromS: 0, toS }, columnS, traces: new Map([["c", trace]]) };
}

const scale = { slope: -1, offset: 100 };

describe("a trace", () => {
  test("shows a spike of one sample at every zoom: its column reaches lowest and highest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 98 }),
        fc.integer({ min: 5, max: 90 }),
        fc.integer({ min: 50, max: 3000 }),
        (at, height, width) => {
          const trace = bands(
            Array.from({ length: 100 }, (_, column) => (column === at ? [0, 0, height, 0] : [0, 0, 0, 0])),
          );
          const { pen, strokes } = recorder();
          tracePath(
            pen,
            trace,
            windowOf(trace, 100),
            { range: { fromS: 0, toS: 100 }, left: 0, width },
            scale,
          );
          const points = strokes().flat();
          expect(Math.min(...points.map(([, y]) => y))).toBe(100 - height);
          const top = points.find(([, y]) => y === 100 - height);
          expect(top?.[0]).toBeCloseTo(((at + 0.5) / 100) * width, 6);
          expect(strokes()).toHaveLength(1);
        },
      ),
    );
  });

  test("goes through first and last of each column, so neighbours connect", () => {
    const trace = bands([
      [1, 1, 5, 4],
      [6, 2, 9, 3],
    ]);
    const { pen, strokes } = recorder();
    tracePath(pen, trace, windowOf(trace, 2), { range: { fromS: 0, toS: 2 }, left: 0, width: 20 }, scale);
    expect(strokes()).toEqual([
      [
        [3.8, 99],
        [5, 99],
        [5, 99],
        [5, 95],
        [5, 96],
        [15, 94],
        [15, 91],
        [15, 98],
        [15, 97],
      ],
    ]);
  });

  test("breaks at gaps and never draws across an unknown stretch", () => {
    const empty = [NaN, NaN, NaN, NaN] as const;
    const trace = bands([[1, 1, 1, 1], empty, empty, [2, 2, 2, 2]], [0.5]);
    const { pen, strokes } = recorder();
    tracePath(pen, trace, windowOf(trace, 4), { range: { fromS: 0, toS: 4 }, left: 0, width: 40 }, scale);
    expect(strokes()).toHaveLength(2);
    const points = raw([0, 1, 1, 2, 9, 3, 10, 4], [1]);
    const second = recorder();
    tracePath(
      second.pen,
      points,
      windowOf(points, 10),
      { range: { fromS: 0, toS: 10 }, left: 0, width: 100 },
      scale,
    );
    const long = second.strokes().filter((stroke) => stroke.some(([x]) => x > 15 && x < 85));
    expect(long).toHaveLength(0);
  });

  test("connects columns of slow channels that only skip pixels", () => {
    const empty = [NaN, NaN, NaN, NaN] as const;
    const trace = bands([[1, 1, 1, 1], empty, [2, 2, 2, 2]]);
    const { pen, strokes } = recorder();
    tracePath(pen, trace, windowOf(trace, 3), { range: { fromS: 0, toS: 3 }, left: 0, width: 30 }, scale);
    expect(strokes()).toHaveLength(1);
  });

  test("draws a single sample between two gaps", () => {
    const trace = raw([0, 1, 5, 7, 10, 1], [0, 5]);
    const { pen, strokes } = recorder();
    tracePath(pen, trace, windowOf(trace, 10), { range: { fromS: 0, toS: 10 }, left: 0, width: 100 }, scale);
    expect(strokes().some((stroke) => stroke.every(([, y]) => y === 93))).toBe(true);
  });

  test("marks samples one by one only when they are far apart", () => {
    const trace = raw([0, 1, 1, 2, 2, NaN, 3, 4]);
    const near = { range: { fromS: 0, toS: 3 }, left: 0, width: 9 };
    expect(sampleDots(trace, near, scale)).toEqual([]);
    expect(sampleDots(trace, { ...near, width: 300 }, scale)).toEqual([
      [0, 99],
      [100, 98],
      [300, 96],
    ]);
  });
});

describe("states", () => {
  const axis = { range: { fromS: 0, toS: 10 }, left: 0, width: 100 };

  test("become stretches that end where the next state begins", () => {
    const trace = raw([0, 0, 2, 1, 3, 1, 6, 0, 10, 0]);
    expect(stateRuns(trace, windowOf(trace, 10), axis)).toEqual([
      { fromX: 0, toX: 20, state: 0 },
      { fromX: 20, toX: 60, state: 1 },
      { fromX: 60, toX: 101, state: 0 },
    ]);
  });

  test("end at a gap: what was not recorded is not drawn", () => {
    const trace = raw([0, 1, 2, 1, 8, 1, 9, 1], [2]);
    const runs = stateRuns(trace, windowOf(trace, 10), axis);
    expect(runs).toHaveLength(2);
    expect(runs[0]?.toX).toBeLessThanOrEqual(21);
    expect(runs[1]?.fromX).toBe(80);
  });

  test("a pixel with several states says so instead of choosing one", () => {
    const trace = bands([
      [0, 0, 0, 0],
      [0, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
    const runs = stateRuns(trace, windowOf(trace, 3), { range: { fromS: 0, toS: 3 }, left: 0, width: 30 });
    expect(runs.map(({ state }) => state)).toEqual([0, null, 1]);
  });
});

describe("a plot window", () => {
  const bounds = { fromS: 100, toS: 1100 };

  test("holds a view and one window either way, on the same columns while panning", () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 1050, noNaN: true }), (fromS) => {
        const view = { fromS, toS: fromS + 50 };
        const { range, pixels } = requestFor(view, 500, bounds);
        expect((range.toS - range.fromS) / pixels).toBeCloseTo(0.1, 9);
        const offset = (range.fromS - bounds.fromS) / 0.1;
        expect(offset).toBeCloseTo(Math.round(offset), 5);
        const loaded = { range, columnS: 0.1, traces: new Map([["c", raw([])]]) };
        expect(coverage(loaded, view, 500, bounds, ["c"])).toBe("yes");
      }),
    );
  });

  test("is asked again at another zoom, outside of it, and for a channel it lacks", () => {
    const view = { fromS: 500, toS: 550 };
    const { range } = requestFor(view, 500, bounds);
    const loaded = { range, columnS: 0.1, traces: new Map([["c", raw([])]]) };
    expect(coverage(null, view, 500, bounds, ["c"])).toBe("no");
    expect(coverage(loaded, view, 500, bounds, ["c", "d"])).toBe("no");
    expect(coverage(loaded, { fromS: 500, toS: 525 }, 500, bounds, ["c"])).toBe("no");
    expect(coverage(loaded, { fromS: 540, toS: 590 }, 500, bounds, ["c"])).toBe("soon");
    expect(coverage(loaded, { fromS: 700, toS: 750 }, 500, bounds, ["c"])).toBe("no");
  });
});

const finding = (severity: Finding["severity"], ...times: number[]): Finding => ({
  code: "x",
  severity,
  facts: {},
  ranges: times.map((fromS) => ({ fromS, toS: fromS + 1 })),
  channels: [],
});

describe("the findings lane", () => {
  test("shapes that would touch become the worst one, and none is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 60 }), (times) => {
        const events = findingEvents(times.map((timeS) => finding("note", timeS)));
        const clusters = clusterEvents(events, (timeS) => timeS);
        expect(clusters.flatMap((cluster) => cluster.events)).toEqual(events.map((_, at) => at));
        for (const [at, cluster] of clusters.entries()) {
          const before = clusters[at - 1];
          if (before === undefined) continue;
          const gap = events[cluster.events[0]!]!.fromS - events[before.events[0]!]!.fromS;
          expect(gap).toBeGreaterThanOrEqual(14);
        }
      }),
    );
    const events = findingEvents([finding("note", 10), finding("high", 15), finding("medium", 100)]);
    expect(clusterEvents(events, (timeS) => timeS)).toEqual([
      { x: 15, severity: "high", events: [0, 1] },
      { x: 100, severity: "medium", events: [2] },
    ]);
  });

  test("findings about the whole log have no place but are counted", () => {
    const all = [finding("not-assessed"), finding("high", 3, 9)];
    expect(findingEvents(all)).toHaveLength(2);
    expect(countBySeverity(all)).toEqual([
      { severity: "high", count: 1 },
      { severity: "not-assessed", count: 1 },
    ]);
  });
});

describe("the whole-session strip", () => {
  const axis = { range: { fromS: 0, toS: 1000 }, left: 0, width: 1000 };

  test("offers both ends of a window however narrow it is", () => {
    const narrow = { fromS: 500, toS: 503 };
    expect(overviewGrip(499, axis, narrow, false)).toBe("from");
    expect(overviewGrip(504, axis, narrow, false)).toBe("to");
    expect(overviewGrip(501.5, axis, narrow, false)).toBe("window");
    expect(overviewGrip(600, axis, narrow, false)).toBe("outside");
    expect(overviewGrip(480, axis, narrow, true)).toBe("from");
  });

  test("moves a wide window at its middle", () => {
    const wide = { fromS: 200, toS: 800 };
    expect(overviewGrip(500, axis, wide, true)).toBe("window");
    expect(overviewGrip(210, axis, wide, true)).toBe("from");
    expect(overviewGrip(790, axis, wide, false)).toBe("to");
  });
});

describe("one question at a time", () => {
  test("keeps only the newest question while an answer is on its way", async () => {
    const asked: number[] = [];
    const heard: number[] = [];
    const doors: (() => void)[] = [];
    const queue = latestWins(
      async (question: number) => {
        asked.push(question);
        await new Promise<void>((open) => void doors.push(open));
        return question * 10;
      },
      (answer) => void heard.push(answer),
      (reason) => {
        throw reason;
      },
    );
    for (const question of [1, 2, 3, 4]) queue.ask(question);
    doors.shift()?.();
    await new Promise((later) => void setTimeout(later));
    doors.shift()?.();
    await new Promise((later) => void setTimeout(later));
    expect(asked).toEqual([1, 4]);
    expect(heard).toEqual([10, 40]);
  });

  test("goes on after a failure and hears nothing after it was stopped", async () => {
    const failures: unknown[] = [];
    const heard: string[] = [];
    const queue = latestWins(
      (question: string) =>
        question === "bad" ? Promise.reject(new Error("no")) : Promise.resolve(question),
      (answer) => void heard.push(answer),
      (reason) => void failures.push(reason),
    );
    queue.ask("bad");
    await new Promise((later) => void setTimeout(later));
    queue.ask("good");
    await new Promise((later) => void setTimeout(later));
    queue.ask("late");
    queue.stop();
    await new Promise((later) => void setTimeout(later));
    expect(failures).toHaveLength(1);
    expect(heard).toEqual(["good"]);
  });
});
