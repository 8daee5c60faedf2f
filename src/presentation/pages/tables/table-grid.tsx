import { ArrowRight, ArrowUp } from "lucide-react";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { inkOn } from "../../figures/colour-scale";
import { cellAfterKey, type CellPosition } from "../../figures/heatmap-view";
import { useThemeStops } from "../../figures/use-theme-stops";
import type { Dictionary } from "../../text/english";
import { useFormat, useText } from "../../text/use-text";
import { unitWords } from "../import/unit-options";
import { tableFigure, type TableFigure } from "./table-figure";
import { tableShape } from "./table-shape";
import styles from "./table-grid.module.css";

/** A tuning table to read: load rises upwards, engine speed runs to the right, colours follow the values. */
export function TableGrid(props: { readonly table: TuningTable }) {
  const { table } = props;
  const { analysis, importing } = useText();
  const { tables: text } = analysis;
  const format = useFormat();
  const stops = useThemeStops();
  const figure = useMemo(() => tableFigure(table, stops), [table, stops]);
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<CellPosition>({ column: 0, row: 0 });
  const columns = figure.columns.length;
  const rows = figure.rows?.length ?? 1;
  const x = (column: number): string =>
    format.unit(figure.columns[column]!, table.x.unit, figure.columnDecimals);
  const say = (value: number): string =>
    Number.isNaN(value) ? text.blank : format.unit(value, table.unit, figure.decimals);

  const move = (event: KeyboardEvent): void => {
    const next = cellAfterKey(at, event.key, event.ctrlKey || event.metaKey, columns, rows);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.column}-${next.row}"]`)?.focus();
  };

  return (
    <div className={styles.frame}>
      <p className={styles.axes}>
        <span>
          {table.y !== null && (
            <>
              {titleOf(table.y, importing)}
              <ArrowUp size={14} aria-hidden="true" />
            </>
          )}
        </span>
        <span>
          {titleOf(table.x, importing)}
          <ArrowRight size={14} aria-hidden="true" />
        </span>
      </p>
      <div className={styles.scroller}>
        <table
          ref={grid}
          // Arrows move inside it: it is one tab stop.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className={styles.grid}
          aria-label={text.summary({
            name: table.name,
            shape: tableShape(table),
            low: say(figure.low),
            high: say(figure.high),
          })}
          onKeyDown={move}
        >
          <tbody>
            {Array.from({ length: rows }, (_, index) => rows - 1 - index).map((row) => (
              <tr key={row}>
                {figure.rows !== null && (
                  <th scope="row" data-current={row === at.row}>
                    {format.number(figure.rows[row]!, figure.rowDecimals)}
                  </th>
                )}
                {Array.from({ length: columns }, (_, column) => {
                  const value = table.values[row * columns + column]!;
                  const current = at.column === column && at.row === row;
                  const place =
                    figure.rows === null
                      ? null
                      : format.unit(figure.rows[row]!, table.y?.unit ?? "", figure.rowDecimals);
                  return (
                    <Cell
                      key={column}
                      value={value}
                      figure={figure}
                      cell={`${column}-${row}`}
                      current={current}
                      label={
                        place === null
                          ? text.curveCell(x(column), say(value))
                          : text.cell(x(column), place, say(value))
                      }
                      onFocus={() => setAt({ column, row })}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              {figure.rows !== null && <td aria-hidden="true" />}
              {Array.from({ length: columns }, (_, column) => (
                <th key={column} scope="col" data-current={column === at.column}>
                  {format.number(figure.columns[column]!, figure.columnDecimals)}
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <Legend figure={figure} unit={table.unit} />
    </div>
  );
}

/** An axis as it is named: label and unit. */
export function titleOf(
  axis: { readonly label: string; readonly unit: string },
  importing: Dictionary["importing"],
): string {
  return axis.unit === "" ? axis.label : `${axis.label}, ${unitWords(axis.unit, importing)}`;
}

function Cell(props: {
  readonly value: number;
  readonly figure: TableFigure;
  readonly cell: string;
  readonly current: boolean;
  readonly label: string;
  readonly onFocus: () => void;
}) {
  const format = useFormat();
  const { value, figure } = props;
  const blank = Number.isNaN(value);
  const fill = blank ? null : figure.scale.colour(value);
  return (
    <td
      data-cell={props.cell}
      data-blank={blank}
      tabIndex={props.current ? 0 : -1}
      aria-label={props.label}
      style={fill === null ? undefined : { backgroundColor: fill, color: inkOn(fill) }}
      onFocus={props.onFocus}
    >
      {blank ? "" : format.number(value, figure.decimals)}
    </td>
  );
}

const width = 176;

function Legend(props: { readonly figure: TableFigure; readonly unit: string }) {
  const { tables: text } = useText().analysis;
  const format = useFormat();
  const gradient = useId();
  const { scale, decimals } = props.figure;
  const [low, high] = scale.limits;
  return (
    <div className={styles.legend}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file */}
      <svg
        role="img"
        aria-label={text.colours(
          format.unit(low, props.unit, decimals),
          format.unit(high, props.unit, decimals),
        )}
        width={width}
        height={32}
      >
        <defs>
          <linearGradient id={gradient}>
            {scale.stops.map((stop, at) => (
              <stop key={stop} offset={at / Math.max(1, scale.stops.length - 1)} stopColor={stop} />
            ))}
          </linearGradient>
        </defs>
        <rect width={width} height={14} fill={`url(#${gradient})`} />
        <text className={styles.limits} x={0} y={28}>
          {format.number(low, decimals)}
        </text>
        <text className={styles.limits} x={width / 2} y={28} textAnchor="middle">
          {props.unit}
        </text>
        <text className={styles.limits} x={width} y={28} textAnchor="end">
          {format.number(high, decimals)}
        </text>
      </svg>
    </div>
  );
}
