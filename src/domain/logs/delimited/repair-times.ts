import type { Clock } from "../channel";
import type { ImportWarning } from "../draft";
import { gapSteps } from "../rhythm";
import { medianInPlace } from "../../statistics/selection";

/** How often something was found, and the first row where. */
export interface Tally {
  count: number;
  row: number;
  detail: string;
}

function tallied(): Tally {
  return { count: 0, row: 0, detail: "" };
}

function add(tally: Tally, row: number): void {
  if (tally.count++ === 0) tally.row = row;
}

/** Times that were not strictly increasing, made so. */
export interface RepairedTimes {
  readonly clock: Clock;
  /** Rows that the times belong to; null = all. */
  readonly rows: Int32Array | null;
  /** Where, in `clock`, the file steps back. */
  readonly restarts: readonly number[];
  readonly notes: readonly {
    readonly code: string;
    readonly severity: ImportWarning["severity"];
    readonly tally: Tally;
  }[];
}

/** Repairs times by the rules of `buildClock`; changes `seconds`. Null when no two of them differ. */
export function repairTimes(seconds: Float64Array<ArrayBuffer>): RepairedTimes | null {
  const rhythm = rhythmOf(seconds);
  const strays = dropStrays(seconds, rhythm.median);
  const { rows, filled, dropped } = fillMissing(seconds, rhythm.median);
  if (rows.length > 1 && rhythm.smallest === Infinity) return null;
  const all = rows.length === seconds.length;
  const kept = all ? seconds : Float64Array.from(rows, (row) => seconds[row]!);
  const rising = makeRising(kept, rhythm, (at) => rows[at]!);
  const notes = [
    { code: "time-stray", severity: "medium", tally: strays },
    { code: "time-missing", severity: "medium", tally: filled },
    { code: "rows-without-time", severity: "medium", tally: dropped },
    { code: "time-repeats", severity: "note", tally: rising.repeats },
    { code: "time-steps-back", severity: "high", tally: rising.steps },
  ] as const;
  return {
    clock: rising.clock,
    rows: all ? null : rows,
    restarts: rising.restarts,
    notes: notes.filter(({ tally }) => tally.count > 0),
  };
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
  return { median: medianInPlace(steps.subarray(0, count)), smallest };
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
      if (steps.count === 0) steps.detail = `${before} → ${stated}`;
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
