import { expect, test } from "vitest";
import ecumasterCsv from "../../../../src/domain/logs/formats/ecumaster-csv";
import { fixture, read, samplesOf, sniffed } from "./reading";

const sparse = fixture("ecumaster-csv/sparse.csv");

test("recognised by TIME and names that are paths", () => {
  expect(sniffed(ecumasterCsv, sparse)).toBe(3);
  expect(sniffed(ecumasterCsv, "TIME,RPM,TPS\n0,1,2\n")).toBe(0);
  expect(sniffed(ecumasterCsv, "TIME\tengine/rpm\tsensors/clt\n0\t1\t2\n")).toBe(3);
});

test("an empty cell is no sample, never zero; a whole column may be empty", async () => {
  const log = await read(ecumasterCsv, sparse);
  const finite = log.channels.map(({ label, samples }) => [
    label,
    samples.filter((value) => !Number.isNaN(value)).length,
  ]);
  expect(finite).toEqual([
    ["engine/rpm", 50],
    ["sensors/gear", 10],
    ["ignition/angle", 25],
    ["sensors/tps1", 25],
    ["drivetrain/gearbox/state", 0],
  ]);
  expect(samplesOf(log, "sensors/gear")[0]).toBe(-1);
  expect(log.warnings).toEqual([]);
});

test("paths are categories", async () => {
  const log = await read(ecumasterCsv, sparse);
  expect(log.channels.map(({ category }) => category)).toEqual([
    "engine",
    "sensors",
    "ignition",
    "sensors",
    "drivetrain/gearbox",
  ]);
});

test("the first room of a path hides no role, one name without a path no format", async () => {
  const names = "TIME;engine/map;lambda/lambda1;sensors/oil/pressure;launch/rpm;comment";
  const rows = [0, 1, 2].map((at) => `0.0${2 * at};${40 + at};0.9;3;4000;`).join("\r\n");
  expect(sniffed(ecumasterCsv, `${names}\r\n${rows}\r\n`)).toBe(3);
  const log = await read(ecumasterCsv, `${names}\r\n${rows}\r\n`);
  expect(log.channels.map(({ role }) => role)).toEqual(["map", "lambda", "oil-pressure", null, null]);
});
