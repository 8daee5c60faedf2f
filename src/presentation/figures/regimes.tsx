import { useMemo } from "react";
import type { RegimeFigure } from "../../domain/analysis/figure";
import { useFormat, useText } from "../text/use-text";
import { regimeLanes } from "./regime-lanes";
import { useWidth } from "./use-width";
import styles from "./regimes.module.css";

const laneHeight = 12;

/** When the engine idled, cruised, pulled: one lane per regime over the whole log, with its total. */
export function Regimes(props: { readonly figure: RegimeFigure }) {
  const { regimes } = useText().analysis.figure;
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const lanes = useMemo(() => regimeLanes(props.figure, width, laneHeight), [props.figure, width]);
  return (
    <table className={styles.table}>
      <caption hidden>{regimes.title}</caption>
      <thead>
        <tr>
          <th scope="col">{regimes.column}</th>
          <th scope="col" className={styles.lane}>
            <div ref={ref}>{regimes.time}</div>
          </th>
          <th scope="col" className={styles.number}>
            {regimes.seconds}
          </th>
          <th scope="col" className={styles.number}>
            {regimes.share}
          </th>
          <th scope="col" className={styles.number}>
            {regimes.visits}
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.regime}>
            <th scope="row">{regimes.names[lane.regime] ?? lane.regime}</th>
            <td className={styles.lane}>
              <svg
                width={width}
                height={laneHeight}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file
                role="img"
                aria-label={regimes.lane(format.number(lane.visits))}
              >
                <rect className={styles.track} width={width} height={laneHeight} />
                <path className={styles.stretch} d={lane.path} />
              </svg>
            </td>
            <td className={styles.number}>{format.duration(lane.seconds)}</td>
            <td className={styles.number}>{format.percent(lane.share)}</td>
            <td className={styles.number}>{format.number(lane.visits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
