import { expect, test } from "vitest";
import projectlambdaCsv from "../../../../src/domain/logs/formats/projectlambda-csv";
import { fixture, headings, read, samplesOf, sniffed } from "./reading";

const greek = fixture("projectlambda-csv/greek.csv");

test("recognised by its own names, less surely by few of them", () => {
  expect(sniffed(projectlambdaCsv, greek)).toBe(3);
  expect(sniffed(projectlambdaCsv, "Time (s),Load (MAF) (g/rev),Airflow (MAF) (g/s)\n0,1,2\n")).toBe(2);
  expect(sniffed(projectlambdaCsv, "Time (s),Engine Speed (rpm),Lambda (λ)\n0,1,2\n")).toBe(0);
});

test("names keep the brackets that are no units", async () => {
  const log = await read(projectlambdaCsv, greek);
  expect(headings(log).slice(0, 6)).toEqual([
    "Airflow (MAF) | g/s | maf",
    "Load (MAF) | g/rev | -",
    "Manifold Air Pressure - Filtered | kPa | map",
    "Air/Fuel Sensor #1 | λ | lambda",
    "Fuel - Base Multiplier |  | -",
    "Power Mode - Fuel Ratio Target | λ | lambda-target",
  ]);
  expect(log.warnings).toEqual([]);
});

test("what stands there before a sensor answers is missing, the same value later is not", async () => {
  const names =
    "Time (s),Coolant Temperature (°C),Manifold Absolute Pressure (kPa),System Voltage (V),Load (MAF) (g/rev)";
  const rows = [
    "0,-40,255.0,20.40,1",
    "1,-40,255.0,14.10,1",
    "2,21,98.0,14.10,1",
    "3,21,255.0,14.20,1",
    "4,-40,60,14,1",
  ];
  const log = await read(projectlambdaCsv, [names, ...rows, ""].join("\n"));
  expect(samplesOf(log, "Coolant Temperature")).toEqual([NaN, NaN, 21, 21, -40]);
  expect(samplesOf(log, "Manifold Absolute Pressure")).toEqual([NaN, NaN, 98, 255, 60]);
  expect(samplesOf(log, "System Voltage")).toEqual([NaN, 14.1, 14.1, 14.2, 14]);
  expect(log.warnings.map(({ code, count }) => [code, count])).toEqual([
    ["leading-placeholders", 2],
    ["leading-placeholders", 2],
    ["leading-placeholders", 1],
  ]);
});

test("a sensor that never answers keeps its value: it is told as not fitted", async () => {
  const text = "Time (s),Coolant Temperature (°C),Load (MAF) (g/rev)\n0,-40,1\n1,-40,1\n2,-40,2\n";
  const log = await read(projectlambdaCsv, text);
  expect(samplesOf(log, "Coolant Temperature")).toEqual([-40, -40, -40]);
  expect(log.warnings).toEqual([]);
});
