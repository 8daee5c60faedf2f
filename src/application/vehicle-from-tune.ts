import type { TuneDraft } from "../domain/tables/tune";
import { vehicleSchema, type Vehicle } from "../domain/vehicle";

type Section = "engine" | "injectors" | "fuel" | "limits";

/** One value of a vehicle as a tune states it, or lets assume it. */
interface Statement {
  readonly section: Section;
  readonly field: string;
  readonly value: number | string;
  readonly source: "tune" | "assumed";
}

/** A vehicle with what a tune knows filled in where the vehicle knew nothing; the same object when nothing was. */
export function filledFromTune(vehicle: Vehicle, tune: TuneDraft): Vehicle {
  const stated = [
    { section: "engine", field: "ecu", value: tune.signature, source: "tune" } as const,
    ...tune.facts.map(({ name, value }) => statementOf(name, value)).filter((found) => found !== null),
  ];
  const filled = stated.reduce(withStatement, vehicle);
  return injectorsOf(filled, tune).reduce(withStatement, filled);
}

function withStatement(vehicle: Vehicle, { section, field, value, source }: Statement): Vehicle {
  if (value === "" || !isOpen(vehicle, section, field)) return vehicle;
  const filled = vehicleSchema.safeParse({
    ...vehicle,
    [section]: { ...vehicle[section], [field]: value },
    sources: { ...vehicle.sources, [`${section}.${field}`]: source },
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

// A tune's highest pressure is where its tables end, not what the engine bears: it is no limit.
function statementOf(name: string, value: number | string): Statement | null {
  switch (name) {
    case "cylinders":
      return { section: "engine", field: "cylinders", value, source: "tune" };
    case "displacementL":
      return { section: "engine", field: "displacementL", value, source: "tune" };
    case "injectorCount":
      return { section: "injectors", field: "count", value, source: "tune" };
    case "injectorDeadTimeMs":
      return { section: "injectors", field: "deadTimeMs", value, source: "tune" };
    case "fuelDensityKgPerL":
      return { section: "fuel", field: "densityKgPerL", value, source: "tune" };
    case "maxRpm":
      return { section: "limits", field: "rpm", value, source: "tune" };
    case "fuelType":
      return fuelStatement(String(value));
    default:
      return null;
  }
}

// One lb/h of gasoline at 0.75 g/cc.
const gasolineCcPerMin = 453.592 / 60 / 0.75;

// MegaSquirt and Speeduino state a volume per injector, of a fluid that nobody says: gasoline is an assumption.
// FuelTech states the flow of the whole bank. A sequential bank has one injector on each output, others mostly one
// on each cylinder; both are assumptions, and say so.
function injectorsOf(vehicle: Vehicle, tune: TuneDraft): readonly Statement[] {
  const fact = (name: string) => tune.facts.find((candidate) => candidate.name === name)?.value ?? null;
  const isSequential = /^sequen/i.test(String(fact("injectionMode")));
  const volume = fact("injectorFlowCcPerMin");
  if (typeof volume === "number") {
    const value = Number((volume / gasolineCcPerMin).toPrecision(4));
    return [{ section: "injectors", field: "flowLbPerH", value, source: "assumed" }];
  }
  const count = vehicle.injectors.count ?? fact(isSequential ? "injectorOutputs" : "cylinders");
  const bankFlow = fact("injectorBankFlowLbPerH");
  if (typeof count !== "number" || typeof bankFlow !== "number") return [];
  return [
    { section: "injectors", field: "count", value: count, source: "assumed" },
    { section: "injectors", field: "flowLbPerH", value: bankFlow / count, source: "assumed" },
  ];
}

function fuelStatement(word: string): Statement | null {
  const kind = fuelWords.find(([pattern]) => pattern.test(word))?.[1];
  return kind === undefined ? null : { section: "fuel", field: "kind", value: kind, source: "tune" };
}

// Words of the ECU makers; the more exact one first.
const fuelWords: readonly (readonly [RegExp, Vehicle["fuel"]["kind"]])[] = [
  [/\be\s?85\b/i, "e85"],
  [/\be\s?2\d\b|gasolina/i, "gasoline-e27"],
  [/\be\s?10\b/i, "gasoline-e10"],
  [/methanol|metanol/i, "methanol"],
  [/ethanol|etanol|\be\s?100\b|[áa]lcool/i, "ethanol"],
  [/gasoline|petrol|\be\s?0\b/i, "gasoline-e0"],
  [/cng|gnv/i, "cng"],
  [/diesel/i, "diesel"],
];
