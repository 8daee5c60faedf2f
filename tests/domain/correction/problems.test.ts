import { expect, test } from "vitest";
import { correctTable, correctTables } from "../../../src/domain/correction/correct";
import type { CorrectionSettings } from "../../../src/domain/correction/settings";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { exact, fuel, synthetic, type Scene } from "./synthetic";

function problem(scene: Scene, settings: CorrectionSettings = exact, table: TuningTable = fuel) {
  const result = correctTable(synthetic({ seconds: 60, ...scene }), table, settings);
  if (result.ok) throw new Error("it was corrected");
  return result.problem;
}

const inBar: Scene["spoil"] = (columns) =>
  columns.set(
    "map",
    columns.get("map")!.map((value) => value / 100),
  );

const switching: Scene["spoil"] = (columns, timeS) =>
  columns.set(
    "lambda",
    timeS.map((t, at) =>
      t % 2 < 0.8 ? 0.1 + 0.01 * (at % 9) : t % 2 < 0.95 ? 0.45 : 0.75 + 0.01 * (at % 8),
    ),
  );

const dead: Scene["spoil"] = (columns) => columns.get("lambda")!.fill(1.012);

const pause: Scene["spoil"] = (columns, timeS) => {
  for (const [at, t] of timeS.entries()) if (t >= 36 && t < 48) columns.get("lambda")![at] = 1.012;
};

const cold: Scene["spoil"] = (columns) => columns.get("coolant")!.fill(40);

test("no log, no lambda, no target, no axis: each says what is missing", () => {
  expect(correctTables([], fuel, {})).toEqual({ ok: false, problem: { code: "no-logs" } });
  expect(problem({ without: ["lambda"] }).code).toBe("no-lambda");
  expect(problem({ without: ["lambda-target"] }).code).toBe("no-target");
  expect(problem({ without: ["map"] })).toMatchObject({
    code: "no-axis-channel",
    axis: "y",
    unit: "kPa-abs",
  });
  expect(problem({ target: () => 0 }).code).toBe("no-target");
});

test("where the target reads 0 the loop was off: those samples have no target, the others count", () => {
  const log = synthetic({ need: () => 1.04, target: (t) => (t % 60 < 30 ? 0 : 0.95) });
  const result = correctTable(log, fuel, exact);
  if (!result.ok) throw new Error(result.problem.code);
  const { buckets, usedS, proposal, cells } = result.value;
  expect(buckets.find(({ bucket }) => bucket === "no-target")!.seconds).toBeCloseTo(120, 0);
  expect(usedS).toBeGreaterThan(110);
  const most = cells.seconds.indexOf(Math.max(...cells.seconds));
  expect(proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.04, 2);
});

test("a table of one column, which the ECU holds at every speed, is corrected along its rows", () => {
  const table = {
    ...fuel,
    x: { ...fuel.x, values: Float64Array.of(2400) },
    values: Float64Array.of(50, 54, 58, 62, 66),
  };
  const result = correctTable(synthetic({ table, need: () => 1.04 }), table, exact);
  if (!result.ok) throw new Error(result.problem.code);
  for (const at of [1, 2, 3]) {
    expect(result.value.proposal.needed[at]! / table.values[at]!).toBeCloseTo(1.04, 3);
  }
});

test("a target can come from a table or from the user instead", () => {
  const target = { kind: "constant", lambda: 0.95 } as const;
  const log = synthetic({ seconds: 60, without: ["lambda-target"], need: () => 1.04 });
  expect(correctTable(log, fuel, { ...exact, target }).ok).toBe(true);
  const table: TuningTable = {
    ...fuel,
    kind: "lambda-target",
    unit: "AFR",
    values: fuel.values.map(() => 0.95 * 14.7),
  };
  expect(correctTable(log, fuel, { ...exact, target: { kind: "table", table } }).ok).toBe(true);
});

