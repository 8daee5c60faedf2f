import { useEffect, useRef, type PointerEvent } from "react";
import { useText } from "../text/use-text";
import { nameOfChannel } from "./channel-name";
import type { Chart } from "./chart";
import styles from "./chart-view.module.css";
import { LegendChannel } from "./legend-channel";
import { resizeStrip, type Strip } from "./strips";

const rowHeight = 24;
const noteHeight = 18;

/** One strip: its live legend, its two canvases, and the edge that changes its height. */
export function StripRow(props: {
  readonly chart: Chart;
  readonly strip: Strip;
  readonly at: number;
  readonly onMove: (by: number) => void;
  readonly onChannels: () => void;
}) {
  const { chart, strip, at } = props;
  const base = useRef<HTMLCanvasElement>(null);
  const cursors = useRef<HTMLCanvasElement>(null);
  const key = strip.channels[0] ?? "";
  useEffect(() => {
    if (base.current === null || cursors.current === null) return undefined;
    return chart.painter.attachStrip(key, { base: base.current, cursors: cursors.current });
  }, [chart, key]);
  const room = strip.height - 4 - 4 * strip.channels.length;
  // Second lines are given to the first traces as long as there is room for every name.
  const notes = Math.max(0, Math.floor((room - strip.channels.length * rowHeight) / noteHeight));
  return (
    <div className={styles.row} data-strip style={{ "--strip": `${strip.height / 16}rem` }}>
      <div
        className={styles.legend}
        onPointerDown={(event) => dragStrip(event, props.onMove, props.onChannels)}
      >
        {strip.channels.map((channel, index) => (
          <LegendChannel key={channel} chart={chart} channel={channel} note={index < notes} />
        ))}
      </div>
      <div className={styles.plot}>
        <canvas ref={base} className={styles.canvas} />
        <canvas ref={cursors} className={styles.canvas} />
      </div>
      <Sizer chart={chart} at={at} strip={strip} />
    </div>
  );
}

/** A drag up or down moves the strip one place per strip passed; a press opens the list of channels. */
function dragStrip(
  event: PointerEvent<HTMLDivElement>,
  onMove: (by: number) => void,
  onPress: () => void,
): void {
  if (event.button !== 0 || event.pointerType === "touch") return;
  const legend = event.currentTarget;
  const row = legend.parentElement;
  const startY = event.clientY;
  let dragging = false;
  const move = (moved: globalThis.PointerEvent): void => {
    const by = moved.clientY - startY;
    if (!dragging && Math.abs(by) < 6) return;
    dragging = true;
    if (row !== null) {
      row.dataset["dragging"] = "";
      row.style.translate = `0 ${by}px`;
    }
  };
  const end = (ended: globalThis.PointerEvent): void => {
    legend.removeEventListener("pointermove", move);
    if (row !== null) {
      delete row.dataset["dragging"];
      row.style.translate = "";
    }
    if (ended.type === "pointercancel") return;
    if (!dragging) onPress();
    else if (row !== null) onMove(placesPassed(row, ended.clientY - startY));
  };
  legend.setPointerCapture(event.pointerId);
  legend.addEventListener("pointermove", move);
  legend.addEventListener("pointerup", end, { once: true });
  legend.addEventListener("pointercancel", end, { once: true });
}

/** How many neighbours the middle of a dragged row has passed. */
function placesPassed(row: Element, by: number): number {
  const step = (element: Element): Element | null =>
    by > 0 ? element.nextElementSibling : element.previousElementSibling;
  let passed = 0;
  let left = Math.abs(by);
  for (let next = step(row); next?.hasAttribute("data-strip") === true; next = step(next)) {
    const { height } = next.getBoundingClientRect();
    if (left < height / 2) break;
    left -= height;
    passed++;
  }
  return Math.sign(by) * passed;
}

function Sizer({ chart, at, strip }: { readonly chart: Chart; readonly at: number; readonly strip: Strip }) {
  const { charts, roles } = useText();
  const first = chart.context().channels.get(strip.channels[0] ?? "");
  const name = first === undefined ? "" : nameOfChannel(first.channel, roles);
  function down(event: PointerEvent<HTMLDivElement>) {
    const element = event.currentTarget;
    const startY = event.clientY;
    const { height } = strip;
    const move = (moved: globalThis.PointerEvent): void => {
      const { strips } = chart.store.getState();
      chart.store.setState({
        strips: resizeStrip(strips, at, height + (moved.clientY - startY) / chart.painter.textScale()),
      });
    };
    const end = (): void => element.removeEventListener("pointermove", move);
    event.stopPropagation();
    element.setPointerCapture(event.pointerId);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", end, { once: true });
    element.addEventListener("pointercancel", end, { once: true });
  }
  // Its keys are the buttons in the list of channels: the chart stays one tab stop.
  return <div className={styles.sizer} title={charts.height(name)} onPointerDown={down} />;
}
