import { expect, test } from "vitest";
import type { RegimeFigure } from "../../../src/domain/analysis/figure";
import { analysisInput, requireRoles } from "../../../src/domain/analysis/input";
import { analyses, findAnalysis } from "../../../src/domain/analysis/registry";
import type { Channel } from "../../../src/domain/logs/channel";
import { aChannel, evenClock } from "./a-log";

test("the shelf holds each analysis once, with parameters that can be left out", () => {
  const ids = analyses.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(expect.arrayContaining(["heatmap", "histogram", "regimes", "statistics"]));
  for (const { id, params } of analyses) expect(params.safeParse({ channel: "a" }).success, id).toBe(true);
});

test("a role that an analysis needs and the log lacks is a problem, not a throw", () => {
  const { needs } = findAnalysis("regimes")!;
  expect(requireRoles(needs, [aChannel("tps", "%", [1])])).toEqual({
    ok: false,
    problem: { code: "role-missing", role: "rpm" },
  });
  expect(requireRoles(needs, [aChannel("rpm", "rpm", [1])]).ok).toBe(true);
  expect(findAnalysis("no such")).toBeNull();
});

test("statistics keep to the range asked for", () => {
  const input = analysisInput([evenClock(100, 0.1)], [aChannel("rpm", "rpm", evenClock(100, 10))]);
  const { figures } = run("statistics", { fromS: 1, toS: 2 }, input);
  expect(figures[0]).toMatchObject({
    rows: [{ channel: "rpm", count: 11, min: 100, max: 200, median: 150 }],
  });
});

test("a histogram of states has one bin per state", () => {
  const gear: Channel = { ...aChannel("gear", "", [0, 1, 1, 2, 2, 2]), states: ["N", "1", "2"] };
  const { figures } = run(
    "histogram",
    { channel: "gear", bins: 50 },
    analysisInput([evenClock(6, 1)], [gear]),
  );
  expect(figures[0]).toMatchObject({ kind: "histogram" });
  if (figures[0]?.kind === "histogram") expect([...figures[0].counts]).toEqual([1, 2, 3]);
});

const phases = [
  { seconds: 2, rpm: 0, tps: 0, map: 101, cut: 0, regime: "stopped" },
  { seconds: 1, rpm: 220, tps: 0, map: 90, cut: 0, regime: "cranking" },
  { seconds: 5, rpm: 900, tps: 0, map: 35, cut: 0, regime: "idle" },
  { seconds: 5, rpm: 2500, tps: 20, map: 55, cut: 0, regime: "cruise" },
  { seconds: 4, rpm: 3000, tps: 100, map: 100, cut: 0, regime: "full-load" },
  { seconds: 4, rpm: 5000, tps: 100, map: 180, cut: 0, regime: "boost" },
  { seconds: 3, rpm: 4000, tps: 0, map: 25, cut: 1, regime: "fuel-cut" },
  { seconds: 3, rpm: 2000, tps: 0, map: 28, cut: 0, regime: "overrun" },
] as const;

/** One signal of the phases, one after the other at 50 Hz. */
function signal(role: string, unit: string, pick: (phase: (typeof phases)[number]) => number): Channel {
  const samples = phases.flatMap((phase) => Array.from({ length: phase.seconds * 50 }, () => pick(phase)));
  return aChannel(role, unit, samples);
}

function drive(): Channel[] {
  return [
    signal("rpm", "rpm", ({ rpm }) => rpm),
    signal("tps", "%", ({ tps }) => tps),
    signal("map", "kPa", ({ map }) => map),
    signal("cutoff-flag", "", ({ cut }) => cut),
  ];
}

function run(id: string, params: object, input: ReturnType<typeof analysisInput>) {
  const analysis = findAnalysis(id)!;
  return analysis.run(input, analysis.params.parse(params));
}

function regimesOf(channels: readonly Channel[], clock = evenClock(channels[0]!.samples.length, 0.02)) {
  const { figures, findings } = run("regimes", {}, analysisInput([clock], channels));
  if (figures[0]?.kind !== "regimes") throw new Error("no regimes");
  return { figure: figures[0], findings };
}

function covers(figure: RegimeFigure, clock: Float64Array): void {
  expect(figure.stretches[0]!.fromS).toBe(clock[0]);
  expect(figure.stretches.at(-1)!.toS).toBe(clock.at(-1));
  for (const [at, { fromS, toS }] of figure.stretches.entries()) {
    expect(toS).toBeGreaterThan(fromS);
    if (at > 0) expect(fromS).toBe(figure.stretches[at - 1]!.toS);
  }
  const total = figure.totals.reduce((sum, { seconds }) => sum + seconds, 0);
  expect(total).toBeCloseTo(clock.at(-1)! - clock[0]!, 9);
}

test("each way of driving is told, in stretches that cover the log", () => {
  const channels = drive();
  const { figure, findings } = regimesOf(channels);
  covers(figure, evenClock(channels[0]!.samples.length, 0.02));
  expect(findings).toEqual([]);
  for (const { regime, seconds } of phases) {
    const total = figure.totals.find((own) => own.regime === regime)?.seconds ?? 0;
    expect(Math.abs(total - seconds), regime).toBeLessThan(0.6);
  }
});

test("gaps are unknown, and the stretches still cover the log", () => {
  const channels = drive();
  const clock = evenClock(channels[0]!.samples.length, 0.02).map((time, row) =>
    row < 500 ? time : time + 7,
  );
  const { figure } = regimesOf(channels, clock);
  covers(figure, clock);
  expect(figure.totals.find(({ regime }) => regime === "unknown")!.seconds).toBeCloseTo(7.02, 9);
});

test("a throttle that trembles at its threshold does not flicker", () => {
  const rows = 3000;
  const tps = Array.from({ length: rows }, (_, row) =>
    row < 50 ? 0 : row === 60 ? 100 : 84 + 2 * (row % 2),
  );
  const { figure } = regimesOf([
    aChannel(
      "rpm",
      "rpm",
      tps.map(() => 3000),
    ),
    aChannel("tps", "%", tps),
  ]);
  expect(figure.stretches.length).toBeLessThan(5);
});

test.each(["bar", ""])("gauge pressure in bar is boost above zero, also where the unit is '%s'", (unit) => {
  const [rpm, tps] = drive();
  const gauge = signal("map", unit, ({ map }) => (map - 101.325) / 100);
  const { figure } = regimesOf([rpm!, tps!, gauge]);
  expect(figure.totals.find(({ regime }) => regime === "boost")!.seconds).toBeCloseTo(4, 0);
});

test("without throttle and pressure a running engine is unknown, and it is said why", () => {
  const { figure, findings } = regimesOf([
    aChannel(
      "rpm",
      "rpm",
      Array.from({ length: 500 }, () => 3000),
    ),
  ]);
  expect(figure.totals.map(({ regime }) => regime)).toEqual(["unknown"]);
  expect(findings.map(({ facts }) => facts["role"])).toEqual(["tps", "map", "injector-pw"]);
  expect(findings.every(({ severity }) => severity === "not-assessed")).toBe(true);
});
