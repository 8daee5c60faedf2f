import { usualFuels } from "../calculation/blends";
import type { Vehicle } from "../vehicle";

/** What a vehicle's card says of its fuel and injectors; null = nobody said it. */
export interface VehicleFacts {
  /** Air-fuel ratio at lambda 1. */
  readonly stoichiometric: number | null;
  readonly deadTimeMs: number | null;
}

/**
 * What a correction takes from a vehicle's card. A value that was itself assumed says nothing, nor does gasoline
 * without ethanol, which every new card names.
 */
export function vehicleFacts({ fuel, injectors, sources }: Vehicle): VehicleFacts {
  const stated = (path: string, value: number | null) => (sources[path] === "assumed" ? null : value);
  const { kind } = fuel;
  const ofKind = kind === "gasoline-e0" || kind === "other" ? null : usualFuels[kind].stoichiometricRatio;
  return {
    stoichiometric: stated("fuel.stoichiometricRatio", fuel.stoichiometricRatio) ?? ofKind,
    deadTimeMs: stated("injectors.deadTimeMs", injectors.deadTimeMs),
  };
}
