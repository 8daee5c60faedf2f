import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Channel, Column } from "../../../src/domain/logs/channel";
import { qualityOf, type QualityReport } from "../../../src/domain/logs/quality";
import { eachSpike } from "../../../src/domain/logs/quality/hampel";
import type { Role } from "../../../src/domain/logs/roles";

const rows = 12_000;

function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296 - 0.5;
  };
}

function evenClock(stepS = 0.05): Column {
  return Float64Array.from({ length: rows }, (_, row) => row * stepS);
}

function channel(role: Role, unit: string, value: (row: number) => number, clock = 0): Channel {
  return {
    id: role,
    label: role.toUpperCase(),
    unit,
    role,
    clock,
    samples: Float64Array.from({ length: rows }, (_, row) => value(row)),
  };
}

const stretch = (row: number) => Math.floor(row / 120);
const pulls = (row: number) => row % 4000 > 3800;

const rpm = (row: number) =>
  pulls(row) ? 2500 + ((row % 4000) - 3800) * 18 : 1500 + 350 * (stretch(row) % 9);
const map = (row: number) => (pulls(row) ? 99 : 30 + 7 * (stretch(row) % 8));

/** Ten minutes of driving in stretches of steady speed and load, with three pulls; sensors have a little noise. */
function drive(): Channel[] {
  const random = noise(7);
  return [
    channel("rpm", "rpm", (row) => rpm(row) + 10 * random()),
    channel("map", "kPa", (row) => map(row) + random()),
    channel("tps", "%", (row) => (pulls(row) ? 100 : 10 + 3 * (stretch(row) % 8)) + 0.2 * random()),
    channel("lambda", "λ", (row) => (pulls(row) ? 0.86 : 1) + 0.02 * random()),
    channel("lambda-target", "λ", (row) => (pulls(row) ? 0.86 : 1)),
    channel("injector-pw", "ms", (row) => map(row) / 12 + 0.05 * random()),
    channel("closed-loop-correction", "%", () => 3 * random()),
    channel("coolant", "°C", () => 88 + 0.5 * random()),
    channel("iat", "°C", () => 30 + 0.5 * random()),
  ];
}

function withSamples(channels: Channel[], role: Role, change: (samples: Column) => void): Channel[] {
  return channels.map((own) => {
    if (own.role !== role) return own;
    const samples = own.samples.slice();
    change(samples);
    return { ...own, samples };
  });
}

function codes({ findings }: QualityReport): string[] {
  return findings.filter(({ severity }) => severity !== "not-assessed").map(({ code }) => code);
}

const clean = qualityOf({ clocks: [evenClock()], channels: drive() });

test("a clean log has no finding, and is fit for tuning and for the road dyno", () => {
  expect(codes(clean)).toEqual([]);
  expect(clean.durationS).toBeCloseTo((rows - 1) * 0.05, 9);
  expect(clean.clocks[0]).toMatchObject({ gaps: [] });
  expect(clean.channels.every(({ presence }) => presence === "fitted")).toBe(true);
  const [fuel, safety, dyno] = clean.purposes;
  expect(fuel).toMatchObject({ purpose: "fuel-tuning", missingRoles: [] });
  expect(fuel!.score).toBeGreaterThan(90);
  expect(dyno!.score).toBeGreaterThan(90);
  expect(safety!.missingRoles).toContain("oil-pressure");
});

test("what was not checked is listed with the missing role", () => {
  const missing = clean.findings.filter(({ severity }) => severity === "not-assessed");
  expect(missing.map(({ facts }) => facts["role"])).toEqual(
    expect.arrayContaining(["oil-pressure", "fuel-pressure", "battery"]),
  );
  expect(missing.every(({ code }) => code === "role-missing")).toBe(true);
});

test("white noise has hardly any spikes, and each injected spike is found", () => {
  const random = noise(3);
  const values = Float64Array.from({ length: 20_000 }, () => random() + random() + random());
  expect(eachSpike(values, 0, () => {})).toBeLessThan(4);
  for (const at of [500, 9_000, 15_000]) values[at] = 12;
  const found: number[] = [];
  eachSpike(values, 0, (at) => found.push(at));
  expect(found).toEqual(expect.arrayContaining([500, 9_000, 15_000]));
});

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[3]!;

test("spikes are those of a Hampel filter written the long way", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 7, maxLength: 120 }),
      fc.integer({ min: 0, max: 3 }),
      (list, resolution) => {
        const values = Float64Array.from(list);
        const steps = list.slice(1).map((value, at) => Math.abs(value - list[at]!));
        const sorted = steps.toSorted((a, b) => a - b);
        const upper = sorted.length >> 1;
        const step = sorted.length % 2 === 1 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2;
        const expected = list.flatMap((value, at) => {
          if (at < 3 || at + 3 >= list.length) return [];
          const window = list.slice(at - 3, at + 4);
          const median = middle(window);
          const mad = middle(window.map((one) => Math.abs(one - median)));
          const sigma = Math.max(1.4826 * mad, resolution, (1.4826 * step) / Math.SQRT2);
          return Math.abs(value - median) > 5 * sigma + 1e-9 ? [at] : [];
        });
        const found: number[] = [];
        const count = eachSpike(values, resolution, (at) => found.push(at));
        expect(found).toEqual(expected);
        expect(count).toBe(expected.length);
      },
    ),
  );
});

