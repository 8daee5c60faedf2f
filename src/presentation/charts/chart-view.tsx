import { useEffect, useId, useMemo, useRef, useState, type RefObject } from "react";
import { useFormat, useText } from "../text/use-text";
import { VisuallyHidden } from "../ui/visually-hidden";
import type { Chart } from "./chart";
import styles from "./chart-view.module.css";
import { attachAxisGestures } from "./axis-gestures";
import { attachGestures, type ZoomBox } from "./gestures";
import { FindingsLane } from "./findings-lane-view";
import { attachOverviewGestures } from "./overview-gestures";
import { StripRow } from "./strip-row";
import { moveStrip } from "./strips";
import { useChartState } from "./use-chart";
import { nameOfChannel } from "./channel-name";

/** Strips of channels over one time axis, with the whole session and the findings above: one tab stop. */
export function ChartView(props: {
  readonly chart: Chart;
  readonly onEvent: (event: number) => void;
  readonly onChannels: () => void;
}) {
  const { chart } = props;
  const { charts } = useText();
  const strips = useChartState(chart, (state) => state.strips);
  const both = useChartState(chart, (state) => state.b !== null);
  const area = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const summary = useId();
  const width = usePlotWidth(chart, area);

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    return attachGestures(element, chart, { box: (zoom) => placeBox(box.current, zoom) });
  }, [chart]);

  return (
    <div className={styles.plots} data-both={both || undefined}>
      <Summary id={summary} chart={chart} />
      {/* The picture and its keys are one control: what it shows is said in the summary and offered as a table. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles.scroll}
        data-chart-plots
        role="application"
        aria-roledescription={charts.toolbar}
        aria-label={charts.label(chart.session.name)}
        aria-describedby={summary}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.focus({ preventScroll: true })}
        onScroll={() => chart.painter.repaint()}
      >
        <div className={styles.head}>
          <WholeSession chart={chart} />
          <FindingsLane chart={chart} width={width} onEvent={props.onEvent} />
          <AxisRow chart={chart} />
        </div>
        <div ref={area} className={styles.area}>
          {strips.map((strip, at) => (
            <StripRow
              key={strip.channels[0]}
              chart={chart}
              strip={strip}
              onMove={(by) =>
                chart.store.setState({ strips: moveStrip(chart.store.getState().strips, at, at + by) })
              }
              onChannels={props.onChannels}
              at={at}
            />
          ))}
          <div ref={box} className={styles.box} hidden />
        </div>
      </div>
    </div>
  );
}

function placeBox(element: HTMLDivElement | null, zoom: ZoomBox | null): void {
  if (element === null) return;
  element.hidden = zoom === null;
  if (zoom === null) return;
  element.style.left = `${zoom.left}px`;
  element.style.width = `${zoom.width}px`;
  element.style.top = zoom.height === null ? "0" : `${zoom.top}px`;
  element.style.height = zoom.height === null ? "100%" : `${zoom.height}px`;
}

/** Width of the plots, told to the painter; the strips, the axis and the whole session share it. */
function usePlotWidth(chart: Chart, area: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const plot = area.current?.parentElement?.querySelector("[data-plot-width]");
    if (plot === null || plot === undefined) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      chart.painter.resize(measured);
      setWidth(measured);
    });
    observer.observe(plot);
    return () => observer.disconnect();
  }, [chart, area]);
  return width;
}

function WholeSession({ chart }: { readonly chart: Chart }) {
  const { charts } = useText();
  const format = useFormat();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { session } = chart;
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const detach = chart.painter.attachOverview(canvas.current);
    const release = attachOverviewGestures(canvas.current, chart);
    return () => {
      detach();
      release();
    };
  }, [chart]);
  const rate = Math.max(...session.clocks.map(({ medianStepS }) => (medianStepS > 0 ? 1 / medianStepS : 0)));
  const note = charts.wholeNote(
    format.duration(session.durationS, 1),
    format.number(session.rows),
    format.unit(rate, "Hz", rate < 100 ? 1 : 0),
  );
  return (
    <div className={styles.row}>
      <div className={styles.gutter} data-wide>
        <strong>{charts.whole}</strong>
        <span className={styles.note}>{note}</span>
      </div>
      <div className={styles.plot}>
        <canvas ref={canvas} className={styles.whole} title={charts.wholeLabel} />
      </div>
    </div>
  );
}

function AxisRow({ chart }: { readonly chart: Chart }) {
  const { charts } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const detach = chart.painter.attachAxis(canvas.current);
    const release = attachAxisGestures(canvas.current, chart);
    return () => {
      detach();
      release();
    };
  }, [chart]);
  return (
    <div className={styles.row} data-axis>
      <div className={styles.columns} aria-hidden="true">
        <span>{charts.channel}</span>
        <span data-cursor="a">{charts.a}</span>
        <span data-cursor="b">{charts.b}</span>
        <span>{charts.delta}</span>
      </div>
      <div className={styles.plot} data-plot-width>
        <canvas ref={canvas} className={styles.axis} />
      </div>
    </div>
  );
}

function Summary({ id, chart }: { readonly id: string; readonly chart: Chart }) {
  const { charts, roles } = useText();
  const format = useFormat();
  const strips = useChartState(chart, (state) => state.strips);
  const view = useChartState(chart, (state) => state.stack.now);
  const words = useMemo(() => {
    const { channels } = chart.context();
    const traces = strips
      .flatMap((strip) => strip.channels)
      .slice(0, 12)
      .flatMap((channel) => {
        const shown = channels.get(channel);
        return shown === undefined ? [] : [nameOfChannel(shown.channel, roles)];
      });
    const at = (timeS: number) => format.time(timeS - chart.originS, 1);
    return charts.summary({ from: at(view.fromS), to: at(view.toS), strips: strips.length, traces }, format);
  }, [chart, charts, format, roles, strips, view]);
  return (
    <div id={id}>
      <VisuallyHidden>{words}</VisuallyHidden>
    </div>
  );
}
