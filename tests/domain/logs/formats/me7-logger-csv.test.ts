import { expect, test } from "vitest";
import me7LoggerCsv from "../../../../src/domain/logs/formats/me7-logger-csv";
import { fixture, headings, read, sniffed } from "./reading";

const banner = fixture("me7-logger-csv/banner.csv");

test("recognised by its banner behind an empty line", () => {
  expect(sniffed(me7LoggerCsv, banner)).toBe(3);
  expect(sniffed(me7LoggerCsv, "TimeStamp, nmot_w\n sec.ms, rpm\n0.0, 1\n")).toBe(0);
});

test("three rows of headings: labels are the ECU's, the words tell roles", async () => {
  const log = await read(me7LoggerCsv, banner);
  expect(headings(log)).toEqual([
    "dwkrz_0 | °KW | knock-retard",
    "nmot_w | rpm | rpm",
    "wdkba | % DK | tps",
    "tmotlin | °C | coolant",
    "zwout | °KW | ignition",
    "usvk | V | -",
    "vfil_w | km/h | speed",
  ]);
  expect(log.meta.recordedAt).toBe("2015-02-03T18:07:09");
  expect(log.meta.facts).toContainEqual({ name: "SWVersion", value: "0009" });
  expect(JSON.stringify(log.meta)).not.toContain("someone");
  expect(log.warnings).toEqual([]);
});
