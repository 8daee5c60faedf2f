import { range as countUp, tickStep } from "d3";
import { spanOf, type TimeRange } from "./time-range";

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400];

/** Labelled instants of a time axis. */
export interface TimeTicks {
  readonly stepS: number;
  /** Digits after the second that tell neighbours apart. */
  readonly decimals: number;
  readonly timesS: readonly number[];
}

/** Round instants inside a range, `spacing` pixels apart or a little more; `originS` reads as zero. */
export function timeTicks(range: TimeRange, width: number, spacing: number, originS = 0): TimeTicks {
  const wanted = (spanOf(range) * spacing) / Math.max(width, 1);
  const stepS = roundStep(wanted);
  const first = Math.ceil((range.fromS - originS) / stepS - 1e-9);
  const last = Math.floor((range.toS - originS) / stepS + 1e-9);
  const decimals = stepS >= 1 ? 0 : Math.ceil(-Math.log10(stepS) - 1e-9);
  return { stepS, decimals, timesS: countUp(first, last + 1).map((at) => originS + at * stepS) };
}

function roundStep(wantedS: number): number {
  if (wantedS <= 0.5) {
    const step = tickStep(0, wantedS, 1);
    return step < wantedS ? tickStep(0, wantedS * 2.2, 1) : step;
  }
  return steps.find((step) => step >= wantedS) ?? Math.ceil(wantedS / 86400) * 86400;
}

/** The instant that is shown as 0:00: the log's own zero, unless its clock counts from another era. */
export function originOf(startS: number): number {
  return startS >= -86400 && startS < 2 * 86400 ? 0 : startS;
}
