import { arrivals, askedMixture } from "./pair";
import type { DelayModel } from "./delay";
import { bucketIndex, type Screened } from "./filters";
import type { Gathered } from "./gather";
import { lagged } from "./lagged";
import { tableAt } from "./place";
import { rowNear } from "../logs/seek";
import type { TuningTable } from "../tables/tuning-table";

/** A band of exhaust flow with the delay at which measured and predicted mixture agree best. */
export interface DelayBand {
  /** rpm times kPa absolute: from, to, and the mean of what counted. */
  readonly from: number;
  readonly to: number;
  readonly flow: number;
  /** Mean of 1 / flow. */
  readonly inverse: number;
  readonly samples: number;
  /** Correlation of the changes at the best delay. */
  readonly correlation: number;
  /** Seconds that the model at hand is short of (+) or beyond (-) the best. */
  readonly shiftS: number;
  /** The best delay at the band's flow, the sensor's lag not counted. */
  readonly delayS: number;
}

const shiftStepS = 0.02;
const shifts = 41;
const changeS = 0.3;
const mostBands = 8;
const leastSamples = 120;
const mostSamples = 3000;
/** A smaller change of the predicted mixture tells nothing above the noise. */
const leastChange = 0.012;

interface Rows {
  readonly log: Uint16Array;
  readonly row: Int32Array;
  readonly flow: Float64Array;
}

/**
 * Per band of flow, the shift of the model's delay at which changes of lambda follow best the changes that fuel, trims
 * and the table corrected so far predict. `factor` is that correction, per cell of `table`.
 */
export function delayBands(
  logs: readonly Gathered[],
  screened: readonly Screened[],
  table: TuningTable,
  factor: Float64Array,
  model: DelayModel,
): DelayBand[] {
  const predicted = logs.map((log) => predict(log, table, factor, model));
  const arrived = logs.map((log) => arrivals(log, model));
  const rows = informative(logs, screened, predicted);
  const bands: DelayBand[] = [];
  const order = Array.from(rows.row.keys()).toSorted((a, b) => rows.flow[a]! - rows.flow[b]! || a - b);
  const count = Math.min(mostBands, Math.floor(order.length / leastSamples));
  for (let band = 0; band < count; band++) {
    const members = order.slice(
      Math.floor((band * order.length) / count),
      Math.floor(((band + 1) * order.length) / count),
    );
    const found = bestShift(logs, rows, thinned(members), predicted, arrived);
    if (found !== null) bands.push({ ...found, ...flowOf(rows, members, model, found.shiftS) });
  }
  return bands;
}

/** Lambda that the fuel of each row makes, as the sensor's lag rounds it. */
function predict(log: Gathered, table: TuningTable, factor: Float64Array, model: DelayModel): Float64Array {
  const asked = lagged(log, askedMixture(log), model.lagS);
  const x = lagged(log, log.x, model.lagS);
  const y = log.y === null ? null : lagged(log, log.y, model.lagS);
  const corrected = { x: table.x, y: table.y, values: factor };
  return asked.map((value, row) => value * tableAt(corrected, x[row]!, y?.[row] ?? 0));
}

/** Rows whose mixture is changing, away from cuts and enrichment; what moves the engine is welcome here. */
function informative(
  logs: readonly Gathered[],
  screened: readonly Screened[],
  predicted: readonly Float64Array[],
): Rows {
  const welcome = new Set(
    (["used", "throttle-moving", "pressure-moving", "speed-moving", "not-settled"] as const).map((name) =>
      bucketIndex(name),
    ),
  );
  const found: { readonly log: number[]; readonly row: number[]; readonly flow: number[] } = {
    log: [],
    row: [],
    flow: [],
  };
  for (const [log, { timeS, stepS, rpm, mapKpa }] of logs.entries()) {
    const { bucket, cutsBefore, enrichmentsBefore } = screened[log]!;
    const back = Math.max(1, Math.round(changeS / stepS));
    const ahead = Math.round(1 / stepS);
    for (let row = back; row < timeS.length; row++) {
      if (!welcome.has(bucket[row]!) || !welcome.has(bucket[row - back]!)) continue;
      const until = Math.min(timeS.length, row + ahead);
      if (cutsBefore[until]! > cutsBefore[row - back]!) continue;
      if (enrichmentsBefore[until]! > enrichmentsBefore[row - back]!) continue;
      const now = predicted[log]![row]!;
      if (!(Math.abs(now - predicted[log]![row - back]!) > leastChange * now)) continue;
      const flow = (rpm?.[row] ?? 2500) * (mapKpa?.[row] ?? 60);
      if (!(flow > 0)) continue;
      found.log.push(log);
      found.row.push(row);
      found.flow.push(flow);
    }
  }
  return {
    log: Uint16Array.from(found.log),
    row: Int32Array.from(found.row),
    flow: Float64Array.from(found.flow),
  };
}

