import { heatmapLayers, type HeatmapLayer } from "../../figures/heatmap-view";

/** Analyses that a session shows, in the order of their switch. */
export const shownAnalyses = ["heatmap", "histogram", "statistics"] as const;
type ShownAnalysis = (typeof shownAnalyses)[number];

/** How one axis is cut: equal steps, or breakpoints in the unit shown, as typed. */
export interface AxisCells {
  readonly bins: number;
  /** "" = equal steps. */
  readonly breaks: string;
}

/** Everything that was chosen, as the address carries it; null and "" = the default. */
export interface AnalysisChoice {
  readonly show: ShownAnalysis;
  readonly value: string | null;
  readonly x: string | null;
  readonly y: string | null;
  readonly layer: HeatmapLayer;
  readonly minimum: number;
  readonly xCells: AxisCells;
  readonly yCells: AxisCells;
  /** Channel of the histogram. */
  readonly channel: string | null;
  /** Bars of the histogram; null = as the data ask for. */
  readonly bars: number | null;
}

const steps = 20;

/** Reads what was chosen out of the part of an address after "?"; what makes no sense takes its default. */
export function readChoice(search: string): AnalysisChoice {
  const query = new URLSearchParams(search);
  const whole = (name: string, low: number, high: number): number | null => {
    const value = Number(query.get(name) ?? NaN);
    return Number.isInteger(value) && value >= low && value <= high ? value : null;
  };
  return {
    show: shownAnalyses.find((name) => name === query.get("show")) ?? "heatmap",
    value: query.get("value"),
    x: query.get("x"),
    y: query.get("y"),
    layer: heatmapLayers.find((name) => name === query.get("layer")) ?? "mean",
    minimum: whole("min", 1, 1e9) ?? 3,
    xCells: { bins: whole("xn", 2, 200) ?? steps, breaks: query.get("xb") ?? "" },
    yCells: { bins: whole("yn", 2, 200) ?? steps, breaks: query.get("yb") ?? "" },
    channel: query.get("channel"),
    bars: whole("bars", 1, 256),
  };
}

/** The part of an address after "?": only what differs from the defaults. */
export function writeChoice(choice: AnalysisChoice): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | null, usual: string | number | null): void => {
    if (value !== null && value !== usual) query.set(name, String(value));
  };
  put("show", choice.show, "heatmap");
  put("value", choice.value, null);
  put("x", choice.x, null);
  put("y", choice.y, null);
  put("layer", choice.layer, "mean");
  put("min", choice.minimum, 3);
  put("xn", choice.xCells.bins, steps);
  put("xb", choice.xCells.breaks, "");
  put("yn", choice.yCells.bins, steps);
  put("yb", choice.yCells.breaks, "");
  put("channel", choice.channel, null);
  put("bars", choice.bars, null);
  return query.toString();
}

/** Breakpoints typed as rising numbers divided by blanks or semicolons; null when they are not. */
export function parseBreaks(text: string, parse: (word: string) => number): readonly number[] | null {
  const values = text
    .split(/[\s;]+/)
    .filter((word) => word !== "")
    .map(parse);
  const rising = values.every((value, at) => !Number.isNaN(value) && (at === 0 || value > values[at - 1]!));
  return values.length >= 2 && values.length <= 200 && rising ? values : null;
}
