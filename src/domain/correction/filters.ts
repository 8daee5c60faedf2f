import { medianInPlace } from "../statistics/selection";
import type { Column } from "../logs/channel";
import { gapSteps } from "../logs/rhythm";
import { gapSeconds } from "./gap";
import { standardKpa } from "../standard-values";
import { flagBits, type Gathered } from "./gather";
import { spoiledRows, countBefore } from "./path";
import type { FilterSettings } from "./settings";

/** Where a sample ended: used, or the first reason that kept it out, in the order in which they are asked. */
export const buckets = [
  "used",
  "no-position",
  "off-table",
  "not-running",
  "cranking",
  "cold",
  "just-started",
  "fuel-cut",
  "after-fuel-cut",
  "limiter",
  "enrichment",
  "after-enrichment",
  "throttle-moving",
  "pressure-moving",
  "speed-moving",
  "not-settled",
  "battery",
  "fuel-pressure",
  "duty-high",
  "time-gap",
  "no-trim",
  "no-target",
  "no-lambda",
  "implausible-lambda",
  "lambda-stuck",
  "sensors-disagree",
  "custom",
  "blank-cell",
] as const;

/** Name of a bucket. */
export type Bucket = (typeof buckets)[number];

/** A bucket's number, as it is kept per sample. */
export function bucketIndex(bucket: Bucket): number {
  return buckets.indexOf(bucket);
}

/** Rows of a log by what their own instant and what led to it say; what comes later is asked when the delay is known. */
export interface Screened {
  readonly bucket: Uint8Array;
  /** Rows before each row that a cut or an enrichment spoils, to ask a whole path at once. */
  readonly cutsBefore: Int32Array;
  readonly enrichmentsBefore: Int32Array;
}

/** Asks every filter that needs no delay. */
export function screen(log: Gathered, filters: FilterSettings): Screened {
  const rows = log.timeS.length;
  const bucket = new Uint8Array(rows);
  const mark = marker(bucket);
  mark(missing(log), "no-position");
  mark(below(log.rpm, filters.minRpm), "not-running");
  mark(flagged(log, "cranking"), "cranking");
  mark(below(log.coolantC, filters.minCoolantC), "cold");
  mark(justStarted(log, filters), "just-started");
  const cut = cutRows(log, filters);
  const limited = flagged(log, "limiter");
  const enriched = flagged(log, "enrichment");
  mark(cut, "fuel-cut");
  mark(limited, "limiter");
  mark(spoiledRows(log.timeS, either(cut, limited), filters.cutHoldOffS), "after-fuel-cut");
  mark(enriched, "enrichment");
  mark(spoiledRows(log.timeS, enriched, filters.enrichmentHoldOffS), "after-enrichment");
  const moves = [
    [movingRows(log, log.tps, filters.throttlePercentPerS), "throttle-moving"],
    [movingRows(log, log.mapKpa, filters.pressureKpaPerS), "pressure-moving"],
    [movingRows(log, log.rpm, filters.speedRpmPerS), "speed-moving"],
  ] as const;
  for (const [moving, reason] of moves) mark(moving, reason);
  for (const [moving] of moves) mark(spoiledRows(log.timeS, moving, filters.settleS), "not-settled");
  mark(outside(log.batteryV, filters.minBatteryV, filters.maxBatteryV), "battery");
  mark(pressureOff(log, filters.fuelPressureShare), "fuel-pressure");
  mark(above(log.dutyPercent, filters.maxDutyPercent), "duty-high");
  mark(afterGap(log, filters.settleS), "time-gap");
  mark(absent(log.trim), "no-trim");
  mark(absent(log.target), "no-target");
  mark(log.custom, "custom");
  return {
    bucket,
    cutsBefore: countBefore(either(cut, limited), rows),
    enrichmentsBefore: countBefore(enriched, rows),
  };
}

type Rows = Uint8Array | null;

function marker(bucket: Uint8Array): (rows: Rows, reason: Bucket) => void {
  return (rows, reason) => {
    if (rows === null) return;
    const index = bucketIndex(reason);
    for (let row = 0; row < bucket.length; row++)
      if (bucket[row] === 0 && rows[row] !== 0) bucket[row] = index;
  };
}

function where(column: Column | null, test: (value: number) => boolean): Rows {
  if (column === null) return null;
  const rows = new Uint8Array(column.length);
  for (let row = 0; row < rows.length; row++) if (test(column[row]!)) rows[row] = 1;
  return rows;
}

function missing({ timeS, x, y }: Gathered): Rows {
  const rows = new Uint8Array(timeS.length);
  for (let row = 0; row < rows.length; row++) {
    if (Number.isNaN(x[row]!) || (y !== null && Number.isNaN(y[row]!))) rows[row] = 1;
  }
  return rows;
}

