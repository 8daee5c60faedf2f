import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role } from "../../../src/domain/logs/roles";
import type { SessionChannel } from "../../../src/domain/session";
import {
  addStrip,
  addToStrip,
  defaultStrips,
  isShown,
  moveStrip,
  recalledStrips,
  removeChannel,
  resizeStrip,
  type Strip,
} from "../../../src/presentation/charts/strips";
import { arrange, chartStore, type ChartState } from "../../../src/presentation/charts/chart-state";
import { testChannel } from "./channel";
import { traceStyles } from "../../../src/presentation/charts/trace-style";

function channel(
  id: string,
  role: Role | null,
  quality: Partial<SessionChannel["quality"]> = {},
): SessionChannel {
  return testChannel(id, { role, quality });
}

const ids = (strips: readonly Strip[]) => strips.map((strip) => strip.channels);

describe("the strips shown first", () => {
  test("go by role, in a fixed order, whatever the order of the file", () => {
    const all = [
      channel("temp", "coolant"),
      channel("ign", "ignition"),
      channel("want", "lambda-target"),
      channel("o2", "lambda"),
      channel("p", "map"),
      channel("n", "rpm"),
      channel("ret", "knock-retard"),
    ];
    expect(ids(defaultStrips(all))).toEqual([["n"], ["p"], ["o2", "want"], ["ret", "ign"], ["temp"]]);
  });

  test("leave out what is not fitted", () => {
    const all = [channel("n", "rpm"), channel("oil", "oil-temperature", { presence: "not-fitted" })];
    expect(ids(defaultStrips(all))).toEqual([["n"]]);
  });

  test("of a car without an engine are speed, power and pack", () => {
    const all = [channel("cur", "pack-current"), channel("soc", "soc"), channel("v", "speed")];
    expect(ids(defaultStrips(all))).toEqual([["v"], ["cur"], ["soc"]]);
  });

  test("of a track logger with an engine speed show how fast the car went", () => {
    const all = [channel("pedal", "tps"), channel("v", "speed"), channel("n", "rpm")];
    expect(ids(defaultStrips(all))).toEqual([["n"], ["v"], ["pedal"]]);
    expect(ids(defaultStrips([...all, channel("o2", "lambda")]))).toEqual([["n"], ["o2"], ["pedal"]]);
  });

  test("without known roles are the first channels that vary", () => {
    const still = channel("still", null, { min: 3, max: 3, presence: "constant" });
    const all = [still, ...Array.from({ length: 8 }, (_, at) => channel(`c${at}`, null))];
    expect(ids(defaultStrips(all))).toEqual([["c0"], ["c1"], ["c2"], ["c3"], ["c4"]]);
  });

  test("remembered from another log lose only the channels that this one lacks", () => {
    const all = [channel("n", "rpm"), channel("p", "map")];
    const recalled = recalledStrips([["n", "gone"], ["gone"], ["p", "p"]], [999], all);
    expect(ids(recalled)).toEqual([["n"], ["p"]]);
    expect(recalled[0]?.height).toBe(400);
  });
});

describe("changing strips", () => {
  const strips: readonly Strip[] = [
    { channels: ["a"], height: 120 },
    { channels: ["b", "c"], height: 120 },
  ];

  test("a channel is never shown twice, and an empty strip goes", () => {
    expect(addStrip(strips, "b")).toBe(strips);
    expect(ids(addToStrip(strips, "a", 1))).toEqual([["b", "c", "a"]]);
    expect(ids(removeChannel(strips, "a"))).toEqual([["b", "c"]]);
    expect(isShown(removeChannel(strips, "c"), "c")).toBe(false);
  });

  test("moving keeps every strip exactly once", () => {
    const many = ["a", "b", "c", "d"].map((id) => ({ channels: [id], height: 100 }));
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 6 }), (from, to) => {
        const moved = ids(moveStrip(many, from, to)).flat();
        expect(moved.toSorted()).toEqual(["a", "b", "c", "d"]);
        if (from >= 0 && from < 4) expect(moved[Math.max(0, Math.min(3, to))]).toBe("abcd"[from]);
      }),
    );
  });

  test("heights stay between 60 and 400", () => {
    expect(resizeStrip(strips, 0, 10)[0]?.height).toBe(60);
    expect(resizeStrip(strips, 0, 1000)[0]?.height).toBe(400);
    expect(resizeStrip(strips, 0, 200)[1]?.height).toBe(120);
  });
});

describe("trace colours", () => {
  test("roles keep their hue; a target has its signal's hue, dashed", () => {
    const all = [channel("o2", "lambda"), channel("want", "lambda-target"), channel("x", null)];
    const byId = new Map(all.map((one) => [one.id, one]));
    const styles = traceStyles([{ channels: ["x", "want", "o2"], height: 100 }], byId);
    expect(styles.get("o2")).toMatchObject({ hue: 3, dash: [] });
    expect(styles.get("want")).toEqual({ hue: 3, width: 1.4, dash: [5, 4] });
    expect(styles.get("x")?.hue).not.toBe(3);
  });

  test("channels in one strip differ by hue, and by dash when more than ten", () => {
    const all = Array.from({ length: 14 }, (_, at) => channel(`c${at}`, null));
    const byId = new Map(all.map((one) => [one.id, one]));
    const styles = traceStyles([{ channels: all.map(({ id }) => id), height: 100 }], byId);
    const signs = [...styles.values()].map(({ hue, dash }) => `${hue} ${dash.join()}`);
    expect(new Set(signs).size).toBe(14);
  });
});

describe("laying all strips over each other", () => {
  const strips: readonly Strip[] = [
    { channels: ["rpm"], height: 92 },
    { channels: ["map", "target"], height: 112 },
    { channels: ["iat"], height: 300 },
  ];
  const stateOf = (change: Partial<ChartState>): ChartState => ({
    ...chartStore({ fromS: 0, toS: 1 }, strips).getState(),
    ...change,
  });

  test("shows every channel once, and comes back to the strips as they were", () => {
    const over = stateOf(arrange(stateOf({}), "overlay"));
    expect(over.strips).toEqual([{ channels: ["rpm", "map", "target", "iat"], height: 400 }]);
    expect(stateOf({ ...over, ...arrange(over, "strips") })).toMatchObject({ strips, apart: null });
  });

  test("what was added or remembered meanwhile gets a strip of its own", () => {
    const over = arrange(stateOf({}), "overlay");
    const more = stateOf({
      ...over,
      strips: [{ channels: ["rpm", "map", "target", "iat", "tps"], height: 400 }],
    });
    expect(ids(arrange(more, "strips").strips ?? [])).toEqual([
      ["rpm"],
      ["map"],
      ["target"],
      ["iat"],
      ["tps"],
    ]);
    const remembered = stateOf({ strips: [{ channels: ["rpm", "map"], height: 200 }] });
    expect(ids(arrange(remembered, "strips").strips ?? [])).toEqual([["rpm"], ["map"]]);
  });

  test("what lies as asked already stays untouched", () => {
    expect(arrange(stateOf({}), "strips")).toEqual({});
    expect(arrange(stateOf(arrange(stateOf({}), "overlay")), "overlay")).toEqual({});
  });
});
