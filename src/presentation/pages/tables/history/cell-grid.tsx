// oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no table elements, roles are the only way to say it
import { ArrowRight, ArrowUp } from "lucide-react";
import {
  memo,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { inkOn } from "../../../figures/colour-scale";
import { axisDecimals } from "../../../figures/decimals";
import { cellAfterKey, cellMarks, type CellPosition } from "../../../figures/heatmap-view";
import { useWidth } from "../../../figures/use-width";
import { useFormat } from "../../../text/use-text";
import styles from "./cell-grid.module.css";

/** How one cell looks; a grid is drawn from a list of them, row-major, row 0 at the foot. */
export interface CellLook {
  readonly text: string;
  /** A second, smaller line: what changes. In one cell = room for it in all. */
  readonly below?: string;
  /** Null = no colour: nothing is known, or nothing changed. */
  readonly fill: string | null;
  /** What a screen reader says after the place of the cell. */
  readonly say: string;
  /** Colour of what is written, where the fill is a token; absent = black or white, whichever is stronger. */
  readonly ink?: string;
  /** A letter in the corner: whose value it is. */
  readonly tag?: string;
  /** Share of the bar at the foot, 0 to 1. */
  readonly foot?: number;
  /** A corner that says: this one needs a decision, or is not like its neighbours. */
  readonly corner?: boolean;
  /** Digits that carry less: nothing behind them. */
  readonly quiet?: boolean;
  /** A lock where the bar at the foot would be. */
  readonly locked?: boolean;
}

/** An axis as it is written around the grid. */
export interface GridAxis {
  readonly title: string;
  readonly unit: string;
  readonly values: ArrayLike<number>;
}

/** Size of the cells of a grid that is drawn, pixels. */
export interface CellRoom {
  readonly width: number;
  readonly height: number;
}

const axisHeight = 20;

/** Cells of a table to read and to choose from: one tab stop, arrows move, Shift or a drag takes several. */
export function CellGrid(props: {
  readonly label: string;
  readonly x: GridAxis;
  readonly y: GridAxis | null;
  readonly cells: readonly CellLook[];
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly tallest?: number;
  /** Corner opposite to the marked cell of what is chosen; null = the marked cell alone. */
  readonly anchor?: CellPosition | null;
  readonly onAnchor?: (cell: CellPosition | null) => void;
  readonly onOpen?: (cell: CellPosition) => void;
  /** Drawn over the cells; `room` is the size of one of them. */
  readonly renderOver?: (room: CellRoom, rows: number) => ReactNode;
}) {
  const { x, y, cells, marked, anchor = null } = props;
  const format = useFormat();
  const id = useId();
  const dragging = useRef(false);
  const [focused, setFocused] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const columns = x.values.length;
  const rows = y?.values.length ?? 1;
  const yDecimals = axisDecimals(y?.values ?? [], 3);
  const gutter = y === null ? 4 : 14 + 7 * longest(y.values, (value) => format.number(value, yDecimals));
  const room = useMemo(
    () =>
      roomOf(columns, rows, width - gutter - 4, widestText(cells), props.tallest ?? 520, hasTwoLines(cells)),
    [columns, rows, width, gutter, cells, props.tallest],
  );
  const [gridWidth, gridHeight] = [columns * room.width, rows * room.height];

  const cellUnder = (event: PointerEvent<SVGSVGElement>): CellPosition => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left) / room.width);
    const row = rows - 1 - Math.floor((event.clientY - box.top) / room.height);
    return { column: clamp(column, columns), row: clamp(row, rows) };
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && props.onOpen !== undefined) {
      event.preventDefault();
      props.onOpen(marked);
      return;
    }
    const next = cellAfterKey(marked, event.key, event.ctrlKey || event.metaKey, columns, rows);
    if (next === null) return;
    event.preventDefault();
    props.onAnchor?.(event.shiftKey ? (anchor ?? marked) : null);
    props.onMark(next);
    document
      .getElementById(`${id}-${next.column}-${next.row}`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const chosen = rangeOf(marked, anchor);
  return (
    <div ref={ref} className={styles.frame}>
      <p className={styles.axes} style={{ maxInlineSize: gutter + gridWidth }}>
        <span>
          {y?.title}
          {y !== null && <ArrowUp size={14} aria-hidden="true" />}
        </span>
        <span>
          {x.title}
          <ArrowRight size={14} aria-hidden="true" />
        </span>
      </p>
      <div className={styles.body}>
        {y !== null && (
          <svg width={gutter} height={gridHeight} className={styles.gutter} aria-hidden="true">
            {cellMarks([], y.values, Math.max(2, Math.floor(gridHeight / 16))).map(({ at, value }) => (
              <text
                key={at}
                data-current={Math.floor(at) === marked.row}
                x={gutter - 8}
                y={gridHeight - at * room.height + 4}
                textAnchor="end"
              >
                {format.number(value, yDecimals)}
              </text>
            ))}
          </svg>
        )}
        <div className={styles.scroller}>
          <svg
            role="grid"
            tabIndex={0}
            className={styles.grid}
            aria-label={props.label}
            aria-rowcount={rows}
            aria-colcount={columns}
            aria-multiselectable={props.onAnchor !== undefined}
            aria-activedescendant={`${id}-${marked.column}-${marked.row}`}
            width={gridWidth + 1}
            height={gridHeight + axisHeight}
            onKeyDown={move}
            onFocus={(event) => setFocused(event.currentTarget.matches(":focus-visible"))}
            onBlur={() => setFocused(false)}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              const cell = cellUnder(event);
              dragging.current = props.onAnchor !== undefined && event.pointerType !== "touch";
              if (dragging.current) event.currentTarget.setPointerCapture(event.pointerId);
              if (event.shiftKey && props.onAnchor !== undefined) props.onAnchor(anchor ?? marked);
              else props.onAnchor?.(null);
              if (event.pointerType !== "touch") props.onMark(cell);
            }}
            onPointerMove={(event) => {
              if (!dragging.current) return;
              const cell = cellUnder(event);
              if (cell.column === marked.column && cell.row === marked.row) return;
              if (anchor === null) props.onAnchor?.(marked);
              props.onMark(cell);
            }}
            onPointerUp={(event) => {
              dragging.current = false;
              if (event.pointerType === "touch") props.onMark(cellUnder(event));
            }}
            onDoubleClick={() => props.onOpen?.(marked)}
          >
            <Cells id={id} x={x} y={y} cells={cells} room={room} columns={columns} rows={rows} />
            {props.renderOver?.(room, rows)}
            <rect
              className={styles.halo}
              x={chosen.left * room.width + 1}
              y={(rows - 1 - chosen.high) * room.height + 1}
              width={(chosen.right - chosen.left + 1) * room.width - 2}
              height={(chosen.high - chosen.low + 1) * room.height - 2}
            />
            <rect
              className={styles.mark}
              data-focused={focused}
              x={chosen.left * room.width + 1}
              y={(rows - 1 - chosen.high) * room.height + 1}
              width={(chosen.right - chosen.left + 1) * room.width - 2}
              height={(chosen.high - chosen.low + 1) * room.height - 2}
            />
            <g aria-hidden="true">
              {cellMarks([], x.values, Math.max(2, Math.floor(gridWidth / 40))).map(({ at, value }) => (
                <text
                  key={at}
                  data-current={Math.floor(at) === marked.column}
                  x={at * room.width}
                  y={gridHeight + 15}
                  textAnchor="middle"
                >
                  {format.number(value, axisDecimals(x.values, 3))}
                </text>
              ))}
            </g>
          </svg>
        </div>
      </div>
    </div>
  );
}

