import { line, scaleLinear } from "d3";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { axisDecimals } from "../../figures/decimals";
import { extentOf } from "../../figures/colour-scale";
import { useWidth } from "../../figures/use-width";
import { useFormat, useText } from "../../text/use-text";
import { titleOf } from "./table-grid";
import { tableShape } from "./table-shape";
import styles from "./table-grid.module.css";

const height = 220;
const left = 56;
const foot = 24;

/** A one-dimensional table as a line through its breakpoints. */
export function TableCurve(props: { readonly table: TuningTable }) {
  const { table } = props;
  const { analysis, importing } = useText();
  const { tables: text } = analysis;
  const format = useFormat();
  const [ref, room] = useWidth<HTMLDivElement>(640);
  const width = Math.min(room, 960) - left - 16;
  const [low, high] = extentOf(table.values);
  if (Number.isNaN(low)) return null;
  const x = scaleLinear([table.x.values[0]!, table.x.values.at(-1)!], [0, width]);
  const y = scaleLinear(high > low ? [low, high] : [low - 1, high + 1], [height, 0]).nice(5);
  const points = [...table.values]
    .map((value, at): [number, number] => [x(table.x.values[at]!), y(value)])
    .filter(([, at]) => !Number.isNaN(at));
  const yTicks = y.ticks(5);
  const xTicks = x.ticks(width < 400 ? 4 : 6);
  const unit = (value: number): string => format.unit(value, table.unit, axisDecimals(table.values, 3));
  return (
    <div ref={ref}>
      <p className={styles.axes}>{titleOf({ label: text.kinds[table.kind], unit: table.unit }, importing)}</p>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file */}
      <svg
        className={styles.plot}
        role="img"
        aria-label={text.summary({
          name: table.name,
          shape: tableShape(table),
          low: unit(low),
          high: unit(high),
        })}
        width={width + left + 16}
        height={height + foot + 8}
      >
        <g transform={`translate(${left} 8)`}>
          {yTicks.map((tick) => (
            <g key={tick}>
              <line className={styles.gridline} x2={width} y1={y(tick)} y2={y(tick)} />
              <text x={-8} y={y(tick) + 4} textAnchor="end">
                {format.number(tick, axisDecimals(yTicks, 3))}
              </text>
            </g>
          ))}
          {xTicks.map((tick) => (
            <text key={tick} x={x(tick)} y={height + 18} textAnchor="middle">
              {format.number(tick, axisDecimals(xTicks, 3))}
            </text>
          ))}
          <path className={styles.line} d={line()(points) ?? ""} />
          {points.map(([cx, cy]) => (
            <circle key={cx} className={styles.point} cx={cx} cy={cy} r={3} />
          ))}
        </g>
      </svg>
      <p className={styles.axes} style={{ maxInlineSize: width + left }}>
        <span />
        <span>{titleOf(table.x, importing)}</span>
      </p>
    </div>
  );
}
