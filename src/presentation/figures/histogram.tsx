import { useMemo, useState, type KeyboardEvent } from "react";
import type { HistogramFigure } from "../../domain/analysis/figure";
import { useFormat, useText } from "../text/use-text";
import { axisDecimals } from "./decimals";
import { FigureFrame } from "./figure-frame";
import { histogramGeometry, type HistogramBar } from "./histogram-geometry";
import { useWidth } from "./use-width";
import styles from "./histogram.module.css";

const height = 220;
const left = 60;
const foot = 20;
const top = 8;

/** How often a channel took each value: bars over equal ranges. */
export function Histogram(props: { readonly figure: HistogramFigure }) {
  const { figure } = props;
  const { figure: text } = useText().analysis;
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const [current, setCurrent] = useState<number | null>(null);
  const geometry = useMemo(
    () => histogramGeometry(figure, Math.max(80, width - left - 12), height),
    [figure, width],
  );
  const { bars, total, largest } = geometry;
  const decimals = axisDecimals(figure.edges, 3);
  const say = (value: number): string => format.unit(value, figure.x.unit, decimals);
  const share = (bar: HistogramBar): string => format.percent(total > 0 ? bar.count / total : 0, 1);
  const peak = bars.findIndex((bar) => bar.count === largest);
  const shown = current === null ? undefined : bars[current];

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10 }[event.key];
    const end = { Home: 0, End: bars.length - 1 }[event.key];
    if (step === undefined && end === undefined) return;
    event.preventDefault();
    setCurrent(end ?? Math.max(0, Math.min(bars.length - 1, (current ?? peak) + (step ?? 0))));
  };

  return (
    <FigureFrame
      title={`${text.histogram.title(figure.x.label)}${figure.x.unit === "" ? "" : `, ${figure.x.unit}`}`}
      count={text.samples(total, format)}
      {...(figure.below + figure.above + figure.missing > 0
        ? { note: text.histogram.left(figure.below, figure.above, figure.missing, format) }
        : {})}
      table={<HistogramTable bars={bars} say={say} share={share} />}
    >
      <div ref={ref}>
        <p className={styles.axis}>{text.histogram.y}</p>
        <svg
          className={styles.plot}
          // One stop for all bars, moved through by arrows.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="slider"
          tabIndex={0}
          aria-label={text.histogram.summary(
            {
              channel: figure.x.label,
              from: say(figure.edges[0] ?? NaN),
              to: say(figure.edges.at(-1) ?? NaN),
              peak: peak < 0 ? "" : text.cellRange(say(bars[peak]!.from), say(bars[peak]!.to)),
              count: total,
            },
            format,
          )}
          aria-valuemin={0}
          aria-valuemax={bars.length - 1}
          aria-valuenow={current ?? Math.max(0, peak)}
          aria-valuetext={describe(bars[current ?? Math.max(0, peak)])}
          width={width}
          height={height + top + foot}
          onKeyDown={move}
          onBlur={() => setCurrent(null)}
          onPointerLeave={() => setCurrent(null)}
        >
          <g transform={`translate(${left} ${top})`}>
            {geometry.yTicks.map((tick) => (
              <g key={tick.value}>
                <line className={styles.gridline} x2={width - left - 12} y1={tick.at} y2={tick.at} />
                <text className={styles.tick} x={-8} y={tick.at + 4} textAnchor="end">
                  {format.number(tick.value)}
                </text>
              </g>
            ))}
            {bars.map((bar, at) => (
              <g key={bar.from}>
                <rect
                  className={styles.bar}
                  data-current={at === current}
                  x={bar.x}
                  y={bar.y}
                  width={bar.width}
                  height={bar.height}
                />
                <rect
                  className={styles.hit}
                  x={bar.x}
                  width={bar.width + 1}
                  height={height}
                  onPointerEnter={() => setCurrent(at)}
                />
              </g>
            ))}
            <line className={styles.baseline} x2={width - left - 12} y1={height} y2={height} />
            {geometry.xTicks.map((tick) => (
              <text key={tick.value} className={styles.tick} x={tick.at} y={height + 16} textAnchor="middle">
                {format.number(
                  tick.value,
                  axisDecimals(
                    geometry.xTicks.map(({ value }) => value),
                    4,
                  ),
                )}
              </text>
            ))}
          </g>
        </svg>
        <p className={styles.axis}>
          <span />
          <span>
            {figure.x.label}
            {figure.x.unit === "" ? "" : `, ${figure.x.unit}`}
          </span>
        </p>
        <p className={styles.readout}>{shown === undefined ? text.histogram.pick : describe(shown)}</p>
      </div>
    </FigureFrame>
  );

  function describe(bar: HistogramBar | undefined): string {
    return bar === undefined
      ? ""
      : text.histogram.bar(say(bar.from), say(bar.to), bar.count, share(bar), format);
  }
}

function HistogramTable(props: {
  readonly bars: readonly HistogramBar[];
  readonly say: (value: number) => string;
  readonly share: (bar: HistogramBar) => string;
}) {
  const { histogram } = useText().analysis.figure;
  const format = useFormat();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{histogram.from}</th>
          <th scope="col">{histogram.to}</th>
          <th scope="col">{histogram.y}</th>
          <th scope="col">{histogram.share}</th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <tr key={bar.from}>
            <td>{props.say(bar.from)}</td>
            <td>{props.say(bar.to)}</td>
            <td>{format.number(bar.count)}</td>
            <td>{props.share(bar)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
