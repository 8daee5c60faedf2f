import { Ellipsis } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { ChannelPanel } from "../../charts/channel-panel";
import type { Chart, ChartContext } from "../../charts/chart";
import { readAddress } from "../../charts/chart-address";
import { chartCommands, type ChartDesk } from "../../charts/chart-commands";
import { ChartFoot } from "../../charts/chart-foot";
import { chartStore } from "../../charts/chart-state";
import { ChartToolbar } from "../../charts/chart-toolbar";
import { ChartView } from "../../charts/chart-view";
import { FindingPanel } from "../../charts/finding-panel";
import { findingEvents } from "../../charts/findings-lane";
import type { LayoutDesk } from "../../charts/layout-menu";
import { layoutsOf } from "../../charts/layouts";
import { defaultStrips } from "../../charts/strips";
import { boundsOf, keepWithin } from "../../charts/time-range";
import { useChart, useChartState } from "../../charts/use-chart";
import { ValuesTable } from "../../charts/values-table";
import { useCommands } from "../../commands";
import { useApplication } from "../../services";
import { showToast } from "../../state/toasts";
import { describeFinding } from "../../text/describe-finding";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { Menu } from "../../ui/menu";
import { VisuallyHidden } from "../../ui/visually-hidden";
import styles from "./session-charts.module.css";
import { SessionFrame } from "./session-frame";
import { keepStrips, openingStrips } from "./strip-memory";
import { useChartAddress } from "./use-chart-address";
import { useShownChannels } from "./use-shown-channels";

/** The session as strips of channels over time, with its findings and channels at the side. */
export function SessionCharts(props: { readonly session: Session; readonly vehicle: Vehicle | null }) {
  const { session, vehicle } = props;
  const { engine, sessions } = useApplication();
  const text = useText();
  const format = useFormat();
  const context = useChartContext(session, vehicle);
  const chart = useChart(session, engine, context, () => storeFor(session, vehicle));
  const [channelsOpen, setChannelsOpen] = useState(false);
  const [tableOpen, setTableOpen] = useState(false);
  const main = useRef<HTMLDivElement>(null);
  const strips = useChartState(chart, (state) => state.strips);
  const event = useChartState(chart, (state) => state.event);
  useChartAddress(chart, session.vehicleId === null);
  useKeptStrips(chart);
  useEffect(() => focusPlots(main.current), []);

  const selectEvent = (selected: number | null): void => {
    setChannelsOpen(false);
    const found = selected === null ? undefined : chart.events[selected];
    if (found === undefined) chart.store.setState({ event: null });
    else {
      chart.moves.travelTo(found);
      chart.store.setState({ event: selected, a: found.fromS, held: true, b: null });
    }
  };
  const desk: ChartDesk = {
    findChannel: () => setChannelsOpen(true),
    showTable: () => setTableOpen(true),
    setMarker() {
      const { a, view } = chart.store.getState();
      const timeS = a ?? (view.fromS + view.toS) / 2;
      const before = context.markers;
      const label = text.charts.marker.name(before.length + 1);
      const markers = [...before, { timeS, label }].toSorted((x, y) => x.timeS - y.timeS);
      void sessions.update(session.id, { markers });
      showToast(text.charts.marker.set(format.time(timeS - chart.originS, 3)), {
        label: text.common.undo,
        perform: () => void sessions.update(session.id, { markers: before }),
      });
    },
    selectEvent,
    openEvent: focusFinding,
  };
  const layouts = useLayouts(chart, session, vehicle);
  const commands = chartCommands(chart, desk, layouts, text);
  useCommands(commands);

  return (
    <SessionFrame
      session={session}
      vehicle={vehicle}
      view="charts"
      fill
      actions={
        <div className={styles.phone}>
          <Menu
            label={text.charts.menu}
            icon={<Ellipsis size={20} aria-hidden="true" />}
            items={commands
              .filter(({ id }) => phoneActions.has(id))
              .map(({ label, perform, icon: Icon }) => ({
                label,
                perform,
                icon: Icon === undefined ? null : <Icon size={18} aria-hidden="true" />,
              }))}
          />
        </div>
      }
    >
      <div ref={main} className={styles.charts}>
        <h1>
          <VisuallyHidden>{text.charts.label(session.name)}</VisuallyHidden>
        </h1>
        <div className={styles.charts} data-chart>
          <ChartToolbar chart={chart} desk={desk} layouts={layouts} />
          <div className={styles.middle}>
            {strips.length === 0 ? (
              <EmptyState
                nested
                sentence={text.charts.empty}
                actions={<Button onPress={() => setChannelsOpen(true)}>{text.charts.emptyAction}</Button>}
              />
            ) : (
              <ChartView chart={chart} onEvent={selectEvent} onChannels={() => setChannelsOpen(true)} />
            )}
            {channelsOpen || event !== null ? (
              <div className={styles.side} data-wide={channelsOpen || undefined}>
                {channelsOpen ? (
                  <ChannelPanel
                    chart={chart}
                    onClose={() => setChannelsOpen(false)}
                    onDefaults={() => chart.store.setState({ strips: defaultStrips(session.channels) })}
                  />
                ) : event === null ? null : (
                  <FindingPanel chart={chart} engine={engine} event={event} onSelect={selectEvent} />
                )}
              </div>
            ) : null}
          </div>
          <ChartFoot chart={chart} />
        </div>
        <ValuesTable chart={chart} open={tableOpen} onClose={() => setTableOpen(false)} />
      </div>
    </SessionFrame>
  );
}

