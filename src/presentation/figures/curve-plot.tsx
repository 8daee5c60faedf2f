import { line } from "d3";
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useFormat, useText } from "../text/use-text";
import { curveGeometry, draggedValue, valueAfterKey, type CurveGeometry } from "./curve-geometry";
import { axisDecimals } from "./decimals";
import { useWidth } from "./use-width";
import styles from "./curve.module.css";

const [left, top, foot, right] = [56, 14, 26, 18];
const height = 260;
const reach = 24;

/** A one-dimensional table as a line. Its points are dragged up and down, or moved by the arrow keys. */
export function CurvePlot(props: {
  readonly summary: string;
  readonly x: { readonly title: string; readonly unit: string; readonly values: ArrayLike<number> };
  readonly value: { readonly title: string; readonly unit: string; readonly decimals: number };
  readonly values: ArrayLike<number>;
  /** The snapshot it is compared with, on the same breakpoints. */
  readonly a: ArrayLike<number> | null;
  readonly marked: number;
  readonly onMark: (at: number) => void;
  /** Storage step of a value. */
  readonly step: number;
  /** A point was moved; `done` ends a drag. Absent where nothing can be edited. */
  readonly onChange?: (at: number, value: number, done: boolean) => void;
  readonly isLocked?: (at: number) => boolean;
}) {
  const { x: axis, values, a, marked, onChange } = props;
  const { curve: text } = useText().tableHistory;
  const format = useFormat();
  const [ref, room] = useWidth<HTMLDivElement>(640);
  const width = Math.max(80, Math.min(room, 1100) - left - right);
  // While a point is dragged the axes stand still under the finger.
  const [held, setHeld] = useState<{ readonly at: number; readonly geometry: CurveGeometry } | null>(null);
  const geometry = held?.geometry ?? curveGeometry(axis.values, values, a, width, height);
  const moved = useRef(false);
  const { x, y } = geometry;
  const yTicks = y.ticks(5);
  const xTicks = x.ticks(Math.max(2, Math.floor(width / 70)));
  const path = line<number>()
    .defined((value) => !Number.isNaN(value))
    .x((_, at) => x(axis.values[at]!))
    .y((value) => y(value));
  const free = (at: number): boolean => onChange !== undefined && props.isLocked?.(at) !== true;

  const down = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = nearest(axis.values, (place) => Math.abs(x(place) - (event.clientX - box.left - left)));
    if (Math.abs(x(axis.values[at]!) - (event.clientX - box.left - left)) > reach) return;
    props.onMark(at);
    const value = values[at]!;
    const grabbed = Math.abs(y(value) - (event.clientY - box.top - top)) <= reach;
    if (!grabbed || !free(at)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    moved.current = false;
    setHeld({ at, geometry });
  };
  const drag = (event: PointerEvent<SVGSVGElement>, done: boolean): void => {
    if (held === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const value = draggedValue(held.geometry, event.clientY - box.top - top, props.step);
    if (!done) moved.current ||= value !== values[held.at]!;
    if (moved.current) onChange?.(held.at, value, done);
    if (done) setHeld(null);
  };
  const key = (event: KeyboardEvent): void => {
    const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const last = axis.values.length - 1;
    const to = { Home: 0, End: last }[event.key] ?? (along === undefined ? null : marked + along);
    if (to !== null) {
      event.preventDefault();
      props.onMark(Math.min(last, Math.max(0, to)));
      return;
    }
    const value = valueAfterKey(values[marked]!, event.key, event.shiftKey, props.step);
    if (value === null || Number.isNaN(value) || !free(marked)) return;
    event.preventDefault();
    onChange?.(marked, value, true);
  };
  const place = format.unit(axis.values[marked]!, axis.unit, axisDecimals(axis.values, 3));
  const said = format.unit(values[marked]!, props.value.unit, props.value.decimals);
  return (
    <div ref={ref}>
      <p className={styles.axis}>{props.value.title}</p>
      <svg
        className={styles.plot}
        data-held={held !== null}
        // One stop for all points: left and right choose one, up and down move it.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="slider"
        tabIndex={0}
        aria-label={`${props.summary} ${onChange === undefined ? text.readKeys : text.keys}`}
        aria-orientation="vertical"
        aria-valuemin={y.domain()[0]}
        aria-valuemax={y.domain()[1]}
        aria-valuenow={Number.isNaN(values[marked]!) ? y.domain()[0] : values[marked]}
        aria-valuetext={text.point(place, Number.isNaN(values[marked]!) ? text.blank : said)}
        width={width + left + right}
        height={height + top + foot}
        onKeyDown={key}
        onPointerDown={down}
        onPointerMove={(event) => drag(event, false)}
        onPointerUp={(event) => drag(event, true)}
        onPointerCancel={() => setHeld(null)}
      >
        <g transform={`translate(${left} ${top})`}>
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
          <line
            className={styles.here}
            x1={x(axis.values[marked]!)}
            x2={x(axis.values[marked]!)}
            y2={height}
          />
          {a !== null && <path className={styles.before} d={path(Array.from(a)) ?? ""} />}
          <path className={styles.line} d={path(Array.from(values)) ?? ""} />
          {Array.from(values, (value, at) =>
            Number.isNaN(value) ? null : (
              <g key={at}>
                <circle className={styles.hit} cx={x(axis.values[at]!)} cy={y(value)} r={reach} />
                <circle
                  className={styles.point}
                  data-marked={at === marked}
                  cx={x(axis.values[at]!)}
                  cy={y(value)}
                  r={at === marked ? 6 : 4}
                />
              </g>
            ),
          )}
        </g>
      </svg>
      <p className={styles.foot}>
        <span role="status">{text.point(place, Number.isNaN(values[marked]!) ? text.blank : said)}</span>
        <span>{axis.title}</span>
      </p>
    </div>
  );
}

function nearest(places: ArrayLike<number>, far: (place: number) => number): number {
  let best = 0;
  for (let at = 1; at < places.length; at++) if (far(places[at]!) < far(places[best]!)) best = at;
  return best;
}
