import { expect, test } from "vitest";
import fastf1Csv from "../../../../src/domain/logs/formats/fastf1-csv";
import { sourceFromBytes } from "../../../../src/domain/logs/source";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const stacked = fixture("fastf1-csv/stacked.csv");
const weather = fixture("fastf1-csv/weather.csv");

test("recognised by times in days and a name of its own", () => {
  expect([sniffed(fastf1Csv, stacked), sniffed(fastf1Csv, weather)]).toEqual([3, 3]);
  expect(sniffed(fastf1Csv, "Time,Value\n0 days 00:00:01,2\n")).toBe(0);
  expect(sniffed(fastf1Csv, "Time,Driver\n1.5,2\n")).toBe(0);
});

test("drivers stacked on each other are a log each", async () => {
  const result = await fastf1Csv.parse(sourceFromBytes("laps.csv", stacked), () => {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.map(({ meta, clocks }) => [meta.facts, [...clocks[0]!]])).toEqual([
    [[{ name: "Driver", value: "AAA" }], [0, 0.275, 0.515]],
    [[{ name: "Driver", value: "BBB" }], [0, 0.24]],
  ]);
  for (const log of result.value) {
    expect(log.channels.find(({ label }) => label === "Brake")?.states).toEqual(["False", "True"]);
    expect(log.warnings.map(({ code }) => code)).toEqual(["column-is-metadata"]);
  }
  expect(samplesOf(result.value[1]!, "RPM")).toEqual([11011.5, 11200]);
});

test("weather: one row a minute is no doubt about the unit; row numbers are no channel", async () => {
  const log = await read(fastf1Csv, weather);
  expect(log.clocks[0]![0]).toBe(60.108);
  expect(headings(log)[0]).toBe("AirTemp |  | ambient-temperature");
  expect(log.warnings).toEqual([{ code: "column-is-metadata", severity: "note", channel: "Column 1" }]);
});

test("laps stacked for one driver are laps, not faults", async () => {
  const rows = [0, 1, 2].flatMap((lap) =>
    [0, 1, 2, 3].map((at) => `0 days 00:00:0${at}.250000,${9000 + at},AAA,${lap}.0`),
  );
  const log = await read(fastf1Csv, ["Time,RPM,Driver,LapNumber", ...rows, ""].join("\n"));
  expect(log.laps).toHaveLength(2);
  expect(log.warnings).toEqual([]);
});
