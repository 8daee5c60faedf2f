import { expect, test } from "vitest";
import { assumedUnit } from "../../../src/domain/logs/assumed-units";
import { parseUnit } from "../../../src/domain/units";

test.each([
  ["jb4-csv", "boost", "psi"],
  ["jb4-csv", "ign_4", "deg"],
  ["jb4-csv", "map", null],
  ["ecux-csv", "BoostPressureActual", "mbar"],
  ["ecux-csv", "EGTbank1", null],
  ["m-tuner-csv", "Cylinder 3 Ignition Retard", "deg"],
  ["m-tuner-csv", "Relative Load", null],
  ["fastf1-csv", "Speed", "km/h"],
  ["generic-csv", "boost", null],
  ["fueltech-csv", "RPM", "rpm"],
])("%s %s is assumed in %s", (format, label, unit) => {
  expect(assumedUnit(format, label)).toBe(unit);
  if (unit !== null) expect(parseUnit(unit)).not.toBeNull();
});

test("what Link measures stands for a unit; a stated unit of other programs is left alone", () => {
  expect(assumedUnit("link-llg", "MAP", "Pressure")).toBe("kPa");
  expect(assumedUnit("link-llg5", "ECT", "Temperature")).toBe("°C");
  expect(assumedUnit("link-llg", "Engine Speed", "RPM")).toBeNull();
  expect(assumedUnit("jb4-csv", "boost", "Pressure")).toBeNull();
});
