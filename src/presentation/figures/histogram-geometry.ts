import { scaleLinear } from "d3";
import type { HistogramFigure } from "../../domain/analysis/figure";

/** A bar in pixels with the range and count it stands for. */
export interface HistogramBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Bars and ticks of a histogram. */
export interface HistogramGeometry {
  readonly bars: readonly HistogramBar[];
  readonly xTicks: readonly { readonly at: number; readonly value: number }[];
  readonly yTicks: readonly { readonly at: number; readonly value: number }[];
  readonly total: number;
  readonly largest: number;
}

/** Bars and four to six ticks per axis for a plot of the given inner size. */
export function histogramGeometry(figure: HistogramFigure, width: number, height: number): HistogramGeometry {
  const bins = figure.counts.length;
  let total = 0;
  let largest = 0;
  for (let at = 0; at < bins; at++) {
    total += figure.counts[at]!;
    largest = Math.max(largest, figure.counts[at]!);
  }
  const x = scaleLinear([figure.edges[0] ?? 0, figure.edges[bins] ?? 1], [0, width]);
  const y = scaleLinear([0, Math.max(1, largest)], [height, 0]);
  const bars: HistogramBar[] = [];
  for (let at = 0; at < bins; at++) {
    const from = figure.edges[at]!;
    const to = figure.edges[at + 1]!;
    const count = figure.counts[at]!;
    // A bin that holds anything is at least one pixel high: a single outlier must stay visible.
    const top = count > 0 ? Math.min(y(count), height - 1) : height;
    const left = x(from);
    bars.push({
      x: left,
      y: top,
      width: Math.max(0.5, x(to) - left - (x(to) - left > 4 ? 1 : 0)),
      height: height - top,
      from,
      to,
      count,
    });
  }
  return {
    bars,
    xTicks: x.ticks(width < 360 ? 4 : 6).map((value) => ({ at: x(value), value })),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ at: y(value), value })),
    total,
    largest,
  };
}
