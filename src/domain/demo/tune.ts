import type { Axis, TableDraft } from "../tables/tune";
import { trueVe } from "./engine-spec";
import { randomFrom } from "./random";

/** What the demo ECU runs on. */
export interface DemoTune {
  /** Volumetric efficiency, percent, wrong on purpose. */
  readonly fuel: TableDraft;
  readonly lambdaTarget: TableDraft;
}

const rpmAxis = [
  600, 900, 1200, 1600, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 5500, 6000, 6500, 7000, 7500,
];
const mapAxis = [20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 220, 240];

/** The tune in the car: a fuel table with smooth errors of about ten percent, rounded as an ECU stores it. */
export function demoTune(seed: number): DemoTune {
  const error = errorField(seed);
  return {
    fuel: tableOf("VE", "ve", "%", rpmAxis, mapAxis, 0.1, (x, y) => trueVe(x, y) * (1 + error(x, y))),
    lambdaTarget: tableOf(
      "Lambda target",
      "lambda-target",
      "λ",
      [800, 1500, 2500, 3500, 4500, 5500, 6500, 7500],
      [20, 60, 80, 100, 110, 120, 140, 160, 200, 240],
      0.005,
      target,
    ),
  };
}

/** What the fuel table would hold if it were right, on the axes of the wrong one. */
export function trueFuelTable(): TableDraft {
  return tableOf("True VE", "ve", "%", rpmAxis, mapAxis, 0.001, trueVe);
}

/** Value at a point: straight lines between breakpoints, the end value held outside. */
export function lookUp({ x, y, values }: TableDraft, atX: number, atY: number): number {
  const width = x.values.length;
  const column = cellOf(x.values, atX);
  const row = y === null ? 0 : cellOf(y.values, atY);
  const right = shareOf(x.values, column, atX);
  const up = y === null ? 0 : shareOf(y.values, row, atY);
  const at = row * width + column;
  const above = y === null ? at : at + width;
  const low = values[at]! + right * (values[at + 1]! - values[at]!);
  const high = values[above]! + right * (values[above + 1]! - values[above]!);
  return low + up * (high - low);
}

function cellOf(axis: Float64Array, value: number): number {
  let at = 0;
  while (at < axis.length - 2 && axis[at + 1]! <= value) at++;
  return at;
}

function shareOf(axis: Float64Array, at: number, value: number): number {
  return Math.min(1, Math.max(0, (value - axis[at]!) / (axis[at + 1]! - axis[at]!)));
}

function tableOf(
  name: string,
  kind: TableDraft["kind"],
  unit: string,
  xs: readonly number[],
  ys: readonly number[],
  step: number,
  value: (x: number, y: number) => number,
): TableDraft {
  const perUnit = Math.round(1 / step);
  return {
    name,
    kind,
    unit,
    x: axisOf("Engine speed", "rpm", xs),
    y: axisOf("Manifold pressure", "kPa abs", ys),
    values: Float64Array.from(ys.flatMap((y) => xs.map((x) => Math.round(value(x, y) * perUnit) / perUnit))),
  };
}

function axisOf(label: string, unit: string, values: readonly number[]): Axis {
  return { label, unit, values: Float64Array.from(values) };
}

/** Stoichiometric at part load, richer with boost and a little richer again at the top of the engine's speed. */
function target(rpm: number, mapKpa: number): number {
  const load = Math.min(1, Math.max(0, (mapKpa - 80) / 80));
  const speed = Math.min(1, Math.max(0, (rpm - 4500) / 2500));
  return 1 - 0.18 * load - 0.03 * load * speed;
}

/** Relative error of the table: slow waves by the seed, and too little fuel where the turbocharger spools up. */
function errorField(seed: number): (rpm: number, mapKpa: number) => number {
  const random = randomFrom(seed);
  const waves = [0.046, 0.036, 0.026].map((size, at) => ({
    size,
    alongX: (at + 1) * (0.8 + 0.6 * random.uniform()),
    alongY: (at + 1) * (0.6 + 0.6 * random.uniform()),
    phase: 2 * Math.PI * random.uniform(),
  }));
  return (rpm, mapKpa) => {
    const [x, y] = [rpm / 2400, mapKpa / 75];
    const spool = -0.055 * Math.exp(-(((rpm - 3300) / 900) ** 2) - ((mapKpa - 130) / 32) ** 2);
    let sum = spool;
    for (const { size, alongX, alongY, phase } of waves)
      sum += size * Math.sin(alongX * x + alongY * y + phase);
    return sum;
  };
}
