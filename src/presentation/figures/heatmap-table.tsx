import type { HeatmapFigure } from "../../domain/analysis/figure";
import { useFormat, useText } from "../text/use-text";
import { axisDecimals } from "./decimals";
import type { HeatmapView } from "./heatmap-view";

/** The layer as plain numbers: highest row first, like the picture. */
export function HeatmapTable(props: { readonly figure: HeatmapFigure; readonly view: HeatmapView }) {
  const { figure, view } = props;
  const { figure: text } = useText().analysis;
  const format = useFormat();
  const side = (edges: Float64Array, breaks: Float64Array | null, at: number): string =>
    breaks === null
      ? `${format.number(edges[at]!, axisDecimals(edges, 2))}–${format.number(edges[at + 1]!, axisDecimals(edges, 2))}`
      : format.number(breaks[at]!, axisDecimals(breaks, 2));
  const columns = Array.from({ length: view.columns }, (_, at) => at);
  const rows = Array.from({ length: view.rows }, (_, at) => view.rows - 1 - at);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            {figure.y.label}, {figure.y.unit} / {figure.x.label}, {figure.x.unit}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {side(figure.xEdges, figure.xBreaks, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{side(figure.yEdges, figure.yBreaks, row)}</th>
            {columns.map((column) => {
              const at = row * view.columns + column;
              return (
                <td key={column}>
                  {figure.count[at]! > 0 ? format.number(view.values[at]!, view.decimals) : ""}
                  {figure.count[at]! > 0 && view.layer !== "count" && (
                    <small> ({text.samples(figure.count[at]!, format)})</small>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
