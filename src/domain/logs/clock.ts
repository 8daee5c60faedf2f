import type { Clock, Column } from "./channel";
import type { ImportWarning, Marker } from "./draft";

/** Added to a repeated time, seconds: far below the resolution of any logger, so no signal moves visibly. */
export const nudgeS = 1e-6;

// Beyond any clock a logger writes, Unix microseconds included: bytes gone wrong.
const largestTime = 1e17;

/** A clock made from the times of a file, with what had to be mended. */
export interface BuiltClock {
  readonly clock: Clock;
  /** Where the file's own time steps back: the log goes on after a gap. */
  readonly markers: readonly Marker[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * A strictly increasing clock from raw times in seconds; the file's own start is kept.
 * Missing and wild single times are filled between their neighbours, repeated times move by `nudgeS`, or are spread
 * evenly where the file's time is too coarse to tell its rows apart, and after a step back the log goes on after a gap.
 */
export function buildClock(rawSeconds: Column): BuiltClock {
  if (isStrictlyIncreasing(rawSeconds)) {
    return { clock: rawSeconds, markers: [], warnings: suspectRate(rawSeconds) };
  }
  const clock = new Float64Array(rawSeconds);
  const warnings: ImportWarning[] = [];
  const warn = (code: string, severity: ImportWarning["severity"], rows: Rows): void => {
    if (rows.count > 0) warnings.push({ code, severity, row: rows.first + 1, count: rows.count });
  };
  const step = typicalStep(clock);
  const wild = markWildTimes(clock, step);
  warn("time-missing", "medium", wild);
  fillMissing(clock, step);
  const back = joinAfterStepsBack(clock, step);
  warn("time-steps-back", "high", back);
  const repeated = isCoarse(clock) ? spreadRepeated(clock) : nudgeRepeated(clock);
  warn(repeated.code, "medium", repeated);
  const markers = back.at.map((row) => ({ timeS: clock[row]!, label: "Time steps back" }));
  return { clock, markers, warnings: [...warnings, ...suspectRate(clock)] };
}

/** Median of the steps of a clock, seconds; NaN below two samples. */
export function medianStep(clock: Clock): number {
  if (clock.length < 2) return NaN;
  const steps = new Float64Array(clock.length - 1);
  for (let row = 0; row < steps.length; row++) steps[row] = clock[row + 1]! - clock[row]!;
  return middle(steps);
}

/** Steps longer than three median steps: the recording paused there and lines break. */
export function gaps(clock: Clock): readonly { readonly fromS: number; readonly toS: number }[] {
  const limit = 3 * medianStep(clock);
  const found: { fromS: number; toS: number }[] = [];
  for (let row = 1; row < clock.length; row++) {
    const [fromS, toS] = [clock[row - 1]!, clock[row]!];
    if (toS - fromS > limit) found.push({ fromS, toS });
  }
  return found;
}

interface Rows {
  readonly first: number;
  readonly count: number;
}

function isStrictlyIncreasing(times: Column): boolean {
  let previous = -largestTime;
  for (const time of times) {
    if (!(time > previous && time < largestTime)) return false;
    previous = time;
  }
  return true;
}

/** Median of the forward steps; 0 when there is none. */
function typicalStep(times: Column): number {
  const steps: number[] = [];
  const stride = Math.max(1, Math.floor(times.length / 4096));
  for (let row = 1; row < times.length; row += stride) {
    const step = times[row]! - times[row - 1]!;
    if (step > 0 && step < largestTime) steps.push(step);
  }
  return steps.length === 0 ? 0 : middle(Float64Array.from(steps));
}

/** Makes NaN of times that are no time, or that alone stand out of their neighbours' order. */
function markWildTimes(times: Column, step: number): Rows {
  let count = 0;
  let first = 0;
  const drop = (row: number): void => {
    if (count++ === 0) first = row;
    times[row] = NaN;
  };
  for (let row = 0; row < times.length; row++) {
    const time = times[row]!;
    if (!(Math.abs(time) < largestTime)) drop(row);
    else if (row > 0 && time < times[row - 1]!) {
      const [before, next] = [times[row - 2] ?? NaN, times[row + 1] ?? NaN];
      const [down, up] = [times[row - 1]! - time, times[row - 1]! - before];
      // 10, 11, 5, 12: the 5 is wild. 10, 11, 500, 12: the 500 was.
      if (next > times[row - 1]! && down > step) drop(row);
      else if (time > before && up > 10 * step) drop(row - 1);
    }
  }
  return { first, count };
}

function fillMissing(times: Column, step: number): void {
  const pace = step > 0 ? step : nudgeS;
  let known = -1;
  for (let row = 0; row < times.length; row++) {
    if (Number.isNaN(times[row]!)) continue;
    fillBetween(times, known, row, pace);
    known = row;
  }
  for (let row = known + 1; row < times.length; row++) {
    times[row] = known < 0 ? row * pace : times[known]! + (row - known) * pace;
  }
}

function fillBetween(times: Column, from: number, to: number, pace: number): void {
  for (let row = from + 1; row < to; row++) {
    times[row] =
      from < 0
        ? times[to]! - (to - row) * pace
        : times[from]! + ((times[to]! - times[from]!) * (row - from)) / (to - from);
  }
}

/** Moves everything after a step back so that it follows a gap of four steps; jitter below one step stays. */
function joinAfterStepsBack(times: Column, step: number): Rows & { readonly at: readonly number[] } {
  const at: number[] = [];
  let offset = 0;
  let latest = -Infinity;
  for (let row = 0; row < times.length; row++) {
    let time = times[row]! + offset;
    if (latest - time > step) {
      at.push(row);
      const gap = Math.max(4 * step, 4 * nudgeS);
      offset += latest + gap - time;
      time = latest + gap;
    }
    times[row] = time;
    latest = Math.max(latest, time);
  }
  return { first: at[0] ?? 0, count: at.length, at };
}

/** Most rows share their time with the row before: the clock counts in steps longer than the row rate. */
function isCoarse(times: Column): boolean {
  let repeated = 0;
  for (let row = 1; row < times.length; row++) if (times[row]! <= times[row - 1]!) repeated++;
  return repeated * 2 > times.length && repeated < times.length - 1;
}

function nudgeRepeated(times: Column): Rows & { readonly code: string } {
  let count = 0;
  let first = 0;
  for (let row = 1; row < times.length; row++) {
    if (times[row]! > times[row - 1]!) continue;
    if (count++ === 0) first = row;
    times[row] = nextTime(times[row - 1]!);
  }
  return { code: "time-repeated", first, count };
}

/** A later time: by the nudge, or by two of its own last digits where the number is too large to hold the nudge. */
function nextTime(time: number): number {
  return time + Math.max(nudgeS, Math.abs(time) * 2 * Number.EPSILON);
}

/** Spreads each run of one time over the way to the next; the last run goes at the pace of the one before. */
function spreadRepeated(times: Column): Rows & { readonly code: string } {
  let count = 0;
  let first = 0;
  let pace = nudgeS;
  for (let start = 0, end = 0; start < times.length; start = end) {
    end = start + 1;
    while (end < times.length && times[end]! <= times[start]!) end++;
    if (end < times.length) pace = (times[end]! - times[start]!) / (end - start);
    for (let row = start + 1; row < end; row++) {
      if (count++ === 0) first = row;
      times[row] = Math.max(times[start]! + pace * (row - start), nextTime(times[row - 1]!));
    }
    if (end < times.length && times[end]! <= times[end - 1]!) times[end] = nextTime(times[end - 1]!);
  }
  return { code: "time-coarse", first, count };
}

/** Rates no logger of engines has: the unit of the time column was probably misread by a factor of 1000. */
function suspectRate(clock: Clock): readonly ImportWarning[] {
  if (clock.length < 3) return [];
  const step = typicalStep(clock);
  if (step >= 0.001 * (1 - 1e-6) && step <= 5 * (1 + 1e-6)) return [];
  return [{ code: "suspicious-rate", severity: "medium", detail: `${Number(step.toPrecision(6))}` }];
}

function middle(values: Float64Array<ArrayBuffer>): number {
  values.sort();
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}