test("a pressure axis of the other reference is refused, and its conversion offered and then taken", () => {
  const gauge = {
    ...fuel,
    y: { label: "MAP", unit: "bar-gauge", values: Float64Array.of(-0.7, -0.5, -0.3, -0.1, 0.1) },
  };
  const found = problem({}, exact, gauge);
  expect(found).toMatchObject({
    code: "axis-units",
    axis: "y",
    axisUnit: "bar-gauge",
    channelUnit: "kPa-abs",
  });
  if (found.code !== "axis-units" || found.offer === null) throw new Error("nothing offered");
  expect(found.offer.scale).toBeCloseTo(0.01, 12);
  expect(found.offer.offset).toBeCloseTo(-1.01325, 9);
  const log = synthetic({ seconds: 60, need: () => 1.03 });
  const taken = correctTable(log, gauge, { ...exact, conversions: { y: found.offer } });
  expect(taken.ok).toBe(true);
});

test("the same reference in another unit is converted without asking", () => {
  const bar = {
    ...fuel,
    y: { label: "MAP", unit: "bar-abs", values: fuel.y!.values.map((value) => value / 100) },
  };
  const log = synthetic({ seconds: 60, need: () => 1.03 });
  const result = correctTable(log, bar, exact);
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.proposal.needed[14]! / fuel.values[14]!).toBeCloseTo(1.03, 2);
});

test("a unit that measures something else is refused without an offer, a range that never meets the axis too", () => {
  expect(problem({ units: { map: "V" } })).toMatchObject({ code: "axis-units", offer: null });
  const far = {
    ...fuel,
    x: { ...fuel.x, values: Float64Array.of(20_000, 21_000, 22_000, 23_000, 24_000, 25_000) },
  };
  expect(problem({}, exact, far)).toMatchObject({ code: "axis-range", axis: "x", axisLeast: 20_000 });
  const bare = { ...fuel, y: { ...fuel.y!, unit: "" } };
  expect(problem({ spoil: inBar, units: { map: "" } }, exact, bare)).toMatchObject({
    code: "axis-range",
    axis: "y",
  });
});

test("a narrowband sensor refuses the whole run, by its unit, its name or its values", () => {
  expect(problem({ units: { lambda: "V" } })).toMatchObject({ code: "narrowband", why: "unit" });
  expect(problem({ spoil: switching })).toMatchObject({ code: "narrowband", why: "values" });
  const log = synthetic({ seconds: 60 });
  const channels = log.channels.map((each) =>
    each.role === "lambda" ? { ...each, label: "Narrowband" } : each,
  );
  const named = correctTable({ ...log, channels }, fuel, exact);
  expect(named).toMatchObject({ ok: false, problem: { code: "narrowband", why: "name" } });
});

test("a stuck sensor is refused; one that stuck for a while loses those samples", () => {
  expect(problem({ spoil: dead })).toMatchObject({ code: "lambda-stuck", value: 1.012 });
  const result = correctTable(synthetic({ seconds: 60, spoil: pause }), fuel, exact);
  if (!result.ok) throw new Error(result.problem.code);
  const stuck = result.value.buckets.find(({ bucket }) => bucket === "lambda-stuck")!;
  expect(stuck.seconds).toBeGreaterThan(11);
  expect(stuck.seconds).toBeLessThan(13);
});

test("without any trim channel the loop is unknown, until somebody says that it was open", () => {
  expect(problem({ without: ["closed-loop-correction"] }).code).toBe("loop-unknown");
  const log = synthetic({ seconds: 60, without: ["closed-loop-correction"] });
  expect(correctTable(log, fuel, { ...exact, loop: "open" }).ok).toBe(true);
});

test("the table of another vehicle, and one that the ECU did not run on, are refused", () => {
  expect(problem({}, { ...exact, vehicleId: "other" })).toMatchObject({
    code: "other-vehicle",
    tableVehicle: "car",
    logVehicle: "other",
  });
  const log = synthetic({ seconds: 60 });
  const ve = log.channels[0]!.samples.map((rpm) => 40 + rpm / 200);
  const channels = [
    ...log.channels,
    { id: "ve", label: "VE", unit: "%", role: "ve", clock: 0, samples: ve } as const,
  ];
  expect(correctTable({ ...log, channels }, fuel, exact)).toMatchObject({
    ok: false,
    problem: { code: "other-table" },
  });
});

