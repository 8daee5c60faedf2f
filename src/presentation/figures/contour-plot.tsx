import { ticks } from "d3";
import { useMemo, type KeyboardEvent, type PointerEvent } from "react";
import { useFormat, useText } from "../text/use-text";
import { extentOf, inkOn, type ColourScale } from "./colour-scale";
import { contourPieces } from "./contour-lines";
import { axisDecimals } from "./decimals";
import { cellAfterKey, cellMarks, type CellPosition } from "./heatmap-view";
import { useWidth } from "./use-width";
import styles from "./contour.module.css";

const [left, foot, top, right] = [52, 40, 20, 12];
const tallest = 420;

/** A table from straight above: cells in their colours, with lines of equal height through them. */
export function ContourPlot(props: {
  readonly columns: number;
  readonly rows: number;
  /** Lines follow these values; row-major, row 0 at the foot. */
  readonly heights: ArrayLike<number>;
  /** Colours follow these; NaN = no colour. */
  readonly colours: ArrayLike<number>;
  readonly scale: ColourScale;
  readonly x: { readonly title: string; readonly values: ArrayLike<number> };
  readonly y: { readonly title: string; readonly values: ArrayLike<number> };
  readonly summary: string;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly status: string;
}) {
  const { columns, rows, heights, colours, scale, marked } = props;
  const { surface: text } = useText().tableHistory;
  const format = useFormat();
  const [ref, room] = useWidth<HTMLDivElement>(720);
  const cellWidth = Math.max(8, (room - left - right) / columns);
  const cellHeight = Math.max(8, Math.min(cellWidth, tallest / rows));
  const [width, height] = [cellWidth * columns, cellHeight * rows];
  const levels = useMemo(() => {
    const [low, high] = extentOf(heights);
    return Number.isNaN(low) ? [] : ticks(low, high, 8).filter((level) => level > low && level < high);
  }, [heights]);
  const lines = useMemo(
    () => levels.map((level) => ({ level, pieces: contourPieces(heights, columns, rows, level) })),
    [levels, heights, columns, rows],
  );
  const x = (column: number): number => (column + 0.5) * cellWidth;
  const y = (row: number): number => height - (row + 0.5) * cellHeight;
  const decimals = axisDecimals(levels, 3);

  const press = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left - left) / cellWidth);
    const row = rows - 1 - Math.floor((event.clientY - box.top - top) / cellHeight);
    if (column >= 0 && column < columns && row >= 0 && row < rows) props.onMark({ column, row });
  };
  const move = (event: KeyboardEvent): void => {
    const next = cellAfterKey(marked, event.key, event.ctrlKey || event.metaKey, columns, rows);
    if (next === null) return;
    event.preventDefault();
    props.onMark(next);
  };
  return (
    <div ref={ref}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move its mark */}
      <svg
        className={styles.plot}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={`${props.summary} ${text.contourKeys}`}
        width={width + left + right}
        height={height + top + foot}
        onKeyDown={move}
        onPointerUp={press}
      >
        <text className={styles.title} x={left} y={12}>
          {props.y.title}
        </text>
        <text className={styles.title} x={left + width} y={top + height + 34} textAnchor="end">
          {props.x.title}
        </text>
        <g transform={`translate(${left} ${top})`}>
          {Array.from({ length: columns * rows }, (_, at) => {
            const value = colours[at]!;
            const hole = Number.isNaN(heights[at]!);
            return (
              <rect
                key={at}
                x={(at % columns) * cellWidth}
                y={height - (Math.floor(at / columns) + 1) * cellHeight}
                width={cellWidth + 0.5}
                height={cellHeight + 0.5}
                fill={hole ? "none" : Number.isNaN(value) ? "var(--line)" : scale.colour(value)}
              />
            );
          })}
          {lines.map(({ level, pieces }) => (
            <path
              key={level}
              className={styles.line}
              d={pieces
                .map(
                  ({ fromX, fromY, toX, toY }) =>
                    `M${x(fromX).toFixed(1)} ${y(fromY).toFixed(1)}L${x(toX).toFixed(1)} ${y(toY).toFixed(1)}`,
                )
                .join("")}
            />
          ))}
          {lines.map(({ level, pieces }) => {
            const piece = pieces[Math.floor(pieces.length / 2)];
            if (piece === undefined) return null;
            const at =
              Math.min(rows - 1, Math.round(piece.fromY)) * columns +
              Math.min(columns - 1, Math.round(piece.fromX));
            const fill = Number.isNaN(colours[at]!) ? null : inkOn(scale.colour(colours[at]!));
            return (
              <text
                key={level}
                className={styles.level}
                style={fill === null ? undefined : { fill }}
                x={x((piece.fromX + piece.toX) / 2)}
                y={y((piece.fromY + piece.toY) / 2) - 3}
              >
                {format.number(level, decimals)}
              </text>
            );
          })}
          <rect
            className={styles.mark}
            x={marked.column * cellWidth + 1}
            y={height - (marked.row + 1) * cellHeight + 1}
            width={cellWidth - 2}
            height={cellHeight - 2}
          />
          {cellMarks([], props.x.values, Math.max(2, Math.floor(width / 48))).map(({ at, value }) => (
            <text key={at} x={at * cellWidth} y={height + 16} textAnchor="middle">
              {format.number(value, axisDecimals(props.x.values, 2))}
            </text>
          ))}
          {cellMarks([], props.y.values, Math.max(2, Math.floor(height / 18))).map(({ at, value }) => (
            <text key={at} x={-8} y={height - at * cellHeight + 4} textAnchor="end">
              {format.number(value, axisDecimals(props.y.values, 2))}
            </text>
          ))}
        </g>
      </svg>
      <p className={styles.status} role="status">
        {props.status}
      </p>
    </div>
  );
}
