import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  alongAxis,
  axisRole,
  axisSignal,
  type AxisCandidate,
} from "../../../src/domain/analysis/axis-signal";
import tableTrace from "../../../src/domain/analysis/catalog/table-trace";
import { analysisInput } from "../../../src/domain/analysis/input";
import type { Axis } from "../../../src/domain/tables/tune";
import { aChannel, evenClock } from "./a-log";

const axis = (label: string, unit: string, ...values: number[]): Axis => ({
  label,
  unit,
  values: Float64Array.from(values),
});
const candidate = (id: string, unit: string, role: AxisCandidate["role"], lowest = 0): AxisCandidate => ({
  id,
  unit,
  role,
  lowest,
});

test("an axis finds its channel by name, else by what it measures", () => {
  expect(axisRole({ label: "Engine speed", unit: "rpm" })).toBe("rpm");
  expect(axisRole({ label: "rpmBins1", unit: "RPM" })).toBe("rpm");
  expect(axisRole({ label: "fuelload", unit: "kPa" })).toBe("map");
  expect(axisRole({ label: "TPS", unit: "%" })).toBe("tps");
  expect(axisRole({ label: "Coolant", unit: "°C" })).toBe("coolant");
  expect(axisRole({ label: "cells", unit: "%" })).toBeNull();
  expect(axisSignal(axis("TPS", "%", 0, 100), [candidate("rpm", "rpm", "rpm")])).toBeNull();
});

test("absolute and gauge pressure meet by standard air, and it is said", () => {
  const kpa = axis("MAP", "kPa", 20, 240);
  const bar = axis("MAP", "bar", -0.9, 0, 2);
  expect(axisSignal(kpa, [candidate("m", "kPa", "map", 25)])).toMatchObject({
    scale: 1,
    offset: 0,
    standardAir: false,
  });
  expect(axisSignal(bar, [candidate("m", "bar", "map", -0.7)])).toMatchObject({
    scale: 1,
    offset: 0,
    standardAir: false,
  });
  const shifted = axisSignal(bar, [candidate("m", "kPa", "map", 25)])!;
  expect(shifted.standardAir).toBe(true);
  expect(101.325 * shifted.scale + shifted.offset).toBeCloseTo(0, 9);
  expect(201.325 * shifted.scale + shifted.offset).toBeCloseTo(1, 9);
  const boost = axisSignal(kpa, [candidate("b", "psi", "boost", -10)])!;
  expect(14.5037738 * boost.scale + boost.offset).toBeCloseTo(201.325, 4);
});

test("temperatures convert, other quantities do not", () => {
  const signal = alongAxis(axis("CLT", "°F", 0, 200), candidate("c", "°C", "coolant"))!;
  expect(80 * signal.scale + signal.offset).toBeCloseTo(176, 9);
  expect(alongAxis(axis("CLT", "°F", 0, 200), candidate("c", "V", "battery"))).toBeNull();
  expect(alongAxis(axis("x", "", 0, 1), candidate("c", "V", "battery"))).toMatchObject({ scale: 1 });
  expect(alongAxis(axis("rpm", "rpm", 0, 1), candidate("c", "", "rpm"))).toMatchObject({ scale: 1 });
});

const rpm = { channel: "rpm", scale: 1, offset: 0, breaks: [1000, 2000, 4000], label: "rpm", unit: "rpm" };

test("samples count to the nearest breakpoint, with the seconds they lasted", () => {
  const input = analysisInput(
    [evenClock(6, 0.1)],
    [aChannel("rpm", "rpm", [900, 1400, 1600, 3100, 2900, 9000]), aChannel("map", "bar", [0, 0, 0, 1, 1, 1])],
  );
  const y = { channel: "map", scale: 100, offset: 100, breaks: [100, 200], label: "MAP", unit: "kPa" };
  const { figures } = tableTrace.run(input, { x: rpm, y, value: null, fromS: null, toS: null });
  const figure = figures[0]!;
  if (figure.kind !== "heatmap") throw new Error("no grid");
  // 3 100 is nearer to 4 000 than to 2 000, 2 900 is not; 9 000 lies beyond the outermost cell.
  expect([...figure.count]).toEqual([2, 1, 0, 0, 1, 1]);
  expect(figure).toMatchObject({ used: 5, outside: 1, missing: 0 });
  expect(figure.seconds[0]).toBeCloseTo(0.15);
  const behind = tableTrace.behind!(input, { x: rpm, y, value: "map", fromS: null, toS: null }, 0, 0, 1);
  expect(behind).toMatchObject({ count: 2 });
  expect([...behind.timeS]).toEqual([0]);
});

test("a curve has one row, and a lost channel is said", () => {
  const input = analysisInput([evenClock(3, 1)], [aChannel("rpm", "rpm", [1000, NaN, 2000])]);
  const figure = tableTrace.run(input, { x: rpm, y: null, value: null, fromS: null, toS: null }).figures[0]!;
  expect(figure).toMatchObject({ used: 2, missing: 1, yBreaks: null });
  const gone = tableTrace.run(input, {
    x: { ...rpm, channel: "no" },
    y: null,
    value: null,
    fromS: null,
    toS: null,
  });
  expect(gone.findings).toMatchObject([{ code: "channel-missing" }]);
  expect(tableTrace.params.safeParse({ x: { ...rpm, breaks: [2, 1] } }).success).toBe(false);
});

test("every sample is in a cell, beyond the table, or missing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ min: -1e4, max: 1e4 }), fc.constant(NaN)), { minLength: 1 }),
      (samples) => {
        const input = analysisInput([evenClock(samples.length, 0.1)], [aChannel("rpm", "rpm", samples)]);
        const figure = tableTrace.run(input, { x: rpm, y: null, value: null, fromS: null, toS: null })
          .figures[0]!;
        if (figure.kind !== "heatmap") throw new Error("no grid");
        const counted = figure.count.reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(figure.used);
        expect(figure.used + figure.outside + figure.missing).toBe(samples.length);
      },
    ),
  );
});
