import { expect, test } from "vitest";
import projectlambdaCsv from "../../../../src/domain/logs/formats/projectlambda-csv";
import { fixture, headings, read, sniffed } from "./reading";

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
