import { expect, test } from "vitest";
import { carSpec } from "../../../src/domain/demo/car";
import { deadTimeMs, injectorMgPerMs } from "../../../src/domain/demo/engine-spec";
import { demoGarage, type DemoLog } from "../../../src/domain/demo/garage";
import { demoSensors } from "../../../src/domain/demo/sensors";
import type { Column } from "../../../src/domain/logs/channel";
import { writeFueltuneCsv } from "../../../src/domain/logs/fueltune-csv";
import { importLog } from "../../../src/domain/logs/registry";
import { assignRoles } from "../../../src/domain/logs/roles";
import { sourceFromBytes } from "../../../src/domain/logs/source";
import { vehicleSchema } from "../../../src/domain/vehicle";

const options = {
  vehicleId: "vehicle",
  fuelTableId: "fuel",
  lambdaTableId: "lambda",
  createdAt: "2026-01-02T03:04:05.000Z",
};
const garage = demoGarage(options);
const names = garage.logs.map(({ name }) => name);

function logNamed(name: string): DemoLog {
  return garage.logs.find((log) => log.name === name)!;
}

function column(log: DemoLog, id: string): Column {
  return log.draft.channels.find((channel) => channel.id === id)!.samples;
}

function extremes(samples: Column): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const sample of samples) {
    low = Math.min(low, sample);
    high = Math.max(high, sample);
  }
  return [low, high];
}

test("the same seed makes the same garage, another seed another one", () => {
  expect(demoGarage(options)).toEqual(garage);
  const other = demoGarage(options, 12);
  expect(other.tables[0]!.values).not.toEqual(garage.tables[0]!.values);
  expect(other.logs[0]!.draft.channels[0]!.samples).not.toEqual(garage.logs[0]!.draft.channels[0]!.samples);
  expect(other.trueFuel).toEqual(garage.trueFuel);
});

test("the vehicle is valid and both tables are its own", () => {
  expect(vehicleSchema.parse(garage.vehicle)).toEqual(garage.vehicle);
  expect(garage.tables.map(({ id, vehicleId, kind }) => [id, vehicleId, kind])).toEqual([
    ["fuel", "vehicle", "ve"],
    ["lambda", "vehicle", "lambda-target"],
  ]);
});

test("the fuel table is wrong by up to about ten percent, smoothly, and written in tenths", () => {
  const { values, x } = garage.tables[0]!;
  const errors = values.map((value, at) => value / garage.trueFuel.values[at]! - 1);
  const [low, high] = extremes(errors);
  expect(low).toBeLessThan(-0.08);
  expect(low).toBeGreaterThan(-0.14);
  expect(high).toBeGreaterThan(0.06);
  expect(high).toBeLessThan(0.14);
  const width = x.values.length;
  for (const [at, error] of errors.entries()) {
    if (at % width > 0) expect(Math.abs(error - errors[at - 1]!)).toBeLessThan(0.06);
    if (at >= width) expect(Math.abs(error - errors[at - width]!)).toBeLessThan(0.06);
  }
  for (const value of values) expect(Math.abs(value * 10 - Math.round(value * 10))).toBeLessThan(1e-9);
});

test.each(names)("%s: every sample is a number within its sensor's range and steps", (name) => {
  const { draft } = logNamed(name);
  const [clock] = draft.clocks;
  expect(draft.channels).toHaveLength(demoSensors.length);
  for (const { id, samples } of draft.channels) {
    const { range, step, states } = demoSensors.find((sensor) => sensor.id === id)!;
    expect(samples).toHaveLength(clock!.length);
    const [low, high] = extremes(samples);
    expect([id, low >= range[0] && high <= range[1]]).toEqual([id, true]);
    const offStep = samples.filter(
      (s) => Math.abs(s / step - Math.round(s / step)) > 1e-6 || Object.is(s, -0),
    );
    expect([id, offStep.length, samples.some(Number.isNaN)]).toEqual([id, 0, false]);
    if (states !== undefined) expect(high).toBeLessThan(states.length);
  }
});

test.each(names)("%s: 25 rows a second without a gap", (name) => {
  const [clock] = logNamed(name).draft.clocks;
  for (let row = 1; row < clock!.length; row++) expect(clock![row]! - clock![row - 1]!).toBeCloseTo(0.04, 9);
});

