import type { Vehicle } from "../../../domain/vehicle";

type FuelKind = Vehicle["fuel"]["kind"];

// Stoichiometric air to fuel by mass and density at 15 to 20 °C; blends by mass: 1/S = sum of share/S.
// Heywood, Internal Combustion Engine Fundamentals (1988), appendix D.
const usual: Readonly<Record<FuelKind, readonly [ratio: number, densityKgPerL: number] | null>> = {
  "gasoline-e0": [14.7, 0.745],
  "gasoline-e10": [14.1, 0.75],
  "gasoline-e27": [13.2, 0.755],
  e85: [9.8, 0.782],
  ethanol: [9, 0.789],
  methanol: [6.45, 0.792],
  cng: [17.2, 0.7],
  diesel: [14.5, 0.835],
  other: null,
};

/** The usual value of a fuel at a path, shown beside an empty field and never written by itself; null = none. */
export function usualFuelValue(kind: FuelKind, path: string): number | null {
  if (path === "fuel.stoichiometricRatio") return usual[kind]?.[0] ?? null;
  // Gas is metered by mass: a density at tank pressure would mislead.
  if (path === "fuel.densityKgPerL") return kind === "cng" ? null : (usual[kind]?.[1] ?? null);
  return null;
}
