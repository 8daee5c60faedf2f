import { useId } from "react";
import type { HeatmapFigure } from "../../domain/analysis/figure";
import { useFormat, useText } from "../text/use-text";
import { layerUnit } from "./heatmap-words";
import type { HeatmapView } from "./heatmap-view";
import styles from "./heatmap.module.css";

const width = 176;
const left = 14;

/** What colours, bars and grey digits mean, with unit, limits and caps. */
export function HeatmapLegend(props: {
  readonly figure: HeatmapFigure;
  readonly view: HeatmapView;
  readonly minimumHits: number;
}) {
  const { figure, view } = props;
  const { legend } = useText().analysis.figure;
  const format = useFormat();
  const gradient = useId();
  const { scale } = view;
  const unit = layerUnit(figure, view);
  const say = (value: number): string => format.number(value, view.decimals);
  const label = legend.scale(
    format.unit(scale.limits[0], unit, view.decimals),
    format.unit(scale.limits[1], unit, view.decimals),
  );
  return (
    <div className={styles.legend}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn here, there is no file */}
      <svg role="img" aria-label={label} width={width + 2 * left} height={34}>
        <defs>
          <linearGradient id={gradient}>
            {scale.stops.map((stop, at) => (
              <stop key={stop} offset={at / Math.max(1, scale.stops.length - 1)} stopColor={stop} />
            ))}
          </linearGradient>
        </defs>
        <rect className={styles.cell} x={left} y={1} width={width} height={14} fill={`url(#${gradient})`} />
        {scale.capped.below && <path className={styles.cap} d="M10 2 3 8l7 6z" />}
        {scale.capped.above && <path className={styles.cap} d={`M${width + left + 4} 2l7 6-7 6z`} />}
        <text className={styles.limits} x={left} y={30}>
          {say(scale.limits[0])}
        </text>
        <text className={styles.limits} x={left + width / 2} y={30} textAnchor="middle">
          {scale.centre === null ? unit : format.unit(scale.centre, unit, view.decimals)}
        </text>
        <text className={styles.limits} x={left + width} y={30} textAnchor="end">
          {say(scale.limits[1])}
        </text>
      </svg>
      {(scale.capped.below || scale.capped.above) && (
        <span>
          <svg width={8} height={12} aria-hidden="true">
            <path className={styles.cap} d="M0 0l7 6-7 6z" />
          </svg>
          {legend.beyond}
        </span>
      )}
      <span>
        <svg width={24} height={4} aria-hidden="true">
          <rect className={styles.sampleFoot} width={24} height={3} />
        </svg>
        {legend.foot(view.largestCount, format)}
      </span>
      {props.minimumHits > 1 && (
        <span>
          <svg width={24} height={16} aria-hidden="true">
            <rect className={`${styles.cell} ${styles.empty}`} x={0.5} y={0.5} width={23} height={15} />
            <text className={styles.few} x={12} y={12} textAnchor="middle">
              0
            </text>
          </svg>
          {legend.few(props.minimumHits)}
        </span>
      )}
      <span>
        <svg width={24} height={16} aria-hidden="true">
          <rect className={`${styles.cell} ${styles.empty}`} x={0.5} y={0.5} width={23} height={15} />
        </svg>
        {legend.none}
      </span>
    </div>
  );
}
