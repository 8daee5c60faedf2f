/** What the demo engine is built of. Units are in the names; pressures are absolute. */
export const engineSpec = {
  cylinders: 4,
  displacementL: 2,
  intakeVolumeL: 4.2,
  /** Exhaust between the valves and the lambda sensor. */
  exhaustVolumeL: 2.4,
  inertiaKgM2: 0.2,
  idleRpm: 900,
  cutRpm: 7200,
  baroKpa: 101.3,
  ambientC: 22,
  /** Gasoline with 10 % ethanol. */
  stoichiometricRatio: 14.1,
  fuelDensityKgPerL: 0.745,
  injectorLbPerH: 60,
  ratedPressureBar: 3,
} as const;

const mgPerMsPerLbPerH = 0.125998;
const airGasConstant = 287.05;

/** Fuel through one open injector, mg per ms: the regulator keeps the rated pressure across it. */
export const injectorMgPerMs = engineSpec.injectorLbPerH * mgPerMsPerLbPerH;

/** Time an injector takes to open, ms, by battery voltage: straight between 8 V (1.6 ms), 12 V (1.1) and 16 V (0.82). */
export function deadTimeMs(batteryV: number): number {
  return batteryV < 12
    ? 1.1 + (12 - Math.max(batteryV, 8)) * 0.125
    : 1.1 - (Math.min(batteryV, 16) - 12) * 0.07;
}

/** Air that fills one cylinder once, mg, at a volumetric efficiency in percent of the intake's own density. */
export function cylinderAirMg(vePercent: number, mapKpa: number, airC: number): number {
  const cylinderM3 = engineSpec.displacementL / engineSpec.cylinders / 1000;
  return ((vePercent / 100) * mapKpa * 1000 * cylinderM3 * 1e6) / (airGasConstant * (airC + 273.15));
}

/** Volumetric efficiency of the engine as built, percent: the truth that the fuel table should hold. */
export function trueVe(rpm: number, mapKpa: number): number {
  // Boost moves the best breathing to higher speed; residual gas spoils the filling at low pressure.
  const away = (rpm - 4200 - 4 * (mapKpa - 100)) / 3200;
  const residual = 0.28 * Math.exp((15 - mapKpa) / 28);
  return (60 + 38 * Math.exp(-away * away)) * (1 - residual);
}