function below(column: Column | null, limit: number): Rows {
  return where(column, (value) => value < limit);
}

function above(column: Column | null, limit: number): Rows {
  return where(column, (value) => value > limit);
}

function absent(column: Column | null): Rows {
  return where(column, (value) => !(value > 0));
}

/** A constant channel is a sensor that is not fitted. */
function outside(column: Column | null, low: number, high: number): Rows {
  return column === null || isConstant(column) ? null : where(column, (value) => value < low || value > high);
}

function flagged({ flags }: Gathered, kind: keyof typeof flagBits): Uint8Array {
  const bit = flagBits[kind];
  const rows = new Uint8Array(flags.length);
  for (let row = 0; row < rows.length; row++) if ((flags[row]! & bit) !== 0) rows[row] = 1;
  return rows;
}

/** Fuel is cut where a switch says so, where nothing is injected, and on a shut throttle in the overrun. */
function cutRows(log: Gathered, filters: FilterSettings): Uint8Array {
  const rows = flagged(log, "cut");
  const { pulseMs, rpm } = log;
  if (pulseMs !== null && !isConstant(pulseMs)) {
    for (let row = 0; row < rows.length; row++) {
      const turning = rpm === null || rpm[row]! >= filters.minRpm;
      if (turning && pulseMs[row]! <= 0.02) rows[row] = 1;
    }
  }
  return rows;
}

/** An engine that was already running when the log began has no start to wait for, unless the switch says otherwise. */
function justStarted(log: Gathered, { runningS, minRpm }: FilterSettings): Rows {
  const rows = flagged(log, "after-start");
  if (log.rpm === null) return rows;
  let startedS = -Infinity;
  for (let row = 0; row < rows.length; row++) {
    const rpm = log.rpm[row]!;
    if (rpm < minRpm) startedS = log.timeS[row]!;
    else if (log.timeS[row]! - startedS < runningS) rows[row] = 1;
  }
  return rows;
}

const rateWindowS = 0.24;

/** Rows that changed faster than the limit since a quarter of a second before. */
function movingRows(log: Gathered, column: Column | null, limitPerS: number): Rows {
  if (column === null || !Number.isFinite(limitPerS)) return null;
  const { timeS, stepS } = log;
  const rows = new Uint8Array(timeS.length);
  const back = Math.max(1, Math.round(rateWindowS / stepS));
  for (let row = back; row < rows.length; row++) {
    const spanS = timeS[row]! - timeS[row - back]!;
    if (spanS > gapSteps * back * stepS) continue;
    if (Math.abs(column[row]! - column[row - back]!) > limitPerS * spanS) rows[row] = 1;
  }
  return rows;
}

function pressureOff({ fuelPressure, mapKpa }: Gathered, share: number): Rows {
  if (fuelPressure === null || isConstant(fuelPressure) || !Number.isFinite(share)) return null;
  const across = acrossInjector(fuelPressure, mapKpa);
  const usual = medianInPlace(across.filter((value) => value > 0));
  return where(across, (value) => Math.abs(value - usual) > share * usual);
}

/** A regulator holds the pressure above the manifold's or above the air's: the steadier of the two is what it does. */
function acrossInjector(fuelPressure: Column, mapKpa: Column | null): Column {
  if (mapKpa === null) return fuelPressure;
  const above = fuelPressure.map((value, row) => value - mapKpa[row]! + standardKpa);
  return spread(above) < spread(fuelPressure) ? above : fuelPressure;
}

function spread(column: Column): number {
  const present = column.filter((value) => !Number.isNaN(value));
  const middle = medianInPlace(present);
  return medianInPlace(present.map((value) => Math.abs(value - middle)));
}

function afterGap({ timeS, stepS }: Gathered, settleS: number): Rows {
  const gaps = new Uint8Array(timeS.length);
  const gapS = gapSeconds(stepS);
  for (let row = 1; row < gaps.length; row++) {
    if (timeS[row]! - timeS[row - 1]! > gapS) gaps[row] = 1;
  }
  return either(gaps, spoiledRows(timeS, gaps, settleS));
}

function either(a: Rows, b: Rows): Uint8Array {
  const rows = (a ?? b!).slice();
  if (a !== null && b !== null) for (let row = 0; row < rows.length; row++) if (b[row] !== 0) rows[row] = 1;
  return rows;
}

function isConstant(column: Column): boolean {
  let first = NaN;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(first)) first = value;
    else if (value !== first) return false;
  }
  return true;
}
