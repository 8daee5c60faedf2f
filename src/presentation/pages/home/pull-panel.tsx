import { useId } from "react";
import { timeTicks } from "../../charts/time-ticks";
import { useFormat, useText } from "../../text/use-text";
import styles from "./pull-figure.module.css";
import { panelsHeight, type PullLayout, type PullPanel } from "./pull-panels";

/** One panel: its title, grid and traces. */
export function PullPanelView({ panel, layout }: { readonly panel: PullPanel; readonly layout: PullLayout }) {
  const { home } = useText();
  const format = useFormat();
  const clip = useId();
  return (
    <g transform={`translate(0 ${panel.top})`}>
      <clipPath id={clip}>
        <rect x={layout.left} y={-1} width={layout.right - layout.left} height={panel.height + 2} />
      </clipPath>
      <text className={styles.title} x={0} y={-13}>
        {home.figure.panels[panel.id]}
      </text>
      {panel.ticks.map((value) => (
        <g key={value} transform={`translate(0 ${panel.y(value)})`}>
          <line className={styles.grid} x1={layout.left} x2={layout.right} />
          <text className={styles.tick} x={layout.left - 8} dy="0.32em" textAnchor="end">
            {format.number(value, panel.decimals)}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${clip})`}>
        {panel.traces.map(({ path, colour, dashed }) => (
          <path
            key={`${colour} ${dashed}`}
            className={styles.trace}
            data-colour={colour}
            data-dashed={dashed || undefined}
            d={path}
          />
        ))}
      </g>
    </g>
  );
}

/** The time axis below the last panel. */
export function PullAxis({ layout }: { readonly layout: PullLayout }) {
  const { home } = useText();
  const format = useFormat();
  const [fromS = 0, toS = 1] = layout.x.domain();
  const { timesS } = timeTicks({ fromS, toS }, layout.right - layout.left, 90);
  return (
    <g transform={`translate(0 ${panelsHeight + 10})`}>
      {timesS.map((timeS) => (
        <g key={timeS} transform={`translate(${layout.x(timeS)} 0)`}>
          <line className={styles.axis} y2={5} />
          <text className={styles.tick} y={18} textAnchor="middle">
            {format.time(timeS, 1)}
          </text>
        </g>
      ))}
      <text className={styles.tick} x={layout.right} y={36} textAnchor="end">
        {home.figure.time}
      </text>
    </g>
  );
}
