import type { HeatmapFigure } from "../../domain/analysis/figure";
import { useFormat } from "../text/use-text";
import { axisDecimals } from "./decimals";
import type { HeatmapSize } from "./heatmap-size";
import { cellMarks, type CellPosition } from "./heatmap-view";
import styles from "./heatmap.module.css";

/** The frame around one cell: pointed at, focused or selected. */
export function CellOutline(props: {
  readonly cell: CellPosition;
  readonly rows: number;
  readonly size: HeatmapSize;
  readonly shape: "cursor" | "cursorHalo" | "selected";
}) {
  const { cell, rows, size } = props;
  return (
    <rect
      className={styles[props.shape]}
      x={cell.column * size.cellWidth + 1}
      y={(rows - 1 - cell.row) * size.cellHeight + 1}
      width={size.cellWidth - 2}
      height={size.cellHeight - 2}
    />
  );
}

/** Values under the columns. */
export function HeatmapXAxis(props: {
  readonly figure: HeatmapFigure;
  readonly size: HeatmapSize;
  readonly current: number;
}) {
  const { figure, size } = props;
  const format = useFormat();
  const decimals = axisDecimals(figure.xBreaks ?? figure.xEdges, 2);
  const last = figure.xEdges.length - 1;
  const marks = cellMarks(figure.xEdges, figure.xBreaks, Math.max(2, Math.floor(size.gridWidth / 44)));
  return (
    <g aria-hidden="true">
      {marks.map(({ at, value }) => (
        <text
          key={at}
          className={styles.mark}
          data-current={figure.xBreaks !== null && Math.floor(at) === props.current}
          x={at * size.cellWidth}
          y={size.gridHeight + 15}
          textAnchor={at === 0 ? "start" : at === last ? "end" : "middle"}
        >
          {format.number(value, decimals)}
        </text>
      ))}
    </g>
  );
}

/** Values beside the rows, low at the bottom. */
export function HeatmapYAxis(props: {
  readonly figure: HeatmapFigure;
  readonly size: HeatmapSize;
  readonly gutter: number;
  readonly current: number;
}) {
  const { figure, size } = props;
  const format = useFormat();
  const decimals = axisDecimals(figure.yBreaks ?? figure.yEdges, 2);
  const marks = cellMarks(figure.yEdges, figure.yBreaks, Math.max(2, Math.floor(size.gridHeight / 18)));
  return marks.map(({ at, value }) => (
    <text
      key={at}
      className={styles.mark}
      data-current={figure.yBreaks !== null && Math.floor(at) === props.current}
      x={props.gutter - 8}
      y={size.gridHeight - at * size.cellHeight + 4}
      textAnchor="end"
    >
      {format.number(value, decimals)}
    </text>
  ));
}