test("too little data says how much, what took it, and where it was driven", () => {
  const found = problem({ spoil: cold });
  expect(found).toMatchObject({ code: "too-little-data", seconds: 0, neededS: 5 });
  if (found.code !== "too-little-data") throw new Error("unreachable");
  expect(found.lost[0]).toMatchObject({ reason: "cold" });
  expect(found.lost[0]!.seconds).toBeCloseTo(60, 6);
  expect(found.cells.length).toBeGreaterThan(2);
});

test("a log of gaps is refused; one gap costs its settling time only", () => {
  const log = synthetic({ seconds: 60 });
  const stretch = (gapS: number, every: number) => ({
    ...log,
    clocks: [log.clocks[0]!.map((t, at) => t + gapS * Math.floor(at / every))],
  });
  const gaps = correctTable(stretch(5, 40), fuel, exact);
  expect(gaps).toMatchObject({ ok: false, problem: { code: "time-gaps" } });
  const once = correctTable(stretch(5, 600), fuel, exact);
  if (!once.ok) throw new Error(once.problem.code);
  const lost = once.value.buckets.find(({ bucket }) => bucket === "time-gap")!;
  expect(lost.count).toBeGreaterThan(8);
  expect(lost.count).toBeLessThan(20);
});

test("a table that holds no fuel is not corrected from a mixture", () => {
  expect(problem({}, exact, { ...fuel, kind: "ignition", unit: "deg" })).toMatchObject({
    code: "table-kind",
  });
  const axis = { ...fuel, x: { ...fuel.x, values: Float64Array.of(800, 800, 2400, 3200, 4000, 4800) } };
  expect(problem({}, exact, axis)).toMatchObject({ code: "table-axis", axis: "x" });
});

test("an axis that falls and cells that do not fit the axes are named before the log is asked", () => {
  const falling = { ...fuel, x: { ...fuel.x, values: fuel.x.values.toReversed() } };
  expect(problem({}, exact, falling)).toMatchObject({ code: "table-axis", axis: "x" });
  const short = { ...fuel, values: fuel.values.slice(0, -1) };
  expect(problem({}, exact, short)).toEqual({
    code: "table-shape",
    table: fuel.name,
    cells: fuel.values.length - 1,
    columns: fuel.x.values.length,
    rows: fuel.y!.values.length,
  });
  const target = { kind: "table", table: { ...short, kind: "lambda-target", unit: "λ" } } as const;
  expect(problem({}, { ...exact, target })).toMatchObject({ code: "table-shape" });
});

test.each<[string, number, CorrectionSettings]>([
  ["gain", NaN, { limits: { gain: NaN } }],
  ["gain", -1, { limits: { gain: -1 } }],
  ["percent", -5, { limits: { percent: -5 } }],
  ["maxLambda", NaN, { filters: { maxLambda: NaN } }],
  ["huber", 0, { solve: { huber: 0 } }],
  ["smoothS", Infinity, { solve: { smoothS: Infinity } }],
  ["stoichiometric", 0, { stoichiometric: 0 }],
  ["seconds", -0.1, { delay: { kind: "constant", seconds: -0.1 } }],
  ["lambda", NaN, { target: { kind: "constant", lambda: NaN } }],
])("the setting %s = %d is refused by its name, not turned into a table", (name, value, settings) => {
  expect(problem({}, settings)).toEqual({ code: "setting", name, value });
});

