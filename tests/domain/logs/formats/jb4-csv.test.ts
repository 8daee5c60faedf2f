import { expect, test } from "vitest";
import jb4Csv from "../../../../src/domain/logs/formats/jb4-csv";
import { fixture, headings, read, sniffed } from "./reading";

const settings = fixture("jb4-csv/settings.csv");

test("recognised by its settings, or by its names alone", () => {
  expect(sniffed(jb4Csv, settings)).toBe(3);
  expect(sniffed(jb4Csv, "timestamp,rpm,ecu_psi,target\n1,2,3,4\n")).toBe(3);
  expect(sniffed(jb4Csv, "timestamp,rpm,load\n1,2,3\n")).toBe(0);
});

test("times are tenths of a second; map is a map number; the VIN stays where it is", async () => {
  const log = await read(jb4Csv, settings);
  expect([...log.clocks[0]!]).toEqual([10.05, 10.25, 10.5, 10.725]);
  expect(headings(log)).toEqual(
    expect.arrayContaining(["map |  | -", "target |  | -", "waterf |  | coolant"]),
  );
  expect(JSON.stringify(log.meta)).not.toContain("SECRET");
  expect(log.meta.facts.map(({ value }) => value)).toEqual(["9/9//9", "JB4 Test 1", "Six - ALL"]);
  expect(log.warnings).toEqual([]);
});
