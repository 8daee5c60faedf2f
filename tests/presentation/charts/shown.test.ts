import { describe, expect, test } from "vitest";
import type { Session } from "../../../src/domain/session";
import { channelSections } from "../../../src/presentation/charts/channel-groups";
import { legendText, valueWithUnit } from "../../../src/presentation/charts/legend-text";
import { showChannel, shownValue } from "../../../src/presentation/charts/shown-channel";
import { planStrip } from "../../../src/presentation/charts/strip-plan";
import { shownLimits, stripSpace, type ShownChannel } from "../../../src/presentation/charts/strip-scene";
import { traceStyles } from "../../../src/presentation/charts/trace-style";
import { keyFigures } from "../../../src/presentation/pages/session/key-figures";
import { createFormat } from "../../../src/presentation/text/format";
import { testChannel } from "./channel";

const file = { pressure: "file", temperature: "file", speed: "file", mixture: "file" } as const;
const format = createFormat("en");

describe("a channel in the user's units", () => {
  test("stays as in the file unless something else is chosen", () => {
    const map = testChannel("map", { unit: "bar", role: "map", quality: { min: -0.8, max: 1.5 } });
    expect(showChannel(map, file, 14.7)).toMatchObject({ unit: "bar", factor: 1, shift: 0 });
  });

  test("converts pressure, temperature and speed by their exact factors", () => {
    const psi = showChannel(testChannel("p", { unit: "psi" }), { ...file, pressure: "kpa" }, 14.7);
    expect(shownValue(psi, 10)).toBeCloseTo(68.94757, 4);
    const gauge = showChannel(testChannel("p", { unit: "psig" }), { ...file, pressure: "bar" }, 14.7);
    expect(gauge.unit).toBe("bar gauge");
    const hot = showChannel(testChannel("t", { unit: "C" }), { ...file, temperature: "f" }, 14.7);
    expect(shownValue(hot, 100)).toBeCloseTo(212, 9);
    expect(shownValue(hot, -40)).toBeCloseTo(-40, 9);
    const fast = showChannel(testChannel("v", { unit: "km/h" }), { ...file, speed: "mph" }, 14.7);
    expect(shownValue(fast, 160.9344)).toBeCloseTo(100);
  });

  test("turns lambda into AFR and back by the fuel's own ratio", () => {
    const lambda = testChannel("o2", { unit: "λ", role: "lambda" });
    expect(shownValue(showChannel(lambda, { ...file, mixture: "afr" }, 9), 0.8)).toBeCloseTo(7.2);
    const afr = testChannel("o2", { role: "afr", unit: "" });
    const shown = showChannel(afr, { ...file, mixture: "lambda" }, 14.7);
    expect(shown).toMatchObject({ unit: "λ", decimals: 3 });
    expect(shownValue(shown, 14.7)).toBeCloseTo(1);
    expect(showChannel(afr, file, 14.7).unit).toBe("AFR");
  });

  test("a role without a known unit is not converted", () => {
    const odd = testChannel("p", { unit: "furlong", role: "map" });
    expect(showChannel(odd, { ...file, pressure: "bar" }, 14.7)).toMatchObject({
      unit: "furlong",
      factor: 1,
    });
  });
});

describe("the scale of a strip", () => {
  test("of a lambda sensor is not flattened by free air on overrun", () => {
    const wild = showChannel(
      testChannel("o2", { role: "lambda", unit: "λ", quality: { min: 0.5, max: 9.99 } }),
      file,
      14.7,
    );
    expect(shownLimits(wild)).toEqual([0.6, 1.3]);
    const lean = testChannel("o2", { role: "lambda", unit: "λ", quality: { min: 1.5, max: 2 } });
    expect(shownLimits(showChannel(lean, file, 14.7))).toEqual([1.5, 2]);
  });

  test("is shared by channels of one unit; another unit gets its own at the right", () => {
    const all = [
      testChannel("a", { unit: "%", quality: { min: 0, max: 100 } }),
      testChannel("b", { unit: "%", quality: { min: 20, max: 30 } }),
      testChannel("c", { unit: "V", quality: { min: 11, max: 14 } }),
    ];
    const shown = new Map(all.map((one) => [one.id, showChannel(one, file, 14.7)]));
    const strip = { channels: ["a", "b", "c"], height: 120 };
    const styles = traceStyles([strip], new Map(all.map((one) => [one.id, one])));
    const plan = planStrip(strip, shown, new Map(), styles, format);
    expect(plan.groups.map(({ unit, channels }) => [unit, channels])).toEqual([
      ["%", ["a", "b"]],
      ["V", ["c"]],
    ]);
    expect(plan.lines[0]?.scale).toEqual(plan.lines[1]?.scale);
    expect(plan.rightTicks.length).toBeGreaterThan(0);
    const zero = plan.lines[0]!.scale.offset;
    expect(zero).toBeGreaterThan(plan.space.top);
    expect(zero).toBeLessThanOrEqual(plan.space.bottom);
  });

  test("lays a gauge target over the absolute pressure that follows it", () => {
    const all = [
      testChannel("map", { unit: "kPa abs", role: "map", quality: { min: 20, max: 208 } }),
      testChannel("want", { unit: "bar gauge", role: "boost-target", quality: { min: 0, max: 1 } }),
    ];
    const shown = new Map(all.map((one) => [one.id, showChannel(one, file, 14.7)]));
    const strip = { channels: ["map", "want"], height: 112 };
    const styles = traceStyles([strip], new Map(all.map((one) => [one.id, one])));
    const { lines } = planStrip(strip, shown, new Map(), styles, format);
    const [map, want] = lines.map(
      ({ scale }) =>
        (value: number) =>
          scale.slope * value + scale.offset,
    );
    expect(want!(0.8)).toBeCloseTo(map!(181.325), 6);
    expect(want!(0)).toBeCloseTo(map!(101.325), 6);
  });

  test("leaves lanes for states, and all of the strip when there are only states", () => {
    const on = testChannel("flag", { states: ["OFF", "ON"] });
    const line = testChannel("line");
    const shown = new Map<string, ShownChannel>(
      [on, line].map((one) => [one.id, showChannel(one, file, 14.7)]),
    );
    const mixed = stripSpace({ channels: ["line", "flag"], height: 120 }, shown);
    expect(mixed.lanes).toHaveLength(1);
    expect(mixed.lanes[0]!.top).toBeGreaterThan(mixed.bottom);
    expect(mixed.lanes[0]!.bottom).toBeLessThanOrEqual(120);
    const only = stripSpace({ channels: ["flag"], height: 60 }, shown);
    expect(only.bottom - only.top).toBe(0);
    expect(only.lanes[0]!.bottom).toBeLessThanOrEqual(60);
  });
});

