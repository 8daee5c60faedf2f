import type { Session } from "../../../domain/session";
import { writeAddress } from "../../charts/chart-address";
import { boundsOf, keepWithin, rangeAround, type TimeRange } from "../../charts/time-range";
import { sessionPath } from "../../routes";

const leastS = 10;

/** The address of the charts around an event: the proof of a number. A stretch is shaded between both cursors. */
export function placeInCharts(
  session: Session,
  fromS: number,
  toS: number,
  channel: string | null,
  event: number | null = null,
): string {
  const bounds = boundsOf(session.startS, session.endS);
  const range = keepWithin(rangeAround({ fromS, toS }, leastS), bounds, 0);
  // A finding shades its own stretch.
  const b = event === null && toS > fromS ? toS : null;
  return `${sessionPath(session.id, "charts")}?${writeAddress({ range, a: fromS, b, show: channel, event })}`;
}

/** The address of the charts with every given stretch shaded, all of them in view. */
export function marksInCharts(session: Session, marks: readonly TimeRange[], channel: string | null): string {
  const fromS = Math.min(...marks.map((mark) => mark.fromS));
  const toS = Math.max(...marks.map((mark) => mark.toS));
  const bounds = boundsOf(session.startS, session.endS);
  const range = keepWithin(rangeAround({ fromS, toS }, leastS), bounds, 0);
  return `${sessionPath(session.id, "charts")}?${writeAddress({ range, show: channel, marks })}`;
}
