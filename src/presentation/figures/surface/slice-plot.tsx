import { line, scaleLinear } from "d3";
import { useFormat } from "../../text/use-text";
import { extentOf } from "../colour-scale";
import { axisDecimals } from "../decimals";
import { useWidth } from "../use-width";
import styles from "./surface.module.css";

/** Values along one axis; NaN where the line breaks. */
export interface SliceLine {
  readonly values: ArrayLike<number>;
}

const height = 130;
const [left, top, foot, right] = [44, 8, 22, 14];

/** One row or column of a table as a line: A with rings, B with squares, the marked place upright. */
export function SlicePlot(props: {
  readonly title: string;
  readonly summary: string;
  readonly places: ArrayLike<number>;
  readonly a: SliceLine | null;
  readonly b: SliceLine;
  readonly marked: number;
}) {
  const { places, a, b, marked } = props;
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>(420);
  const all = [...Array.from(b.values), ...(a === null ? [] : Array.from(a.values))];
  const [low, high] = extentOf(all);
  const across = Math.max(40, width - left - right);
  const x = scaleLinear([places[0]!, places[places.length - 1]!], [0, across]);
  const y = scaleLinear(Number.isNaN(low) ? [0, 1] : high > low ? [low, high] : [low - 1, low + 1], [
    height,
    0,
  ]).nice(4);
  const yTicks = y.ticks(4);
  const marks = labelled(places, x, 46);
  const path = line<number>()
    .defined((at) => !Number.isNaN(at))
    .x((_, at) => x(places[at]!))
    .y((value) => y(value));
  return (
    <div ref={ref} className={styles.slice}>
      <h3>{props.title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file */}
      <svg
        className={styles.plot}
        role="img"
        aria-label={props.summary}
        width={width}
        height={height + top + foot}
      >
        <g transform={`translate(${left} ${top})`}>
          {yTicks.map((tick) => (
            <g key={tick}>
              <line className={styles.gridline} x2={across} y1={y(tick)} y2={y(tick)} />
              <text x={-8} y={y(tick) + 4} textAnchor="end">
                {format.number(tick, axisDecimals(yTicks, 3))}
              </text>
            </g>
          ))}
          {marks.map((at) => (
            <text key={at} x={x(places[at]!)} y={height + 17} textAnchor="middle">
              {format.number(places[at]!, axisDecimals(places, 2))}
            </text>
          ))}
          <line className={styles.here} x1={x(places[marked]!)} x2={x(places[marked]!)} y2={height} />
          {a !== null && (
            <>
              <path className={styles.lineA} d={path(Array.from(a.values)) ?? ""} />
              {points(a.values, places).map((at) => (
                <circle key={at} className={styles.markA} cx={x(places[at]!)} cy={y(a.values[at]!)} r={3} />
              ))}
            </>
          )}
          <path className={styles.lineB} d={path(Array.from(b.values)) ?? ""} />
          {points(b.values, places).map((at) => (
            <rect
              key={at}
              className={styles.markB}
              x={x(places[at]!) - 2.75}
              y={y(b.values[at]!) - 2.75}
              width={5.5}
              height={5.5}
            />
          ))}
        </g>
      </svg>
    </div>
  );
}

function points(values: ArrayLike<number>, places: ArrayLike<number>): readonly number[] {
  return Array.from({ length: places.length }, (_, at) => at).filter((at) => !Number.isNaN(values[at]!));
}

/** Breakpoints whose numbers stand at least `gap` pixels apart; the last one always. */
function labelled(places: ArrayLike<number>, x: (value: number) => number, gap: number): readonly number[] {
  const kept: number[] = [];
  const last = places.length - 1;
  for (let at = 0; at < last; at++) {
    const here = x(places[at]!);
    const before = kept.at(-1);
    if (before !== undefined && here - x(places[before]!) < gap) continue;
    if (x(places[last]!) - here >= gap) kept.push(at);
  }
  return [...kept, last];
}
