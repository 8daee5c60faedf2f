import type { Format } from "../text/format";
import {
  isState,
  scaleGroups,
  stripSpace,
  valueScale,
  type ScaleGroup,
  type ShownChannel,
  type StripSpace,
} from "./strip-scene";
import type { Strip } from "./strips";
import type { ValueScale } from "./trace-path";
import type { TraceStyle } from "./trace-style";
import { tickDecimals, valueTicks, yOf, type Limits } from "./value-axis";

/** A labelled height of a strip. */
interface StripTick {
  readonly y: number;
  readonly label: string;
}

/** Everything about drawing a strip that does not depend on the time shown. */
export interface StripPlan {
  readonly strip: Strip;
  readonly space: StripSpace;
  readonly groups: readonly ScaleGroup[];
  readonly ticks: readonly StripTick[];
  readonly rightTicks: readonly StripTick[];
  readonly rightHue: number;
  readonly lines: readonly {
    readonly channel: string;
    readonly style: TraceStyle;
    readonly scale: ValueScale;
  }[];
  readonly states: readonly {
    readonly channel: string;
    readonly style: TraceStyle;
    readonly states: readonly string[];
    readonly top: number;
    readonly bottom: number;
  }[];
}

/** Plans one strip: where its values lie and what its scale says. */
export function planStrip(
  strip: Strip,
  channels: ReadonlyMap<string, ShownChannel>,
  chosen: ReadonlyMap<string, Limits>,
  styles: ReadonlyMap<string, TraceStyle>,
  format: Format,
  textScale = 1,
): StripPlan {
  const space = stripSpace(strip, channels, textScale);
  const groups = scaleGroups(strip, channels, chosen);
  const [first, second] = groups;
  return {
    strip,
    space,
    groups,
    ticks: ticksOf(first, space, format, textScale),
    rightTicks: ticksOf(second, space, format, textScale),
    rightHue: styles.get(second?.channels[0] ?? "")?.hue ?? 1,
    lines: groups.flatMap((group) =>
      group.channels.flatMap((channel) => {
        const shown = channels.get(channel);
        const style = styles.get(channel);
        if (shown === undefined || style === undefined) return [];
        return [{ channel, style, scale: valueScale(shown, group.limits, space) }];
      }),
    ),
    states: space.lanes.flatMap(({ channel, top, bottom }) => {
      const shown = channels.get(channel);
      const style = styles.get(channel);
      if (!isState(shown) || shown === undefined || style === undefined) return [];
      return [{ channel, style, states: shown.channel.states ?? [], top, bottom }];
    }),
  };
}

function ticksOf(
  group: ScaleGroup | undefined,
  space: StripSpace,
  format: Format,
  textScale: number,
): readonly StripTick[] {
  if (group === undefined || space.bottom <= space.top) return [];
  const values = valueTicks(group.limits, (space.bottom - space.top) / textScale);
  const decimals = tickDecimals(values);
  return values.map((value) => ({
    y: yOf(value, group.limits, space.top, space.bottom),
    label: format.number(value, decimals),
  }));
}

/** Room that the longest tick label needs left of the lines, in pixels. */
export function labelRoom(plans: readonly StripPlan[], tickSize: number): number {
  const longest = Math.max(4, ...plans.flatMap(({ ticks }) => ticks.map(({ label }) => label.length)));
  // Digits, plus and minus of the type are 0.6 em wide; marks and blanks are narrower.
  return Math.ceil(Math.min(9, longest) * 0.6 * tickSize + 14);
}
