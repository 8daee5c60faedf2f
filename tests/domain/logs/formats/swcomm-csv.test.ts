import { expect, test } from "vitest";
import swcommCsv from "../../../../src/domain/logs/formats/swcomm-csv";
import { fixture, headings, read, sniffed } from "./reading";

const banner = fixture("swcomm-csv/banner.csv");

test("recognised by its banner", () => {
  expect(sniffed(swcommCsv, banner)).toBe(3);
  expect(sniffed(swcommCsv, "TimeStamp,nmot_w\nsec.ms,rpm\nTIME,RPM\n0,1\n")).toBe(0);
});

test("names, units, and a third row that begins with TIME", async () => {
  const log = await read(swcommCsv, banner);
  expect(headings(log)).toEqual([
    "nmot_w | U/min | rpm",
    "wdkba | % | tps",
    "tmot | °C | coolant",
    "zwout | °KW | ignition",
  ]);
  expect([...log.clocks[0]!]).toEqual([0, 0.055, 0.11, 0.165]);
  expect(log.warnings).toEqual([]);
});
