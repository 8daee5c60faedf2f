import { useMemo, useState } from "react";
import type { HeatmapFigure } from "../../../domain/analysis/figure";
import type { Session, SessionChannel } from "../../../domain/session";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import type { Vehicle } from "../../../domain/vehicle";
import { nameOfChannel } from "../../charts/channel-name";
import type { ShownChannel } from "../../charts/strip-scene";
import { Heatmap } from "../../figures/heatmap";
import type { CellPosition } from "../../figures/heatmap-view";
import { cellName } from "../../figures/heatmap-words";
import { rawValue, shownHeatmap } from "../../figures/in-shown-units";
import { parseNumber } from "../../text/parse-number";
import { useFormat, useText } from "../../text/use-text";
import { parseBreaks, type AnalysisChoice, type AxisCells } from "./analysis-address";
import { BehindCell } from "./behind-cell";
import { heatmapChannels } from "./heatmap-channels";
import { HeatmapControls } from "./heatmap-controls";
import { ResultState } from "./result-state";
import { useAnalysis } from "./use-analysis";

/** The heatmap of a session with its settings and the samples behind a pressed cell. */
export function HeatmapPanel(props: {
  readonly session: Session;
  readonly vehicle: Vehicle | null;
  readonly tables: readonly TuningTable[];
  readonly shown: ReadonlyMap<string, ShownChannel>;
  readonly choice: AnalysisChoice;
  readonly onChange: (change: Partial<AnalysisChoice>) => void;
}) {
  const { session, vehicle, shown, choice } = props;
  const words = useText();
  const format = useFormat();
  const channels = heatmapChannels(session, choice);
  const [selected, setSelected] = useState<{ readonly key: string; readonly cell: CellPosition } | null>(
    null,
  );
  const of = (channel: SessionChannel | null): ShownChannel | null =>
    channel === null ? null : (shown.get(channel.id) ?? null);
  const params = {
    value: choice.value,
    x: choice.x,
    y: choice.y,
    xBins: choice.xCells.bins,
    yBins: choice.yCells.bins,
    xBreaks: rawBreaks(choice.xCells, of(channels.x)),
    yBreaks: rawBreaks(choice.yCells, of(channels.y)),
    stoichiometricRatio: vehicle?.fuel.stoichiometricRatio ?? null,
  };
  const running = useAnalysis(session.id, "heatmap", params);
  const raw = running.output?.figures.find((one): one is HeatmapFigure => one.kind === "heatmap") ?? null;
  const figure = useMemo(() => {
    if (raw === null) return null;
    const named = (channel: SessionChannel | null) => {
      const how = channel === null ? null : (shown.get(channel.id) ?? null);
      return channel === null || how === null ? null : { ...how, label: nameOfChannel(channel, words.roles) };
    };
    const value = channels.plain ? named(channels.value) : null;
    return shownHeatmap(raw, named(channels.x), named(channels.y), value);
  }, [raw, channels.x, channels.y, channels.value, channels.plain, shown, words]);
  const key = JSON.stringify(params);
  const cell = selected?.key === key ? selected.cell : null;

  return (
    <>
      <HeatmapControls
        session={session}
        choice={choice}
        channels={channels}
        shown={shown}
        tables={props.tables}
        onChange={props.onChange}
      />
      <ResultState running={running}>
        {figure !== null && (
          <Heatmap
            figure={figure}
            layer={choice.layer}
            minimumHits={choice.minimum}
            selected={cell}
            onCell={(column, row) => setSelected({ key, cell: { column, row } })}
          />
        )}
      </ResultState>
      {cell !== null && figure !== null && !running.stale && (
        <BehindCell
          key={`${key} ${cell.column} ${cell.row}`}
          session={session}
          params={params}
          cell={cell}
          name={cellName(figure, cell, words, format)}
          channel={channels.value}
          shown={channels.plain ? of(channels.value) : null}
          unit={figure.value.unit}
          onClose={() => setSelected(null)}
        />
      )}
    </>
  );
}

function rawBreaks(cells: AxisCells, shown: ShownChannel | null): readonly number[] | null {
  if (cells.breaks === "") return null;
  const breaks = parseBreaks(cells.breaks, parseNumber);
  if (breaks === null || shown === null) return breaks;
  return breaks.map((value) => rawValue(value, shown));
}
