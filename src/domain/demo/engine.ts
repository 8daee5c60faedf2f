import { newEcu, stepEcu, warmUpEnrichment, type Ecu } from "./ecu";
import { cylinderAirMg, deadTimeMs, engineSpec, injectorMgPerMs, trueVe } from "./engine-spec";
import { knockOf } from "./knock";
import type { Random } from "./random";
import { newProbe, probeRange, stepProbe, warmProbe, type Probe } from "./probe";
import type { DemoTune } from "./tune";
import { boostTargetKpa, newTurbo, stepTurbo, type Turbo } from "./turbo";

/** What the driver and the drivetrain do to the engine in one step. */
export interface EngineInput {
  readonly starter: boolean;
  readonly pedalPercent: number;
  /** Whether clutch and gearbox connect the engine to the wheels. */
  readonly engaged: boolean;
}

/** A running engine with its ECU: everything that changes from step to step. */
export interface Engine {
  rpm: number;
  tpsPercent: number;
  mapKpa: number;
  boostTargetKpa: number;
  coolantC: number;
  oilC: number;
  /** What the intake air sensor has warmed to, °C. */
  airC: number;
  batteryV: number;
  idleAir: number;
  filmMg: number;
  airKgPerS: number;
  fuelMgPerS: number;
  /** Of the mixture burnt in this step; Infinity without fuel. */
  burntLambda: number;
  torqueNm: number;
  cranking: boolean;
  knocked: boolean;
  engaged: boolean;
  /** As the wideband controller reports it. */
  lambda: number;
  exhaustK: number;
  readonly ecu: Ecu;
  readonly turbo: Turbo;
  readonly probe: Probe;
}

/** An engine that was parked and still has this coolant temperature. */
export function newEngine(coolantC: number): Engine {
  return {
    rpm: 0,
    tpsPercent: 0,
    mapKpa: engineSpec.baroKpa,
    boostTargetKpa: engineSpec.baroKpa,
    coolantC,
    oilC: coolantC - 4,
    airC: engineSpec.ambientC + 8,
    batteryV: 12.5,
    idleAir: 170,
    filmMg: 0,
    airKgPerS: 0,
    fuelMgPerS: 0,
    burntLambda: Infinity,
    torqueNm: 0,
    cranking: false,
    knocked: false,
    engaged: false,
    lambda: probeRange[1],
    exhaustK: 500,
    ecu: newEcu(),
    turbo: newTurbo(),
    probe: newProbe(),
  };
}

/** An engine that has been running at a speed for a minute: warm sensors, closed loop ready. */
export function runningEngine(coolantC: number, rpm: number): Engine {
  return {
    ...newEngine(coolantC),
    rpm,
    mapKpa: 45,
    batteryV: 14.1,
    idleAir: 90,
    exhaustK: 860,
    oilC: coolantC + 3,
    lambda: 1,
    ecu: { ...newEcu(), runningS: 60 },
    probe: warmProbe(),
  };
}

/** One step of `dtS` seconds: air, fuel, heat and torque at the present speed. The drivetrain then sets the speed. */
export function stepEngine(
  engine: Engine,
  tune: DemoTune,
  input: EngineInput,
  random: Random,
  dtS: number,
): void {
  const { ecu, turbo } = engine;
  engine.cranking = input.starter && engine.rpm < 450;
  engine.tpsPercent += ((input.pedalPercent - engine.tpsPercent) * dtS) / 0.07;
  breathe(engine, dtS);
  engine.knocked = knockOf(engine, random, dtS);
  engine.engaged = input.engaged;
  stepEcu(ecu, tune, engine, dtS);
  burn(engine, dtS);
  engine.boostTargetKpa = boostTargetKpa(engine.rpm, input.pedalPercent);
  stepTurbo(turbo, engine.airKgPerS, engine.exhaustK, engine.boostTargetKpa, dtS);
  stepProbe(engine.probe, engine, dtS);
  engine.lambda = engine.probe.lambda;
  warm(engine, input, dtS);
}

/** Throttle and engine share the pressure before the throttle; the manifold fills with its own time constant. */
function breathe(engine: Engine, dtS: number): void {
  const ve = engine.rpm < 50 ? 0 : trueVe(engine.rpm, engine.mapKpa);
  idleControl(engine, dtS);
  const swallows = (engine.rpm * ve) / 100;
  const opening = engine.idleAir + 22000 * (1 - Math.cos((engine.tpsPercent * Math.PI) / 200)) ** 1.05;
  const share = 1 / Math.sqrt(1 + (swallows / opening) ** 2);
  // Residual gas and leaks keep an engine from pulling more than this vacuum.
  const settled = engine.turbo.boostKpa * (0.19 + 0.81 * share);
  const litresPerS = (engineSpec.displacementL * swallows) / 120;
  const fillS = Math.min(0.4, engineSpec.intakeVolumeL / Math.max(1, litresPerS + 0.02 * opening));
  engine.mapKpa += (settled - engine.mapKpa) * (1 - Math.exp(-dtS / fillS));
  const perCycleMg = engineSpec.cylinders * cylinderAirMg(ve, engine.mapKpa, engine.airC);
  engine.airKgPerS = (perCycleMg * engine.rpm) / 120e6;
}

