import { ticks } from "d3";
import type { SampleBehind } from "../../../../domain/correction/behind";
import { mostLeftOut, type LeftOutReason } from "../../../../domain/correction/left-out";
import { useFormat, useText } from "../../../text/use-text";
import { plotSamples } from "./plot-samples";
import { sampleSigns } from "./sample-signs";
import styles from "./correction.module.css";

const [width, height, left, top, bottom] = [320, 180, 34, 14, 16];

/**
 * What each sample near a cell asks for, pass by pass: dots count, signs stand for the reasons that kept one out. The
 * lists beside it say the same.
 */
export function SamplePlot(props: {
  readonly samples: readonly SampleBehind[];
  readonly reasons: readonly LeftOutReason[];
  /** Share of fuel that the cell needs and its error; null where no sample counts. */
  readonly needed: { readonly share: number; readonly error: number } | null;
}) {
  const { correction: text } = useText();
  const format = useFormat();
  const { needed, reasons } = props;
  const band = needed === null ? null : ([needed.share - needed.error, needed.share + needed.error] as const);
  const { points, out, beyond, spans, low, high } = plotSamples(props.samples, reasons, band);
  const x = (share: number): number => left + 6 + share * (width - left - 12);
  const y = (value: number): number => top + ((high - value) / (high - low)) * (height - top - bottom);
  const isCut = reasons.some(({ measured, samples }) => measured > samples.length);
  return (
    <figure className={styles.plot}>
      <figcaption>{text.plotTitle(spans.length, spans.filter(({ used }) => used).length)}</figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`}>
        {ticks(low, high, 4).map((value) => (
          <g key={value}>
            <line className={styles.plotLine} x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text x={left - 6} y={y(value) + 4} textAnchor="end">
              {format.signed(value)}
            </text>
          </g>
        ))}
        {band !== null && (
          <rect
            className={styles.plotBand}
            x={left}
            width={width - left}
            y={y(100 * band[1])}
            height={y(100 * band[0]) - y(100 * band[1])}
          />
        )}
        {spans.map(({ from, to, used }) => (
          <line
            key={from}
            className={styles.plotPass}
            data-used={used}
            x1={x(from) - 1}
            x2={x(to) + 1}
            y1={height - 5}
            y2={height - 5}
          />
        ))}
        {out.map(({ bucket, points: drawn }) => (
          <path
            key={bucket}
            className={styles.plotOut}
            data-tone={sampleSigns[bucket].tone}
            d={drawn.map(({ at, value }) => `M${x(at)} ${y(value)}${sampleSigns[bucket].path}`).join("")}
          />
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
        {needed !== null && (
          <line
            className={styles.plotNeeded}
            x1={left}
            x2={width}
            y1={y(100 * needed.share)}
            y2={y(100 * needed.share)}
          />
        )}
      </svg>
      <p>
        {needed !== null && `${text.plotBand} `}
        {beyond > 0 && `${text.plotBeyond(beyond)} `}
        {isCut && text.plotCut(mostLeftOut)}
      </p>
    </figure>
  );
}
