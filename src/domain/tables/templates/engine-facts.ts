import { standardBarometerBar } from "../../calculation/airflow";
import { usualFuels } from "../../calculation/blends";
import type { InjectionSetup } from "../../calculation/injection";
import type { Breathing } from "../../calculation/volumetric-efficiency";
import type { Vehicle } from "../../vehicle";

/** A value of a vehicle that calculations use, by its path. */
export type EnginePath =
  | "engine.displacementL"
  | "engine.cylinders"
  | "engine.induction"
  | "injectors.count"
  | "injectors.flowLbPerH"
  | "injectors.ratedPressureBar"
  | "injectors.deadTimeMs"
  | "injectors.regulator"
  | "fuel.stoichiometricRatio"
  | "limits.rpm"
  | "limits.boostBar";

/** What templates know of an engine. */
export interface EngineFacts {
  readonly breathing: Breathing;
  readonly limitRpm: number;
  readonly boostBar: number;
  /** Everything for injection times; null while something of it is not known. */
  readonly setup: InjectionSetup | null;
  /** What the injection times lack. */
  readonly missing: readonly EnginePath[];
  /** What was taken as usual because the vehicle does not say it. */
  readonly assumed: readonly EnginePath[];
}

const usualRpm = 7000;
const usualBoostBar = 1;
const usualRatedBar = 3;
const usualDeadTimeMs = 1;

/** Air temperature that a table is calculated for. */
export const usualAirC = 30;

/** What a vehicle's own data say of its engine, and what of it is missing or only assumed. */
export function engineFacts(vehicle: Vehicle): EngineFacts {
  const { engine, injectors, fuel, limits } = vehicle;
  const boosted = engine.induction === "turbo" || engine.induction === "supercharger";
  const assumed: EnginePath[] = [];
  const missing: EnginePath[] = [];
  const usual = (path: EnginePath, value: number | null, otherwise: number): number => {
    if (value === null) assumed.push(path);
    return value ?? otherwise;
  };
  const needed = (path: EnginePath, value: number | null): number => {
    if (value === null) missing.push(path);
    return value ?? NaN;
  };
  if (engine.induction === "unknown") assumed.push("engine.induction");
  const cylinders = needed("engine.cylinders", engine.cylinders);
  const ratedBar = usual("injectors.ratedPressureBar", injectors.ratedPressureBar, usualRatedBar);
  const setup: InjectionSetup = {
    displacementL: needed("engine.displacementL", engine.displacementL),
    cylinders,
    barometerBar: standardBarometerBar,
    airC: usualAirC,
    stoichiometricRatio: stoichiometricRatio(fuel, assumed, missing),
    regulator: injectors.regulator === "fixed" ? "fixed" : "manifold-referenced",
    fuelBar: ratedBar,
    pulsesPerCycle: 1,
    first: {
      count: usual("injectors.count", injectors.count, cylinders),
      flowLbPerH: needed("injectors.flowLbPerH", injectors.flowLbPerH),
      ratedBar,
      densityRatio: 1,
      deadTimeMs: usual("injectors.deadTimeMs", injectors.deadTimeMs, usualDeadTimeMs),
      shortestMs: 0,
    },
    second: null,
  };
  if (injectors.regulator === "unknown") assumed.push("injectors.regulator");
  return {
    breathing: boosted ? "turbo" : "four-valve",
    limitRpm: usual("limits.rpm", limits.rpm, usualRpm),
    boostBar: boosted ? usual("limits.boostBar", limits.boostBar, usualBoostBar) : 0,
    setup: missing.length === 0 ? setup : null,
    missing,
    assumed,
  };
}

function stoichiometricRatio(
  { kind, stoichiometricRatio: stated }: Vehicle["fuel"],
  assumed: EnginePath[],
  missing: EnginePath[],
): number {
  if (stated !== null) return stated;
  (kind === "other" ? missing : assumed).push("fuel.stoichiometricRatio");
  return kind === "other" ? NaN : usualFuels[kind].stoichiometricRatio;
}
