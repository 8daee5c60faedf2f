import { fail, ok, type Result } from "../../result";
import type { Clock } from "../channel";
import type { ImportWarning, Marker } from "../draft";

/** The times of a log's rows as its file states them. */
export interface RawTimes {
  /** One per row, in units of `perSecond` per second; NaN where the file states none. */
  readonly values: Float64Array;
  /** Units in a second: 1000 for milliseconds. */
  readonly perSecond: number;
  /** "day": seconds of day, which start again at midnight; "epoch": since 1970; null: the file's own clock. */
  readonly wall: "day" | "epoch" | null;
  /** 1-based line of a row. */
  lineOf(row: number): number;
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

/** A step of more than this many median steps is a gap: lines break there. */
const gapSteps = 3;
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
  const warnings: ImportWarning[] = [];
  const note = (code: string, severity: ImportWarning["severity"], tally: Tally): void => {
    if (tally.count > 0) {
      warnings.push({ code, severity, count: tally.count, row: raw.lineOf(tally.row), ...tally.more });
    }
  };
  const wallStart = raw.wall === null ? null : startAtZero(seconds, raw.wall);
  const rhythm = rhythmOf(seconds);
  note("time-stray", "medium", dropStrays(seconds, rhythm.median));
  const filled = fillMissing(seconds, rhythm.median);
  note("time-missing", "medium", filled.filled);
  note("rows-without-time", "medium", filled.dropped);
  const rows = filled.rows;
  if (rows.length === 0) return fail({ code: "no-times" });
  const kept = rows.length === seconds.length ? seconds : Float64Array.from(rows, (row) => seconds[row]!);
  const rowAt = (at: number): number => rows[at]!;
  if (kept.length > 1 && rhythm.smallest === Infinity) return fail({ code: "no-times" });
  const rising = makeRising(kept, rhythm, rowAt);
  note("time-repeats", "note", rising.repeats);
  note("time-steps-back", "high", rising.steps);
  const clock = rising.clock;
  const median = medianStep(clock);
  note("gaps", "note", countGaps(clock, median, rowAt));
  // 0.1 % of slack: 1 kHz written in binary fractions is not above 1 kHz.
  if (clock.length > 2 && (median < 0.000999 || median > 5.005)) {
    warnings.push({
      code: "time-unit-doubt",
      severity: "high",
      detail: String(Number(median.toPrecision(3))),
    });
  }
  const restarts = rising.restarts.map((at) => ({ timeS: clock[at]!, label: "Clock steps back" }));
  return ok({
    clock,
    rows: rows.length === seconds.length ? null : rows,
    wallStart,
    restarts,
    warnings,
  });
}

/** Median difference of neighbours; of evenly spread pairs when there are very many. NaN below two times. */
export function medianStep(clock: Float64Array): number {
  const count = clock.length - 1;
  if (count < 1) return NaN;
  const stride = Math.max(1, Math.floor(count / 65536));
  const steps = new Float64Array(Math.floor((count - 1) / stride) + 1);
  for (let at = 0; at < steps.length; at++) steps[at] = clock[at * stride + 1]! - clock[at * stride]!;
  steps.sort();
  return (steps[(steps.length - 1) >> 1]! + steps[steps.length >> 1]!) / 2;
}

interface Tally {
  count: number;
  row: number;
  more?: { readonly detail: string };
}

function tallied(): Tally {
  return { count: 0, row: 0 };
}