/** Evenly thinned members of a band: the time of a long log goes elsewhere. */
function thinned(members: readonly number[]): readonly number[] {
  const step = Math.ceil(members.length / mostSamples);
  return members.filter((_, at) => at % step === 0).toSorted((a, b) => a - b);
}

function bestShift(
  logs: readonly Gathered[],
  rows: Rows,
  members: readonly number[],
  predicted: readonly Float64Array[],
  arrived: readonly Float64Array[],
): { samples: number; correlation: number; shiftS: number } | null {
  const scores = new Float64Array(shifts);
  let least = 0;
  for (let shift = 0; shift < shifts; shift++) {
    scores[shift] = agreement(logs, rows, members, predicted, arrived, (shift - 15) * shiftStepS);
    if (scores[shift]! > scores[least]!) least = shift;
  }
  const best = least;
  // At the end of the range nothing was found.
  if (!(scores[best]! > 0.3) || best === 0 || best === shifts - 1) return null;
  const [before, at, after] = [scores[best - 1]!, scores[best]!, scores[best + 1]!];
  const bend = before - 2 * at + after;
  const part = bend < 0 ? (before - after) / (2 * bend) : 0;
  return { samples: members.length, correlation: at, shiftS: (best - 15 + part) * shiftStepS };
}

/** Correlation of the changes of measured and predicted mixture at one shift. */
function agreement(
  logs: readonly Gathered[],
  rows: Rows,
  members: readonly number[],
  predicted: readonly Float64Array[],
  arrived: readonly Float64Array[],
  shiftS: number,
): number {
  let [sumA, sumB, sumAA, sumBB, sumAB, count] = [0, 0, 0, 0, 0, 0];
  let [before, after] = [0, 0];
  for (const member of members) {
    const log = rows.log[member]!;
    const row = rows.row[member]!;
    const { stepS, lambda } = logs[log]!;
    const back = Math.max(1, Math.round(changeS / stepS));
    const a = predicted[log]![row]! - predicted[log]![row - back]!;
    const from = arrived[log]![row - back]! + shiftS;
    const to = arrived[log]![row]! + shiftS;
    before = rowAfterNear(lambda, from, before);
    after = rowAfterNear(lambda, to, after);
    const b = sensed(lambda, to, after) - sensed(lambda, from, before);
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    sumA += a;
    sumB += b;
    sumAA += a * a;
    sumBB += b * b;
    sumAB += a * b;
    count++;
  }
  if (count < leastSamples / 2) return NaN;
  const spread = Math.sqrt((sumAA - (sumA * sumA) / count) * (sumBB - (sumB * sumB) / count));
  return spread > 0 ? (sumAB - (sumA * sumB) / count) / spread : NaN;
}

/** First row after a time that lies near the last one asked for: members come in order of time. */
function rowAfterNear({ clock }: Gathered["lambda"], timeS: number, guess: number): number {
  const row = rowNear(clock, timeS, 0, guess);
  return row < clock.length && clock[row] === timeS ? row + 1 : row;
}

/** Lambda at a time, linear between the sensor's samples before and at row `after`; NaN in a gap and at the ends. */
function sensed({ clock, samples, stepS }: Gathered["lambda"], timeS: number, after: number): number {
  if (after === 0 || after >= clock.length) return NaN;
  const span = clock[after]! - clock[after - 1]!;
  if (span > 4 * stepS) return NaN;
  const share = (timeS - clock[after - 1]!) / span;
  return samples[after - 1]! + share * (samples[after]! - samples[after - 1]!);
}

function flowOf(rows: Rows, members: readonly number[], model: DelayModel, shiftS: number) {
  let sum = 0;
  let inverse = 0;
  let delayS = 0;
  for (const member of members) {
    const flow = rows.flow[member]!;
    sum += flow;
    inverse += 1 / flow;
    delayS += Math.min(model.mostS, Math.max(model.leastS, model.baseS + model.flow / flow));
  }
  const count = members.length;
  return {
    from: rows.flow[members[0]!]!,
    to: rows.flow[members.at(-1)!]!,
    flow: sum / count,
    inverse: inverse / count,
    delayS: delayS / count + shiftS,
  };
}
