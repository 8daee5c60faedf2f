import type { Column } from "../logs/channel";
import { rowAfter, rowNear } from "../logs/seek";
import { delayAt, type DelayModel } from "./delay";
import { bucketIndex, type Screened } from "./filters";
import { gapSeconds } from "./gap";
import type { Gathered } from "./gather";
import { lagged } from "./lagged";
import type { FilterSettings } from "./settings";

/** Samples of one log with the mixture that each of them made, wherever in the log the sensor told it. */
export interface Paired {
  readonly bucket: Uint8Array;
  /** When the sensor answered, seconds. */
  readonly arrivalS: Column;
  /** Table positions as the sensor averaged them. */
  readonly x: Column;
  readonly y: Column | null;
  /** Measured over asked, trims included: above 1 asks for fuel; of rows that are kept out too. */
  readonly ratio: Column;
  /** Time that a sample stands for, seconds. */
  readonly dwellS: Column;
}

/** Pairs each engine sample with the lambda that arrives `delay` later, and asks the filters that look ahead. */
export function pair(log: Gathered, screened: Screened, delay: DelayModel, filters: FilterSettings): Paired {
  const rows = log.timeS.length;
  const bucket = screened.bucket.slice();
  const arrivalS = arrivals(log, delay);
  const asked = lagged(log, askedMixture(log), delay.lagS);
  const ratio = new Float64Array(rows);
  const lambda = lambdaAt(log, arrivalS, 0.6 * log.lambda.stepS);
  const stuck = stuckSpans(log, filters.stuckS);
  const forward = new Int32Array(rows);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    end = rowNear(log.timeS, arrivalS[row]!, row, Math.max(row, end));
    forward[row] = Math.min(end + 1, rows);
  }
  const reason = {
    cut: bucketIndex("after-fuel-cut"),
    enrichment: bucketIndex("after-enrichment"),
    none: bucketIndex("no-lambda"),
    implausible: bucketIndex("implausible-lambda"),
    stuck: bucketIndex("lambda-stuck"),
    disagree: bucketIndex("sensors-disagree"),
    gap: bucketIndex("time-gap"),
  };
  const gapS = gapSeconds(log.stepS);
  for (let row = 0; row < rows; row++) {
    // Rows that are kept out have one too, where the sensor told it: it can be looked at.
    ratio[row] = lambda.value[row]! / asked[row]!;
    if (bucket[row] !== 0) continue;
    const until = forward[row]!;
    const value = lambda.value[row]!;
    if (screened.cutsBefore[until]! > screened.cutsBefore[row]!) bucket[row] = reason.cut;
    else if (screened.enrichmentsBefore[until]! > screened.enrichmentsBefore[row]!)
      bucket[row] = reason.enrichment;
    else if (Number.isNaN(value)) bucket[row] = reason.none;
    else if (!(value >= filters.minLambda && value <= mostLambda(log, row, filters)))
      bucket[row] = reason.implausible;
    else if (stuck !== null && stuck[lambda.row[row]!] !== 0 && value !== log.target[row]!)
      bucket[row] = reason.stuck;
    else if (lambda.other !== null && Math.abs(lambda.other[row]! - value) > filters.disagreement)
      bucket[row] = reason.disagree;
    else if (row + 1 < rows && log.timeS[row + 1]! - log.timeS[row]! > gapS) bucket[row] = reason.gap;
    ratio[row] = value / asked[row]!;
  }
  return {
    bucket,
    arrivalS,
    x: lagged(log, log.x, delay.lagS),
    y: log.y === null ? null : lagged(log, log.y, delay.lagS),
    ratio,
    dwellS: dwells(log),
  };
}

/** On a nearly shut throttle a very lean mixture is the overrun, not a lean table. */
function mostLambda({ tps }: Gathered, row: number, { maxLambda }: FilterSettings): number {
  return tps !== null && tps[row]! < 5 ? Math.min(maxLambda, overrunLambda) : maxLambda;
}

const overrunLambda = 1.25;