test("the drive takes about twelve minutes, the rollers about four, with pulls marked in both", () => {
  const minutes = garage.logs.map(({ draft }) => draft.clocks[0]!.at(-1)! / 60);
  expect(minutes[0]).toBeGreaterThan(11);
  expect(minutes[0]).toBeLessThan(13);
  expect(minutes[1]).toBeGreaterThan(3.5);
  expect(minutes[1]).toBeLessThan(4.7);
  expect(garage.logs.map(({ draft }) => draft.markers.length)).toEqual([5, 3]);
  for (const log of garage.logs) {
    const tps = column(log, "tps");
    for (const { timeS } of log.draft.markers) expect(tps[Math.round(timeS / 0.04) + 25]).toBeGreaterThan(50);
  }
});

const plausible: readonly (readonly [
  id: string,
  lowest: readonly [number, number],
  highest: readonly [number, number],
])[] = [
  ["rpm", [0, 0], [6500, 7200]],
  ["map", [15, 30], [195, 240]],
  ["boost-target", [0, 0], [98, 100]],
  ["tps", [0, 0.1], [99, 100]],
  ["lambda", [0.65, 0.78], [1.6, 1.6]],
  ["lambda-target", [0.78, 0.82], [1, 1]],
  ["ignition", [4, 12], [30, 42]],
  ["knock-retard", [0, 0], [1, 8]],
  ["coolant", [50, 80], [88, 97]],
  ["iat", [25, 36], [38, 60]],
  ["pw", [0, 0], [12, 18]],
  ["duty", [0, 0], [55, 85]],
  ["fuel-pressure", [2, 2.4], [3.9, 4.5]],
  ["oil-pressure", [0, 0.2], [4, 6]],
  ["battery", [9.5, 11.6], [13.9, 14.5]],
  ["speed", [0, 0], [120, 200]],
  ["fuel-flow", [0, 0], [40, 90]],
];

test.each(names)("%s: lowest and highest values are those of a real car", (name) => {
  const log = logNamed(name);
  for (const [id, [lowFrom, lowTo], [highFrom, highTo]] of plausible) {
    const [low, high] = extremes(column(log, id));
    expect([id, low, low >= lowFrom && low <= lowTo]).toEqual([id, low, true]);
    expect([id, high, high >= highFrom && high <= highTo]).toEqual([id, high, true]);
  }
});

test.each(names)("%s: duty and fuel flow follow from pulse width and engine speed", (name) => {
  const log = logNamed(name);
  const [rpm, pw, duty, flow, battery] = ["rpm", "pw", "duty", "fuel-flow", "battery"].map((id) =>
    column(log, id),
  );
  for (let row = 0; row < rpm!.length; row++) {
    // The logged speed is noisy by 3 rpm.
    const tolerance = (11 * pw![row]!) / 1200 + 0.06;
    expect(Math.abs(duty![row]! - (pw![row]! * rpm![row]!) / 1200)).toBeLessThan(tolerance);
    if (rpm![row]! < 600) continue;
    const opensMs = Math.max(0, pw![row]! - deadTimeMs(battery![row]!));
    const kgPerH = ((4 * opensMs * injectorMgPerMs * rpm![row]!) / 120) * 0.0036;
    expect(Math.abs(flow![row]! - kgPerH)).toBeLessThan(0.025 * kgPerH + 0.2);
  }
});

test.each(names)("%s: engine speed, road speed and gear agree while the clutch is closed", (name) => {
  const log = logNamed(name);
  const [rpm, speed, gear] = ["rpm", "speed", "gear"].map((id) => column(log, id));
  let [checked, wrong] = [0, 0];
  for (let row = 40; row < rpm!.length; row++) {
    const inGear = gear!.subarray(row - 40, row + 1).every((value) => value === gear![row] && value > 0);
    if (!inGear || speed![row]! < 20) continue;
    const wheel = ((speed![row]! / 3.6) * 60) / (carSpec.tyreCircumferenceMm / 1000);
    const turned = wheel * carSpec.gearRatios[gear![row]! - 1]! * carSpec.finalRatio;
    checked++;
    if (Math.abs(rpm![row]! / turned - 1) > 0.02) wrong++;
  }
  expect(checked).toBeGreaterThan(3000);
  expect(wrong / checked).toBeLessThan(0.005);
});

test.each(names)("%s: roles are those that the names are guessed to have", (name) => {
  const { channels } = logNamed(name).draft;
  expect(assignRoles(channels)).toEqual(channels.map(({ role }) => role));
});

test("a demo log comes back from its file as it was", async () => {
  const { draft, fileName } = garage.logs[1]!;
  const bytes = new TextEncoder().encode(writeFueltuneCsv(draft).join(""));
  const read = await importLog(sourceFromBytes(fileName, bytes));
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value).toHaveLength(1);
  expect(read.value[0]!.channels).toEqual(draft.channels);
  expect(read.value[0]!.clocks).toEqual(draft.clocks);
  expect(read.value[0]!.markers).toEqual(draft.markers);
});
