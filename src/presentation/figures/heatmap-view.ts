import type { HeatmapFigure } from "../../domain/analysis/figure";
import {
  divergingScale,
  extentOf,
  fencedExtent,
  reachAround,
  sequentialScale,
  type ColourScale,
} from "./colour-scale";
import { decimalsFor } from "./decimals";

/** What a heatmap can show of each cell, in the order of the picker. */
export const heatmapLayers = ["mean", "count", "min", "max", "sd", "seconds"] as const;
export type HeatmapLayer = (typeof heatmapLayers)[number];

/** One layer of a heatmap ready to draw: which cells are filled, with which colour and how many decimals. */
export interface HeatmapView {
  readonly columns: number;
  readonly rows: number;
  readonly layer: HeatmapLayer;
  /** Row-major like the figure; NaN where a cell has no sample. */
  readonly values: Float64Array;
  /** 1 where the cell has at least the minimum of samples. */
  readonly enough: Uint8Array;
  readonly scale: ColourScale;
  readonly decimals: number;
  readonly largestCount: number;
  readonly filled: number;
}

/** Colour stops of the current theme. */
export interface ThemeStops {
  readonly sequential: readonly string[];
  readonly diverging: readonly string[];
}

/** Prepares a layer; cells with fewer than `minimumHits` samples keep their number but get no colour. */
export function heatmapView(
  figure: HeatmapFigure,
  layer: HeatmapLayer,
  minimumHits: number,
  stops: ThemeStops,
): HeatmapView {
  const columns = figure.xEdges.length - 1;
  const rows = figure.yEdges.length - 1;
  const values = new Float64Array(columns * rows);
  const enough = new Uint8Array(columns * rows);
  const coloured: number[] = [];
  let largestCount = 0;
  for (let at = 0; at < values.length; at++) {
    const hits = figure.count[at]!;
    values[at] = hits > 0 ? figure[layer][at]! : NaN;
    if (hits > largestCount) largestCount = hits;
    if (hits > 0 && hits >= minimumHits && !Number.isNaN(values[at]!)) {
      enough[at] = 1;
      coloured.push(values[at]!);
    }
  }
  const scale = scaleOf(layer, figure.centre, coloured, stops);
  return {
    columns,
    rows,
    layer,
    values,
    enough,
    scale,
    decimals: layerDecimals(layer, figure, coloured),
    largestCount,
    filled: coloured.length,
  };
}

function scaleOf(
  layer: HeatmapLayer,
  centre: number | null,
  values: readonly number[],
  stops: ThemeStops,
): ColourScale {
  const aboutTarget = layer === "mean" || layer === "min" || layer === "max";
  if (aboutTarget && centre !== null) {
    return divergingScale(stops.diverging, centre, reachAround(values, centre), values);
  }
  const [min, max] = fencedExtent(values);
  const low = aboutTarget ? min : 0;
  if (Number.isNaN(min)) return sequentialScale(stops.sequential, [0, 1], []);
  return sequentialScale(stops.sequential, [low, max > low ? max : low + 1], values);
}

function layerDecimals(layer: HeatmapLayer, figure: HeatmapFigure, values: readonly number[]): number {
  if (layer === "count") return 0;
  const [min, max] = extentOf(values);
  const size = Math.max(Math.abs(min), Math.abs(max));
  if (layer === "seconds") return size < 100 ? 1 : 0;
  // Lambda near 1 is read to the third digit; 2 850 rpm to the whole number.
  const digits = figure.centre !== null && layer !== "sd" && size < 10 ? 4 : 3;
  return decimalsFor(size, digits, 3);
}

/** Share of the foot bar, 0 to 1: logarithmic, because idling fills one cell a thousand times. */
export function footShare(count: number, largest: number): number {
  return count > 0 && largest > 0 ? Math.log1p(count) / Math.log1p(largest) : 0;
}

/** A tick of a cell axis: `at` is in cells from the low end, `index` into breakpoints or edges. */
export interface CellMark {
  readonly at: number;
  readonly value: number;
}

/** At most `most` marks: under the cells for breakpoints, on the borders for equal bins. */
export function cellMarks(
  edges: ArrayLike<number>,
  breaks: ArrayLike<number> | null,
  most: number,
): readonly CellMark[] {
  const source = breaks ?? edges;
  const shift = breaks === null ? 0 : 0.5;
  const step = Math.max(1, Math.ceil(source.length / Math.max(1, most)));
  const marks: CellMark[] = [];
  for (let at = 0; at < source.length; at += step) marks.push({ at: at + shift, value: source[at]! });
  return marks;
}

/** A cell by column and row, row 0 = lowest y. */
export interface CellPosition {
  readonly column: number;
  readonly row: number;
}

/** Where an arrow, Home, End, Page Up or Page Down leads from a cell; null for any other key. */
export function cellAfterKey(
  from: CellPosition,
  key: string,
  control: boolean,
  columns: number,
  rows: number,
): CellPosition | null {
  const clampTo = (column: number, row: number): CellPosition => ({
    column: Math.min(columns - 1, Math.max(0, column)),
    row: Math.min(rows - 1, Math.max(0, row)),
  });
  const far = Math.max(columns, rows);
  switch (key) {
    case "ArrowRight":
      return clampTo(from.column + (control ? far : 1), from.row);
    case "ArrowLeft":
      return clampTo(from.column - (control ? far : 1), from.row);
    case "ArrowUp":
      return clampTo(from.column, from.row + (control ? far : 1));
    case "ArrowDown":
      return clampTo(from.column, from.row - (control ? far : 1));
    case "PageUp":
      return clampTo(from.column, from.row + 5);
    case "PageDown":
      return clampTo(from.column, from.row - 5);
    case "Home":
      return control ? clampTo(0, rows - 1) : clampTo(0, from.row);
    case "End":
      return control ? clampTo(columns - 1, 0) : clampTo(columns - 1, from.row);
    default:
      return null;
  }
}

/** The cell to start the keyboard in: the one with most samples. */
export function busiestCell(figure: HeatmapFigure): CellPosition {
  const columns = figure.xEdges.length - 1;
  let best = 0;
  for (let at = 1; at < figure.count.length; at++) if (figure.count[at]! > figure.count[best]!) best = at;
  return { column: best % columns, row: Math.floor(best / columns) };
}
