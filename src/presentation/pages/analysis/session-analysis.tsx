import { useCallback } from "react";
import { useSearch } from "wouter";
import type { Session } from "../../../domain/session";
import { nameOfChannel } from "../../charts/channel-name";
import { sessionPath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Segmented } from "../../ui/segmented";
import { useShownChannels } from "../session/use-shown-channels";
import { readChoice, shownAnalyses, writeChoice, type AnalysisChoice } from "./analysis-address";
import { histogramChannel } from "./channel-options";
import { heatmapChannels, heatmapSentence } from "./heatmap-channels";
import { HeatmapPanel } from "./heatmap-panel";
import { HistogramPanel } from "./histogram-panel";
import { StatisticsPanel } from "./statistics-panel";
import styles from "./session-analysis.module.css";

/** Heatmap, distribution and statistics of one session; what was chosen is in the address. */
export function SessionAnalysis(props: { readonly session: Session }) {
  const { session } = props;
  const application = useApplication();
  const words = useText();
  const { analysis, roles } = words;
  const { view } = analysis;
  const format = useFormat();
  const search = useSearch();
  const choice = readChoice(search);
  const { vehicleId } = session;
  const garage = useLive(async () => {
    if (vehicleId === null) return { vehicle: null, tables: [] };
    const tables = await application.tables.list();
    return {
      vehicle: await application.vehicles.find(vehicleId),
      tables: tables.filter((table) => table.vehicleId === vehicleId),
    };
  }, [application, vehicleId]);
  const shown = useShownChannels(session, garage?.vehicle ?? null);
  const change = useCallback(
    (next: Partial<AnalysisChoice>) => {
      const query = writeChoice({ ...readChoice(search), ...next });
      const path = sessionPath(session.id, "analysis");
      goTo(query === "" ? path : `${path}?${query}`, { replace: true });
    },
    [search, session.id],
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{sentence()}</h1>
        <Segmented
          label={view.choose}
          value={choice.show}
          choices={shownAnalyses.map((value) => ({ value, label: view.names[value] }))}
          onChange={(show) => change({ show })}
        />
      </div>
      {choice.show === "heatmap" && garage !== undefined && (
        <HeatmapPanel
          session={session}
          vehicle={garage.vehicle}
          tables={garage.tables}
          shown={shown}
          choice={choice}
          onChange={change}
        />
      )}
      {choice.show === "histogram" && (
        <HistogramPanel session={session} shown={shown} choice={choice} onChange={change} />
      )}
      {choice.show === "statistics" && <StatisticsPanel session={session} shown={shown} />}
    </div>
  );

  function sentence(): string {
    if (choice.show === "statistics") {
      return view.sentence.statistics(session.channels.length, format.duration(session.durationS, 1));
    }
    if (choice.show === "histogram") {
      const channel = histogramChannel(session, choice.channel, format);
      return channel === null ? view.noChannel : view.sentence.histogram(nameOfChannel(channel, roles));
    }
    return heatmapSentence(heatmapChannels(session, choice), words);
  }
}
