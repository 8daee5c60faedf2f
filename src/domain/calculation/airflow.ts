import { ok, type Result } from "../result";
import { checkInputs, type InputProblem, type InputRange } from "./inputs";

/** Specific gas constant of dry air, J/(kg K) (ISO 2533, standard atmosphere). */
const dryAirJPerKgK = 287.05;

/** Absolute pressure of the standard atmosphere at sea level, bar (ISO 2533). */
export const standardBarometerBar = 1.01325;

/** 0 °C in K. */
export const zeroCelsiusK = 273.15;

/** What decides how much air a cylinder holds. */
export interface Charge {
  readonly displacementL: number;
  readonly cylinders: number;
  /** Absolute pressure of the surrounding air. */
  readonly barometerBar: number;
  /** Manifold pressure above (+) or below (−) the surrounding air. */
  readonly mapBar: number;
  readonly airC: number;
  /** Volumetric efficiency: 100 = the cylinder holds its own volume of manifold air. */
  readonly vePercent: number;
}

/** Inputs of the air calculation. */
export type ChargeInput = keyof Charge;

/** What each input may be. */
export const chargeRanges: Readonly<Record<ChargeInput, InputRange>> = {
  displacementL: { min: 0.02, max: 30 },
  cylinders: { min: 1, max: 16 },
  barometerBar: { min: 0.4, max: 1.1 },
  mapBar: { min: -1.1, max: 7 },
  airC: { min: -60, max: 250 },
  vePercent: { min: 0, max: 300 },
};

/**
 * Air in one cylinder per working cycle, mg: `m = (barometer + MAP) · V / (R · T) · VE`, the ideal gas law with the
 * cylinder's volume `V = displacement / cylinders`. Pressures in Pa, V in m³, T in K. Heywood, Internal Combustion
 * Engine Fundamentals (1988), section 2.10. Measured pressure and temperature leave nothing for altitude or humidity to correct.
 */
export function airPerCycleMg(charge: Charge): Result<number, InputProblem<ChargeInput>> {
  const checked = checkInputs<ChargeInput, Charge>(charge, chargeRanges);
  return checked.ok ? ok(airMassMg(checked.value)) : checked;
}

/** The same for inputs that were checked before; a vacuum deeper than the air itself holds none. */
export function airMassMg({
  displacementL,
  cylinders,
  barometerBar,
  mapBar,
  airC,
  vePercent,
}: Charge): number {
  const volumeM3 = displacementL / cylinders / 1000;
  const pressurePa = Math.max(0, barometerBar + mapBar) * 1e5;
  return ((pressurePa * volumeM3) / (dryAirJPerKgK * (airC + zeroCelsiusK))) * (vePercent / 100) * 1e6;
}

/** Air through the whole engine, kg/h: one filling per cylinder in two turns (four-stroke). */
export function airFlowKgPerH(airMg: number, cylinders: number, rpm: number): number {
  return (airMg * cylinders * (rpm / 2) * 60) / 1e6;
}