test("a setting that is there without a value is the usual one", () => {
  const silent = { limits: { gain: undefined }, filters: { minRpm: undefined }, solve: undefined };
  const log = synthetic({ seconds: 60, need: () => 1.04 });
  // As plain JavaScript may write it.
  const settings: CorrectionSettings = JSON.parse("{}");
  const plain = correctTable(log, fuel, { ...exact });
  const result = correctTable(log, fuel, Object.assign(settings, exact, silent));
  if (!result.ok || !plain.ok) throw new Error("not corrected");
  expect(result.value.proposal.proposed).toEqual(plain.value.proposal.proposed);
  expect(result.value.settings.limits).toEqual(plain.value.settings.limits);
});

test("a custom filter takes its samples out under its own name, and a wrong one says where", () => {
  const custom = "rpm > 3500 and map > 80";
  const result = correctTable(synthetic({ seconds: 60 }), fuel, { ...exact, filters: { custom } });
  if (!result.ok) throw new Error(result.problem.code);
  const { buckets, workings } = result.value;
  const [log] = workings.logs;
  const hit = log!.x.filter((rpm, row) => rpm > 3500 && log!.y![row]! > 80).length;
  expect(hit).toBeGreaterThan(10);
  expect(buckets.find(({ bucket }) => bucket === "custom")!.count).toBe(hit);
  const wrong = { ...exact, filters: { custom: "rpm > " } };
  expect(problem({}, wrong)).toEqual({ code: "custom-filter", why: "unexpected", at: 6, what: "" });
});

test("a filter without its channel is named as not checked", () => {
  const log = synthetic({ seconds: 60, without: ["coolant", "tps"] });
  const result = correctTable(log, fuel, exact);
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.unchecked).toEqual([
    "cold",
    "limiter",
    "throttle-moving",
    "battery",
    "fuel-pressure",
    "duty-high",
    "sensors-disagree",
  ]);
});

test("the share of a filter's samples follows its setting, and the counts still add up", () => {
  const log = synthetic({ seconds: 120 });
  let before = Infinity;
  for (const pressureKpaPerS of [30, 6, 3, 1]) {
    const result = correctTable(log, fuel, { ...exact, filters: { pressureKpaPerS } });
    if (!result.ok) throw new Error(result.problem.code);
    const { buckets, samples, usedS } = result.value;
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(samples);
    expect(usedS).toBeLessThanOrEqual(before);
    before = usedS;
  }
  expect(before).toBeLessThan(100);
});

const add = (
  id: string,
  role: "lambda-2" | "battery" | "injector-duty" | "fuel-pressure",
  unit: string,
  samples: Float64Array<ArrayBuffer>,
) => ({ id, label: id, unit, role, clock: 0, samples }) as const;

test("two sensors that disagree, a weak battery, high duty, low fuel pressure: each its own bucket", () => {
  const log = synthetic({ seconds: 60 });
  const [clock] = log.clocks;
  const between = (from: number, to: number, inside: number, outside: number) =>
    clock!.map((t) => (t >= from && t < to ? inside : outside + 0.001 * Math.sin(t)));
  const lambda = log.channels.find(({ role }) => role === "lambda")!.samples;
  const channels = [
    ...log.channels,
    add(
      "second",
      "lambda-2",
      "λ",
      lambda.map((value, row) => (clock![row]! >= 10 && clock![row]! < 12 ? value + 0.1 : value)),
    ),
    add("battery", "battery", "V", between(14, 15, 10.8, 14)),
    add("duty", "injector-duty", "%", between(20, 23, 95, 30)),
    add("pressure", "fuel-pressure", "kPa", between(30, 31, 200, 300)),
  ];
  const filters = { pressureKpaPerS: Infinity, throttlePercentPerS: Infinity };
  const result = correctTable({ ...log, channels }, fuel, { ...exact, filters });
  if (!result.ok) throw new Error(result.problem.code);
  const seconds = (name: string) => result.value.buckets.find(({ bucket }) => bucket === name)!.seconds;
  expect(seconds("sensors-disagree")).toBeCloseTo(2, 0);
  expect(seconds("battery")).toBeCloseTo(1, 1);
  expect(seconds("duty-high")).toBeCloseTo(3, 1);
  expect(seconds("fuel-pressure")).toBeGreaterThan(0.9);
});
