import type { PlotTrace } from "../../../workers/api";
import type { PlotWindow } from "./plot-window";
import { spanOf, type TimeAxis } from "./time-range";

/** What lines are drawn with: a canvas context, or a recorder in tests. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** Pixels from a raw value: y = slope * value + offset. */
export interface ValueScale {
  readonly slope: number;
  readonly offset: number;
}

// Half the length of what is drawn for a sample without neighbours, pixels.
const alone = 1.2;

/** Whether the trace carries every sample instead of bands. */
export function isRaw(trace: PlotTrace): boolean {
  return trace.points.length > 0;
}

/** Draws a trace onto the pen: every sample when there are few, else the band of each pixel column. */
export function tracePath(
  pen: Pen,
  trace: PlotTrace,
  window: PlotWindow,
  axis: TimeAxis,
  scale: ValueScale,
): void {
  if (isRaw(trace)) pointPath(pen, trace, axis, scale);
  else bandPath(pen, trace, window, axis, scale);
}

/** Index of the first break at or after a time. */
export function breakAfter(breaks: Float64Array, timeS: number): number {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pointPath(pen: Pen, trace: PlotTrace, axis: TimeAxis, { slope, offset }: ValueScale): void {
  const { points, breaks } = trace;
  const perSecond = axis.width / spanOf(axis.range);
  let open = false;
  let gap = breakAfter(breaks, points[0] ?? 0);
  for (let at = 0; at < points.length; at += 2) {
    const timeS = points[at]!;
    const value = points[at + 1]!;
    if (Number.isNaN(value)) {
      open = false;
      continue;
    }
    const x = axis.left + (timeS - axis.range.fromS) * perSecond;
    const y = slope * value + offset;
    while (gap < breaks.length && breaks[gap]! < timeS) {
      open = false;
      gap++;
    }
    if (open) pen.lineTo(x, y);
    else {
      // A sample alone between two gaps is a short line, not nothing.
      pen.moveTo(x - alone, y);
      pen.lineTo(x + alone, y);
      pen.moveTo(x, y);
    }
    open = true;
  }
}

function bandPath(
  pen: Pen,
  trace: PlotTrace,
  window: PlotWindow,
  axis: TimeAxis,
  { slope, offset }: ValueScale,
): void {
  const { first, min, max, last, breaks } = trace;
  const perSecond = axis.width / spanOf(axis.range);
  const { columnS, range } = window;
  const left = axis.left + (range.fromS - axis.range.fromS) * perSecond;
  const step = columnS * perSecond;
  const from = Math.max(0, Math.floor((axis.left - left) / step) - 1);
  const to = Math.min(first.length, Math.ceil((axis.left + axis.width - left) / step) + 1);
  let open = false;
  let gap = breakAfter(breaks, range.fromS + from * columnS);
  for (let at = from; at < to; at++) {
    if (Number.isNaN(min[at]!)) continue;
    const startS = range.fromS + at * columnS;
    while (gap < breaks.length && breaks[gap]! < startS) {
      open = false;
      gap++;
    }
    const x = left + (at + 0.5) * step;
    const yFirst = slope * first[at]! + offset;
    const yLast = slope * last[at]! + offset;
    const yMin = slope * min[at]! + offset;
    const yMax = slope * max[at]! + offset;
    if (open) pen.lineTo(x, yFirst);
    else {
      pen.moveTo(x - alone, yFirst);
      pen.lineTo(x, yFirst);
    }
    // Half a pixel cannot be seen: quiet stretches cost one point per column.
    if (Math.abs(yMin - yMax) > 0.5) {
      const upFirst = Math.abs(yFirst - yMax) < Math.abs(yFirst - yMin);
      pen.lineTo(x, upFirst ? yMax : yMin);
      pen.lineTo(x, upFirst ? yMin : yMax);
      pen.lineTo(x, yLast);
    } else if (!open) pen.lineTo(x + alone, yLast);
    open = true;
  }
}

/** Places of samples that are far enough apart to be marked one by one, as x, y pairs; none when they are dense. */
export function sampleDots(
  trace: PlotTrace,
  axis: TimeAxis,
  { slope, offset }: ValueScale,
  spacing = 7,
): readonly (readonly [x: number, y: number])[] {
  const { points } = trace;
  if (points.length < 2) return [];
  const perSecond = axis.width / spanOf(axis.range);
  const covered = (points[points.length - 2]! - points[0]!) * perSecond;
  if (covered < spacing * (points.length / 2 - 1)) return [];
  const dots: (readonly [number, number])[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const x = axis.left + (points[at]! - axis.range.fromS) * perSecond;
    const value = points[at + 1]!;
    const inside = x >= axis.left - 3 && x <= axis.left + axis.width + 3;
    if (inside && !Number.isNaN(value)) dots.push([x, slope * value + offset]);
  }
  return dots;
}
