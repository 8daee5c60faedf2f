import { expect, test } from "vitest";
import obdlinkCsv from "../../../../src/domain/logs/formats/obdlink-csv";
import { fixture, headings, read, sniffed } from "./reading";

const start = fixture("obdlink-csv/start.csv");

test("recognised by its first comment", () => {
  expect(sniffed(obdlinkCsv, start)).toBe(3);
  expect(sniffed(obdlinkCsv, "Time (sec), Engine RPM (RPM)\n0, 1\n")).toBe(0);
});

test("only a last bracket that reads like a unit is one", async () => {
  const log = await read(obdlinkCsv, start);
  expect(log.meta.recordedAt).toBe("2023-11-23T07:41:02");
  expect(headings(log).slice(3)).toEqual([
    "Commanded secondary air status |  | -",
    "O2 voltage (Bank 1  Sensor 2) | V | -",
    "O2 sensor lambda wide range (current probe)  (Bank 1  Sensor 1) |  | lambda",
  ]);
  expect(log.warnings).toEqual([]);
});
