import { useEffect, useState } from "react";
import type { PlotTrace } from "../../../../../workers/api";
import type { Session } from "../../../../domain/session";
import { useWidth } from "../../../figures/use-width";
import { useApplication } from "../../../services";
import { useFormat, useText } from "../../../text/use-text";
import styles from "./trace.module.css";

const height = 56;

/** The session over time as one channel, with the cursor: drag it, or use the arrow keys. */
export function TimeStrip(props: {
  readonly session: Session;
  readonly channel: string;
  readonly timeS: number;
  readonly onTime: (timeS: number) => void;
}) {
  const { session, channel, timeS } = props;
  const { engine } = useApplication();
  const { trace: text } = useText().tableHistory;
  const format = useFormat();
  const [ref, room] = useWidth<HTMLDivElement>(800);
  const [drawn, setDrawn] = useState<{ readonly channel: string; readonly trace: PlotTrace } | null>(null);
  const pixels = Math.max(50, Math.round(room));
  const { startS, endS } = session;
  useEffect(() => {
    let left = false;
    const query = { session: session.id, channels: [channel], fromS: startS, toS: endS, pixels };
    void engine.plot(query).then((answer) => {
      const trace = answer.ok ? answer.value[0] : undefined;
      if (!left && trace !== undefined) setDrawn({ channel, trace });
    });
    return () => {
      left = true;
    };
  }, [engine, session.id, channel, startS, endS, pixels]);
  const at = ((timeS - startS) / (endS - startS || 1)) * room;
  const label = session.channels.find(({ id }) => id === channel)?.label ?? "";
  const said = format.time(timeS - startS, 2);
  return (
    <div ref={ref} className={styles.strip}>
      <svg width={room} height={height} aria-hidden="true">
        {drawn?.channel === channel && (
          <path className={styles.band} d={bandOf(drawn.trace, startS, endS, room)} />
        )}
        <line className={styles.cursor} x1={at} x2={at} y2={height} />
      </svg>
      <input
        type="range"
        className={styles.slider}
        aria-label={`${text.time}, ${label}`}
        aria-valuetext={text.cursor(said)}
        min={startS}
        max={endS}
        step={0.02}
        value={timeS}
        onChange={(event) => props.onTime(Number(event.target.value))}
        onKeyDown={(event) => {
          const by = { PageUp: 10, PageDown: -10 }[event.key];
          const step = event.shiftKey ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : by;
          if (step === undefined) return;
          event.preventDefault();
          props.onTime(Math.min(endS, Math.max(startS, timeS + step)));
        }}
      />
    </div>
  );
}

/** One upright line per pixel from the lowest to the highest sample; raw samples where there are few. */
function bandOf({ min, max, points }: PlotTrace, fromS: number, toS: number, width: number): string {
  const raw = points.length > 0;
  const count = raw ? points.length / 2 : min.length;
  const low = (at: number): number => (raw ? points[2 * at + 1]! : min[at]!);
  const high = (at: number): number => (raw ? points[2 * at + 1]! : max[at]!);
  const x = (at: number): number =>
    raw ? ((points[2 * at]! - fromS) / (toS - fromS)) * width : (at * width) / count;
  let [bottom, top] = [Infinity, -Infinity];
  for (let at = 0; at < count; at++) {
    if (low(at) < bottom) bottom = low(at);
    if (high(at) > top) top = high(at);
  }
  const y = (value: number): number => height - 2 - ((value - bottom) / (top - bottom || 1)) * (height - 4);
  let path = "";
  let open = false;
  for (let at = 0; at < count; at++) {
    if (Number.isNaN(low(at))) {
      open = false;
      continue;
    }
    path += `${open ? "L" : "M"}${x(at).toFixed(1)} ${y(high(at)).toFixed(1)}`;
    if (low(at) !== high(at)) path += `L${x(at).toFixed(1)} ${y(low(at)).toFixed(1)}`;
    open = true;
  }
  return path;
}
