import { expect, test } from "vitest";
import bluedriverCsv from "../../../../src/domain/logs/formats/bluedriver-csv";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const wide = fixture("bluedriver-csv/wide.csv");

test("recognised by its title in UTF-16 and in UTF-8", () => {
  expect(sniffed(bluedriverCsv, wide)).toBe(3);
  expect(sniffed(bluedriverCsv, "BlueDriver Data Log\nMar 4, 2024\nTime(s), A (V)\n0, 1\n")).toBe(3);
  expect(sniffed(bluedriverCsv, "Time(s), A (V)\n0, 1\n")).toBe(0);
});

test("UTF-16, date in words, blanks behind commas", async () => {
  const log = await read(bluedriverCsv, wide);
  expect(log.meta.dialect?.encoding).toBe("utf-16le");
  expect(log.meta.recordedAt).toBe("2024-03-04");
  expect(headings(log)).toEqual([
    "Engine RPM | rpm | rpm",
    "Coolant Temperature | °C | coolant",
    "O2 Bank 1 - Sensor 2 | V | -",
    "Long Term Trim Bank 1 | % | ltft",
  ]);
  expect(samplesOf(log, "O2 Bank 1 - Sensor 2")).toEqual([0.312, 0.655, NaN, 0.701, 0.12]);
  expect(log.warnings).toEqual([]);
});
