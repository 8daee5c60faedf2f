import type { HeatmapFigure } from "../../../../domain/analysis/figure";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { fencedExtent, sequentialScale } from "../../../figures/colour-scale";
import { axisDecimals, decimalsFor } from "../../../figures/decimals";
import { footShare, type ThemeStops } from "../../../figures/heatmap-view";
import type { ShownUnit } from "../../../figures/in-shown-units";
import { heatOf, type Heat } from "../../../figures/surface/heat";
import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";
import { unitWords } from "../../import/unit-options";
import type { CellLook } from "../history/cell-grid";

/** What colours the cells of a trace. */
export const traceLayers = ["table", "count", "seconds", "value"] as const;
export type TraceLayer = (typeof traceLayers)[number];

/** The colours of a trace: the table itself, hits, seconds, or the mean of a channel in the unit shown. */
export function traceHeat(
  layer: TraceLayer,
  table: TuningTable,
  figure: HeatmapFigure | null,
  shown: ShownUnit | null,
  stops: ThemeStops,
): Heat {
  const source = { kind: table.kind, unit: table.unit, values: table.values, base: null };
  if (layer === "table" || figure === null) {
    return heatOf("value", { ...source, evidence: null }, 0, stops);
  }
  if (layer !== "value") {
    const evidence = { unit: layer === "seconds" ? "s" : "", values: figure[layer] };
    return heatOf("evidence", { ...source, evidence }, 0, stops);
  }
  const values = figure.mean.map((mean) => (shown === null ? mean : shown.factor * mean + shown.shift));
  const [low, high] = fencedExtent(values);
  const [from, to] = Number.isNaN(low) ? [0, 1] : [low, high > low ? high : low + 1];
  const size = Math.max(Math.abs(from), Math.abs(to));
  return {
    choice: "value",
    values,
    unit: shown?.unit ?? figure.value.unit,
    decimals: decimalsFor(size, size < 10 ? 4 : 3, 3),
    scale: sequentialScale(stops.sequential, [from, to], values),
  };
}

/** Each cell as it is drawn and said: what colours it, and how often and how long the engine was there. */
export function traceLooks(
  layer: TraceLayer,
  table: TuningTable,
  figure: HeatmapFigure | null,
  heat: Heat,
  { tableHistory, importing }: Dictionary,
  format: Format,
): readonly CellLook[] {
  const { trace: text, surface } = tableHistory;
  const unit = table.unit === "" ? "" : unitWords(table.unit, importing);
  const decimals = axisDecimals(table.values, 3);
  let most = 0;
  for (const count of figure?.count ?? []) most = Math.max(most, count);
  return Array.from(table.values, (value, at): CellLook => {
    const own = Number.isNaN(value) ? surface.blank : format.unit(value, unit, decimals);
    const count = figure?.count[at] ?? 0;
    const coloured = heat.values[at]!;
    const shown = Number.isNaN(coloured) ? "" : format.number(coloured, heat.decimals);
    const hits = text.cell(own, format.number(count), format.duration(figure?.seconds[at] ?? 0));
    const mean =
      layer === "value" ? `, ${text.cellChannel(format.unit(coloured, heat.unit, heat.decimals))}` : "";
    return {
      text: layer === "table" ? (Number.isNaN(value) ? "" : format.number(value, decimals)) : shown,
      fill: Number.isNaN(coloured) ? null : heat.scale.colour(coloured),
      say: count > 0 ? `${hits}${mean}` : text.unhit(own),
      foot: footShare(count, most),
      quiet: count === 0,
    };
  });
}
