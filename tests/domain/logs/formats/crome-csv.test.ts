import { expect, test } from "vitest";
import cromeCsv from "../../../../src/domain/logs/formats/crome-csv";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const minutes = fixture("crome-csv/minutes.csv");

test("recognised by durations beside a Honda's switches", () => {
  expect(sniffed(cromeCsv, minutes)).toBe(3);
  expect(sniffed(cromeCsv, "Duration,RPM,VTEC\n1.5,2,OFF\n")).toBe(0);
  expect(sniffed(cromeCsv, "Duration,RPM\n0:00:01.5,2\n")).toBe(0);
});

test("minutes go on past 59; an empty column stays, so that all are accounted for", async () => {
  const log = await read(cromeCsv, minutes);
  expect([...log.clocks[0]!].map((time) => Number(time.toFixed(6)))).toEqual([0, 0.1, 30.062, 30.162]);
  expect(headings(log).slice(5)).toEqual([
    "INJ |  | injector-pw",
    "IGN |  | ignition",
    "VTEC |  | - | OFF/ON",
    "CEL |  | -",
  ]);
  expect(samplesOf(log, "VTEC")).toEqual([0, 0, 1, 1]);
});
