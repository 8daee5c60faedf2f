import { expect, test } from "vitest";
import { newVehicle } from "../../../src/domain/vehicle";
import {
  fieldText,
  readField,
  sourceOf,
  withField,
} from "../../../src/presentation/pages/vehicles/vehicle-edit";
import {
  fieldPaths,
  vehicleGroups,
  type FieldPath,
} from "../../../src/presentation/pages/vehicles/vehicle-fields";

const vehicle = newVehicle("a", "Car", "2026-11-20T12:00:00.000Z");
const fieldAt = (path: FieldPath) =>
  vehicleGroups.flatMap(({ fields }) => fields).find((field) => field.path === path)!;

function typed(path: FieldPath, text: string) {
  return withField(vehicle, fieldAt(path), text);
}

test("every path of the vehicle is edited exactly once", () => {
  const edited = vehicleGroups.flatMap(({ fields }) => fields.map(({ path }) => path));
  expect(edited.toSorted()).toEqual([...fieldPaths].toSorted());
});

test("a typed value is kept with its source, with either decimal mark", () => {
  for (const text of ["0,95", "0.95"]) {
    const outcome = typed("injectors.deadTimeMs", text);
    if (!("vehicle" in outcome)) throw new Error(JSON.stringify(outcome));
    expect(readField(outcome.vehicle, "injectors.deadTimeMs")).toBe(0.95);
    expect(sourceOf(outcome.vehicle, "injectors.deadTimeMs")).toBe("typed");
    expect(sourceOf(outcome.vehicle, "injectors.flowLbPerH")).toBeNull();
  }
});

test("a value that was read from a tune becomes typed when it is changed, and unknown when it is emptied", () => {
  const read = {
    ...vehicle,
    limits: { ...vehicle.limits, rpm: 7000 },
    sources: { "limits.rpm": "tune" as const },
  };
  expect(sourceOf(read, "limits.rpm")).toBe("tune");
  const changed = withField(read, fieldAt("limits.rpm"), "7200");
  const emptied = withField(read, fieldAt("limits.rpm"), " ");
  if (!("vehicle" in changed) || !("vehicle" in emptied)) throw new Error("refused");
  expect(sourceOf(changed.vehicle, "limits.rpm")).toBe("typed");
  expect(readField(emptied.vehicle, "limits.rpm")).toBeNull();
  expect(sourceOf(emptied.vehicle, "limits.rpm")).toBeNull();
});

test.each([
  ["name", "  ", { code: "needed" }],
  ["limits.rpm", "fast", { code: "not-a-number" }],
  ["limits.rpm", "100", { code: "too-small", limit: 500 }],
  ["engine.displacementL", "99", { code: "too-big", limit: 30 }],
  ["engine.cylinders", "4.5", { code: "not-whole" }],
  ["drivetrain.gearRatios", "3.5, x", { code: "not-a-number" }],
] as const)("%s refuses %s and says why", (path, text, fault) => {
  expect(typed(path, text)).toEqual({ fault });
});

test("gear ratios are read in both languages and written back the same", () => {
  for (const text of ["3.5, 2.1, 1.4", "3,5; 2,1; 1,4", "3.5 2.1 1.4"]) {
    const outcome = typed("drivetrain.gearRatios", text);
    if (!("vehicle" in outcome)) throw new Error(JSON.stringify(outcome));
    expect(readField(outcome.vehicle, "drivetrain.gearRatios")).toEqual([3.5, 2.1, 1.4]);
    const mark = text.includes(";") ? "," : ".";
    const written = fieldText(readField(outcome.vehicle, "drivetrain.gearRatios"), mark);
    const again = typed("drivetrain.gearRatios", written);
    expect("vehicle" in again && readField(again.vehicle, "drivetrain.gearRatios")).toEqual([3.5, 2.1, 1.4]);
  }
});
