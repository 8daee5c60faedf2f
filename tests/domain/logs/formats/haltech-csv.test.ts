import { expect, test } from "vitest";
import haltechCsv from "../../../../src/domain/logs/formats/haltech-csv";
import { fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const midnight = fixture("haltech-csv/midnight.csv");

test("recognised by its first line", () => expect(sniffed(haltechCsv, midnight)).toBe(3));

test("raw integers are scaled by channel type", async () => {
  const log = await read(haltechCsv, midnight);
  expect(headings(log)).toEqual([
    "RPM | rpm | rpm",
    "Manifold Pressure | kPa | map",
    "Coolant Temperature | °C | coolant",
    "Wideband O2 Overall | λ | lambda",
    "Device Battery Voltage | V | battery",
    "Injector 1 On Time | ms | injector-pw",
    "Ignition Angle | ° | ignition",
    "Engine Pressure Ratio |  | -",
    "Knock Sensor 1 Knock Count |  | -",
  ]);
  expect(log.channels.slice(0, 7).map(({ samples }) => samples[3])).toEqual([
    1060, 35.9, 69.95, 0.977, 13.797, 2.53, 15.3,
  ]);
});

test("marks for no value are missing; types that are not known stay raw and are told", async () => {
  const log = await read(haltechCsv, midnight);
  expect(samplesOf(log, "Wideband O2 Overall").slice(0, 3)).toEqual([NaN, NaN, 0.978]);
  expect(samplesOf(log, "Engine Pressure Ratio")[5]).toBeNaN();
  expect(log.warnings).toEqual([
    { code: "scale-unknown", severity: "note", channel: "Engine Pressure Ratio", detail: "Ratio" },
  ]);
});

test("the wall clock starts at 0 and runs through midnight", async () => {
  const log = await read(haltechCsv, midnight);
  expect([log.clocks[0]![0], log.clocks[0]!.at(-1)]).toEqual([0, 1.95]);
  expect(log.meta).toMatchObject({ clockStart: 86_399, recordedAt: "2025-01-01T23:59:59" });
});

test("a declaration without rows is empty", async () => {
  const text =
    "%DataLog%\nDataLogVersion : 1.1\nChannel : RPM\nID : 1\nType : EngineSpeed\nLog : 20250101 10:00:00\n";
  expect(await refusal(haltechCsv, text)).toMatchObject({ code: "empty", what: "no-rows" });
});
