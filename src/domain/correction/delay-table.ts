import { medianInPlace } from "../statistics/selection";
import type { Axis, TableDraft } from "../tables/tune";
import { delayAt } from "./delay";
import type { DelayEvidence } from "./measure-delay";

/** A delay table with what each cell rests on. */
export interface DelayTable {
  /** Seconds from burning to the sensor's answer, its lag included; rpm across, kPa absolute up. */
  readonly table: TableDraft;
  /** Fuel steps at each cell, and the median absolute deviation of their delays; NaN without any. */
  readonly steps: Int32Array;
  readonly scatterS: Float64Array;
  /** "model": from the fit alone. */
  readonly confidence: readonly ("model" | "low" | "medium" | "high")[];
}

const usualRpm = [800, 1500, 2500, 3500, 5000, 6500];
const usualKpa = [25, 40, 60, 90, 140, 200];

/** The measured delay as a table: the median of a cell's own fuel steps where it has three, else the fitted model. */
export function delayTable(
  { model, steps }: DelayEvidence,
  rpm: readonly number[] = usualRpm,
  kpa: readonly number[] = usualKpa,
): DelayTable {
  const x: Axis = { label: "RPM", unit: "rpm", values: Float64Array.from(rpm) };
  const y: Axis = { label: "MAP", unit: "kPa-abs", values: Float64Array.from(kpa) };
  const cells = rpm.length * kpa.length;
  const own: number[][] = Array.from({ length: cells }, () => []);
  for (const step of steps.steps) {
    if (Number.isNaN(step.rpm) || Number.isNaN(step.mapKpa)) continue;
    const cell = nearest(kpa, step.mapKpa) * rpm.length + nearest(rpm, step.rpm);
    // Half of a lag's excursion is over after ln 2 of it: the whole delay is a little longer.
    own[cell]!.push(step.halfS + model.lagS * (1 - Math.LN2));
  }
  const values = new Float64Array(cells);
  const counts = new Int32Array(cells);
  const scatterS = new Float64Array(cells).fill(NaN);
  const confidence = own.map((delays, cell) => {
    const fitted = delayAt(model, rpm[cell % rpm.length]!, kpa[Math.floor(cell / rpm.length)]!) + model.lagS;
    counts[cell] = delays.length;
    values[cell] = fitted;
    if (delays.length === 0) return "model";
    const middle = medianInPlace(Float64Array.from(delays));
    scatterS[cell] = medianInPlace(Float64Array.from(delays, (delay) => Math.abs(delay - middle)));
    if (delays.length >= 3) values[cell] = middle;
    return trust(delays.length, scatterS[cell] ?? NaN, middle);
  });
  const table = { name: "Lambda delay", kind: "generic", unit: "s", x, y, values } as const;
  return { table, steps: counts, scatterS, confidence };
}

function trust(count: number, scatterS: number, middle: number): "low" | "medium" | "high" {
  if (count < 3 || scatterS > middle / 2) return "low";
  return count >= 8 && scatterS < middle / 5 ? "high" : "medium";
}

function nearest(breaks: readonly number[], value: number): number {
  let best = 0;
  for (let at = 1; at < breaks.length; at++) {
    if (Math.abs(breaks[at]! - value) < Math.abs(breaks[best]! - value)) best = at;
  }
  return best;
}
