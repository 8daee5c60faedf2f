import { engineSpec } from "./engine-spec";

/** A turbocharger with its wastegate and boost controller. */
export interface Turbo {
  /** Kinetic energy of the shaft, J: the compressor's pressure ratio rises with it. */
  shaftJ: number;
  /** Pressure between compressor and throttle, kPa absolute. */
  boostKpa: number;
  /** Opening of the wastegate, 0 to 1, and what the controller asks for. */
  gate: number;
  integral: number;
  /** Pressure of the step before. */
  lastKpa: number;
  /** Temperature of the air behind the intercooler, °C. */
  chargeC: number;
}

const shaftJPerRatio = 3100;
const airHeat = 1005;
const exhaustHeat = 1150;

/** A turbocharger at rest. */
export function newTurbo(): Turbo {
  return {
    shaftJ: 30,
    boostKpa: engineSpec.baroKpa,
    gate: 0,
    integral: 0,
    lastKpa: engineSpec.baroKpa,
    chargeC: engineSpec.ambientC + 6,
  };
}

/** Boost that the driver's demand asks for, kPa absolute; ambient when he asks for none. */
export function boostTargetKpa(rpm: number, pedalPercent: number): number {
  const demand = Math.min(1, Math.max(0, (pedalPercent - 35) / 50));
  const early = Math.min(1, Math.max(0, (rpm - 1800) / 1400));
  const late = Math.min(1, Math.max(0, (rpm - 6000) / 1200));
  return engineSpec.baroKpa + demand * early * (98.7 - 14 * late);
}

/** One step: what the exhaust drives minus what the compressor takes speeds the shaft up. */
export function stepTurbo(
  turbo: Turbo,
  airKgPerS: number,
  exhaustK: number,
  targetKpa: number,
  dtS: number,
): void {
  const through = airKgPerS * (1 - 0.78 * turbo.gate);
  // A turbine is a nozzle: pressure before it rises with the square of the flow.
  const turbineRatio = 1 + 0.95 * (through / 0.1) ** 2;
  const turbineW = 0.62 * through * exhaustHeat * exhaustK * (1 - turbineRatio ** -0.23);
  const ratio = 1 + turbo.shaftJ / shaftJPerRatio;
  const airK = engineSpec.ambientC + 273;
  const heatK = (airK * (ratio ** 0.286 - 1)) / 0.7;
  const compressorW = Math.max(airKgPerS, 0.004) * airHeat * heatK;
  turbo.shaftJ = Math.max(20, turbo.shaftJ + (turbineW - compressorW - 0.08 * turbo.shaftJ) * dtS);
  // Air filters and intercooler cost some pressure at high flow.
  const lossKpa = 30 * airKgPerS ** 2;
  turbo.boostKpa += ((engineSpec.baroKpa * ratio - lossKpa - turbo.boostKpa) * dtS) / 0.05;
  turbo.chargeC += ((engineSpec.ambientC + 6 + 0.24 * heatK - turbo.chargeC) * dtS) / 4;
  control(turbo, targetKpa, dtS);
}

function control(turbo: Turbo, targetKpa: number, dtS: number): void {
  const above = turbo.boostKpa - targetKpa;
  const risesPerS = (turbo.boostKpa - turbo.lastKpa) / dtS;
  turbo.lastKpa = turbo.boostKpa;
  const asking = targetKpa > engineSpec.baroKpa + 5;
  turbo.integral = asking ? Math.min(1, Math.max(0, turbo.integral + 0.016 * above * dtS)) : 0;
  const asked = asking
    ? Math.min(1, Math.max(0, 0.1 + 0.008 * above + 0.0005 * risesPerS + turbo.integral))
    : 0.3;
  // Pressure has to fill the actuator's chamber through the solenoid: that delay is the overshoot.
  turbo.gate += ((asked - turbo.gate) * dtS) / 0.24;
}
