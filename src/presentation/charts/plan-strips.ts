import type { ChartContext } from "./chart";
import type { ChartState } from "./chart-state";
import { labelRoom, planStrip, type StripPlan } from "./strip-plan";
import { traceStyles, type TraceStyle } from "./trace-style";

/** What all strips of a chart will look like, and the state that it was planned from. */
export interface PlannedStrips {
  readonly of: Pick<ChartState, "strips" | "limits">;
  readonly plans: readonly StripPlan[];
  readonly styles: ReadonlyMap<string, TraceStyle>;
  /** Room for the labels left of the plots, CSS pixels. */
  readonly left: number;
}

/** Size of the digits beside the plots, CSS pixels. */
const tickPixels = 11.5;

/** Plans all strips of a chart; `scale` is how much larger than usual the user reads. */
export function planStrips(
  of: Pick<ChartState, "strips" | "limits">,
  { channels, format }: ChartContext,
  scale: number,
): PlannedStrips {
  const raw = new Map([...channels].map(([id, shown]) => [id, shown.channel]));
  const styles = traceStyles(of.strips, raw);
  const plans = of.strips.map(({ channels: ids, height }) =>
    planStrip({ channels: ids, height: height * scale }, channels, of.limits, styles, format, scale),
  );
  return { of, plans, styles, left: labelRoom(plans, tickPixels * scale) };
}
