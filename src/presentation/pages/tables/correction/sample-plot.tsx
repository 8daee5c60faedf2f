import type { SampleBehind } from "../../../../domain/correction/behind";
import { useFormat, useText } from "../../../text/use-text";
import { plotSamples } from "./plot-samples";
import styles from "./correction.module.css";

const [width, height, left] = [300, 130, 36];

/** What each sample near a cell asks for, pass by pass, and what they make together; the list beside it says the same. */
export function SamplePlot(props: {
  readonly samples: readonly SampleBehind[];
  /** Share of fuel that the cell needs. */
  readonly needed: number;
}) {
  const { correction: text } = useText();
  const format = useFormat();
  const { points, passes, low, high } = plotSamples(props.samples, props.needed);
  const x = (share: number): number => left + share * (width - left - 6);
  const y = (value: number): number => 8 + ((high - value) / (high - low)) * (height - 16);
  // Two labels need a sixth of the height between them.
  const marks = [low, 0, high].filter((value) => value === 0 || Math.abs(value) > (high - low) / 6);
  return (
    <figure className={styles.plot}>
      <figcaption>{text.plotTitle(passes)}</figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`}>
        {marks.map((value) => (
          <g key={value}>
            <line className={styles.plotLine} x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text x={left - 6} y={y(value) + 4} textAnchor="end">
              {format.signed(value)}
            </text>
          </g>
        ))}
        {points.map(({ at, value, share }) => (
          <circle
            key={at}
            className={styles.plotPoint}
            cx={x(at)}
            cy={y(value)}
            r={2.5}
            opacity={0.3 + 0.7 * share}
          />
        ))}
        <line
          className={styles.plotNeeded}
          x1={left}
          x2={width}
          y1={y(100 * props.needed)}
          y2={y(100 * props.needed)}
        />
      </svg>
    </figure>
  );
}
