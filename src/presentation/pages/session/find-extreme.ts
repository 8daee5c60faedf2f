import type { PlotTrace } from "../../../../workers/api";
import type { ChartEngine } from "../../charts/chart";
import type { TimeRange } from "../../charts/time-range";

const columns = 512;
const mostRounds = 6;

/** When a channel first reads its highest or lowest value, found by asking the engine for ever finer bands. */
export async function findExtreme(
  engine: Pick<ChartEngine, "plot">,
  session: string,
  channel: string,
  which: "max" | "min",
  whole: TimeRange,
): Promise<number | null> {
  let range = whole;
  for (let round = 0; round < mostRounds; round++) {
    const { fromS, toS } = range;
    const answer = await engine.plot({ session, channels: [channel], fromS, toS, pixels: columns });
    const trace = answer.ok ? answer.value[0] : undefined;
    if (trace === undefined) return null;
    if (trace.points.length > 0) return extremePoint(trace, which, range);
    const at = extremeColumn(trace, which);
    if (at === null) return null;
    const widthS = (toS - fromS) / columns;
    range = { fromS: fromS + at * widthS, toS: fromS + (at + 1) * widthS };
  }
  return (range.fromS + range.toS) / 2;
}

function extremePoint({ points }: PlotTrace, which: "max" | "min", { fromS, toS }: TimeRange): number | null {
  let best: number | null = null;
  let value = NaN;
  for (let at = 0; at < points.length; at += 2) {
    const [timeS, here] = [points[at]!, points[at + 1]!];
    // Neighbours just outside belong to other columns.
    if (timeS < fromS || timeS > toS) continue;
    if (best === null || (which === "max" ? here > value : here < value)) {
      best = timeS;
      value = here;
    }
  }
  return best;
}

function extremeColumn(trace: PlotTrace, which: "max" | "min"): number | null {
  const values = trace[which];
  let best: number | null = null;
  for (let at = 0; at < values.length; at++) {
    const here = values[at]!;
    if (Number.isNaN(here)) continue;
    if (best === null || (which === "max" ? here > values[best]! : here < values[best]!)) best = at;
  }
  return best;
}