const phoneActions = new Set(
  [
    "find",
    "fit",
    "back",
    "forth",
    "zoom-in",
    "zoom-out",
    "marker",
    "set-b",
    "clear",
    "next-finding",
    "arrange",
    "as-table",
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => `layout-${key}`),
  ].map((id) => `chart-${id}`),
);

/** The layouts of the session, and where its vehicle keeps its own. */
function useLayouts(chart: Chart, session: Session, vehicle: Vehicle | null): LayoutDesk {
  const { charts } = useText();
  const { vehicles } = useApplication();
  return useMemo(() => {
    const own = vehicle?.layouts ?? [];
    return {
      layouts: layoutsOf(session.channels, own),
      own,
      keep:
        vehicle === null
          ? null
          : (next) => {
              const layouts = next.map(({ name, strips, heights }) => ({
                name,
                strips: strips.map((ids) => [...ids]),
                heights: [...heights],
              }));
              // Its strips may have been kept since: only the layouts are this one's.
              void vehicles.find(vehicle.id).then((now) => vehicles.save({ ...(now ?? vehicle), layouts }));
            },
      nameOf: ({ name }) => ("own" in name ? name.own : charts.layouts.given[name.given]),
      show: ({ strips }) => chart.store.setState({ strips }),
    };
  }, [chart, session, vehicle, vehicles, charts]);
}

/** What the page knows that a chart needs: units, words and markers. */
function useChartContext(session: Session, vehicle: Vehicle | null): ChartContext {
  const text = useText();
  const format = useFormat();
  const channels = useShownChannels(session, vehicle);
  return useMemo(() => {
    const { findings } = session.quality;
    const events = findingEvents(findings);
    return {
      format,
      channels,
      markers: session.markers,
      eventLabels: events.map(({ finding }) => {
        const found = findings[finding];
        return found === undefined ? "" : describeFinding(found, text, format).title;
      }),
      eventChannels: events.map(({ finding }) => findings[finding]?.channels ?? []),
    };
  }, [session, channels, text, format]);
}

function storeFor(session: Session, vehicle: Vehicle | null) {
  const search = location.hash.split("?")[1] ?? "";
  const { range, a, b, event, strips, marks } = readAddress(search);
  const bounds = boundsOf(session.startS, session.endS);
  const store = chartStore(
    range === null ? bounds : keepWithin(range, bounds, 0),
    openingStrips(session, vehicle, strips),
  );
  const known = event !== null && event < findingEvents(session.quality.findings).length;
  store.setState({ a, held: a !== null, b, event: known ? event : null, marks });
  return store;
}

const restMs = 800;

function useKeptStrips(chart: Chart): void {
  const { vehicles } = useApplication();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => void keepStrips(chart.session, vehicles, chart.store.getState().strips);
    const stop = chart.store.subscribe((now, before) => {
      if (now.strips === before.strips) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        keep();
      }, restMs);
    });
    return () => {
      stop();
      if (timer === undefined) return;
      clearTimeout(timer);
      keep();
    };
  }, [chart, vehicles]);
}

// The grip of a sheet comes first, but cannot take the focus where the panel is no sheet.
function focusFinding(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-chart] aside button")) {
    button.focus();
    if (document.activeElement === button) return;
  }
}

// The keys of the charts act at once: on arriving here the plots take the focus that nobody else holds.
function focusPlots(main: HTMLElement | null): void {
  const held = document.activeElement;
  const free = held === null || held === document.body || held.id === "page";
  if (free && navigator.userActivation.hasBeenActive) {
    main?.querySelector<HTMLElement>("[data-chart-plots]")?.focus({ preventScroll: true });
  }
}