function idleControl(engine: Engine, dtS: number): void {
  const { ecu } = engine;
  if (!ecu.idling) return;
  const wanted = engineSpec.idleRpm + 4 * Math.max(0, 60 - engine.coolantC);
  engine.idleAir = Math.min(320, Math.max(50, engine.idleAir + 0.25 * (wanted - engine.rpm) * dtS));
}

// Share of the fuel that lands on the wall, and how long it stays there.
const filmShare = 0.14;
const filmS = 0.22;

/** Part of the fuel wets the wall and evaporates later; what burns decides mixture, torque and heat. */
function burn(engine: Engine, dtS: number): void {
  const { ecu } = engine;
  const cyclesPerS = engine.rpm / 120;
  const opensMs = Math.max(0, ecu.pulseWidthMs - deadTimeMs(engine.batteryV));
  const injected = engineSpec.cylinders * opensMs * injectorMgPerMs * cyclesPerS;
  const evaporated = engine.filmMg / filmS;
  engine.filmMg += (filmShare * injected - evaporated) * dtS;
  engine.fuelMgPerS = injected;
  const burnable = ((1 - filmShare) * injected + evaporated) / (1 + 0.8 * warmUpEnrichment(engine.coolantC));
  const airMgPerS = engine.airKgPerS * 1e6;
  engine.burntLambda =
    burnable > 0.002 * airMgPerS ? airMgPerS / (burnable * engineSpec.stoichiometricRatio) : Infinity;
  engine.torqueNm = torque(engine, cyclesPerS);
  const load = Math.min(1, engine.airKgPerS / 0.18);
  const hot = Number.isFinite(engine.burntLambda) ? 800 + 360 * Math.sqrt(load) : 560;
  engine.exhaustK += ((hot - engine.exhaustK) * dtS) / 1.5;
}

function torque(engine: Engine, cyclesPerS: number): number {
  const { rpm, burntLambda, ecu } = engine;
  const pumping = ((engineSpec.baroKpa - Math.min(engineSpec.baroKpa, engine.mapKpa)) * 2) / (4 * Math.PI);
  const friction = 20 + 0.0034 * rpm + pumping + 0.12 * Math.max(0, 80 - engine.oilC);
  const fires = burntLambda > 0.5 && burntLambda < 1.6 && cyclesPerS > 1;
  if (!fires) return rpm > 1 ? -friction : 0;
  const burntKgPerCycle =
    engine.airKgPerS / cyclesPerS / (engineSpec.stoichiometricRatio * Math.max(1, burntLambda));
  // Spark later than best costs torque with the square of the distance (Heywood 1988, section 15.3).
  const best = 12 + 26 * (1 - Math.exp(-rpm / 2200)) - 0.1 * Math.max(0, engine.mapKpa - 45) + 4;
  const sparkLoss = Math.min(0.4, 0.00055 * Math.max(0, best - ecu.ignitionDeg) ** 2);
  return (burntKgPerCycle * 41.8e6 * 0.345 * (1 - sparkLoss)) / (4 * Math.PI) - friction;
}

function warm(engine: Engine, { starter }: EngineInput, dtS: number): void {
  const heatKw = engine.airKgPerS * 900;
  const thermostat = Math.min(1, Math.max(0, (engine.coolantC - 84) / 8));
  const lost = 0.04 * (engine.coolantC - engineSpec.ambientC) + thermostat * (heatKw + 3);
  engine.coolantC += ((heatKw - lost) * dtS) / 40;
  engine.oilC += ((engine.coolantC + 4 + 10 * heatKw * 0.01 - engine.oilC) * dtS) / 90;
  const soak = 8 * Math.exp(-engine.airKgPerS / 0.02);
  engine.airC += ((engine.turbo.chargeC + soak - engine.airC) * dtS) / 6;
  const volts = starter ? 10.1 : engine.rpm > 600 ? 14.1 - 0.0025 * (engine.coolantC - 80) : 12.3;
  engine.batteryV += ((volts - engine.batteryV) * dtS) / 0.3;
}
