// oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no table elements, roles are the only way to say it
import { memo, type ReactElement } from "react";
import type { HeatmapFigure } from "../../domain/analysis/figure";
import type { Dictionary } from "../text/english";
import type { Format } from "../text/format";
import { inkOn } from "./colour-scale";
import { cellName, cellValue } from "./heatmap-words";
import type { HeatmapSize } from "./heatmap-size";
import { footShare, type HeatmapView } from "./heatmap-view";
import styles from "./heatmap.module.css";

interface CellsProps {
  readonly id: string;
  readonly figure: HeatmapFigure;
  readonly view: HeatmapView;
  readonly size: HeatmapSize;
  readonly words: Dictionary;
  readonly format: Format;
}

/** Every cell of the grid: rows from the highest y down, as they are read. */
export const HeatmapCells = memo(function HeatmapCells(props: CellsProps) {
  const { view } = props;
  const rows: ReactElement[] = [];
  for (let row = view.rows - 1; row >= 0; row--) {
    const cells: ReactElement[] = [];
    for (let column = 0; column < view.columns; column++) {
      cells.push(<Cell key={column} {...props} column={column} row={row} />);
    }
    rows.push(
      <g key={row} role="row">
        {cells}
      </g>,
    );
  }
  return rows;
});

function Cell(props: CellsProps & { readonly column: number; readonly row: number }) {
  const { figure, view, size, column, row, format } = props;
  const at = row * view.columns + column;
  const x = column * size.cellWidth;
  const y = (view.rows - 1 - row) * size.cellHeight;
  const count = figure.count[at]!;
  const enough = view.enough[at] === 1;
  const fill = enough ? view.scale.colour(view.values[at]!) : null;
  const ink = fill === null ? null : inkOn(fill);
  const shown = count > 0;
  return (
    <g
      role="gridcell"
      id={`${props.id}-${column}-${row}`}
      aria-label={`${cellName(figure, props, props.words, format)}: ${
        shown
          ? `${cellValue(figure, view, at, format)}, ${props.words.analysis.figure.samples(count, format)}`
          : props.words.analysis.figure.cellEmpty
      }`}
    >
      <rect
        className={`${styles.cell} ${fill === null ? styles.empty : ""}`}
        x={x}
        y={y}
        width={size.cellWidth}
        height={size.cellHeight}
        {...(fill === null ? {} : { fill })}
      />
      {shown && size.labelled && (
        <text
          className={`${styles.value} ${enough ? "" : styles.few}`}
          x={x + size.cellWidth / 2}
          y={y + size.cellHeight / 2 + 4}
          {...(ink === null ? {} : { fill: ink })}
        >
          {format.number(view.values[at]!, view.decimals)}
        </text>
      )}
      {shown && size.cellHeight >= 16 && (
        <rect
          className={`${styles.foot} ${ink === null ? styles.sampleFoot : ""}`}
          x={x + 1}
          y={y + size.cellHeight - 4}
          width={Math.max(2, (size.cellWidth - 2) * footShare(count, view.largestCount))}
          height={3}
          {...(ink === null ? {} : { fill: ink, opacity: 0.75 })}
        />
      )}
    </g>
  );
}
