import { zeroCelsiusK } from "../../calculation/airflow";
import { valueAt } from "../../interpolation/bilinear";

// All of field practice, to be corrected from a log. Lambda by pressure above the surrounding air: lean enough to cruise,
// richer with load for the exhaust's temperature.
const lambdaByBar: Curve = [
  [-1, 1],
  [-0.4, 1],
  [-0.1, 0.92],
  [0, 0.88],
  [0.6, 0.82],
  [1, 0.8],
  [2, 0.78],
];
// Percent more fuel while the engine is cold, and a little to cool it where it is too hot.
const coldByC: Curve = [
  [-10, 45],
  [20, 30],
  [40, 18],
  [70, 0],
  [100, 0],
  [120, 5],
  [180, 10],
];
// Times the fuel of a full cylinder while the starter turns the engine, and of the one pulse before it turns.
const crankingByC: Curve = [
  [-10, 3.8],
  [20, 3.2],
  [40, 2.4],
  [60, 1.5],
  [80, 0.9],
  [100, 0.85],
];
const firstPulseByC: Curve = [
  [10, 18],
  [20, 14],
  [40, 6],
  [60, 1.2],
  [100, 0.8],
];
// What a stand-alone ECU adds to its dead time from the start.
const deadTimeByV: Curve = [
  [8, 0.6],
  [9, 0.5],
  [10, 0.4],
  [11, 0.3],
  [12, 0.18],
  [13, 0.05],
  [14, -0.06],
  [15, -0.15],
  [16, -0.22],
];

type Curve = readonly (readonly [x: number, value: number])[];

/** Lambda to aim at, by pressure above the surrounding air. */
export function startingLambda(mapBar: number): number {
  return on(lambdaByBar, mapBar);
}

/** Fuel by engine temperature, % more. */
export function coldPercent(celsius: number): number {
  return on(coldByC, celsius);
}

/** Fuel by air temperature, % more than at `calculatedC`: half of what the gas law says, as ports warm the air. */
export function airPercent(celsius: number, calculatedC: number): number {
  return 50 * ((calculatedC + zeroCelsiusK) / (celsius + zeroCelsiusK) - 1);
}

/** Cranking fuel by engine temperature, times that of a full cylinder. */
export function crankingTimes(celsius: number): number {
  return on(crankingByC, celsius);
}

/** First pulse by engine temperature, times the fuel of a full cylinder. */
export function firstPulseTimes(celsius: number): number {
  return on(firstPulseByC, celsius);
}

/** What the voltage adds to a dead time stated at about 13.5 V, ms. */
export function addedDeadTimeMs(volts: number): number {
  return on(deadTimeByV, volts);
}

function on(curve: Curve, x: number): number {
  const surface = {
    x: { values: curve.map(([at]) => at) },
    y: null,
    values: curve.map(([, value]) => value),
  };
  return valueAt(surface, x, NaN);
}
