/** A stretch of time, seconds on the log's time base; `toS` is above `fromS`. */
export interface TimeRange {
  readonly fromS: number;
  readonly toS: number;
}

/** Where a range of time lies on screen: pixels from the left edge of the canvas. */
export interface TimeAxis {
  readonly range: TimeRange;
  readonly left: number;
  readonly width: number;
}

/** Length of a range in seconds. */
export function spanOf(range: TimeRange): number {
  return range.toS - range.fromS;
}

/** Pixel position of a time; outside the axis the line goes on. */
export function xOf(axis: TimeAxis, timeS: number): number {
  return axis.left + ((timeS - axis.range.fromS) / spanOf(axis.range)) * axis.width;
}

/** Time under a pixel position. */
export function timeAt(axis: TimeAxis, x: number): number {
  return axis.range.fromS + ((x - axis.left) / axis.width) * spanOf(axis.range);
}

/** The range a session can be looked at in; a session of one sample gets a second around it. */
export function boundsOf(startS: number, endS: number): TimeRange {
  if (endS > startS) return { fromS: startS, toS: endS };
  const at = Number.isFinite(startS) ? startS : 0;
  return { fromS: at - 0.5, toS: at + 0.5 };
}

/** Keeps the length of `range` between `minimumS` and the bounds, and moves it inside them. */
export function keepWithin(range: TimeRange, bounds: TimeRange, minimumS: number): TimeRange {
  const whole = spanOf(bounds);
  const span = Math.min(whole, Math.max(Math.min(minimumS, whole), spanOf(range)));
  const middle = (range.fromS + range.toS) / 2;
  const fromS = Math.max(bounds.fromS, Math.min(bounds.toS - span, middle - span / 2));
  return { fromS, toS: fromS + span };
}

/** Makes the range `factor` times as long and keeps `atS` at the same place on screen. */
export function zoomRange(range: TimeRange, factor: number, atS: number): TimeRange {
  return { fromS: atS - (atS - range.fromS) * factor, toS: atS + (range.toS - atS) * factor };
}

/** Moves the range. */
export function shiftRange(range: TimeRange, byS: number): TimeRange {
  return { fromS: range.fromS + byS, toS: range.toS + byS };
}

/** The range moved by as little as brings `timeS` inside, with a tenth of its length to spare. */
export function revealTime(range: TimeRange, timeS: number): TimeRange {
  const margin = spanOf(range) / 10;
  if (timeS < range.fromS + margin) return shiftRange(range, timeS - range.fromS - margin);
  if (timeS > range.toS - margin) return shiftRange(range, timeS - range.toS + margin);
  return range;
}

/** A range around an event: the event takes the middle fifth, never less than `minimumS` in all. */
export function rangeAround(event: TimeRange, minimumS: number): TimeRange {
  const span = Math.max(minimumS, spanOf(event) * 5);
  const middle = (event.fromS + event.toS) / 2;
  return { fromS: middle - span / 2, toS: middle + span / 2 };
}

/** A range part of the way from one to the other; `share` runs from 0 to 1. */
export function between(from: TimeRange, to: TimeRange, share: number): TimeRange {
  return {
    fromS: from.fromS + (to.fromS - from.fromS) * share,
    toS: from.toS + (to.toS - from.toS) * share,
  };
}
