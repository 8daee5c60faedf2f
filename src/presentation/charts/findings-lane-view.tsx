import { useMemo } from "react";
import { useFormat, useText } from "../text/use-text";
import { SeverityShape } from "../ui/severity-shape";
import type { Chart } from "./chart";
import styles from "./chart-view.module.css";
import { clusterEvents, countBySeverity, type FindingCluster } from "./findings-lane";
import { xOf } from "./time-range";
import { useChartState } from "./use-chart";

/** Shapes of findings at their time over the whole session; a press selects, N steps through them. */
export function FindingsLane(props: {
  readonly chart: Chart;
  readonly width: number;
  readonly onEvent: (event: number) => void;
}) {
  const { chart, width } = props;
  const { charts, common } = useText();
  const format = useFormat();
  const selected = useChartState(chart, (state) => state.event);
  const strips = useChartState(chart, (state) => state.strips);
  const clusters = useMemo(() => {
    if (width < 1 || strips.length === 0) return [];
    const axis = chart.painter.overviewAxis();
    return clusterEvents(chart.events, (timeS) => xOf(axis, timeS), 14 * chart.painter.textScale());
  }, [chart, width, strips]);
  const counts = countBySeverity(chart.session.quality.findings.filter(({ ranges }) => ranges.length > 0));
  const note =
    counts.length === 0
      ? charts.noFindings
      : counts.map((one) => common.severityCount(one, format)).join(" · ");
  return (
    <div className={styles.row} data-lane>
      <div className={styles.gutter} data-line>
        <strong>{charts.findings}</strong>
        <span className={styles.note}>{note}</span>
      </div>
      <div className={styles.plot}>
        <div className={styles.lane}>
          {clusters.map((cluster, at) => {
            const [first] = cluster.events;
            const here = selected !== null && cluster.events.includes(selected);
            const next = here ? following(cluster.events, selected) : first;
            const time = format.time((chart.events[first!]?.fromS ?? 0) - chart.originS, 1);
            const name =
              cluster.events.length > 1
                ? charts.findingCount(cluster.events.length)
                : (chart.context().eventLabels[first!] ?? "");
            return (
              <button
                key={first}
                type="button"
                tabIndex={-1}
                className={styles.sign}
                aria-pressed={here}
                aria-label={charts.findingAt(name, time)}
                title={charts.findingAt(name, time)}
                style={{ left: cluster.x }}
                onClick={() => next !== undefined && props.onEvent(next)}
              >
                <SeverityShape severity={cluster.severity} size={15} decorative />
                {cluster.events.length > 1 && hasRoom(clusters, at) ? (
                  <span className={styles.count}>{cluster.events.length}</span>
                ) : null}
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}

// Pressing a cluster again steps through what is in it.
function following(events: readonly number[], selected: number): number | undefined {
  return events[(events.indexOf(selected) + 1) % events.length];
}

// A count that would touch the next shape is left to its name.
function hasRoom(clusters: readonly FindingCluster[], at: number): boolean {
  const [here, next] = [clusters[at], clusters[at + 1]];
  return here !== undefined && (next === undefined || next.x - here.x >= 28);
}
