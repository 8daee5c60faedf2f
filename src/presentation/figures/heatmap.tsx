import { ArrowRight, ArrowUp } from "lucide-react";
import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { HeatmapFigure } from "../../domain/analysis/figure";
import { useFormat, useText } from "../text/use-text";
import type { Format } from "../text/format";
import { axisDecimals } from "./decimals";
import { FigureFrame } from "./figure-frame";
import { CellOutline, HeatmapXAxis, HeatmapYAxis } from "./heatmap-axes";
import { HeatmapCells } from "./heatmap-cells";
import { HeatmapLegend } from "./heatmap-legend";
import { HeatmapReadout } from "./heatmap-readout";
import { HeatmapTable } from "./heatmap-table";
import { heatmapSummary } from "./heatmap-words";
import { heatmapSize } from "./heatmap-size";
import {
  busiestCell,
  cellAfterKey,
  cellMarks,
  heatmapView,
  type CellPosition,
  type HeatmapLayer,
} from "./heatmap-view";
import { useThemeStops } from "./use-theme-stops";
import { useWidth } from "./use-width";
import styles from "./heatmap.module.css";

const axisHeight = 20;
const tallest = 560;

/** A channel over two others: coloured cells with their values, reachable by pointer and by arrow keys. */
export function Heatmap(props: {
  readonly figure: HeatmapFigure;
  readonly layer: HeatmapLayer;
  /** Cells with fewer samples keep their number but get no colour. */
  readonly minimumHits: number;
  readonly selected: CellPosition | null;
  /** A cell with samples was pressed. */
  readonly onCell: (column: number, row: number) => void;
}) {
  const { figure, layer, minimumHits, selected } = props;
  const words = useText();
  const format = useFormat();
  const text = words.analysis.figure;
  const stops = useThemeStops();
  const id = useId();
  const grid = useRef<SVGSVGElement>(null);
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const [focused, setFocused] = useState<CellPosition | null>(null);
  const [hovered, setHovered] = useState<CellPosition | null>(null);
  const view = useMemo(
    () => heatmapView(figure, layer, minimumHits, stops),
    [figure, layer, minimumHits, stops],
  );
  const busiest = useMemo(() => busiestCell(figure), [figure]);
  const yLabels = cellMarks(figure.yEdges, figure.yBreaks, 40);
  const yDecimals = axisDecimals(figure.yBreaks ?? figure.yEdges, 2);
  const gutter = 12 + 7 * Math.max(...yLabels.map(({ value }) => format.number(value, yDecimals).length));
  const characters = longestValue(view.values, view.decimals, format);
  const size = useMemo(
    () => heatmapSize(view.columns, view.rows, width - gutter - 8, characters, tallest),
    [view, width, gutter, characters],
  );
  const inside = (cell: CellPosition | null): CellPosition | null =>
    cell !== null && cell.column < view.columns && cell.row < view.rows ? cell : null;
  const current = inside(hovered) ?? inside(focused) ?? inside(selected);

  const cellUnder = (event: PointerEvent): CellPosition | null => {
    const box = grid.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const column = Math.floor((event.clientX - box.left) / size.cellWidth);
    const row = view.rows - 1 - Math.floor((event.clientY - box.top) / size.cellHeight);
    return column >= 0 && column < view.columns && row >= 0 && row < view.rows ? { column, row } : null;
  };
  const press = (cell: CellPosition | null): void => {
    if (cell !== null && figure.count[cell.row * view.columns + cell.column]! > 0) {
      props.onCell(cell.column, cell.row);
    }
  };
  const move = (event: KeyboardEvent): void => {
    const from = inside(focused) ?? busiest;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      press(from);
      return;
    }
    const next = cellAfterKey(from, event.key, event.ctrlKey || event.metaKey, view.columns, view.rows);
    if (next === null) return;
    event.preventDefault();
    setHovered(null);
    setFocused(next);
    grid.current
      ?.querySelector(`[id="${CSS.escape(`${id}-${next.column}-${next.row}`)}"]`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  return (
    <FigureFrame
      title={`${text.heatmapTitle(figure.value.label, text.layers[layer])}${figure.value.unit === "" || layer === "count" || layer === "seconds" ? "" : `, ${figure.value.unit}`}`}
      count={text.used(figure.used, figure.used + figure.outside + figure.missing, format)}
      {...(figure.outside + figure.missing > 0
        ? { note: text.outside(figure.outside, figure.missing, format) }
        : {})}
      table={<HeatmapTable figure={figure} view={view} />}
    >
      <div ref={ref}>
        <p className={styles.axes} style={{ maxInlineSize: gutter + size.gridWidth + 1 }}>
          <span>
            {figure.y.label}
            {figure.y.unit === "" ? "" : `, ${figure.y.unit}`}
            <ArrowUp size={14} aria-hidden="true" />
          </span>
          <span>
            {figure.x.label}
            {figure.x.unit === "" ? "" : `, ${figure.x.unit}`}
            <ArrowRight size={14} aria-hidden="true" />
          </span>
        </p>
        <div className={styles.body}>
          <svg
            className={styles.yAxis}
            width={gutter}
            height={size.gridHeight + axisHeight}
            aria-hidden="true"
          >
            <HeatmapYAxis figure={figure} size={size} gutter={gutter} current={current?.row ?? -1} />
          </svg>
          <div className={styles.scroller}>
            <svg
              ref={grid}
              role="grid"
              tabIndex={0}
              className={styles.grid}
              data-pressable={
                current !== null && figure.count[current.row * view.columns + current.column]! > 0
              }
              width={size.gridWidth + 1}
              height={size.gridHeight + axisHeight}
              aria-label={heatmapSummary(figure, view, busiest, words, format)}
              aria-rowcount={view.rows}
              aria-colcount={view.columns}
              aria-activedescendant={`${id}-${(inside(focused) ?? busiest).column}-${(inside(focused) ?? busiest).row}`}
              onKeyDown={move}
              onFocus={(event) => {
                if (event.currentTarget.matches(":focus-visible")) setFocused(inside(focused) ?? busiest);
              }}
              onBlur={() => setFocused(null)}
              onPointerMove={(event) => setHovered(event.pointerType === "touch" ? null : cellUnder(event))}
              onPointerLeave={() => setHovered(null)}
              onPointerUp={(event) => {
                const cell = cellUnder(event);
                setFocused(cell);
                press(cell);
              }}
            >
              <HeatmapCells id={id} figure={figure} view={view} size={size} words={words} format={format} />
              {inside(selected) !== null && (
                <CellOutline cell={inside(selected)!} rows={view.rows} size={size} shape="selected" />
              )}
              {current !== null && (
                <>
                  <CellOutline cell={current} rows={view.rows} size={size} shape="cursorHalo" />
                  <CellOutline cell={current} rows={view.rows} size={size} shape="cursor" />
                </>
              )}
              <HeatmapXAxis figure={figure} size={size} current={current?.column ?? -1} />
            </svg>
          </div>
        </div>
        <HeatmapReadout figure={figure} view={view} minimumHits={minimumHits} cell={current} />
        <HeatmapLegend figure={figure} view={view} minimumHits={minimumHits} />
      </div>
    </FigureFrame>
  );
}

function longestValue(values: Float64Array, decimals: number, format: Format): number {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return Math.max(format.number(low, decimals).length, format.number(high, decimals).length);
}
