import type { PlotTrace } from "../../../workers/api";
import { spanOf, type TimeRange } from "./time-range";

/** What the engine answered for one stretch of time; `columnS` is the time one band column covers. */
export interface PlotWindow {
  readonly range: TimeRange;
  readonly columnS: number;
  readonly traces: ReadonlyMap<string, PlotTrace>;
}

/** A stretch of time and the number of columns to ask for. */
export interface WindowRequest {
  readonly range: TimeRange;
  readonly pixels: number;
}

/**
 * The stretch to ask for so that `view` can be panned by one window either way without asking again.
 * Columns lie on a fixed grid of the session, not of the view: a spike keeps its column while panning.
 */
export function requestFor(view: TimeRange, width: number, bounds: TimeRange): WindowRequest {
  const columnS = spanOf(view) / Math.max(1, Math.round(width));
  const margin = spanOf(view);
  const first = Math.floor((Math.max(bounds.fromS, view.fromS - margin) - bounds.fromS) / columnS);
  const last = Math.ceil((Math.min(bounds.toS, view.toS + margin) - bounds.fromS) / columnS);
  const pixels = Math.max(1, last - first);
  const fromS = bounds.fromS + first * columnS;
  return { range: { fromS, toS: fromS + pixels * columnS }, pixels };
}

/** How well a loaded window serves a view: "no" must be asked again, "soon" still covers it but nears its end. */
export function coverage(
  loaded: PlotWindow | null,
  view: TimeRange,
  width: number,
  bounds: TimeRange,
  channels: readonly string[],
): "yes" | "soon" | "no" {
  if (loaded === null || !channels.every((id) => loaded.traces.has(id))) return "no";
  const columnS = spanOf(view) / Math.max(1, Math.round(width));
  if (Math.abs(loaded.columnS / columnS - 1) > 1e-3) return "no";
  const slack = columnS * 2;
  const [from, to] = [Math.max(view.fromS, bounds.fromS), Math.min(view.toS, bounds.toS)];
  if (loaded.range.fromS > from + slack || loaded.range.toS < to - slack) return "no";
  const margin = spanOf(view) / 2;
  const nearStart = loaded.range.fromS > Math.max(bounds.fromS, view.fromS - margin) + slack;
  const nearEnd = loaded.range.toS < Math.min(bounds.toS, view.toS + margin) - slack;
  return nearStart || nearEnd ? "soon" : "yes";
}
