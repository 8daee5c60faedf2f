import { expect, test } from "vitest";
import romraiderCsv from "../../../../src/domain/logs/formats/romraider-csv";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const comma = fixture("romraider-csv/comma.csv");
const point = fixture("romraider-csv/point.csv");

test("both locales are recognised by the first heading", () => {
  expect([sniffed(romraiderCsv, comma), sniffed(romraiderCsv, point)]).toEqual([3, 3]);
  expect(sniffed(romraiderCsv, "Time (sec),RPM (RPM)\n0,1\n")).toBe(0);
});

test("semicolon and decimal comma, milliseconds, units in the last parentheses", async () => {
  const log = await read(romraiderCsv, comma);
  expect(log.meta.dialect).toMatchObject({ delimiter: ";", decimalMark: "," });
  expect(log.meta.timeColumn).toEqual({ label: "Time", unit: "ms" });
  expect(headings(log)).toEqual([
    "Engine Speed | rpm | rpm",
    "Manifold Absolute Pressure | bar | map",
    "PLX O2 - Wideband | Lambda | lambda",
    "A/F Correction #1 | % | stft",
  ]);
  expect(log.clocks[0]!.slice(0, 3)).toEqual(Float64Array.of(0, 0.201, 0.402));
  expect(samplesOf(log, "Manifold Absolute Pressure").slice(0, 3)).toEqual([0.38, 0.39, 0.4]);
  expect(log.warnings).toEqual([]);
});

test("comma and decimal point", async () => {
  const log = await read(romraiderCsv, point);
  expect(log.meta.dialect).toMatchObject({ delimiter: ",", decimalMark: "." });
  expect(samplesOf(log, "A/F Sensor #1").at(-1)).toBe(11.8);
});
