import { useMemo } from "react";
import type { StatisticsFigure } from "../../../domain/analysis/figure";
import type { Session } from "../../../domain/session";
import type { ShownChannel } from "../../charts/strip-scene";
import { shownStatistics } from "../../figures/in-shown-units";
import { statisticsRows } from "../../figures/statistics-rows";
import { StatisticsTable } from "../../figures/statistics-table";
import { ResultState } from "./result-state";
import { useAnalysis } from "./use-analysis";

/** What each channel of a session did, in numbers. */
export function StatisticsPanel(props: {
  readonly session: Session;
  readonly shown: ReadonlyMap<string, ShownChannel>;
}) {
  const { session, shown } = props;
  const running = useAnalysis(session.id, "statistics", {});
  const raw =
    running.output?.figures.find((one): one is StatisticsFigure => one.kind === "statistics") ?? null;
  const rows = useMemo(() => {
    if (raw === null) return [];
    const moved = raw.rows.map((row) => {
      const how = shown.get(row.channel);
      return how === undefined ? row : shownStatistics(row, how);
    });
    const channels = session.channels.map(({ id, label, unit }) => ({
      id,
      label,
      unit: shown.get(id)?.unit ?? unit,
    }));
    return statisticsRows(moved, channels);
  }, [raw, shown, session.channels]);
  return <ResultState running={running}>{raw !== null && <StatisticsTable rows={rows} />}</ResultState>;
}
