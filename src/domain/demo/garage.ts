import type { LogDraft } from "../logs/draft";
import type { TableDraft } from "../tables/tune";
import type { TuningTable } from "../tables/tuning-table";
import { newVehicle, type Vehicle } from "../vehicle";
import { carSpec } from "./car";
import { demoSeed, dynoSession, streetDrive } from "./demo-drives";
import { drive, type DriveOptions } from "./drive";
import { deadTimeMs, engineSpec } from "./engine-spec";
import { logOf } from "./logger";
import { demoTune, trueFuelTable } from "./tune";

/** Ids and date of what is made: the domain knows neither. */
export interface DemoGarageOptions {
  readonly vehicleId: string;
  readonly fuelTableId: string;
  readonly lambdaTableId: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** One simulated session, ready to be stored. */
export interface DemoLog {
  readonly name: string;
  readonly fileName: string;
  readonly draft: LogDraft;
}

/** A simulated car: what it is, the tune in it, what it really needs, and two logs of driving it. */
export interface DemoGarage {
  readonly vehicle: Vehicle;
  /** The fuel table, wrong on purpose, and the lambda targets. */
  readonly tables: readonly TuningTable[];
  /** What the fuel table should hold, on its own axes. */
  readonly trueFuel: TableDraft;
  readonly logs: readonly DemoLog[];
}

/** Makes the demo garage: the same for the same seed, down to the last bit of each sample. Takes some tenths of a second. */
export function demoGarage(options: DemoGarageOptions, seed: number = demoSeed): DemoGarage {
  const { fuel, lambdaTarget } = demoTune(seed);
  const table = (id: string, draft: TableDraft): TuningTable => ({
    ...draft,
    id,
    vehicleId: options.vehicleId,
    revision: 0,
  });
  return {
    vehicle: demoVehicle(options),
    tables: [table(options.fuelTableId, fuel), table(options.lambdaTableId, lambdaTarget)],
    trueFuel: trueFuelTable(),
    logs: [
      logged("Street drive", "demo-street.csv", streetDrive(seed)),
      logged("Rollers, three pulls", "demo-rollers.csv", dynoSession(seed)),
    ],
  };
}

function logged(name: string, fileName: string, options: DriveOptions): DemoLog {
  return { name, fileName, draft: logOf(drive(options), options.plan, options.seed) };
}

function demoVehicle({ vehicleId, createdAt }: DemoGarageOptions): Vehicle {
  return {
    ...newVehicle(vehicleId, "Demo 2.0 turbo", createdAt),
    make: "FuelTune",
    model: "Simulated hatchback",
    engine: {
      displacementL: engineSpec.displacementL,
      cylinders: engineSpec.cylinders,
      induction: "turbo",
      ecu: "Simulated speed-density ECU",
    },
    injectors: {
      count: engineSpec.cylinders,
      flowLbPerH: engineSpec.injectorLbPerH,
      ratedPressureBar: engineSpec.ratedPressureBar,
      deadTimeMs: Math.round(deadTimeMs(14.1) * 1000) / 1000,
      regulator: "manifold-referenced",
    },
    fuel: {
      kind: "gasoline-e10",
      stoichiometricRatio: engineSpec.stoichiometricRatio,
      densityKgPerL: engineSpec.fuelDensityKgPerL,
    },
    limits: { rpm: engineSpec.cutRpm, boostBar: 1.1, coolantC: 105, dutyPercent: 85 },
    drivetrain: {
      massKg: carSpec.massKg,
      dragAreaM2: carSpec.dragAreaM2,
      tyreCircumferenceMm: carSpec.tyreCircumferenceMm,
      finalRatio: carSpec.finalRatio,
      gearRatios: [...carSpec.gearRatios],
    },
    notes:
      "A simulated car: the true fuel table of its engine is known, the one in its ECU is wrong on purpose.",
  };
}
