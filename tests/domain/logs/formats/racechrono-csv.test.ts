import { expect, test } from "vitest";
import racechronoCsv from "../../../../src/domain/logs/formats/racechrono-csv";
import { codes, fixture, read, samplesOf, sniffed } from "./reading";

const v3 = fixture("racechrono-csv/v3.csv");
const v2 = fixture("racechrono-csv/v2.csv");

test("recognised by its first line", () => {
  expect([sniffed(racechronoCsv, v3), sniffed(racechronoCsv, v2)]).toEqual([3, 3]);
  expect(sniffed(racechronoCsv, "timestamp,speed\n1,2\n")).toBe(0);
});

test("version 3: the source row tells equal names apart", async () => {
  const log = await read(racechronoCsv, v3);
  const speeds = log.channels.filter(({ label }) => label === "speed");
  expect(speeds.map(({ id, category, role }) => [id, category, role])).toEqual([
    ["speed", "100: gps", "speed"],
    ["speed #2", "calc", null],
    ["speed #3", "200: obd", null],
  ]);
  expect([...log.clocks[0]!]).toEqual([60.05, 60.1, 60.15, 60.2]);
  expect(samplesOf(log, "lateral_acc")).toEqual([0.11, 0.12, NaN, 0.15]);
  expect(log.channels.find(({ label }) => label === "coolant_temp")?.unit).toBe("°C");
  expect(codes(log)).toEqual(["column-is-metadata", "duplicate-names"]);
});

test("the day comes first; title and driver are not kept", async () => {
  const { meta } = await read(racechronoCsv, v3);
  expect(meta.recordedAt).toBe("2026-02-09T19:19");
  expect(JSON.stringify(meta)).not.toMatch(/Some Street|A Person/);
});

test("version 2: unit and source stand in the name", async () => {
  const log = await read(racechronoCsv, v2);
  expect(log.clocks[0]!.at(-1)).toBeCloseTo(0.3, 6);
  expect(log.meta.clockStart).toBe(1557856920);
  const speeds = log.channels.filter(({ label }) => label === "Speed");
  expect(speeds.map(({ unit, category }) => [unit, category])).toEqual([
    ["m/s", "gps"],
    ["m/s", "obd"],
  ]);
  expect(codes(log)).toEqual(["duplicate-names"]);
});

test("older files begin with the lap, and have neither units nor sources below", async () => {
  const text = [
    "This file is created using RaceChrono v4.1.5 ( http://www.racechrono.com/ ).",
    "",
    "Session type,Lap timing",
    "",
    "Lap #,Timestamp (s),Distance (m),Speed (m/s)",
    "0,1500000000.1,0.0,10.0",
    "0,1500000000.3,2.0,10.5",
    "1,1500000000.5,4.1,10.9",
    "",
  ].join("\n");
  const log = await read(racechronoCsv, text);
  expect(log.channels.map(({ label, unit, role }) => [label, unit, role])).toEqual([
    ["Lap #", "", "lap"],
    ["Distance", "m", "distance"],
    ["Speed", "m/s", "speed"],
  ]);
  expect(log.meta.clockStart).toBe(1500000000.1);
  expect(log.warnings).toEqual([]);
});
