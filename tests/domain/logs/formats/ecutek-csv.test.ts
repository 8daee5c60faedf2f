import { expect, test } from "vitest";
import ecutekCsv from "../../../../src/domain/logs/formats/ecutek-csv";
import { fixture, headings, read, sniffed } from "./reading";

const doubled = fixture("ecutek-csv/doubled.csv");

test("recognised by units behind every name and whole milliseconds", () => {
  expect(sniffed(ecutekCsv, doubled)).toBe(3);
  expect(sniffed(ecutekCsv, "Time,Status (),RPM (rpm)\n0.05,1,2\n0.1,1,2\n")).toBe(0);
  expect(sniffed(ecutekCsv, "Time,Status,RPM (rpm)\n50,1,2\n100,1,2\n")).toBe(0);
});

test("milliseconds, doubled units and empty ones", async () => {
  const log = await read(ecutekCsv, doubled);
  expect([...log.clocks[0]!]).toEqual([0.031, 0.125, 0.219, 0.297]);
  expect(headings(log).slice(0, 5)).toEqual([
    "Manifold Absolute Pressure (Bar) | Bar | map",
    "Coolant Temperature | °C | coolant",
    "Engine Speed | RPM | rpm",
    "Fuel System Status |  | -",
    "Knock Correction | °CA | -",
  ]);
  expect(log.warnings).toEqual([]);
});
