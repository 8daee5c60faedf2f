import type { HeatmapFigure } from "../../domain/analysis/figure";
import type { Dictionary } from "../text/english";
import type { Format } from "../text/format";
import { axisDecimals } from "./decimals";
import type { CellPosition, HeatmapView } from "./heatmap-view";

/** A cell's place in words: "3 000 rpm · 60 kPa", or the ranges of equal bins. */
export function cellName(figure: HeatmapFigure, at: CellPosition, words: Dictionary, format: Format): string {
  const x = sideName(figure.xEdges, figure.xBreaks, at.column, figure.x.unit, words, format);
  const y = sideName(figure.yEdges, figure.yBreaks, at.row, figure.y.unit, words, format);
  return words.analysis.figure.cell(x, y);
}

function sideName(
  edges: Float64Array,
  breaks: Float64Array | null,
  at: number,
  unit: string,
  words: Dictionary,
  format: Format,
): string {
  if (breaks !== null) return format.unit(breaks[at]!, unit, axisDecimals(breaks, 2));
  const decimals = axisDecimals(edges, 2);
  const low = format.number(edges[at]!, decimals);
  return words.analysis.figure.cellRange(low, format.unit(edges[at + 1]!, unit, decimals));
}

/** One number of a cell with the unit of its layer. */
export function cellValue(figure: HeatmapFigure, view: HeatmapView, at: number, format: Format): string {
  const value = view.values[at]!;
  return format.unit(value, layerUnit(figure, view), view.decimals);
}

/** The unit in which a layer counts. */
export function layerUnit(figure: HeatmapFigure, view: HeatmapView): string {
  if (view.layer === "count") return "";
  return view.layer === "seconds" ? "s" : figure.value.unit;
}

/** What a screen reader says of the whole picture. */
export function heatmapSummary(
  figure: HeatmapFigure,
  view: HeatmapView,
  busiest: CellPosition,
  words: Dictionary,
  format: Format,
): string {
  let low = NaN;
  let high = NaN;
  for (let at = 0; at < view.values.length; at++) {
    if (view.enough[at] === 0) continue;
    const value = view.values[at]!;
    if (!(low <= value)) low = value;
    if (!(high >= value)) high = value;
  }
  const unit = layerUnit(figure, view);
  return words.analysis.figure.heatmapSummary(
    {
      value: figure.value.label,
      x: figure.x.label,
      y: figure.y.label,
      layer: words.analysis.figure.layers[view.layer],
      filled: view.filled,
      cells: view.values.length,
      low: format.unit(low, unit, view.decimals),
      high: format.unit(high, unit, view.decimals),
      busiest: cellName(figure, busiest, words, format),
    },
    format,
  );
}
