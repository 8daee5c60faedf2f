import { expect, test } from "vitest";
import leafspyCsv from "../../../../src/domain/logs/formats/leafspy-csv";
import { codes, fixture, headings, read, samplesOf, sniffed } from "./reading";

const masked = fixture("leafspy-csv/masked.csv");

test("recognised by its first names", () => {
  expect(sniffed(leafspyCsv, masked)).toBe(3);
  expect(sniffed(leafspyCsv, "Date/Time,Lat,Long,Speed\n1,2,3,4\n")).toBe(0);
});

test("the sign of a coordinate belongs to its minutes too", async () => {
  const log = await read(leafspyCsv, masked);
  expect(samplesOf(log, "Lat")).toEqual([41.5, expect.closeTo(41.5001, 9), -0.5]);
  expect(samplesOf(log, "Long")).toEqual([expect.closeTo(-33.258333333, 9), expect.closeTo(-33.26, 9), 0.25]);
});

test("scaled charge, cells with their shunt on, powers counted in steps", async () => {
  const log = await read(leafspyCsv, masked);
  expect(samplesOf(log, "SOC")[0]).toBeCloseTo(52.4135, 10);
  expect(samplesOf(log, "CP2")).toEqual([3941, 3919, 3899]);
  expect(samplesOf(log, "Aux Pwr")).toEqual([200, 200, 300]);
  expect(samplesOf(log, "A/C Pwr")).toEqual([0, 250, 250]);
  expect(headings(log)).toEqual(
    expect.arrayContaining(["Motor Pwr | W | motor-power", "Pack T1 C | °C | pack-temperature"]),
  );
});

test("Unix times with decimals, the phone's own words for the start, and no chassis number", async () => {
  const log = await read(leafspyCsv, masked);
  expect([...log.clocks[0]!]).toEqual([0, 8.5, 16]);
  expect(log.meta).toMatchObject({ clockStart: "02/13/2020 18:21:58", recordedAt: "2020-02-13T18:21:58" });
  expect(JSON.stringify(log)).not.toContain("TESTVIN");
  expect(codes(log)).toEqual(["column-is-metadata", "column-is-metadata"]);
});
