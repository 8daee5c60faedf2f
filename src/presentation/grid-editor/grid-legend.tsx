import { useId } from "react";
import { useFormat, useText } from "../text/use-text";
import { SeverityShape } from "../ui/severity-shape";
import type { ColourScale } from "../figures/colour-scale";
import styles from "./grid-legend.module.css";

const width = 144;

/** What the colours and signs of the cells say. */
export function GridLegend(props: {
  readonly scale: ColourScale | null;
  readonly unit: string;
  readonly decimals: number;
  readonly changes: boolean;
  readonly hasLocked: boolean;
  readonly hasWarned: boolean;
}) {
  const { scale, decimals } = props;
  const { tables: text, analysis } = useText();
  const format = useFormat();
  const gradient = useId();
  const say = (value: number): string =>
    props.changes ? format.signed(value, decimals) : format.number(value, decimals);
  // Where all values are one there is one colour, and nothing to run between.
  const flat = scale !== null && !(scale.limits[1] > scale.limits[0]);
  const wide = flat ? 16 : width;
  return (
    <div className={styles.legend}>
      {scale === null ? null : (
        <span className={styles.scale}>
          {!flat && <span>{`${scale.capped.below ? "◂ " : ""}${say(scale.limits[0])}`}</span>}
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file */}
          <svg
            role="img"
            width={wide}
            height={14}
            aria-label={analysis.tables.colours(
              `${say(scale.limits[0])} ${props.unit}`,
              `${say(scale.limits[1])} ${props.unit}`,
            )}
          >
            <defs>
              <linearGradient id={gradient}>
                {scale.stops.map((stop, at) => (
                  <stop
                    key={stop}
                    offset={at / Math.max(1, scale.stops.length - 1)}
                    stopColor={flat ? scale.colour(scale.limits[0]) : stop}
                  />
                ))}
              </linearGradient>
            </defs>
            <rect width={wide} height={14} fill={`url(#${gradient})`} />
          </svg>
          <span>{`${say(scale.limits[1])}${props.unit === "" ? "" : `\u00a0${props.unit}`}${scale.capped.above ? " ▸" : ""}`}</span>
        </span>
      )}
      {props.hasLocked ? (
        <span className={styles.sign}>
          <span className={styles.hatch} aria-hidden="true" />
          {text.legend.locked}
        </span>
      ) : null}
      {props.hasWarned ? (
        <span className={styles.sign}>
          <SeverityShape severity="medium" size={14} decorative />
          {text.legend.warned}
        </span>
      ) : null}
    </div>
  );
}
