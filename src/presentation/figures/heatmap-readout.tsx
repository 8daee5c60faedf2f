import type { HeatmapFigure } from "../../domain/analysis/figure";
import { useFormat, useText } from "../text/use-text";
import { decimalsFor } from "./decimals";
import { cellName } from "./heatmap-words";
import type { CellPosition, HeatmapView } from "./heatmap-view";
import styles from "./heatmap.module.css";

/** Everything known of the cell under the pointer or the keyboard; keeps its height when there is none. */
export function HeatmapReadout(props: {
  readonly figure: HeatmapFigure;
  readonly view: HeatmapView;
  readonly minimumHits: number;
  readonly cell: CellPosition | null;
}) {
  const { figure, view, cell } = props;
  const words = useText();
  const format = useFormat();
  const text = words.analysis.figure;
  if (cell === null) {
    return (
      <div className={styles.readout}>
        <p>{text.pick}</p>
      </div>
    );
  }
  const at = cell.row * view.columns + cell.column;
  const count = figure.count[at]!;
  const decimals = Math.max(view.layer === "count" ? 0 : view.decimals, valueDecimals(figure, at));
  const value = (layer: "mean" | "min" | "max" | "sd"): string =>
    format.unit(figure[layer][at]!, figure.value.unit, decimals);
  return (
    <div className={styles.readout}>
      <strong>{cellName(figure, cell, words, format)}</strong>
      {count === 0 ? (
        <p>{text.cellEmpty}</p>
      ) : (
        <dl>
          {(["mean", "min", "max", "sd"] as const).map((layer) => (
            <div key={layer}>
              <dt>{text.layers[layer]}</dt>
              <dd>{value(layer)}</dd>
            </div>
          ))}
          <div>
            <dt>{text.layers.seconds}</dt>
            <dd>{format.unit(figure.seconds[at]!, "s", 1)}</dd>
          </div>
          <div>
            <dt>{text.layers.count}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        </dl>
      )}
      {count > 0 && count < props.minimumHits && <p>{text.cellFew(count, props.minimumHits)}</p>}
    </div>
  );
}

function valueDecimals(figure: HeatmapFigure, at: number): number {
  const size = Math.max(Math.abs(figure.min[at]!), Math.abs(figure.max[at]!));
  return decimalsFor(size, size < 10 ? 4 : 3, 3);
}
