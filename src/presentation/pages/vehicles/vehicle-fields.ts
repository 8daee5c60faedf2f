import { fuelKinds, type Vehicle } from "../../../domain/vehicle";

/** How a value of a vehicle is typed. */
type FieldKind = "number" | "integer" | "text" | "notes" | "choice" | "list";

/** One value of a vehicle: where it is kept and how it is typed. */
export interface VehicleField {
  readonly path: FieldPath;
  readonly kind: FieldKind;
  readonly unit?: string;
  readonly choices?: readonly string[];
}

/** A heading of the vehicle page with its values. */
export interface VehicleGroup {
  readonly id: GroupId;
  /** Drives that have these values; the others neither see nor lose them. */
  readonly drives: readonly Vehicle["drive"][];
  readonly fields: readonly VehicleField[];
}

/** Headings of the vehicle page. */
export type GroupId =
  | "vehicle"
  | "engine"
  | "injectors"
  | "fuel"
  | "limits"
  | "drivetrain"
  | "pack"
  | "notes";

/** Paths of all values that the page edits. */
export const fieldPaths = [
  "name",
  "make",
  "model",
  "year",
  "drive",
  "engine.displacementL",
  "engine.cylinders",
  "engine.induction",
  "engine.ecu",
  "injectors.count",
  "injectors.flowLbPerH",
  "injectors.ratedPressureBar",
  "injectors.deadTimeMs",
  "injectors.regulator",
  "fuel.kind",
  "fuel.stoichiometricRatio",
  "fuel.densityKgPerL",
  "limits.rpm",
  "limits.boostBar",
  "limits.coolantC",
  "limits.dutyPercent",
  "drivetrain.massKg",
  "drivetrain.dragAreaM2",
  "drivetrain.tyreCircumferenceMm",
  "drivetrain.finalRatio",
  "drivetrain.gearRatios",
  "pack.capacityKwh",
  "pack.cells",
  "notes",
] as const;
export type FieldPath = (typeof fieldPaths)[number];

const all = ["combustion", "electric", "hybrid"] as const;
const burning = ["combustion", "hybrid"] as const;

/** The page from top to bottom. */
export const vehicleGroups: readonly VehicleGroup[] = [
  {
    id: "vehicle",
    drives: all,
    fields: [
      { path: "name", kind: "text" },
      { path: "make", kind: "text" },
      { path: "model", kind: "text" },
      { path: "year", kind: "integer" },
      { path: "drive", kind: "choice", choices: all },
    ],
  },
  {
    id: "engine",
    drives: burning,
    fields: [
      { path: "engine.displacementL", kind: "number", unit: "L" },
      { path: "engine.cylinders", kind: "integer" },
      { path: "engine.induction", kind: "choice", choices: ["unknown", "natural", "turbo", "supercharger"] },
      { path: "engine.ecu", kind: "text" },
    ],
  },
  {
    id: "injectors",
    drives: burning,
    fields: [
      { path: "injectors.count", kind: "integer" },
      { path: "injectors.flowLbPerH", kind: "number", unit: "lb/h" },
      { path: "injectors.ratedPressureBar", kind: "number", unit: "bar" },
      { path: "injectors.deadTimeMs", kind: "number", unit: "ms" },
      { path: "injectors.regulator", kind: "choice", choices: ["unknown", "manifold-referenced", "fixed"] },
    ],
  },
  {
    id: "fuel",
    drives: burning,
    fields: [
      {
        path: "fuel.kind",
        kind: "choice",
        choices: fuelKinds,
      },
      { path: "fuel.stoichiometricRatio", kind: "number" },
      { path: "fuel.densityKgPerL", kind: "number", unit: "kg/L" },
    ],
  },
  {
    id: "limits",
    drives: all,
    fields: [
      { path: "limits.rpm", kind: "number", unit: "rpm" },
      { path: "limits.boostBar", kind: "number", unit: "bar" },
      { path: "limits.coolantC", kind: "number", unit: "°C" },
      { path: "limits.dutyPercent", kind: "number", unit: "%" },
    ],
  },
  {
    id: "drivetrain",
    drives: all,
    fields: [
      { path: "drivetrain.massKg", kind: "number", unit: "kg" },
      { path: "drivetrain.dragAreaM2", kind: "number", unit: "m²" },
      { path: "drivetrain.tyreCircumferenceMm", kind: "number", unit: "mm" },
      { path: "drivetrain.finalRatio", kind: "number" },
      { path: "drivetrain.gearRatios", kind: "list" },
    ],
  },
  {
    id: "pack",
    drives: ["electric", "hybrid"],
    fields: [
      { path: "pack.capacityKwh", kind: "number", unit: "kWh" },
      { path: "pack.cells", kind: "integer" },
    ],
  },
  { id: "notes", drives: all, fields: [{ path: "notes", kind: "notes" }] },
];

/** Groups that apply to a vehicle. */
export function groupsOf(vehicle: Vehicle): readonly VehicleGroup[] {
  return vehicleGroups.filter(({ drives }) => drives.includes(vehicle.drive));
}
