import type { Clock } from "./channel";

/** First row whose time is at or after `timeS`; the clock's length when there is none. */
export function rowAtOrAfter(clock: Clock, timeS: number): number {
  return between(clock, timeS, 0, clock.length);
}

/** First row whose time is after `timeS`; the clock's length when there is none. */
export function rowAfter(clock: Clock, timeS: number): number {
  const row = rowAtOrAfter(clock, timeS);
  return row < clock.length && clock[row] === timeS ? row + 1 : row;
}

/** Last row whose time is at or before `timeS`; -1 when there is none. */
export function rowAtOrBefore(clock: Clock, timeS: number): number {
  return rowAfter(clock, timeS) - 1;
}

/** As `rowAtOrAfter`, starting at a guess: cheap where the guess is near. No row before `low` is looked at. */
export function rowNear(clock: Clock, timeS: number, low: number, guess: number): number {
  const rows = clock.length;
  let at = Math.min(Math.max(guess, low), rows);
  let reach = 1;
  if (at < rows && clock[at]! < timeS) {
    let before = at;
    at += reach;
    while (at < rows && clock[at]! < timeS) {
      before = at;
      reach *= 2;
      at += reach;
    }
    return between(clock, timeS, before + 1, Math.min(at, rows));
  }
  let after = at;
  at -= reach;
  while (at >= low && clock[at]! >= timeS) {
    after = at;
    reach *= 2;
    at -= reach;
  }
  return between(clock, timeS, Math.max(at + 1, low), after);
}

/** Time of the sample `steps` samples away from `timeS`, at the clock's ends at most; NaN on an empty clock. */
export function timeStepped(clock: Clock, timeS: number, steps: number): number {
  if (clock.length === 0) return NaN;
  const at = rowAtOrBefore(clock, timeS);
  // Between two samples a step back goes to the one before the cursor, not past it.
  const onSample = at >= 0 && clock[at] === timeS;
  const row = steps < 0 && !onSample ? at + steps + 1 : at + steps;
  return clock[Math.min(Math.max(row, 0), clock.length - 1)]!;
}

function between(clock: Clock, timeS: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (clock[middle]! < timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}
