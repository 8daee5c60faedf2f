const daySeconds = 86_400;

/** Times of day as seconds from the first of them, to the microsecond; they go on past midnight. */
export interface DaySeconds {
  readonly seconds: Float64Array<ArrayBuffer>;
  /** Seconds of day of the first time; null when there is none. */
  readonly start: number | null;
}

/** Seconds of the day that digits "HHMMSS.sss" read as a number stand for; NaN when they are no time. */
export function secondsOfDay(digits: number): number {
  const hours = Math.floor(digits / 10_000);
  const minutes = Math.floor(digits / 100) % 100;
  const seconds = Math.round((digits - hours * 10_000 - minutes * 100) * 1e6) / 1e6;
  // 60 is a leap second.
  const isTime = hours >= 0 && hours < 24 && minutes < 60 && seconds < 61;
  return isTime ? hours * 3600 + minutes * 60 + seconds : NaN;
}

/** Counts times of day from the first. A step back of more than half a day is midnight. */
export function fromFirst(ofDay: Float64Array): DaySeconds {
  const seconds = new Float64Array(ofDay.length);
  const start = ofDay.find((time) => !Number.isNaN(time));
  if (start === undefined) return { seconds: seconds.fill(NaN), start: null };
  let days = 0,
    last = start;
  for (let row = 0; row < ofDay.length; row++) {
    const time = ofDay[row]!;
    if (last - time > daySeconds / 2) days++;
    if (!Number.isNaN(time)) last = time;
    seconds[row] = Math.round((time + days * daySeconds - start) * 1e6) / 1e6;
  }
  return { seconds, start };
}