test("a sensor that is not fitted is told from one that reads zero by nature, and from a constant", () => {
  const { channels } = qualityOf({
    clocks: [evenClock()],
    channels: [
      channel("oil-pressure", "bar", () => 0),
      channel("fuel-temperature", "°C", () => -40),
      channel("knock-retard", "deg", () => 0),
      channel("battery", "V", () => 13.8),
      channel("egt", "°C", () => NaN),
      { ...channel("cutoff-flag", "", () => 0), states: ["OFF", "ON"] },
    ],
  });
  expect(channels.map(({ presence }) => presence)).toEqual([
    "not-fitted",
    "not-fitted",
    "constant",
    "constant",
    "empty",
    "constant",
  ]);
  expect(channels[4]!.min).toBeNaN();
});

test("a sensor that is not fitted lowers coverage, not the score for tuning", () => {
  const report = qualityOf({
    clocks: [evenClock()],
    channels: [...drive(), channel("oil-pressure", "bar", () => 0)],
  });
  expect(report.purposes[0]!.score).toBe(clean.purposes[0]!.score);
  expect(codes(report)).toEqual(["channels-not-fitted"]);
});

test("without a mixture channel there is no fuel tuning, and it says so", () => {
  const report = qualityOf({
    clocks: [evenClock()],
    channels: drive().filter(({ role }) => role !== "lambda"),
  });
  expect(report.purposes[0]).toMatchObject({
    score: 0,
    reasons: [{ code: "role-missing", factor: 0, facts: { role: "lambda" } }],
  });
});

test("a wideband on its lean end is railed; full throttle on air pressure is not", () => {
  const channels = withSamples(drive(), "lambda", (samples) => samples.fill(1.5, 2000, 4500));
  const report = qualityOf({ clocks: [evenClock()], channels });
  expect(report.channels.find((own) => own.channel === "lambda")!.railFraction).toBeCloseTo(2500 / rows, 9);
  expect(codes(report)).toContain("sensor-rail");
  const atmosphere = qualityOf({
    clocks: [evenClock()],
    channels: [channel("map", "kPa", (row) => (row % 1000 > 700 ? 101 : 40 + (row % 37)))],
  });
  expect(atmosphere.channels[0]!.railFraction).toBe(0);
});

test("a sensor that freezes while the engine does not is found, with its time", () => {
  const channels = withSamples(drive(), "map", (samples) => samples.fill(samples[3000]!, 3000, 5000));
  const { findings } = qualityOf({ clocks: [evenClock()], channels });
  const flat = findings.find(({ code }) => code === "sensor-flat");
  expect(flat!.ranges[0]!.fromS).toBeCloseTo(150, 6);
  expect(flat!.ranges[0]!.toS).toBeCloseTo(249.95, 6);
});

test("gaps are listed and cost; a pause of the logger is listed and costs nothing", () => {
  const broken = evenClock().map((time, row) => time + 1.5 * Math.floor(row / 100));
  const paused = evenClock().map((time, row) => time + (row > 6000 ? 300 : 0));
  const gaps = qualityOf({ clocks: [broken], channels: drive() });
  const pause = qualityOf({ clocks: [paused], channels: drive() });
  expect(gaps.findings.find(({ code }) => code === "gaps")!.facts["count"]).toBe(119);
  expect(gaps.purposes[2]!.reasons.map(({ code }) => code)).toContain("gaps");
  expect(pause.clocks[0]!.gaps).toHaveLength(1);
  expect(pause.purposes[2]!.score).toBe(clean.purposes[2]!.score);
});

test("a time column in the wrong unit is doubted", () => {
  expect(codes(qualityOf({ clocks: [evenClock(0.00005)], channels: drive() }))).toContain("time-too-fast");
  expect(codes(qualityOf({ clocks: [evenClock(50)], channels: drive() }))).toContain("time-too-slow");
  expect(codes(qualityOf({ clocks: [evenClock(0.001)], channels: drive() }))).not.toContain("time-too-fast");
});

test("a slow log is worth less, with the rate as reason", () => {
  const clock = evenClock(0.5);
  const [, , dyno] = qualityOf({ clocks: [clock], channels: drive() }).purposes;
  expect(dyno!.reasons[0]).toMatchObject({ code: "low-rate", factor: 0.2, facts: { hz: 2 } });
});

test("an empty log and a log of one row have a report", () => {
  expect(qualityOf({ clocks: [], channels: [] })).toMatchObject({ durationS: 0, channels: [] });
  const one: Channel = { ...channel("rpm", "rpm", () => 0), samples: Float64Array.of(900) };
  expect(qualityOf({ clocks: [Float64Array.of(0)], channels: [one] }).channels[0]).toMatchObject({
    finite: 1,
    presence: "constant",
  });
});
