import { expect, test } from "vitest";
import ecuxCsv from "../../../../src/domain/logs/formats/ecux-csv";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const quoted = fixture("ecux-csv/quoted.csv");

test("recognised by quoted names of its own", () => {
  expect(sniffed(ecuxCsv, quoted)).toBe(3);
  expect(sniffed(ecuxCsv, '"TIME","RPM","MAP"\n"70","1","2"\n')).toBe(0);
});

test("milliseconds, numbers without a zero, pressure in the manifold", async () => {
  const log = await read(ecuxCsv, quoted);
  expect([...log.clocks[0]!]).toEqual([0.12, 0.19, 0.26, 0.33]);
  expect(samplesOf(log, "OXSVoltS1B1")).toEqual([0.455, 0.6, 0.91, 0.925]);
  expect(headings(log)).toContain("BoostPressureActual |  | map");
});

test("a file that a spreadsheet saved without quotes is the same format", () => {
  const text = "TIME,RPM,BoostPressureActual,ThrottlePlateAngle\n0,900,1000,12\n100,950,1001,13\n";
  expect(sniffed(ecuxCsv, text)).toBe(3);
  expect(sniffed(ecuxCsv, "TIME,RPM,Boost,TPS\n0,900,1000,12\n")).toBe(0);
});
