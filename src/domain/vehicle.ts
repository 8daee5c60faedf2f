// The small build of zod: this schema is part of what a first visit loads.
import { z } from "zod/mini";

/** Where a vehicle's value came from: a result that depends on an assumed one says so. */
export const valueSources = ["typed", "tune", "assumed"] as const;

/** Fuels that a vehicle can burn, in the order of the picker. */
export const fuelKinds = [
  "gasoline-e0",
  "gasoline-e10",
  "gasoline-e27",
  "e85",
  "ethanol",
  "methanol",
  "cng",
  "diesel",
  "other",
] as const;

const text = z.string().check(z.trim(), z.maxLength(120));
const number = (min: number, max: number) => z.number().check(z.minimum(min), z.maximum(max));
const optionalNumber = (min: number, max: number) => z.nullable(number(min, max));
const optionalCount = (min: number, max: number) => z.nullable(z.int().check(z.minimum(min), z.maximum(max)));

/** A car and what calculations need of it. Units are in the names; null = not known. */
export const vehicleSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: text.check(z.minLength(1)),
  make: text,
  model: text,
  year: optionalCount(1880, 2100),
  drive: z.enum(["combustion", "electric", "hybrid"]),
  engine: z.object({
    displacementL: optionalNumber(0.02, 30),
    cylinders: optionalCount(1, 16),
    induction: z.enum(["natural", "turbo", "supercharger", "unknown"]),
    ecu: text,
  }),
  injectors: z.object({
    count: optionalCount(1, 32),
    /** Mass flow per injector at `ratedPressureBar`. */
    flowLbPerH: optionalNumber(1, 2000),
    ratedPressureBar: optionalNumber(0.5, 20),
    deadTimeMs: optionalNumber(0, 5),
    regulator: z.enum(["manifold-referenced", "fixed", "unknown"]),
  }),
  fuel: z.object({
    kind: z.enum(fuelKinds),
    stoichiometricRatio: optionalNumber(2, 20),
    densityKgPerL: optionalNumber(0.1, 1.2),
  }),
  limits: z.object({
    rpm: optionalNumber(500, 25000),
    boostBar: optionalNumber(0, 10),
    coolantC: optionalNumber(50, 160),
    dutyPercent: optionalNumber(10, 100),
  }),
  drivetrain: z.object({
    massKg: optionalNumber(30, 60000),
    dragAreaM2: optionalNumber(0.05, 12),
    tyreCircumferenceMm: optionalNumber(300, 6000),
    finalRatio: optionalNumber(0.5, 15),
    gearRatios: z.array(number(0.2, 25)).check(z.maxLength(12)),
  }),
  pack: z.object({
    capacityKwh: optionalNumber(0.1, 500),
    cells: optionalCount(1, 20000),
  }),
  notes: z.string().check(z.maxLength(10000)),
  /** Source of each value by its path ("injectors.deadTimeMs"); absent = typed. */
  sources: z.record(z.string(), z.enum(valueSources)),
  /** Charts: channel ids shown last, per strip; [] = the defaults by role. */
  strips: z.array(z.array(z.string())),
  /** Heights of those strips, CSS pixels; absent = usual. */
  stripHeights: z._default(z.array(number(60, 400)), []),
  /** Charts: sets of strips the user named. */
  layouts: z._default(
    z
      .array(
        z.object({
          name: text.check(z.minLength(1)),
          strips: z.array(z.array(z.string())),
          heights: z.array(number(60, 400)),
        }),
      )
      .check(z.maxLength(4)),
    [],
  ),
  createdAt: z.string(),
  deletedAt: z.nullable(z.string()),
});

/** A vehicle as stored; validate with `vehicleSchema` before every write. */
export type Vehicle = z.infer<typeof vehicleSchema>;

/** A new vehicle of which nothing but the name is known. */
export function newVehicle(id: string, name: string, createdAt: string): Vehicle {
  return {
    id,
    name,
    make: "",
    model: "",
    year: null,
    drive: "combustion",
    engine: { displacementL: null, cylinders: null, induction: "unknown", ecu: "" },
    injectors: {
      count: null,
      flowLbPerH: null,
      ratedPressureBar: null,
      deadTimeMs: null,
      regulator: "unknown",
    },
    fuel: { kind: "gasoline-e0", stoichiometricRatio: null, densityKgPerL: null },
    limits: { rpm: null, boostBar: null, coolantC: null, dutyPercent: null },
    drivetrain: {
      massKg: null,
      dragAreaM2: null,
      tyreCircumferenceMm: null,
      finalRatio: null,
      gearRatios: [],
    },
    pack: { capacityKwh: null, cells: null },
    notes: "",
    sources: {},
    strips: [],
    stripHeights: [],
    layouts: [],
    createdAt,
    deletedAt: null,
  };
}
