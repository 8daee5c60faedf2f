import { expect, test } from "vitest";
import tableTrace from "../../../../src/domain/analysis/catalog/table-trace";
import type { HeatmapFigure } from "../../../../src/domain/analysis/figure";
import { analysisInput } from "../../../../src/domain/analysis/input";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import { liveTrace } from "../../../../src/presentation/pages/tables/trace/live-trace";
import {
  gridPlace,
  traceParams,
  type TraceAxes,
} from "../../../../src/presentation/pages/tables/trace/trace-axes";
import { traceHeat, traceLooks } from "../../../../src/presentation/pages/tables/trace/trace-looks";
import { english } from "../../../../src/presentation/text/english";
import { createFormat } from "../../../../src/presentation/text/format";
import { aChannel, evenClock } from "../../../domain/analysis/a-log";

const at = (...values: number[]): Float64Array<ArrayBuffer> => Float64Array.from(values);
const table: TuningTable = {
  id: "t",
  vehicleId: "v",
  name: "VE",
  kind: "ve",
  unit: "%",
  x: { label: "rpm", unit: "rpm", values: at(1000, 2000, 4000) },
  y: { label: "MAP", unit: "kPa", values: at(50, 100) },
  values: at(50, 60, 70, 80, 90, NaN),
  revision: 0,
};
const signal = { scale: 1, offset: 0, standardAir: false };
const axes: TraceAxes = {
  x: { channel: "rpm", ...signal },
  y: { channel: "map", ...signal, scale: 100 },
};

test("the newest sample is where the engine is, between four cells by their shares", () => {
  const live = liveTrace(table, axes, {
    timeS: at(0, 1, 2),
    columns: [at(900, NaN, 3000), at(0.6, 0.7, 0.6)],
  });
  // Below the first breakpoint the edge holds; a sample without a value is no place.
  expect(live.path).toEqual([
    { column: 0, row: 0.2 },
    { column: 1.5, row: 0.2 },
  ]);
  expect([live.atX, live.atY]).toEqual([3000, 60]);
  const shares = new Map(live.weights?.cells.map(({ at: cell, weight }) => [cell, weight]));
  expect([...shares.keys()]).toEqual([1, 2, 4, 5]);
  expect([...shares.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  expect(shares.get(1)).toBeCloseTo(0.4);
});

test("without an answer, or without a value, there is no position", () => {
  expect(liveTrace(table, axes, null)).toMatchObject({ path: [], weights: null });
  const lost = liveTrace(table, axes, { timeS: at(1), columns: [at(2000), at(NaN)] });
  expect(lost).toMatchObject({ path: [], weights: null });
  expect(gridPlace({ ...table, y: null }, 2000, NaN)).toEqual({ column: 1, row: 0 });
});

test("nothing is asked of the engine while an axis has no channel", () => {
  expect(traceParams(table, { x: axes.x, y: null }, null)).toBeNull();
  expect(traceParams(table, { x: axes.x }, null)).toBeNull();
  const params = tableTrace.params.safeParse(traceParams(table, axes, "lambda"));
  expect(params.success).toBe(true);
});

test("cells say value, hits and time; those never reached say so and have no colour of hits", () => {
  const params = tableTrace.params.safeParse(traceParams(table, axes, null));
  if (!params.success) throw new Error(params.error.message);
  const input = analysisInput(
    [evenClock(4, 0.5)],
    [aChannel("rpm", "rpm", [1000, 1000, 1000, 2000]), aChannel("map", "bar", [0.5, 0.5, 0.5, 1])],
  );
  const figure = tableTrace.run(input, params.data).figures[0];
  if (figure?.kind !== "heatmap") throw new Error("no grid");
  const looks = (layer: "count" | "table", from: HeatmapFigure) => {
    const stops = { sequential: ["#000000", "#ffffff"], diverging: ["#000000", "#ffffff"] };
    const heat = traceHeat(layer, table, from, null, stops);
    return traceLooks(layer, table, from, heat, english, createFormat("en"));
  };
  const counted = looks("count", figure);
  expect(counted[0]).toMatchObject({ text: "3", quiet: false, foot: 1 });
  expect(counted[0]?.say).toMatch(/^50\s%, 3 hits in 1\.25/);
  expect(counted[1]).toMatchObject({ text: "", fill: null, quiet: true });
  expect(counted[1]?.say).toMatch(/not driven/);
  expect(looks("table", figure)[5]).toMatchObject({ text: "", fill: null });
});
