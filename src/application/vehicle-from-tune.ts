import type { TuneDraft } from "../domain/tables/tune";
import { vehicleSchema, type Vehicle } from "../domain/vehicle";

type Section = "engine" | "injectors" | "fuel" | "limits";

/** One value of a vehicle as a tune states it. */
interface Statement {
  readonly section: Section;
  readonly field: string;
  readonly value: number | string;
}

/** A vehicle with what a tune knows filled in where the vehicle knew nothing; the same object when nothing was. */
export function filledFromTune(vehicle: Vehicle, tune: TuneDraft): Vehicle {
  return statementsOf(tune).reduce(withStatement, vehicle);
}

function withStatement(vehicle: Vehicle, { section, field, value }: Statement): Vehicle {
  const path = `${section}.${field}`;
  if (!isOpen(vehicle, section, field)) return vehicle;
  const filled = vehicleSchema.safeParse({
    ...vehicle,
    [section]: { ...vehicle[section], [field]: value },
    sources: { ...vehicle.sources, [path]: "tune" },
  });
  // A value that no vehicle can have (0 rpm: limiter off) says nothing.
  return filled.success ? filled.data : vehicle;
}

// What the user typed is never replaced; what was only assumed is.
function isOpen(vehicle: Vehicle, section: Section, field: string): boolean {
  if (vehicle.sources[`${section}.${field}`] === "assumed") return true;
  const now = Object.entries(vehicle[section]).find(([name]) => name === field)?.[1];
  return now === null || now === "" || now === "unknown";
}

function statementsOf(tune: TuneDraft): readonly Statement[] {
  const ecu: Statement = { section: "engine", field: "ecu", value: tune.signature };
  return [ecu, ...tune.facts.flatMap(({ name, value, unit }) => statementOf(name, value, unit) ?? [])].filter(
    ({ value }) => value !== "",
  );
}

function statementOf(name: string, value: number | string, unit: string): Statement | null {
  switch (name) {
    case "injectorDeadTimeMs":
      return { section: "injectors", field: "deadTimeMs", value };
    case "injectorCount":
      return { section: "injectors", field: "count", value };
    case "injectorFlowLbPerH":
      return { section: "injectors", field: "flowLbPerH", value };
    case "cylinders":
      return { section: "engine", field: "cylinders", value };
    case "displacementL":
      return { section: "engine", field: "displacementL", value };
    case "stoichiometricRatio":
      return { section: "fuel", field: "stoichiometricRatio", value };
    case "maxRpm":
      return unit === "rpm" || unit === "" ? { section: "limits", field: "rpm", value } : null;
    case "fuelType":
      return fuelStatement(String(value));
    default:
      return null;
  }
}

function fuelStatement(word: string): Statement | null {
  const kind = fuelKinds.find(([pattern]) => pattern.test(word))?.[1];
  return kind === undefined ? null : { section: "fuel", field: "kind", value: kind };
}

// Words of the ECU makers; the more exact one first.
const fuelKinds: readonly (readonly [RegExp, Vehicle["fuel"]["kind"]])[] = [
  [/\be\s?85\b/i, "e85"],
  [/\be\s?2\d\b|gasolina/i, "gasoline-e27"],
  [/\be\s?10\b/i, "gasoline-e10"],
  [/methanol|metanol/i, "methanol"],
  [/ethanol|etanol|\be\s?100\b|[áa]lcool/i, "ethanol"],
  [/gasoline|petrol|\be\s?0\b/i, "gasoline-e0"],
  [/cng|gnv/i, "cng"],
  [/diesel/i, "diesel"],
];
