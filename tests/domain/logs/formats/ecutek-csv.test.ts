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

test("semicolons and decimal commas are the same format, a unit that is there twice hides no role", async () => {
  const rows = [0, 50, 100, 150].map((ms) => `${ms};900;1,01;CL`).join("\r\n");
  const text = `\ufeffTime;Engine Speed (RPM) (RPM);Manifold Absolute Pressure (Bar) (Bar);Fuel System Status ()\r\n${rows}\r\n`;
  expect(sniffed(ecutekCsv, text)).toBe(3);
  const log = await read(ecutekCsv, text);
  expect(headings(log).slice(0, 2)).toEqual([
    "Engine Speed (RPM) | RPM | rpm",
    "Manifold Absolute Pressure (Bar) | Bar | map",
  ]);
  expect([...log.clocks[0]!]).toEqual([0, 0.05, 0.1, 0.15]);
});
