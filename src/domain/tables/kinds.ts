import { parseUnit } from "../units";
import type { TableKind, TuningTable } from "./tuning-table";

/** What a cell of a table may hold, in the table's own unit. */
export interface CellRules {
  /** Outside of these a value is refused: no ECU stores it. */
  readonly min: number;
  readonly max: number;
  /** Outside of these a value is stored with a warning: few engines want it. */
  readonly low: number;
  readonly high: number;
  /** Digits shown after the decimal mark. */
  readonly decimals: number;
  /** Smallest difference that is stored; values are whole multiples of it. */
  readonly step: number;
  /** Change from one breakpoint to the next beyond which a value is called steep: in the unit, and as a share of the larger. */
  readonly jump: number;
  readonly jumpShare: number;
}

/** What is true of every table of a kind. */
export interface KindAbout {
  /** Units that tables of this kind come in; the first one is offered for a new table. */
  readonly units: readonly string[];
  /** Whether cells above the atmosphere carry a greater risk, so that nothing is averaged across that line. */
  readonly splitsAtAtmosphere: boolean;
}

/** Every kind of table. */
export const kinds: Readonly<Record<TableKind, KindAbout>> = {
  ve: { units: ["%"], splitsAtAtmosphere: true },
  "injection-time": { units: ["ms", "µs"], splitsAtAtmosphere: true },
  "fuel-correction": { units: ["%"], splitsAtAtmosphere: true },
  "lambda-target": { units: ["λ", "AFR"], splitsAtAtmosphere: true },
  ignition: { units: ["deg"], splitsAtAtmosphere: true },
  "boost-target": {
    units: ["kPa-abs", "kPa-gauge", "bar-gauge", "bar-abs", "psi-gauge", "psi-abs"],
    splitsAtAtmosphere: false,
  },
  duty: { units: ["%"], splitsAtAtmosphere: false },
  "dead-time": { units: ["ms", "µs"], splitsAtAtmosphere: false },
  "injector-flow": { units: ["cc/min", "lb/h", "g/s", "mg/ms"], splitsAtAtmosphere: false },
  generic: { units: [""], splitsAtAtmosphere: false },
};

type Row = readonly [
  kind: TableKind,
  unit: string,
  min: number,
  max: number,
  low: number,
  high: number,
  decimals: number,
  jump: number,
  jumpShare: number,
];

// Hard limits are what the storage of common ECUs holds (VE in two bytes of 0.1 %, spark in signed 0.1 degrees);
// the others and the jumps are field practice. A jump is steep only beyond both: its size and its share.
const rows: readonly Row[] = [
  ["ve", "%", 0, 999, 15, 160, 1, 20, 0.35],
  ["injection-time", "ms", 0, 100, 0.3, 40, 3, 1.5, 0.45],
  ["injection-time", "µs", 0, 100_000, 300, 40_000, 0, 1500, 0.45],
  ["fuel-correction", "%", -100, 500, -40, 150, 1, 20, 0.5],
  ["lambda-target", "λ", 0.4, 2, 0.68, 1.1, 3, 0.12, 0.12],
  ["lambda-target", "AFR", 3, 30, 4.3, 19, 2, 1.7, 0.12],
  ["ignition", "deg", -90, 90, -12, 50, 1, 10, 0.4],
  ["boost-target", "kPa", -101.325, 700, -101.325, 400, 1, 60, 0.35],
  ["boost-target", "kPa-abs", 0, 700, 20, 400, 1, 60, 0.35],
  ["boost-target", "kPa-gauge", -101.325, 600, -80, 300, 1, 60, 0.5],
  ["boost-target", "bar", -1.01325, 7, -1.01325, 4, 3, 0.6, 0.35],
  ["boost-target", "bar-abs", 0, 7, 0.2, 4, 3, 0.6, 0.35],
  ["boost-target", "bar-gauge", -1.01325, 6, -0.8, 3, 3, 0.6, 0.5],
  ["boost-target", "psi", -14.7, 100, -14.7, 58, 2, 9, 0.35],
  ["boost-target", "psi-abs", 0, 100, 3, 58, 2, 9, 0.35],
  ["boost-target", "psi-gauge", -14.7, 87, -12, 44, 2, 9, 0.5],
  ["duty", "%", 0, 255, 0, 100, 1, 25, 0.5],
  ["dead-time", "ms", -5, 10, -0.5, 4, 3, 0.8, 0.6],
  ["dead-time", "µs", -5000, 10_000, -500, 4000, 0, 800, 0.6],
  ["injector-flow", "cc/min", 0, 20_000, 80, 5000, 1, 200, 0.35],
  ["injector-flow", "lb/h", 0, 2000, 8, 500, 1, 20, 0.35],
  ["injector-flow", "g/s", 0, 250, 1, 60, 3, 2.5, 0.35],
  ["injector-flow", "mg/ms", 0, 250, 1, 60, 3, 2.5, 0.35],
];

const anything = [-1e6, 1e6, -1e6, 1e6, 3, Infinity, Infinity] as const;

/** The rules of a table's cells by its kind and unit; a unit that the kind does not know has no range. */
export function rulesOf({ kind, unit, step }: Pick<TuningTable, "kind" | "unit" | "step">): CellRules {
  const id = parseUnit(unit) ?? unit;
  const row = rows.find((candidate) => candidate[0] === kind && candidate[1] === id);
  const [min, max, low, high, decimals, jump, jumpShare] =
    row === undefined ? anything : ([row[2], row[3], row[4], row[5], row[6], row[7], row[8]] as const);
  const stored = step !== undefined && step > 0 ? step : 10 ** -decimals;
  return { min, max, low, high, decimals: decimalsOf(stored), step: stored, jump, jumpShare };
}

/** The stored value nearest to `value`: a whole multiple of the step, as its shortest decimal; halves go up. */
export function toStep(value: number, step: number): number {
  // 0.15 / 0.1 is 1.4999999999999998: the quotient is taken as the decimal it stands for.
  const steps = Math.round(Number((value / step).toPrecision(12)));
  return Number((steps * step).toPrecision(12));
}

/** Digits after the mark that a step needs: 0.25 needs 2, 1 none; at most 6. */
function decimalsOf(step: number): number {
  let digits = 0;
  while (digits < 6 && Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) > 1e-9) digits++;
  return digits;
}
