import { fail, ok, type Result } from "../../result";
import type { Clock } from "../channel";
import type { ImportWarning, Marker } from "../draft";
import { clockGaps, medianStep } from "../rhythm";
import { repairTimes, type RepairedTimes, type Tally } from "./repair-times";

/** The times of a log's rows as its file states them. */
export interface RawTimes {
  /** One per row, in units of `perSecond` per second; NaN where the file states none. */
  readonly values: Float64Array;
  /** Units in a second: 1000 for milliseconds. */
  readonly perSecond: number;
  /** "day": seconds of day, which start again at midnight; "epoch": since 1970; null: the file's own clock. */
  readonly wall: "day" | "epoch" | null;
  /** 1-based line of a row. */
  readonly lineOf: (row: number) => number;
}

/** A clock, and which rows it is of. */
export interface BuiltClock {
  readonly clock: Clock;
  /** Rows that the clock's times belong to; null = all of them. */
  readonly rows: Int32Array | null;
  /** First time of a wall clock in seconds (of day, or since 1970); null for the file's own clock. */
  readonly wallStart: number | null;
  /** Where the file's times step back. */
  readonly restarts: readonly Marker[];
  readonly warnings: readonly ImportWarning[];
}

const daySeconds = 86400;

/**
 * Turns the times of a file into a strictly increasing clock in seconds, without losing rows where that is possible:
 * - Equal times keep the order of the file. They are spread inside the file's own time resolution: a run of equal times
 *   moves on by the smallest step seen in the file, divided by the longest such run + 1, so no row reaches its successor.
 * - A single time out of line (a stray) and missing times between plausible neighbours are interpolated by row.
 * - A step back (restart, counter overflow) goes on 4 median steps after the last time, which breaks lines there.
 * - Times of day go on past midnight; wall clocks begin at 0. The file's own clock keeps its start.
 */
export function buildClock(raw: RawTimes): Result<BuiltClock, { readonly code: "no-times" }> {
  const seconds = toSeconds(raw);
  const wallStart = raw.wall === null ? null : startAtZero(seconds, raw.wall);
  const repaired = isRising(seconds) ? asItIs(seconds) : repairTimes(seconds);
  if (repaired === null || repaired.clock.length === 0) return fail({ code: "no-times" });
  const { clock, rows, restarts } = repaired;
  const warnings = repaired.notes.map(({ code, severity, tally }) => warningOf(code, severity, tally, raw));
  const median = medianStep(clock);
  const gaps = clockGaps(clock, median);
  if (gaps.length > 0) {
    const at = clock.indexOf(gaps[0]!.toS);
    const row = raw.lineOf(rows === null ? at : rows[at]!);
    warnings.push({ code: "gaps", severity: "note", count: gaps.length, row });
  }
  // 0.1 % of slack: 1 kHz written in binary fractions is not above 1 kHz.
  if (clock.length > 2 && (median < 0.000999 || median > 5.005)) {
    const detail = String(Number(median.toPrecision(3)));
    warnings.push({ code: "time-unit-doubt", severity: "high", detail });
  }
  return ok({
    clock,
    rows,
    wallStart,
    restarts: restarts.map((at) => ({ timeS: clock[at]!, label: "Clock steps back" })),
    warnings,
  });
}

function warningOf(
  code: string,
  severity: ImportWarning["severity"],
  { count, row, detail }: Tally,
  { lineOf }: RawTimes,
): ImportWarning {
  return { code, severity, count, row: lineOf(row), ...(detail === "" ? {} : { detail }) };
}

function isRising(seconds: Float64Array): boolean {
  if (!(seconds[0]! <= Infinity)) return false;
  for (let row = 1; row < seconds.length; row++) if (!(seconds[row]! > seconds[row - 1]!)) return false;
  return true;
}

function asItIs(clock: Clock): RepairedTimes {
  return { clock, rows: null, restarts: [], notes: [] };
}

function toSeconds({ values, perSecond, wall }: RawTimes): Float64Array<ArrayBuffer> {
  const seconds = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) seconds[row] = values[row]! / perSecond;
  if (wall !== "day") return seconds;
  let days = 0,
    last = NaN;
  for (let row = 0; row < seconds.length; row++) {
    const ofDay = seconds[row]!;
    if (Number.isNaN(ofDay)) continue;
    if (last - ofDay > daySeconds / 2) days++;
    last = ofDay;
    seconds[row] = ofDay + days * daySeconds;
  }
  return seconds;
}

/** Subtracts the first time from all, to the microsecond: more than that a wall clock's doubles do not hold. */
function startAtZero(seconds: Float64Array, wall: "day" | "epoch"): number | null {
  const first = seconds.find((time) => !Number.isNaN(time));
  if (first === undefined) return null;
  for (let row = 0; row < seconds.length; row++) {
    seconds[row] = Math.round((seconds[row]! - first) * 1e6) / 1e6;
  }
  return wall === "day" ? first % daySeconds : first;
}
