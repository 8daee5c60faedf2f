import type { Column } from "../logs/channel";

/** One axis of a figure: what it measures and its unit. */
export interface FigureAxis {
  readonly label: string;
  readonly unit: string;
}

/** Statistics of one channel over one range; counts are samples, the rest in the channel's unit (NaN with no samples). */
export interface ChannelStatistics {
  readonly channel: string;
  readonly count: number;
  readonly missing: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** Sample standard deviation (n - 1). */
  readonly sd: number;
  /** Median absolute deviation, unscaled. */
  readonly mad: number;
  /** Linear-interpolated quantiles (Hyndman & Fan type 7). */
  readonly p1: number;
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
  readonly p99: number;
}

/** Statistics of several channels, one row each. */
export interface StatisticsFigure {
  readonly kind: "statistics";
  readonly rows: readonly ChannelStatistics[];
}

/** How often the values of one channel lie in each bin. */
export interface HistogramFigure {
  readonly kind: "histogram";
  readonly x: FigureAxis;
  /** Bin edges, length = counts + 1, strictly increasing. */
  readonly edges: Column;
  readonly counts: Column;
  /** Samples outside the edges and missing ones: what is not drawn is counted. */
  readonly below: number;
  readonly above: number;
  readonly missing: number;
}

/** What a third channel does over the bins of two others. */
export interface HeatmapFigure {
  readonly kind: "heatmap";
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  readonly value: FigureAxis;
  /** Bin edges; cell (column, row) covers [xEdges[column], xEdges[column+1]) and the last bin includes its end. */
  readonly xEdges: Column;
  readonly yEdges: Column;
  /** Breakpoints when cells are centred on table breakpoints; null for equal bins. */
  readonly xBreaks: Column | null;
  readonly yBreaks: Column | null;
  /** Row-major, row 0 = lowest y. NaN where a cell has no sample (count 0). */
  readonly count: Column;
  readonly mean: Column;
  readonly min: Column;
  readonly max: Column;
  readonly sd: Column;
  /** Dwell time per cell, seconds. */
  readonly seconds: Column;
  /** Value the diverging scale is centred on (lambda error 0, lambda 1, ...); null for sequential. */
  readonly centre: number | null;
  readonly outside: number;
  readonly missing: number;
  readonly used: number;
}

/** Regimes of driving as consecutive stretches; covers the whole clock without overlap. */
export interface RegimeFigure {
  readonly kind: "regimes";
  readonly stretches: readonly { readonly fromS: number; readonly toS: number; readonly regime: string }[];
  /** Seconds spent in each regime, largest first. */
  readonly totals: readonly { readonly regime: string; readonly seconds: number }[];
}

/** The closed set of pictures an analysis may return; presentation/figures draws each. */
export type Figure = StatisticsFigure | HistogramFigure | HeatmapFigure | RegimeFigure;
