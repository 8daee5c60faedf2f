import { useMemo, useState } from "react";
import type { HistogramFigure } from "../../../domain/analysis/figure";
import type { Session } from "../../../domain/session";
import { nameOfChannel } from "../../charts/channel-name";
import type { ShownChannel } from "../../charts/strip-scene";
import { Histogram } from "../../figures/histogram";
import { shownHistogram } from "../../figures/in-shown-units";
import { parseNumber } from "../../text/parse-number";
import { useFormat, useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import type { AnalysisChoice } from "./analysis-address";
import { channelOptions, histogramChannel, numberChannels } from "./channel-options";
import { ResultState } from "./result-state";
import { useAnalysis } from "./use-analysis";
import styles from "./session-analysis.module.css";

/** The distribution of one channel. */
export function HistogramPanel(props: {
  readonly session: Session;
  readonly shown: ReadonlyMap<string, ShownChannel>;
  readonly choice: AnalysisChoice;
  readonly onChange: (change: Partial<AnalysisChoice>) => void;
}) {
  const { session, shown, choice, onChange } = props;
  const { analysis, roles } = useText();
  const { view } = analysis;
  const format = useFormat();
  const [bars, setBars] = useState<string | null>(null);
  const channel = histogramChannel(session, choice.channel, format);
  const running = useAnalysis(
    session.id,
    "histogram",
    channel === null ? null : { channel: channel.id, bins: choice.bars },
  );
  const raw = running.output?.figures.find((one): one is HistogramFigure => one.kind === "histogram") ?? null;
  const figure = useMemo(() => {
    const how = channel === null ? undefined : shown.get(channel.id);
    if (raw === null || channel === null || how === undefined) return null;
    return shownHistogram(raw, how, nameOfChannel(channel, roles));
  }, [raw, channel, shown, roles]);
  if (channel === null) return <p>{view.noChannel}</p>;
  const wrong = bars !== null && bars.trim() !== "" && !isBars(bars);
  return (
    <>
      <div className={styles.controls}>
        <Select
          label={view.channel}
          value={channel.id}
          options={channelOptions(numberChannels(session, format), roles)}
          onChange={(id) => onChange({ channel: id })}
        />
        <Field
          label={view.bins}
          inputMode="numeric"
          placeholder={view.automatic}
          value={bars ?? (choice.bars === null ? "" : String(choice.bars))}
          error={wrong ? view.numberWrong : null}
          onChange={(next) => {
            setBars(next);
            if (next.trim() === "") onChange({ bars: null });
            else if (isBars(next)) onChange({ bars: parseNumber(next) });
          }}
        />
      </div>
      <ResultState running={running}>{figure !== null && <Histogram figure={figure} />}</ResultState>
    </>
  );
}

function isBars(text: string): boolean {
  const value = parseNumber(text);
  return Number.isInteger(value) && value >= 2 && value <= 200;
}
