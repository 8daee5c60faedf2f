import type { Role } from "../logs/roles";
import { carSpec } from "./car";
import type { DriveRow } from "./drive";
import { engineSpec } from "./engine-spec";

/** One channel of the demo logger: what it measures, how finely, and how unsteadily. */
export interface DemoSensor {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly role: Role | null;
  readonly category: string;
  readonly read: (row: DriveRow) => number;
  /** Smallest difference the logger writes. */
  readonly step: number;
  /** Standard deviation of the noise, in `unit`. */
  readonly noise: number;
  /** Lowest and highest reading. */
  readonly range: readonly [number, number];
  readonly states?: readonly string[];
}

/** The channels of the demo logs, in the order of their columns. */
export const demoSensors: readonly DemoSensor[] = [
  sensor("rpm", "RPM", "rpm", "rpm", "Engine", ({ engine }) => engine.rpm, 1, 3, [0, 12000]),
  sensor("map", "MAP", "kPa abs", "map", "Air", ({ engine }) => engine.mapKpa, 0.1, 0.35, [5, 300]),
  sensor(
    "boost-target",
    "Boost Target",
    "kPa gauge",
    "boost-target",
    "Air",
    ({ engine }) => engine.boostTargetKpa - engineSpec.baroKpa,
    0.1,
    0,
    [0, 200],
  ),
  sensor(
    "wastegate",
    "Wastegate Duty",
    "%",
    "wastegate-duty",
    "Air",
    ({ engine }) => 100 * (1 - engine.turbo.gate),
    0.5,
    0,
    [0, 100],
  ),
  sensor("tps", "TPS", "%", "tps", "Engine", ({ engine }) => engine.tpsPercent, 0.1, 0.08, [0, 100]),
  sensor(
    "pedal",
    "Pedal Position",
    "%",
    "pedal",
    "Engine",
    ({ controls }) => controls.pedalPercent,
    0.1,
    0.05,
    [0, 100],
  ),
  sensor("lambda", "Lambda", "λ", "lambda", "Fuel", ({ engine }) => engine.lambda, 0.001, 0.003, [0.65, 1.6]),
  sensor(
    "lambda-target",
    "Lambda Target",
    "λ",
    "lambda-target",
    "Fuel",
    ({ engine }) => engine.ecu.lambdaTarget,
    0.001,
    0,
    [0.6, 1.2],
  ),
  sensor(
    "trim",
    "Closed Loop Correction",
    "%",
    "closed-loop-correction",
    "Fuel",
    ({ engine }) => 100 * engine.ecu.trim,
    0.1,
    0,
    [-50, 50],
  ),
  sensor("ve", "VE", "%", "ve", "Fuel", ({ engine }) => engine.ecu.tableVe, 0.1, 0, [0, 200]),
  sensor(
    "pw",
    "Injector PW",
    "ms",
    "injector-pw",
    "Fuel",
    ({ engine }) => engine.ecu.pulseWidthMs,
    0.001,
    0,
    [0, 60],
  ),
  sensor("duty", "Injector Duty", "%", "injector-duty", "Fuel", dutyPercent, 0.1, 0, [0, 100]),
  sensor(
    "fuel-flow",
    "Fuel Flow",
    "kg/h",
    "fuel-flow",
    "Fuel",
    ({ engine }) => engine.fuelMgPerS * 0.0036,
    0.01,
    0,
    [0, 400],
  ),
  sensor(
    "enrichment",
    "Acceleration Enrichment",
    "%",
    "acceleration-enrichment",
    "Fuel",
    ({ engine }) => 100 * engine.ecu.enrichment,
    0.1,
    0,
    [0, 100],
  ),
  sensor(
    "ignition",
    "Ignition Timing",
    "deg",
    "ignition",
    "Ignition",
    ({ engine }) => engine.ecu.ignitionDeg,
    0.1,
    0,
    [-20, 60],
  ),
  sensor(
    "knock-retard",
    "Knock Retard",
    "deg",
    "knock-retard",
    "Ignition",
    ({ engine }) => engine.ecu.knockRetardDeg,
    0.1,
    0,
    [0, 20],
  ),
  sensor(
    "coolant",
    "Coolant Temperature",
    "°C",
    "coolant",
    "Temperatures",
    ({ engine }) => engine.coolantC,
    0.1,
    0.06,
    [-40, 150],
  ),
  sensor("iat", "IAT", "°C", "iat", "Temperatures", ({ engine }) => engine.airC, 0.1, 0.06, [-40, 150]),
  sensor(
    "fuel-pressure",
    "Fuel Pressure",
    "bar gauge",
    "fuel-pressure",
    "Pressures",
    fuelPressureBar,
    0.01,
    0.02,
    [0, 10],
  ),
  sensor(
    "oil-pressure",
    "Oil Pressure",
    "bar gauge",
    "oil-pressure",
    "Pressures",
    oilPressureBar,
    0.01,
    0.03,
    [0, 10],
  ),
  sensor(
    "battery",
    "Battery Voltage",
    "V",
    "battery",
    "Electrical",
    ({ engine }) => engine.batteryV,
    0.01,
    0.025,
    [6, 18],
  ),
  sensor(
    "speed",
    "Vehicle Speed",
    "km/h",
    "speed",
    "Motion",
    ({ car }) => car.speedMs * 3.6,
    0.1,
    0.08,
    [0, 300],
  ),
  sensor("gear", "Gear", "", "gear", "Motion", ({ car }) => car.gear, 1, 0, [0, carSpec.gearRatios.length]),
  flag("fuel-cut", "Decel Fuel Cut", "cutoff-flag", ({ engine }) => engine.ecu.overrun),
  flag("cranking", "Engine Cranking", "cranking-flag", ({ engine }) => engine.cranking),
  flag("idle", "Idle Active", "idle-flag", ({ engine }) => engine.ecu.idling),
  flag("accel", "Accel Enrich Active", "enrichment-flag", ({ engine }) => engine.ecu.enriching),
  flag("after-start", "After Start", "after-start-flag", ({ engine }) => engine.ecu.afterStart),
  flag("closed-loop", "Closed Loop", null, ({ engine }) => engine.ecu.loopClosed),
];

/** Injector opening over the time of an engine cycle, percent. */
function dutyPercent({ engine }: DriveRow): number {
  return (engine.ecu.pulseWidthMs * engine.rpm) / 1200;
}

function fuelPressureBar({ engine }: DriveRow): number {
  return engineSpec.ratedPressureBar + (engine.mapKpa - engineSpec.baroKpa) / 100;
}

function oilPressureBar({ engine: { rpm, oilC } }: DriveRow): number {
  const thick = Math.min(1.6, Math.max(1, 1 + (85 - oilC) / 110));
  return rpm < 50 ? 0 : Math.min(5.2, (0.75 + 0.00095 * rpm) * thick);
}

function sensor(
  id: string,
  label: string,
  unit: string,
  role: Role | null,
  category: string,
  read: (row: DriveRow) => number,
  step: number,
  noise: number,
  range: readonly [number, number],
): DemoSensor {
  return { id, label, unit, role, category, read, step, noise, range };
}

function flag(id: string, label: string, role: Role | null, read: (row: DriveRow) => boolean): DemoSensor {
  return {
    ...sensor(id, label, "", role, "Flags", (row) => (read(row) ? 1 : 0), 1, 0, [0, 1]),
    states: ["OFF", "ON"],
  };
}
