import { expect, test } from "vitest";
import { achieved } from "../../../src/domain/correction/achieved";
import { correctTable, type Correction } from "../../../src/domain/correction/correct";
import { mixtureMaps } from "../../../src/domain/correction/mixture-maps";
import { cellMarks } from "../../../src/domain/correction/propose";
import { rpmShare } from "../../../src/domain/correction/split-rpm";
import type { CorrectionSettings } from "../../../src/domain/correction/settings";
import type { Channel } from "../../../src/domain/logs/channel";
import type { LogDraft } from "../../../src/domain/logs/draft";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { exact, fuel, synthetic, type Scene } from "./synthetic";

// Which way is more fuel: a table that gets this wrong leans an engine that was lean already.

const volts = { label: "MAF voltage", unit: "V", values: Float64Array.of(1, 2, 3, 4) };

/** Flow of the injectors by some voltage: a greater one is believed to need less time, and so gives less fuel. */
const flow: TuningTable = {
  id: "c",
  vehicleId: "car",
  name: "Flow",
  kind: "injector-flow",
  unit: "cc/min",
  x: volts,
  y: null,
  values: Float64Array.of(440, 450, 460, 470),
  step: 0.0001,
  revision: 0,
};

function add(log: LogDraft, channel: Pick<Channel, "label" | "unit" | "role" | "samples">): LogDraft {
  return { ...log, channels: [...log.channels, { ...channel, id: channel.label, clock: 0 }] };
}

function onVolts(scene: Scene): LogDraft {
  const log = synthetic(scene);
  const samples = log.clocks[0]!.map((timeS) => 2.5 + 1.4 * Math.sin(timeS / 13));
  return add(log, { label: "Air meter", unit: "V", role: null, samples });
}

