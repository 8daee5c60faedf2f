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