function add(tally: Tally, row: number): void {
  if (tally.count++ === 0) tally.row = row;
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

interface Rhythm {
  /** Of the steps forward, seconds; NaN without any. */
  readonly median: number;
  /** Smallest step forward; Infinity without any. */
  readonly smallest: number;
}

function rhythmOf(seconds: Float64Array): Rhythm {
  const steps = new Float64Array(seconds.length);
  let count = 0,
    smallest = Infinity,
    last = NaN;
  for (const time of seconds) {
    if (Number.isNaN(time)) continue;
    const step = time - last;
    last = time;
    if (!(step > 0)) continue;
    steps[count++] = step;
    if (step < smallest) smallest = step;
  }
  if (count === 0) return { median: NaN, smallest };
  const stride = Math.max(1, Math.floor(count / 65536));
  const sample = Float64Array.from({ length: Math.ceil(count / stride) }, (_, at) => steps[at * stride]!);
  sample.sort();
  return { median: sample[sample.length >> 1]!, smallest };
}

/** Makes times missing that step back or far ahead alone, while the rows around them agree with each other. */
function dropStrays(seconds: Float64Array, median: number): Tally {
  const strays = tallied();
  const near = 2 * gapSteps * median;
  for (let row = 1; row + 1 < seconds.length; row++) {
    const before = seconds[row - 1]!,
      time = seconds[row]!,
      after = seconds[row + 1]!;
    const around = after - before;
    if (!(around > 0 && around <= near)) continue;
    if (time < before || time - before > 2 * near) {
      seconds[row] = NaN;
      add(strays, row);
    }
  }
  return strays;
}

interface Filled {
  readonly rows: Int32Array;
  readonly filled: Tally;
  readonly dropped: Tally;
}

/** Interpolates runs of missing times whose neighbours are a plausible time apart; lists the rows that have a time. */
function fillMissing(seconds: Float64Array, median: number): Filled {
  const filled = tallied(),
    dropped = tallied();
  const rows = new Int32Array(seconds.length);
  let count = 0,
    last = -1;
  for (let row = 0; row < seconds.length; row++) {
    if (Number.isNaN(seconds[row]!)) continue;
    const run = row - last;
    const span = last < 0 ? NaN : seconds[row]! - seconds[last]!;
    const plausible = span > 0 && span <= gapSteps * median * run;
    for (let missing = last + 1; missing < row; missing++) {
      if (plausible) {
        seconds[missing] = seconds[last]! + (span * (missing - last)) / run;
        rows[count++] = missing;
        add(filled, missing);
      } else add(dropped, missing);
    }
    rows[count++] = row;
    last = row;
  }
  for (let missing = last + 1; missing < seconds.length; missing++) add(dropped, missing);
  return { rows: rows.subarray(0, count), filled, dropped };
}

interface Rising {
  readonly clock: Clock;
  readonly repeats: Tally;
  readonly steps: Tally;
  readonly restarts: readonly number[];
}

function makeRising(seconds: Float64Array, rhythm: Rhythm, rowAt: (at: number) => number): Rising {
  const clock = new Float64Array(seconds.length);
  const repeats = tallied(),
    steps = tallied();
  const restarts: number[] = [];
  const nudge = rhythm.smallest / (longestRun(seconds) + 1);
  let offset = 0,
    run = 0,
    last = -Infinity;
  for (let at = 0; at < seconds.length; at++) {
    const stated = seconds[at]!;
    const before = at === 0 ? -Infinity : seconds[at - 1]!;
    if (stated < before) {
      if (steps.count === 0) steps.more = { detail: `${before} → ${stated}` };
      add(steps, rowAt(at));
      restarts.push(at);
      offset = last + (gapSteps + 1) * rhythm.median - stated;
      run = 0;
    } else if (stated === before) {
      run++;
      add(repeats, rowAt(at));
    } else run = 0;
    let time = offset === 0 ? stated : stated + offset;
    if (run > 0) time += run * nudge;
    // Sums of large and tiny numbers can round onto the time before.
    if (time <= last) time = nextAfter(last);
    clock[at] = time;
    last = time;
  }
  return { clock, repeats, steps, restarts };
}

function longestRun(seconds: Float64Array): number {
  let longest = 1,
    run = 1;
  for (let at = 1; at < seconds.length; at++) {
    run = seconds[at] === seconds[at - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

function nextAfter(time: number): number {
  return time + Math.max(Number.MIN_VALUE, Math.abs(time) * 2 * Number.EPSILON);
}

function countGaps(clock: Clock, median: number, rowAt: (at: number) => number): Tally {
  const gaps = tallied();
  for (let at = 1; at < clock.length; at++) {
    if (clock[at]! - clock[at - 1]! > gapSteps * median) add(gaps, rowAt(at));
  }
  return gaps;
}
