import { expect, test } from "vitest";
import { correctTable, type Correction } from "../../../src/domain/correction/correct";
import type { CorrectionSettings } from "../../../src/domain/correction/settings";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { exact, fuel, synthetic, type Scene } from "./synthetic";

// What goes wrong in tools that correct fuel tables from logs, one test each.

function corrected(scene: Scene, settings: CorrectionSettings = exact): Correction {
  const result = correctTable(synthetic(scene), scene.table ?? fuel, {
    ...settings,
    limits: { leanInBoost: true, ...settings.limits },
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Largest error of the needed values over cells with weight, percent. */
function worst({ proposal, cells }: Correction, truth: (at: number) => number, leastS = 1): number {
  let most = 0;
  for (const [cell, seconds] of cells.seconds.entries()) {
    if (seconds >= leastS) most = Math.max(most, 100 * Math.abs(proposal.needed[cell]! / truth(cell) - 1));
  }
  return most;
}

const sloped = (rpm: number, map: number) => 1 + 0.00003 * (rpm - 2400) + 0.0008 * (map - 70);
const column = (at: number) => at % 6;
const row = (at: number) => Math.floor(at / 6);

const swings = (t: number) => 1 + 0.05 * Math.sin(t / 7);
const enriches: Scene["spoil"] = (columns, timeS) => {
  for (const [at, t] of timeS.entries()) if (t % 10 < 0.5) columns.get("enrichment-flag")![at] = 1;
};

const warmsUp: Scene["spoil"] = (columns, timeS) => {
  for (const [at, t] of timeS.entries()) if (t < 30) columns.get("lambda")![at] = 0;
};

test("between cells a sample counts for all four, by its distance", () => {
  const { cells, usedS, workings } = corrected({});
  const total = cells.seconds.reduce((sum, seconds) => sum + seconds, 0);
  expect(total).toBeCloseTo(usedS, 6);
  const between = workings.evidence.right.filter((share) => share > 0.05 && share < 0.95).length;
  expect(between).toBeGreaterThan(0.5 * workings.evidence.count);
});

test("a slope of the error is not credited to the centre of a cell", () => {
  const truth = (at: number) =>
    fuel.values[at]! * sloped(fuel.x.values[column(at)]!, fuel.y!.values[row(at)]!);
  const found = corrected({ need: sloped });
  expect(worst(found, truth)).toBeLessThan(0.1);
  // The plain weighted mean is off where the drive stays to one side of a cell.
  let plain = 0;
  for (const [cell, seconds] of found.cells.seconds.entries()) {
    if (seconds < 1) continue;
    plain = Math.max(plain, Math.abs((fuel.values[cell]! * found.cells.mean[cell]!) / truth(cell) - 1) * 100);
  }
  expect(plain).toBeGreaterThan(0.5);
});

test("filters hold over the whole path to the sensor, not only at the present sample", () => {
  const cutAt = 100;
  const spoil: Scene["spoil"] = (columns, timeS) => {
    for (const [at, t] of timeS.entries()) {
      if (t >= cutAt && t < cutAt + 2) columns.get("cutoff-flag")![at] = 1;
      // Its air reaches the sensor later than the switch.
      if (t >= cutAt + 0.2 && t < cutAt + 2.2) columns.get("lambda")![at] = 1.3;
    }
  };
  const { workings, buckets } = corrected({ spoil });
  const { timeS } = workings.logs[0]!;
  const { bucket } = workings.pairs[0]!;
  for (const [at, t] of timeS.entries()) {
    // A second of hold-off after, and before it the gas that is on its way when the cut begins.
    if (t > cutAt - 0.15 && t < cutAt + 3) expect(bucket[at], `at ${t}`).not.toBe(0);
    if (t < cutAt - 0.3 || (t > cutAt + 3.1 && t < 239)) expect(bucket[at], `at ${t}`).toBe(0);
  }
  const count = (name: string) => buckets.find((each) => each.bucket === name)!.count;
  expect(count("fuel-cut")).toBe(40);
  expect(count("after-fuel-cut")).toBeGreaterThan(20);
});

test("the delay is looked up where the mixture was made, not where it was told", () => {
  const delay: TuningTable = {
    ...fuel,
    unit: "s",
    kind: "generic",
    values: fuel.values.map((_, at) => (row(at) < 2 ? 0.6 : 0.1)),
  };
  const { workings } = corrected({}, { delay: { kind: "table", table: delay } });
  const { timeS, mapKpa } = workings.logs[0]!;
  for (const [at, arrival] of workings.pairs[0]!.arrivalS.entries()) {
    const delayS = arrival - timeS[at]!;
    if (mapKpa![at]! <= 50) expect(delayS).toBeCloseTo(0.6, 9);
    if (mapKpa![at]! >= 70) expect(delayS).toBeCloseTo(0.1, 9);
  }
});

test("the delay of an engine speed is that of the speed at which the mixture was made", () => {
  const values = fuel.values.map((_, at) => (column(at) < 3 ? 0.6 : 0.1));
  const delay: TuningTable = { ...fuel, unit: "s", kind: "generic", values };
  const { workings } = corrected({}, { delay: { kind: "table", table: delay } });
  const { timeS, rpm } = workings.logs[0]!;
  for (const [at, arrival] of workings.pairs[0]!.arrivalS.entries()) {
    if (rpm![at]! <= 2400) expect(arrival - timeS[at]!).toBeCloseTo(0.6, 9);
    if (rpm![at]! >= 3200) expect(arrival - timeS[at]!).toBeCloseTo(0.1, 9);
  }
});

test("a table beside the fuel is read at its own breakpoints, not cell by cell", () => {
  // 0.85 below 2000 rpm, 0.95 above: on breakpoints that the fuel table does not have.
  const target: TuningTable = {
    ...fuel,
    kind: "lambda-target",
    unit: "λ",
    x: { ...fuel.x, values: Float64Array.of(0, 2000, 2001, 9000) },
    y: { ...fuel.y!, values: Float64Array.of(0, 300) },
    values: Float64Array.of(0.85, 0.85, 0.95, 0.95, 0.85, 0.85, 0.95, 0.95),
  };
  const { workings } = corrected({}, { ...exact, target: { kind: "table", table: target } });
  const { x, target: asked } = workings.logs[0]!;
  for (const [at, rpm] of x.entries()) {
    if (rpm <= 2000) expect(asked[at]).toBeCloseTo(0.85, 9);
    if (rpm >= 2001) expect(asked[at]).toBeCloseTo(0.95, 9);
  }
});

test("samples off the table do not fall into its edge cells", () => {
  const small = { ...fuel, x: { ...fuel.x, values: Float64Array.of(1800, 2000, 2200, 2400, 2600, 2800) } };
  const { buckets, cells, workings } = corrected({ table: small });
  const off = buckets.find(({ bucket }) => bucket === "off-table")!;
  expect(off.count).toBeGreaterThan(1000);
  const { x } = workings.logs[0]!;
  const { bucket } = workings.pairs[0]!;
  for (const [at, rpm] of x.entries()) if (rpm > 2850 || rpm < 1750) expect(bucket[at]).not.toBe(0);
  expect(cells.seconds.every((seconds) => seconds < 60)).toBe(true);
});

test("trims of the loop are part of what the engine needs", () => {
  // The loop hides an error of 6 %: lambda is on target all the time.
  const { proposal, cells } = corrected({ need: () => 1.06, trim: () => 1.06 });
  for (const [cell, seconds] of cells.seconds.entries()) {
    if (seconds > 1) expect(proposal.needed[cell]! / fuel.values[cell]!).toBeCloseTo(1.06, 4);
  }
});

test("a lean mixture asks for more fuel and a rich one for less", () => {
  expect(corrected({ need: () => 1.05 }).proposal.needed[14]!).toBeGreaterThan(fuel.values[14]!);
  expect(corrected({ need: () => 0.95 }).proposal.needed[14]!).toBeLessThan(fuel.values[14]!);
});

test("a cell without data stays as it is: never zero, never scaled", () => {
  const found = corrected({ seconds: 40, need: () => 1.08 });
  const bare = [...found.cells.seconds.keys()].filter((cell) => found.cells.seconds[cell] === 0);
  expect(bare.length).toBeGreaterThan(3);
  for (const cell of bare) {
    expect(found.proposal.proposed[cell]).toBe(fuel.values[cell]);
    expect(found.proposal.needed[cell]).toBe(fuel.values[cell]);
  }
});

test("a rejected sample takes its own trim along: the others keep theirs", () => {
  // Need and trim cancel nowhere, so a shifted trim would show.
  const found = corrected({ need: () => 1.04, trim: swings, spoil: enriches });
  expect(worst(found, (at) => fuel.values[at]! * 1.04)).toBeLessThan(0.6);
});

test("a switch written as words is read as one", () => {
  const log = synthetic({});
  const flag = log.channels.findIndex(({ role }) => role === "enrichment-flag");
  const samples = log.channels[flag]!.samples.map((_, at) => (at >= 2000 && at < 2100 ? 1 : 0));
  for (const states of [
    ["off", "on"],
    ["OFF", "ON"],
    ["Inativo", "Ativo"],
  ]) {
    const channels = log.channels.with(flag, { ...log.channels[flag]!, states, samples });
    const result = correctTable({ ...log, channels }, fuel, exact);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.value.buckets.find(({ bucket }) => bucket === "enrichment")!.count).toBe(100);
  }
});

test("a fast log does not outvote a slow one: dwell counts, not samples", () => {
  const slow = corrected({ hz: 10, need: () => 1.03 });
  const fast = corrected({ hz: 50, need: () => 1.03 });
  expect(fast.samples).toBe(5 * slow.samples);
  for (const [cell, seconds] of slow.cells.seconds.entries()) {
    expect(fast.cells.seconds[cell]!).toBeCloseTo(seconds, 0);
  }
});

test("a sensor that reads 0 while it warms up is never a lean mixture", () => {
  const found = corrected({ need: () => 1.02, spoil: warmsUp });
  expect(found.buckets.find(({ bucket }) => bucket === "implausible-lambda")!.count).toBeGreaterThan(500);
  expect(worst(found, (at) => fuel.values[at]! * 1.02)).toBeLessThan(0.05);
});