describe("the live legend", () => {
  const shown = showChannel(testChannel("t", { unit: "°C", quality: { min: -10, max: 90 } }), file, 14.7);
  const statistics = {
    channel: "t",
    count: 3,
    missing: 0,
    min: 1,
    max: 3,
    mean: 2.04,
    median: 2,
    sd: 1,
    mad: 1,
  };
  const quantiles = { p1: 1, p5: 1, p25: 1, p75: 3, p95: 3, p99: 3 };

  test("shows both cursors, their difference and what lies between", () => {
    const readings = {
      a: new Map([["t", { channel: "t", timeS: 1, value: 20 }]]),
      b: new Map([["t", { channel: "t", timeS: 2, value: 25.5 }]]),
      statistics: new Map([["t", { ...statistics, ...quantiles }]]),
    };
    expect(legendText(shown, readings, format)).toEqual({
      a: "20.0",
      b: "25.5",
      delta: "+5.5",
      min: "1.0",
      max: "3.0",
      mean: "2.04",
    });
  });

  test("says – where nothing was measured and nothing where nothing was asked", () => {
    const readings = {
      a: new Map([["t", { channel: "t", timeS: 1, value: NaN }]]),
      b: new Map<string, never>(),
      statistics: new Map<string, never>(),
    };
    expect(legendText(shown, readings, format)).toMatchObject({ a: "–", b: "", delta: "", mean: "" });
  });

  test("says states as words and joins units", () => {
    const flag = showChannel(testChannel("f", { states: ["OFF", "ON"] }), file, 14.7);
    expect(valueWithUnit(flag, 1, format)).toBe("ON");
    expect(valueWithUnit(shown, 20, format)).toBe("20.0\u00a0°C");
    const angle = showChannel(testChannel("i", { unit: "deg" }), file, 14.7);
    expect(valueWithUnit(angle, 12, format)).toBe("12.0°");
  });
});

test("channels are listed by meaning, then by the file's own headings, and none is lost", () => {
  const all = [
    testChannel("x", { category: "CAN" }),
    testChannel("n", { role: "rpm", category: "CAN" }),
    testChannel("y"),
    testChannel("f", { states: ["OFF", "ON"] }),
    testChannel("o2", { role: "lambda" }),
  ];
  const sections = channelSections(all);
  expect(sections.map(({ heading, channels }) => [heading, channels.map(({ id }) => id)])).toEqual([
    [{ group: "engine" }, ["n"]],
    [{ group: "mixture" }, ["o2"]],
    [{ group: "states" }, ["f"]],
    [{ category: "CAN" }, ["x"]],
    [{ group: "other" }, ["y"]],
  ]);
});

test("peaks go by role; retard counts away from zero and still channels do not", () => {
  const channels = [
    testChannel("ret", { role: "knock-retard", quality: { min: -3.8, max: 0 } }),
    testChannel("clt", { role: "coolant", quality: { min: 90, max: 90, presence: "constant" } }),
    testChannel("batt", { role: "battery", quality: { min: 9.8, max: 14 } }),
    testChannel("n", { role: "rpm", quality: { min: 0, max: 7534 } }),
  ];
  const session: Pick<Session, "channels"> = { channels };
  expect(keyFigures(session).map(({ channel, which, value }) => [channel.id, which, value])).toEqual([
    ["n", "max", 7534],
    ["ret", "min", -3.8],
    ["batt", "min", 9.8],
  ]);
});
