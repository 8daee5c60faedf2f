import type { AnalysisInput } from "../analysis/analysis";
import type { Channel, Column } from "../logs/channel";
import { channelOf, channelOfAny } from "../logs/role-signal";
import { medianInPlace } from "../statistics/selection";
import { parseUnit } from "../units";

/** How a trim is written: percent added (0 = none), percent of the whole (100 = none), or a factor (1 = none). */
export type TrimScale = "percent" | "hundred" | "factor";

/**
 * How a channel's values count, whatever its name promises: read the wrong way, a factor of 100 doubles the fuel and a
 * trim of +3 % takes nearly all of it away. No loop adds half of the fuel for most of a drive, so a median above 50 is
 * of a whole; values that stay around 1 are a factor unless their unit is percent and their role no factor's.
 */
function trimScale({ samples, unit, role }: Pick<Channel, "samples" | "unit" | "role">): TrimScale {
  // A loop that is off may read 0 in any of the three.
  const present = samples.filter((value) => !Number.isNaN(value) && value !== 0);
  if (present.length === 0) return "percent";
  const middle = medianInPlace(present);
  if (middle > 50) return "hundred";
  const around = middle > 0.75 && middle < 1.25 && present.every((value) => value >= 0 && value < 2);
  return around && (role === "closed-loop-factor" || parseUnit(unit) !== "%") ? "factor" : "percent";
}

/**
 * What the loop adds, times what it has learned, as a factor of fuel on a clock; null where no channel tells. One of
 * the names for the loop is read, never two for the same thing.
 */
export function trimOf(input: AnalysisInput, base: number): Column | null {
  const loop =
    channelOf(input.channels, "closed-loop-factor") ??
    channelOfAny(input.channels, ["closed-loop-correction", "stft"]);
  const learned = channelOf(input.channels, "ltft");
  if (loop === null && learned === null) return null;
  const trim = new Float64Array(input.clocks[base]!.length).fill(1);
  for (const channel of [loop, learned]) if (channel !== null) multiply(trim, input, channel, base);
  return trim;
}

function multiply(trim: Column, input: AnalysisInput, channel: Channel, base: number): void {
  const scale = trimScale(channel);
  const column = input.onto(channel, base);
  for (let row = 0; row < trim.length; row++) {
    const value = column[row]!;
    trim[row] =
      trim[row]! * (scale === "factor" ? value : scale === "hundred" ? value / 100 : 1 + value / 100);
  }
}