/** When each sample's gas has reached the sensor. */
export function arrivals(log: Gathered, delay: DelayModel): Column {
  const answer = new Float64Array(log.timeS.length);
  for (let row = 0; row < answer.length; row++) {
    const rpm = log.rpm?.[row] ?? 2500;
    const map = log.mapKpa?.[row] ?? 60;
    const delayS = delayAt(delay, rpm, map);
    answer[row] = log.timeS[row]! + (Number.isNaN(delayS) ? delay.mostS : delayS);
  }
  return answer;
}

/** Lambda that the ECU's fuel would make with a right table: the target, less what the trims add. */
export function askedMixture({ target, trim }: Gathered): Column {
  return trim === null ? target : target.map((value, row) => value / trim[row]!);
}

interface Arrived {
  readonly value: Column;
  /** Of the second sensor, where there is one. */
  readonly other: Column | null;
  /** Row of the sensor's clock at or before the arrival. */
  readonly row: Int32Array;
}

/** Lambda at the arrivals, linear between samples; NaN where no sample lies within `reachS`. */
function lambdaAt(log: Gathered, arrivalS: Column, reachS: number): Arrived {
  const { clock, samples, stepS } = log.lambda;
  const rows = arrivalS.length;
  const value = new Float64Array(rows).fill(NaN);
  const other = log.otherLambda === null ? null : new Float64Array(rows).fill(NaN);
  const at = new Int32Array(rows).fill(-1);
  const gapS = gapSeconds(stepS);
  let guess = 0;
  for (let row = 0; row < rows; row++) {
    const timeS = arrivalS[row]!;
    guess = rowNear(clock, timeS, 0, guess);
    const after = guess;
    const before = after < clock.length && clock[after] === timeS ? after : after - 1;
    if (before < 0 || before >= clock.length) continue;
    at[row] = before;
    if (clock[before] === timeS) {
      value[row] = samples[before]!;
      if (other !== null) other[row] = log.otherLambda![before]!;
      continue;
    }
    if (after >= clock.length || clock[after]! - clock[before]! > gapS) continue;
    const near = Math.min(timeS - clock[before]!, clock[after]! - timeS);
    if (near > reachS + 1e-9) continue;
    const share = (timeS - clock[before]!) / (clock[after]! - clock[before]!);
    value[row] = between(samples, before, share);
    if (other !== null) other[row] = between(log.otherLambda!, before, share);
  }
  return { value, other, row: at };
}

function between(samples: Column, before: number, share: number): number {
  return samples[before]! + share * (samples[before + 1]! - samples[before]!);
}

/** Sensor rows within a stretch of one and the same reading while the engine moves; null when nothing is stuck. */
function stuckSpans(log: Gathered, stuckS: number): Uint8Array | null {
  const { clock, samples } = log.lambda;
  let marks: Uint8Array | null = null;
  for (let from = 0; from < samples.length;) {
    let to = from + 1;
    while (to < samples.length && samples[to] === samples[from]) to++;
    if (clock[to - 1]! - clock[from]! >= stuckS && moved(log, clock[from]!, clock[to - 1]!)) {
      marks ??= new Uint8Array(samples.length);
      marks.fill(1, from, to);
    }
    from = to;
  }
  return marks;
}

/** Whether engine speed or load went over a tenth of their size meanwhile. */
function moved(log: Gathered, fromS: number, toS: number): boolean {
  const from = rowNear(log.timeS, fromS, 0, 0);
  const to = rowAfter(log.timeS, toS);
  for (const column of [log.x, log.y]) {
    if (column === null) continue;
    let least = Infinity;
    let most = -Infinity;
    for (let row = from; row < to; row++) {
      if (column[row]! < least) least = column[row]!;
      if (column[row]! > most) most = column[row]!;
    }
    if (most - least > 0.1 * Math.max(Math.abs(most), Math.abs(least))) return true;
  }
  return false;
}

function dwells({ timeS, stepS }: Gathered): Column {
  const answer = new Float64Array(timeS.length);
  const gapS = gapSeconds(stepS);
  for (let row = 0; row < answer.length; row++) {
    const next = row + 1 < answer.length ? timeS[row + 1]! - timeS[row]! : stepS;
    answer[row] = next > gapS ? stepS : next;
  }
  return answer;
}
