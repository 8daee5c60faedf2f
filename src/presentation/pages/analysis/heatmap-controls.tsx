import { useState } from "react";
import type { Session } from "../../../domain/session";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import type { ShownChannel } from "../../charts/strip-scene";
import { heatmapLayers } from "../../figures/heatmap-view";
import { parseNumber } from "../../text/parse-number";
import { useFormat, useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import type { AnalysisChoice } from "./analysis-address";
import { AxisControls } from "./axis-controls";
import { channelOptions, numberChannels } from "./channel-options";
import { heatmapChannels, heatmapNames, type HeatmapChannels } from "./heatmap-channels";
import styles from "./session-analysis.module.css";

/** What the heatmap shows over what, and how finely. */
export function HeatmapControls(props: {
  readonly session: Session;
  readonly choice: AnalysisChoice;
  readonly channels: HeatmapChannels;
  readonly shown: ReadonlyMap<string, ShownChannel>;
  readonly tables: readonly TuningTable[];
  readonly onChange: (change: Partial<AnalysisChoice>) => void;
}) {
  const { choice, channels, shown, onChange } = props;
  const words = useText();
  const { analysis, roles } = words;
  const { view, figure } = analysis;
  const format = useFormat();
  const [minimum, setMinimum] = useState<string | null>(null);
  const options = channelOptions(numberChannels(props.session, format), roles);
  const names = heatmapNames(
    heatmapChannels(props.session, { ...choice, value: null, x: null, y: null }),
    words,
  );
  const picker = (
    label: string,
    value: string | null,
    usual: string,
    change: (id: string | null) => void,
  ) => (
    <Select
      label={label}
      value={value ?? ""}
      options={[{ value: "", label: usual }, ...options]}
      onChange={(id) => change(id === "" ? null : id)}
    />
  );
  const wrong = minimum !== null && !isCount(minimum);
  return (
    <div className={styles.controls}>
      {picker(view.value, choice.value, view.usual(names.value), (value) => onChange({ value }))}
      {picker(view.x, choice.x, view.usual(names.x), (x) =>
        onChange({ x, xCells: { ...choice.xCells, breaks: "" } }),
      )}
      {picker(view.y, choice.y, view.usual(names.y), (y) =>
        onChange({ y, yCells: { ...choice.yCells, breaks: "" } }),
      )}
      <Select
        label={view.layer}
        value={choice.layer}
        options={heatmapLayers.map((value) => ({ value, label: figure.layers[value] }))}
        onChange={(layer) => onChange({ layer })}
      />
      <details>
        <summary>{view.settings}</summary>
        <div className={styles.inner}>
          <AxisControls
            key={`x ${channels.x?.id ?? ""}`}
            label={view.columnCells}
            cells={choice.xCells}
            channel={channels.x}
            shown={channels.x === null ? null : (shown.get(channels.x.id) ?? null)}
            tables={props.tables}
            onChange={(xCells) => onChange({ xCells })}
          />
          <AxisControls
            key={`y ${channels.y?.id ?? ""}`}
            label={view.rowCells}
            cells={choice.yCells}
            channel={channels.y}
            shown={channels.y === null ? null : (shown.get(channels.y.id) ?? null)}
            tables={props.tables}
            onChange={(yCells) => onChange({ yCells })}
          />
          <Field
            label={view.minimum}
            inputMode="numeric"
            value={minimum ?? String(choice.minimum)}
            error={wrong ? view.minimumWrong : null}
            onChange={(next) => {
              setMinimum(next);
              if (isCount(next)) onChange({ minimum: parseNumber(next) });
            }}
            onLeave={() => {
              if (!wrong) setMinimum(null);
            }}
          />
        </div>
      </details>
    </div>
  );
}

function isCount(text: string): boolean {
  const value = parseNumber(text);
  return Number.isInteger(value) && value >= 1;
}
