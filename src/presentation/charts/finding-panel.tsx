import { useEffect, useState } from "react";
import type { CursorValue } from "../../../workers/api";
import type { ChannelStatistics } from "../../domain/analysis/figure";
import { describeFinding } from "../text/describe-finding";
import { useFormat, useText } from "../text/use-text";
import { Button } from "../ui/button";
import { Panel } from "../ui/panel";
import { SeverityShape } from "../ui/severity-shape";
import { nameOfChannel } from "./channel-name";
import type { Chart, ChartEngine } from "./chart";
import styles from "./finding-panel.module.css";
import { valueText, valueWithUnit } from "./legend-text";
import { useChartState } from "./use-chart";

/** The selected finding: what it is, the values at its onset, the samples it rests on, what to do next. */
export function FindingPanel(props: {
  readonly chart: Chart;
  readonly engine: ChartEngine;
  readonly event: number;
  readonly onSelect: (event: number | null) => void;
}) {
  const { chart, event } = props;
  const text = useText();
  const format = useFormat();
  const words = text.charts.finding;
  const at = chart.events[event];
  const finding = at === undefined ? undefined : chart.session.quality.findings[at.finding];
  if (at === undefined || finding === undefined) return null;
  const { title, sentence, next } = describeFinding(finding, text, format);
  const time = (timeS: number) => format.time(timeS - chart.originS, 1);
  const count = chart.events.length;
  return (
    <Panel
      title={
        <span className={styles.title}>
          <SeverityShape severity={finding.severity} />
          <span>
            {title}
            <small className={styles.when}>
              {at.toS > at.fromS
                ? words.range(time(at.fromS), time(at.toS), format.duration(at.toS - at.fromS, 2))
                : words.instant(time(at.fromS))}
            </small>
          </span>
        </span>
      }
      label={words.panel}
      onClose={() => props.onSelect(null)}
      actions={
        <div className={styles.steps}>
          <Button onPress={() => props.onSelect((event - 1 + count) % count)}>{words.previous}</Button>
          <Button onPress={() => props.onSelect((event + 1) % count)} keys="N">
            {words.nextFinding}
          </Button>
          <span className={styles.place}>{words.place(event + 1, count)}</span>
        </div>
      }
    >
      <p>{sentence}</p>
      <Onset chart={chart} engine={props.engine} fromS={at.fromS} />
      <Evidence
        chart={chart}
        engine={props.engine}
        channels={finding.channels}
        fromS={at.fromS}
        toS={at.toS}
      />
      {next === "" ? null : (
        <section>
          <h3>{words.next}</h3>
          <p>{next}</p>
        </section>
      )}
    </Panel>
  );
}

function Onset(props: { readonly chart: Chart; readonly engine: ChartEngine; readonly fromS: number }) {
  const { chart, engine, fromS } = props;
  const { charts, roles } = useText();
  const format = useFormat();
  const strips = useChartState(chart, (state) => state.strips);
  const [values, setValues] = useState<readonly CursorValue[]>([]);
  useEffect(() => {
    let wanted = true;
    const ids = strips.flatMap(({ channels }) => channels).slice(0, 10);
    void engine.at(chart.session.id, ids, fromS).then((answer) => {
      if (wanted && answer.ok) setValues(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [chart, engine, fromS, strips]);
  return (
    <section>
      <h3>{charts.finding.onset}</h3>
      <dl className={styles.values}>
        {values.map(({ channel, value }) => {
          const shown = chart.context().channels.get(channel);
          if (shown === undefined) return null;
          return (
            <div key={channel}>
              <dt>{nameOfChannel(shown.channel, roles)}</dt>
              <dd>{valueWithUnit(shown, value, format)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Evidence(props: {
  readonly chart: Chart;
  readonly engine: ChartEngine;
  readonly channels: readonly string[];
  readonly fromS: number;
  readonly toS: number;
}) {
  const { chart, engine, channels, fromS, toS } = props;
  const { charts, roles } = useText();
  const format = useFormat();
  const [rows, setRows] = useState<readonly ChannelStatistics[]>([]);
  useEffect(() => {
    let wanted = true;
    if (channels.length === 0) return undefined;
    void engine.between(chart.session.id, channels.slice(0, 6), fromS, toS).then((answer) => {
      if (wanted && answer.ok) setRows(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [chart, engine, channels, fromS, toS]);
  if (channels.length === 0 || rows.length === 0) return null;
  return (
    <section>
      <h3>{charts.finding.evidence}</h3>
      {rows.map((row) => {
        const shown = chart.context().channels.get(row.channel);
        if (shown === undefined) return null;
        return (
          <p key={row.channel} className={styles.evidence}>
            {charts.finding.evidenceLine(
              nameOfChannel(shown.channel, roles),
              charts.samples(row.count, format),
              valueText(shown, row.min, format),
              valueWithUnit(shown, row.max, format),
            )}
          </p>
        );
      })}
    </section>
  );
}
