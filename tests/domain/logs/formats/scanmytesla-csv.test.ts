import { expect, test } from "vitest";
import scanmyteslaCsv from "../../../../src/domain/logs/formats/scanmytesla-csv";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const sparse = fixture("scanmytesla-csv/sparse.csv");

test("recognised by its signals and whole milliseconds", () => {
  expect(sniffed(scanmyteslaCsv, sparse)).toBe(2);
  expect(sniffed(scanmyteslaCsv, "Time,Battery voltage,Battery current\n0.5,1,2\n")).toBe(0);
  expect(sniffed(scanmyteslaCsv, "Time,Battery voltage,RPM\n5,1,2\n")).toBe(0);
});

test("only the signals that came; the battery is the pack", async () => {
  const log = await read(scanmyteslaCsv, sparse);
  expect(samplesOf(log, "Battery voltage")).toEqual([NaN, 352.1, NaN, 351.9, NaN, 349.25, NaN]);
  expect(headings(log).slice(0, 2)).toEqual([
    "Battery voltage |  | pack-voltage",
    "Battery current |  | pack-current",
  ]);
  expect(log.clocks[0]!.at(-1)).toBe(0.264);
  expect(log.warnings).toEqual([]);
});
