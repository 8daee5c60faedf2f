import type { Engine } from "./engine";
import { engineSpec } from "./engine-spec";

/** What the demo car weighs and how it is geared. */
export const carSpec = {
  massKg: 1320,
  dragAreaM2: 0.66,
  rollingResistance: 0.013,
  tyreCircumferenceMm: 1980,
  finalRatio: 3.94,
  gearRatios: [3.36, 2.09, 1.47, 1.1, 0.87],
} as const;

/** What moves, and what the driver does to it. */
export interface Car {
  speedMs: number;
  distanceM: number;
  /** 0 = neutral. */
  gear: number;
  locked: boolean;
}

/** What holds the car back and how far the clutch grips, in one step. */
export interface CarInput {
  /** 0 = open, 1 = closed. */
  readonly clutch: number;
  readonly brakeN: number;
  readonly gradePercent: number;
}

const tyreM = carSpec.tyreCircumferenceMm / 1000;
const efficiency = 0.91;
const clutchNm = 480;
const radPerSPerRpm = Math.PI / 30;

/** A car standing still in neutral. */
export function newCar(): Car {
  return { speedMs: 0, distanceM: 0, gear: 0, locked: false };
}

/** A car rolling in a gear, clutch closed. */
export function rollingCar(rpm: number, gear: number): Car {
  return { speedMs: speedAt(rpm, gear), distanceM: 0, gear, locked: true };
}

/** Engine revolutions per minute at a road speed in a gear, without slip. */
export function rpmAt(speedMs: number, gear: number): number {
  return gear === 0 ? 0 : ((speedMs * 60) / tyreM) * totalRatio(gear);
}

/** Road speed in m/s at engine revolutions per minute in a gear. */
export function speedAt(rpm: number, gear: number): number {
  return (rpm * tyreM) / (60 * totalRatio(gear));
}

/** One step of `dtS` seconds: torque, clutch and resistance set the speeds of engine and car. */
export function stepCar(
  car: Car,
  engine: Engine,
  { clutch, brakeN, gradePercent }: CarInput,
  dtS: number,
): void {
  const { massKg, dragAreaM2, rollingResistance } = carSpec;
  const drag = 0.6 * dragAreaM2 * car.speedMs ** 2;
  const roll = car.speedMs > 0.05 ? massKg * 9.81 * rollingResistance : 0;
  const resist = drag + roll + brakeN + massKg * 9.81 * (gradePercent / 100);
  const turned = rpmAt(car.speedMs, car.gear);
  car.locked =
    car.gear > 0 && clutch >= 1 && engine.rpm > 500 && (car.locked || Math.abs(engine.rpm - turned) < 90);
  if (car.locked) stepLocked(car, engine, resist, dtS);
  else stepSlipping(car, engine, clutch, resist, dtS);
  car.distanceM += car.speedMs * dtS;
}

function stepLocked(car: Car, engine: Engine, resistN: number, dtS: number): void {
  const perMetre = (2 * Math.PI * totalRatio(car.gear)) / tyreM;
  const passed = engine.torqueNm > 0 ? efficiency : 1 / efficiency;
  const mass = carSpec.massKg * 1.03 + engineSpec.inertiaKgM2 * perMetre ** 2;
  car.speedMs = Math.max(0, car.speedMs + ((engine.torqueNm * perMetre * passed - resistN) / mass) * dtS);
  engine.rpm = rpmAt(car.speedMs, car.gear);
}

function stepSlipping(car: Car, engine: Engine, clutch: number, resistN: number, dtS: number): void {
  const slip = engine.rpm - rpmAt(car.speedMs, car.gear);
  const grip = car.gear > 0 ? clutch * clutchNm : 0;
  const carried = Math.min(grip, Math.max(-grip, slip * 1.5));
  const starter = engine.cranking ? Math.max(0, 95 - 0.3 * engine.rpm) : 0;
  const speedUp = (engine.torqueNm + starter - carried) / engineSpec.inertiaKgM2 / radPerSPerRpm;
  engine.rpm = Math.max(0, engine.rpm + speedUp * dtS);
  const perMetre = car.gear > 0 ? (2 * Math.PI * totalRatio(car.gear)) / tyreM : 0;
  const accelerates = (carried * perMetre * efficiency - resistN) / (carSpec.massKg * 1.03);
  car.speedMs = Math.max(0, car.speedMs + accelerates * dtS);
}

function totalRatio(gear: number): number {
  return carSpec.gearRatios[gear - 1]! * carSpec.finalRatio;
}
