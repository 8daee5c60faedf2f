import type { MixtureMaps } from "../../../../domain/correction/mixture-maps";
import { divergingScale, reachAround, sequentialScale } from "../../../figures/colour-scale";
import type { ThemeStops } from "../../../figures/heatmap-view";
import type { Heat } from "../../../figures/surface/heat";
import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";
import type { CellLook } from "../history/cell-grid";

/** What the cells show: error of the mixture, fuel that the loop added, time it was at work. */
export const mixtureViews = ["target", "trim", "loop"] as const;
export type MixtureView = (typeof mixtureViews)[number];

type InOrder = (values: Float64Array) => Float64Array;
type Words = Dictionary["correction"];

function valuesOf(view: MixtureView, maps: MixtureMaps): Float64Array {
  return { target: maps.targetError, trim: maps.trim, loop: maps.loopActive }[view];
}

/** Percent of each cell, coloured around 0 for errors and trims, from 0 to 100 for time. */
export function mapHeat(view: MixtureView, inOrder: InOrder, maps: MixtureMaps, stops: ThemeStops): Heat {
  const values = inOrder(valuesOf(view, maps)).map((share) => 100 * share);
  const scale =
    view === "loop"
      ? sequentialScale(stops.sequential, [0, 100], values)
      : // A lean mixture asks for fuel: the side of the scale that a correction shows as more fuel.
        divergingScale(stops.diverging, 0, reachAround(values, 0), values);
  return { choice: "evidence", values, unit: "%", decimals: view === "loop" ? 0 : 1, scale };
}

/** Each cell as it is drawn and said, in reading order; `decimals` of what is drawn, as many as there is room for. */
export function mapLooks(
  view: MixtureView,
  heat: Heat,
  decimals: number,
  inOrder: InOrder,
  maps: MixtureMaps,
  seconds: Float64Array,
  text: Words,
  format: Format,
): readonly CellLook[] {
  const [error, kept, trim, size, active, limited, time] = [
    maps.targetError,
    maps.inTarget,
    maps.trim,
    maps.trimSize,
    maps.loopActive,
    maps.loopLimited,
    seconds,
  ].map(inOrder);
  const second = { target: kept, trim: size, loop: limited }[view];
  const percent = (share: number): string => format.percent(share, 0);
  const signed = (share: number): string => `${format.signed(100 * share, 1)}\u00a0%`;
  return Array.from(heat.values, (value, at): CellLook => {
    if (Number.isNaN(value)) return { text: "", below: "", fill: null, quiet: true, say: text.noData };
    const span = format.duration(time![at]!, 1);
    const say = {
      target: () => text.targetCell(signed(error![at]!), percent(kept![at]!), span),
      trim: () => text.trimCell(signed(trim![at]!), format.percent(size![at]!, 1), span),
      loop: () => text.loopCell(percent(active![at]!), percent(limited![at]!), span),
    }[view]();
    return {
      text: view === "loop" ? format.number(value, 0) : format.signed(value, decimals),
      below: format.number(100 * second![at]!, view === "trim" ? decimals : 0),
      fill: heat.scale.colour(value),
      corner: view === "loop" && limited![at]! > 0.3,
      say,
    };
  });
}

/** The whole drive in a sentence, cells weighted by their seconds. */
export function mapSentence(
  view: MixtureView,
  maps: MixtureMaps,
  seconds: Float64Array,
  text: Words,
  format: Format,
): string {
  const mean = (values: Float64Array): number => {
    let [sum, weight] = [0, 0];
    for (const [at, value] of values.entries()) {
      if (Number.isNaN(value)) continue;
      sum += seconds[at]! * value;
      weight += seconds[at]!;
    }
    return sum / weight;
  };
  if (view === "target") return text.targetSentence(format.percent(mean(maps.inTarget), 0));
  if (view === "trim") return text.trimSentence(format.percent(mean(maps.trimSize), 1));
  return text.loopSentence(
    format.percent(mean(maps.loopActive), 0),
    format.percent(mean(maps.loopLimited), 0),
  );
}
