import { usualFuels } from "../../../domain/calculation/blends";
import type { Vehicle } from "../../../domain/vehicle";

type FuelKind = Vehicle["fuel"]["kind"];

/** The usual value of a fuel at a path, shown beside an empty field and never written by itself; null = none. */
export function usualFuelValue(kind: FuelKind, path: string): number | null {
  if (kind === "other") return null;
  if (path === "fuel.stoichiometricRatio") return usualFuels[kind].stoichiometricRatio;
  return path === "fuel.densityKgPerL" ? usualFuels[kind].densityKgPerL : null;
}
