import { useEffect, useRef } from "react";
import { useFormat, useText } from "../text/use-text";
import { nameOfChannel } from "./channel-name";
import type { Chart } from "./chart";
import styles from "./chart-view.module.css";
import { legendText } from "./legend-text";
import { isState } from "./strip-scene";
import { Swatch } from "./swatch";
import { useChartState } from "./use-chart";
import { writeText } from "./write-text";

/** One line of the live legend. Its digits are written past React: they change with every move of the pointer. */
export function LegendChannel(props: {
  readonly chart: Chart;
  readonly channel: string;
  /** Room for the second line: unit, lowest, highest and mean. */
  readonly note: boolean;
}) {
  const { chart, channel, note } = props;
  const { charts, roles } = useText();
  const format = useFormat();
  const row = useRef<HTMLDivElement>(null);
  const strips = useChartState(chart, (state) => state.strips);
  const shown = chart.context().channels.get(channel);
  useEffect(() => {
    const cells = row.current?.querySelectorAll<HTMLElement>("[data-cell]");
    if (cells === undefined) return undefined;
    const write = (): void => {
      const now = chart.context().channels.get(channel);
      if (now === undefined) return;
      const texts = legendText(now, chart.readings(), chart.context().format);
      for (const cell of cells) writeText(cell, texts[cell.dataset["cell"] ?? ""] ?? "");
    };
    write();
    return chart.watchReadings(write);
    // The cells change with the second line, and what they say with the language.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [chart, channel, note, format]);
  if (shown === undefined) return null;
  const style = strips.length > 0 ? chart.painter.styles().get(channel) : undefined;
  const name = nameOfChannel(shown.channel, roles);
  const second = note && !isState(shown);
  return (
    <div ref={row} className={styles.channel} title={shown.channel.label}>
      {style === undefined ? null : <Swatch style={style} />}
      <span className={styles.name}>
        <span className={styles.words}>{name}</span>
        {shown.unit === "" ? null : (
          <span className={styles.unit} data-inline={!second || undefined}>
            {" "}
            {shown.unit}
          </span>
        )}
      </span>
      <span className={styles.value} data-cell="a" data-cursor="a" />
      <span className={styles.after}>{shown.unit}</span>
      <span className={styles.value} data-cell="b" data-cursor="b" />
      <span className={styles.delta} data-cell="delta" />
      {second ? (
        <span className={styles.second}>
          {shown.unit === "" ? null : <span className={styles.unitCell}>{shown.unit}</span>}
          {(["min", "max", "mean"] as const).map((statistic) => (
            <span key={statistic}>
              {charts[statistic]} <span data-cell={statistic} />
            </span>
          ))}
        </span>
      ) : null}
    </div>
  );
}
