import type {
  ChannelStatistics,
  FigureAxis,
  HeatmapFigure,
  HistogramFigure,
} from "../../domain/analysis/figure";

/** How a channel's raw values become what the user reads: shown = factor * raw + shift, factor above 0. */
export interface ShownUnit {
  readonly unit: string;
  readonly factor: number;
  readonly shift: number;
}

type Numbers = Float64Array<ArrayBuffer>;

/** Statistics of a channel in the unit shown: places move with scale and shift, spreads with the scale alone. */
export function shownStatistics(row: ChannelStatistics, shown: ShownUnit): ChannelStatistics {
  if (isPlain(shown)) return row;
  const place = (value: number): number => shown.factor * value + shown.shift;
  return {
    ...row,
    min: place(row.min),
    max: place(row.max),
    mean: place(row.mean),
    median: place(row.median),
    sd: shown.factor * row.sd,
    mad: shown.factor * row.mad,
    p1: place(row.p1),
    p5: place(row.p5),
    p25: place(row.p25),
    p75: place(row.p75),
    p95: place(row.p95),
    p99: place(row.p99),
  };
}

/** A histogram on the axis that the user reads, under the name that is given. */
export function shownHistogram(figure: HistogramFigure, shown: ShownUnit, label: string): HistogramFigure {
  return { ...figure, x: { label, unit: shown.unit }, edges: moved(figure.edges, shown) };
}

/** A heatmap in the units shown; null leaves that part as it is. */
export function shownHeatmap(
  figure: HeatmapFigure,
  x: (ShownUnit & { readonly label: string }) | null,
  y: (ShownUnit & { readonly label: string }) | null,
  value: (ShownUnit & { readonly label: string }) | null,
): HeatmapFigure {
  return {
    ...figure,
    x: x ?? figure.x,
    y: y ?? figure.y,
    xEdges: movedBy(figure.xEdges, x),
    yEdges: movedBy(figure.yEdges, y),
    xBreaks: figure.xBreaks === null ? null : movedBy(figure.xBreaks, x),
    yBreaks: figure.yBreaks === null ? null : movedBy(figure.yBreaks, y),
    ...(value === null ? {} : shownValues(figure, value)),
  };
}

function shownValues(
  figure: HeatmapFigure,
  value: ShownUnit & { readonly label: string },
): Pick<HeatmapFigure, "value" | "mean" | "min" | "max" | "sd" | "centre"> {
  const axis: FigureAxis = { label: value.label, unit: value.unit };
  return {
    value: axis,
    mean: moved(figure.mean, value),
    min: moved(figure.min, value),
    max: moved(figure.max, value),
    sd: moved(figure.sd, { ...value, shift: 0 }),
    centre: figure.centre === null ? null : value.factor * figure.centre + value.shift,
  };
}

/** A number the user typed, as the raw value it stands for. */
export function rawValue(value: number, shown: ShownUnit): number {
  return (value - shown.shift) / shown.factor;
}

function movedBy(values: Numbers, shown: ShownUnit | null): Numbers {
  return shown === null ? values : moved(values, shown);
}

function moved(values: Numbers, shown: ShownUnit): Numbers {
  return isPlain(shown) ? values : values.map((value) => shown.factor * value + shown.shift);
}

function isPlain({ factor, shift }: ShownUnit): boolean {
  return factor === 1 && shift === 0;
}