function corrected(log: LogDraft, table: TuningTable, settings: CorrectionSettings = exact): Correction {
  const result = correctTable(log, table, settings);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const byVolts = { ...exact, channels: { x: "Air meter" } };

/** Held at 1.3 bar absolute. */
const boosted: NonNullable<Scene["spoil"]> = (columns, timeS) =>
  columns.set(
    "map",
    timeS.map((t) => 130 + 5 * Math.sin(t / 5)),
  );
/** The throttle sweeps up to wide open. */
const opens: NonNullable<Scene["spoil"]> = (columns, timeS) =>
  columns.set(
    "tps",
    timeS.map((t) => 55 + 38 * Math.sin(t / 29)),
  );

const ethanolAfr: NonNullable<Scene["spoil"]> = (columns) =>
  columns.set(
    "lambda",
    columns.get("lambda")!.map((value) => 9 * value),
  );

const gasolineGauge: NonNullable<Scene["spoil"]> = (columns) =>
  columns.set(
    "lambda",
    columns.get("lambda")!.map((value) => 14.7 * value),
  );

const flat = { ...fuel, values: fuel.values.map(() => 70) };

test("in boost an injector's flow may not grow unasked: that takes fuel away", () => {
  const rich = corrected(onVolts({ table: flat, need: () => 0.95, spoil: boosted }), flow, byVolts);
  const lean = corrected(onVolts({ table: flat, need: () => 1.05, spoil: boosted }), flow, byVolts);
  for (const cell of [1, 2]) {
    expect(rich.proposal.needed[cell]!).toBeGreaterThan(flow.values[cell]!);
    expect(rich.proposal.proposed[cell]).toBe(flow.values[cell]);
    expect(cellMarks[rich.proposal.mark[cell]!]).toBe("boost-protected");
    expect(lean.proposal.proposed[cell]!).toBeLessThan(0.96 * flow.values[cell]!);
  }
  const allowed = { ...byVolts, limits: { leanInBoost: true } };
  const ticked = corrected(onVolts({ table: flat, need: () => 0.95, spoil: boosted }), flow, allowed);
  expect(ticked.proposal.proposed[1]!).toBeGreaterThan(1.04 * flow.values[1]!);
});

test("maps and outcomes of an injector's flow call lean lean", () => {
  const first = corrected(onVolts({ need: () => 1.05, trim: () => 1.02 }), flow, byVolts);
  const { targetError } = mixtureMaps(first);
  expect(targetError[1]!).toBeCloseTo(1.05 / 1.02 - 1, 3);
  const { cells } = achieved(first, first);
  for (const { before, predicted } of cells) {
    expect(before).toBeCloseTo(1.05, 2);
    expect(predicted).toBeCloseTo(1, 3);
  }
});

test("what an injector's flow leaves over goes to the rpm percentages with its own sign", () => {
  const rpm: TuningTable = { ...fuel, kind: "fuel-correction", y: null, values: new Float64Array(6) };
  const first = corrected(onVolts({ need: byRpm, seconds: 600 }), flow, byVolts);
  const share = rpmShare(first, rpm);
  if (!share.ok) throw new Error(share.problem.code);
  expect(share.value.proposal.needed[4]!).toBeGreaterThan(1);
  expect(share.value.proposal.needed[1]!).toBeLessThan(-1);
  expect(share.value.afterBoth).toBeLessThan(share.value.afterMap);
});

test("on a wide open throttle, with no pressure to read, fuel is not taken away unasked", () => {
  const throttle = { label: "TPS", unit: "%", values: Float64Array.of(10, 30, 50, 70, 90) };
  const table = { ...flat, y: throttle };
  const log = synthetic({ table: flat, need: () => 0.95, without: ["map"], spoil: opens });
  const { proposal, cells } = corrected(log, table);
  for (let column = 1; column < 5; column++) {
    expect(cells.seconds[24 + column]!).toBeGreaterThan(0.4);
    expect(cellMarks[proposal.mark[24 + column]!]).toBe("boost-protected");
    expect(cellMarks[proposal.mark[6 + column]!]).toBe("corrected");
  }
});

test("cells that nobody drove are not leaned by inference on an engine that was in boost", () => {
  const rpm: TuningTable = { ...fuel, kind: "fuel-correction", y: null, values: new Float64Array(6) };
  const wide = { ...rpm, x: { ...rpm.x, values: Float64Array.of(1000, 2000, 3000, 4000, 6000, 8000) } };
  const log = synthetic({ table: flat, need: () => 0.95, spoil: boosted });
  const fill = corrected(log, wide, { ...exact, limits: { fill: true } });
  expect(fill.cells.seconds[5]).toBe(0);
  expect(fill.proposal.proposed[5]).toBe(0);
  expect(fill.proposal.needed[5]!).toBeLessThan(-1);
});

const added = (t: number) => 0.04 * Math.sin(t / 7);

const byRpm = (rpm: number) => 1 + 0.00002 * (rpm - 2700);

type Trim = Pick<Channel, "unit" | "role"> & { readonly write: (part: number) => number };

const spellings: readonly (readonly [string, Trim])[] = [
  ["percent added", { role: "closed-loop-correction", unit: "%", write: (part) => 100 * part }],
  ["a short term trim", { role: "stft", unit: "%", write: (part) => 100 * part }],
  ["100 for none", { role: "closed-loop-factor", unit: "%", write: (part) => 100 + 100 * part }],
  [
    "100 for none, called a correction",
    { role: "closed-loop-correction", unit: "%", write: (part) => 100 + 100 * part },
  ],
  ["100 for none, called a short term trim", { role: "stft", unit: "", write: (part) => 100 + 100 * part }],
  ["percent added, called a factor", { role: "closed-loop-factor", unit: "%", write: (part) => 100 * part }],
  ["1 for none", { role: "closed-loop-factor", unit: "", write: (part) => 1 + part }],
  ["1 for none, called a long term trim", { role: "ltft", unit: "", write: (part) => 1 + part }],
];

test.each(spellings)("a trim written as %s is read as what it is", (_, { unit, role, write }) => {
  const log = synthetic({ need: () => 1.03, trim: (t) => 1 + added(t), without: ["closed-loop-correction"] });
  const samples = log.clocks[0]!.map((t) => write(added(t)));
  const { proposal, cells, buckets } = corrected(add(log, { label: "trim", unit, role, samples }), fuel);
  expect(buckets.find(({ bucket }) => bucket === "no-trim")!.seconds).toBeLessThan(1);
  for (const [cell, seconds] of cells.seconds.entries()) {
    if (seconds > 2) expect(proposal.needed[cell]! / fuel.values[cell]!).toBeCloseTo(1.03, 2);
  }
});

test("a loop that reads 0 while it is off, and 100 for none, is unknown while it is off", () => {
  const log = synthetic({ need: () => 1.03, without: ["closed-loop-correction"] });
  const samples = log.clocks[0]!.map((t) => (t < 150 ? 0 : 100));
  const found = corrected(add(log, { label: "EGO", unit: "%", role: "closed-loop-factor", samples }), fuel);
  expect(found.buckets.find(({ bucket }) => bucket === "no-trim")!.seconds).toBeCloseTo(150, 0);
  const most = found.cells.seconds.indexOf(Math.max(...found.cells.seconds));
  expect(found.proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.03, 2);
});

test("an air-fuel ratio against a lambda target is converted by the fuel, which is said when it was assumed", () => {
  const log = synthetic({ need: () => 1.04, spoil: ethanolAfr, units: { lambda: "AFR" } });
  const stated = corrected(log, fuel, { ...exact, stoichiometric: 9 });
  const most = stated.cells.seconds.indexOf(Math.max(...stated.cells.seconds));
  expect(stated.proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.04, 3);
  expect(stated.notes.map(({ code }) => code)).not.toContain("fuel-assumed");
  const assumed = corrected(
    synthetic({ need: () => 1.04, spoil: gasolineGauge, units: { lambda: "AFR" } }),
    fuel,
  );
  expect(assumed.notes).toContainEqual({ code: "fuel-assumed", facts: { stoichiometric: 14.7 } });
  expect(assumed.proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.04, 3);
  expect(corrected(synthetic({ need: () => 1.04 }), fuel).notes.map(({ code }) => code)).not.toContain(
    "fuel-assumed",
  );
});