const Cells = memo(function Cells(props: {
  readonly id: string;
  readonly x: GridAxis;
  readonly y: GridAxis | null;
  readonly cells: readonly CellLook[];
  readonly room: CellRoom;
  readonly columns: number;
  readonly rows: number;
}) {
  const { id, x, y, cells, room, columns, rows } = props;
  const format = useFormat();
  const [across, up] = [axisDecimals(x.values, 3), axisDecimals(y?.values ?? [], 3)];
  const texts = room.width >= 30 && room.height >= 15;
  return Array.from({ length: rows }, (_, index) => rows - 1 - index).map((row) => (
    <g key={row} role="row">
      {Array.from({ length: columns }, (_, column) => {
        const look = cells[row * columns + column]!;
        const [left, top] = [column * room.width, (rows - 1 - row) * room.height];
        const ink = look.ink ?? (look.fill === null ? null : inkOn(look.fill));
        const place = [
          format.unit(x.values[column]!, x.unit, across),
          ...(y === null ? [] : [format.unit(y.values[row]!, y.unit, up)]),
        ].join(" · ");
        return (
          <g key={column} role="gridcell" id={`${id}-${column}-${row}`} aria-label={`${place}: ${look.say}`}>
            <rect
              className={styles.cell}
              x={left}
              y={top}
              width={room.width}
              height={room.height}
              fill={look.fill ?? "var(--surface)"}
            />
            {look.corner === true && (
              <path
                className={styles.corner}
                d={`M${left + room.width - 9} ${top + 1}h8v8z`}
                style={ink === null ? undefined : { fill: ink }}
              />
            )}
            {texts && look.tag !== undefined && (
              <text
                className={styles.tag}
                x={left + 3}
                y={top + 10}
                style={ink === null ? undefined : { fill: ink }}
              >
                {look.tag}
              </text>
            )}
            {texts && (
              <text
                className={styles.value}
                data-quiet={look.quiet === true}
                x={left + room.width / 2}
                y={top + room.height / 2 + (look.below === undefined || look.below === "" ? 4 : -2)}
                style={ink === null ? undefined : { fill: ink }}
              >
                {look.text}
              </text>
            )}
            {texts && look.below !== undefined && look.below !== "" && (
              <text
                className={styles.below}
                x={left + room.width / 2}
                y={top + room.height / 2 + 11}
                style={ink === null ? undefined : { fill: ink }}
              >
                {look.below}
              </text>
            )}
            {look.locked === true && (
              <path
                className={styles.lock}
                transform={`translate(${left + 3} ${top + room.height - 12})`}
                d="M2 4V3a2 2 0 0 1 4 0v1h1v5H1V4zm1 0h2V3a1 1 0 0 0-2 0z"
              />
            )}
            {look.foot !== undefined && look.foot > 0 && (
              <rect
                className={styles.foot}
                x={left + 1}
                y={top + room.height - 4}
                width={Math.max(2, (room.width - 2) * look.foot)}
                height={3}
                style={ink === null ? undefined : { fill: ink }}
              />
            )}
          </g>
        );
      })}
    </g>
  ));
});

