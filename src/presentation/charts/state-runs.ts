import type { PlotTrace } from "../../../workers/api";
import type { PlotWindow } from "./plot-window";
import { spanOf, xOf, type TimeAxis } from "./time-range";
import { breakAfter, isRaw } from "./trace-path";

/** A stretch of one state on screen; null where a pixel holds more than one state. */
export interface StateRun {
  readonly fromX: number;
  readonly toX: number;
  readonly state: number | null;
}

/** The states of an on/off or enumerated channel as stretches; nothing where nothing was recorded. */
export function stateRuns(trace: PlotTrace, window: PlotWindow, axis: TimeAxis): readonly StateRun[] {
  return isRaw(trace) ? fromPoints(trace, axis) : fromBands(trace, window, axis);
}

function fromPoints({ points, breaks }: PlotTrace, axis: TimeAxis): readonly StateRun[] {
  const runs: StateRun[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const timeS = points[at]!;
    const state = points[at + 1]!;
    if (Number.isNaN(state)) continue;
    const nextS = points[at + 2] ?? timeS;
    const gap = breaks[breakAfter(breaks, timeS)] ?? Number.POSITIVE_INFINITY;
    const endS = gap < nextS ? gap : nextS;
    join(runs, { fromX: xOf(axis, timeS), toX: Math.max(xOf(axis, endS), xOf(axis, timeS) + 1), state });
  }
  return runs;
}

function fromBands({ min, max }: PlotTrace, window: PlotWindow, axis: TimeAxis): readonly StateRun[] {
  const runs: StateRun[] = [];
  const step = (window.columnS / spanOf(axis.range)) * axis.width;
  const left = xOf(axis, window.range.fromS);
  const from = Math.max(0, Math.floor((axis.left - left) / step) - 1);
  const to = Math.min(min.length, Math.ceil((axis.left + axis.width - left) / step) + 1);
  for (let at = from; at < to; at++) {
    if (Number.isNaN(min[at]!)) continue;
    const state = min[at] === max[at] ? min[at]! : null;
    join(runs, { fromX: left + at * step, toX: left + (at + 1) * step, state });
  }
  return runs;
}

function join(runs: StateRun[], run: StateRun): void {
  const before = runs.at(-1);
  if (before !== undefined && before.state === run.state && run.fromX - before.toX < 1.5) {
    runs[runs.length - 1] = { ...before, toX: run.toX };
  } else runs.push(run);
}
