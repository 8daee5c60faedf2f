import { fail, ok, type Result } from "../result";
import { gasolineAfr } from "../standard-values";
import type { Vehicle } from "../vehicle";

/** A fuel as calculations know it. */
export interface FuelFacts {
  /** Mass of air that burns one mass of it completely. */
  readonly stoichiometricRatio: number;
  /** At 15 to 20 °C; null where it is metered by mass only. */
  readonly densityKgPerL: number | null;
}

/** Usual values of the fuels that a vehicle can have. Heywood (1988), appendix D; E27 as sold in Brazil. */
export const usualFuels: Readonly<Record<Exclude<Vehicle["fuel"]["kind"], "other">, FuelFacts>> = {
  "gasoline-e0": { stoichiometricRatio: gasolineAfr, densityKgPerL: 0.745 },
  "gasoline-e10": { stoichiometricRatio: 14.1, densityKgPerL: 0.75 },
  "gasoline-e27": { stoichiometricRatio: 13.2, densityKgPerL: 0.755 },
  e85: { stoichiometricRatio: 9.8, densityKgPerL: 0.782 },
  ethanol: { stoichiometricRatio: 9, densityKgPerL: 0.789 },
  methanol: { stoichiometricRatio: 6.45, densityKgPerL: 0.792 },
  cng: { stoichiometricRatio: 17.2, densityKgPerL: null },
  diesel: { stoichiometricRatio: 14.5, densityKgPerL: 0.835 },
};

/** One part of a blend; shares are in any measure, all in the same: percent, litres, kilograms. */
export interface BlendPart {
  readonly share: number;
  readonly stoichiometricRatio: number;
  readonly densityKgPerL: number;
}

/** What a blend is. */
export interface Blend {
  readonly stoichiometricRatio: number;
  /** Volumes added up: the slight shrinking of alcohol in gasoline (below 0.5 %) is not part of it. */
  readonly densityKgPerL: number;
  /** Of each part, 0 to 1. */
  readonly massShares: readonly number[];
  readonly volumeShares: readonly number[];
}

/** Why there is no blend; `part` counts from 0, null = all together. */
export interface BlendProblem {
  readonly code: "bad-blend";
  readonly part: number | null;
  readonly fault: "share" | "ratio" | "density" | "nothing";
}

/**
 * A blend of fuels by volume or by mass. The air that the parts need adds up, so the ratio is their mean by mass:
 * `S = Σ wᵢ · Sᵢ`, with mass shares `wᵢ = vᵢρᵢ / Σ vρ`. (The mean of 1/S would count shares of the air, not of the fuel.)
 */
export function blendOf(parts: readonly BlendPart[], by: "volume" | "mass"): Result<Blend, BlendProblem> {
  const problem = problemOf(parts);
  if (problem !== null) return fail(problem);
  const masses = parts.map(({ share, densityKgPerL }) => (by === "mass" ? share : share * densityKgPerL));
  const volumes = parts.map(({ share, densityKgPerL }) => (by === "mass" ? share / densityKgPerL : share));
  const [mass, volume] = [sum(masses), sum(volumes)];
  if (!(mass > 0 && volume > 0)) return fail({ code: "bad-blend", part: null, fault: "nothing" });
  return ok({
    stoichiometricRatio: sum(parts.map((part, at) => masses[at]! * part.stoichiometricRatio)) / mass,
    densityKgPerL: mass / volume,
    massShares: masses.map((own) => own / mass),
    volumeShares: volumes.map((own) => own / volume),
  });
}

function problemOf(parts: readonly BlendPart[]): BlendProblem | null {
  for (const [part, { share, stoichiometricRatio, densityKgPerL }] of parts.entries()) {
    if (!(share >= 0 && share <= 1e6)) return { code: "bad-blend", part, fault: "share" };
    if (!(stoichiometricRatio >= 2 && stoichiometricRatio <= 40))
      return { code: "bad-blend", part, fault: "ratio" };
    if (!(densityKgPerL >= 0.05 && densityKgPerL <= 2)) return { code: "bad-blend", part, fault: "density" };
  }
  return null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