/** The cells between two corners. */
export function rangeOf(
  a: CellPosition,
  b: CellPosition | null,
): { readonly left: number; readonly right: number; readonly low: number; readonly high: number } {
  const other = b ?? a;
  return {
    left: Math.min(a.column, other.column),
    right: Math.max(a.column, other.column),
    low: Math.min(a.row, other.row),
    high: Math.max(a.row, other.row),
  };
}

function roomOf(
  columns: number,
  rows: number,
  width: number,
  widest: number,
  tallest: number,
  twoLines: boolean,
): CellRoom {
  const fit = width / columns;
  const wanted = Math.max(34, widest + 1);
  // Small tables do not grow without end; large ones scroll rather than lose their digits.
  const across = Math.min(72, fit >= wanted ? fit : columns > 20 && fit >= 12 ? fit : Math.max(fit, wanted));
  return {
    width: across,
    height: twoLines
      ? Math.max(leastTwoLines(), Math.min(44, tallest / rows))
      : Math.max(across < 30 ? 8 : 18, Math.min(across * 0.75, 34, tallest / rows)),
  };
}

function hasTwoLines(cells: readonly CellLook[]): boolean {
  return cells.some(({ below }) => below !== undefined);
}

function longest(values: ArrayLike<number>, say: (value: number) => string): number {
  return Math.max(...Array.from(values, (value) => say(value).length));
}

/** Two lines need this much; a finger needs more. */
function leastTwoLines(): number {
  return matchMedia("(pointer: coarse)").matches ? 36 : 33;
}

/** Pixels of the widest line: the font's digits are 0.6 em wide. */
function widestText(cells: readonly CellLook[]): number {
  let most = 1;
  for (const { text, below = "" } of cells) most = Math.max(most, 7.8 * text.length, 6.9 * below.length);
  return most;
}

function clamp(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, at));
}
