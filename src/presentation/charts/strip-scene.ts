import type { SessionChannel } from "../../domain/session";
import { gasolineAfr, standardKpa } from "../../domain/standard-values";
import { parseUnit, quantityOf, unitOf } from "../../domain/units";
import type { Strip } from "./strips";
import type { ValueScale } from "./trace-path";
import { joinLimits, niceLimits, yOf, type Limits } from "./value-axis";

/** A channel as shown: the unit the user reads, and how a raw value becomes one in it. */
export interface ShownChannel {
  readonly channel: SessionChannel;
  readonly unit: string;
  /** shown = factor * raw + shift. */
  readonly factor: number;
  readonly shift: number;
  readonly decimals: number;
}

/** Traces of one strip that share a value scale because they share a unit. */
export interface ScaleGroup {
  readonly unit: string;
  readonly limits: Limits;
  readonly channels: readonly string[];
}

/** Space of a strip: lines between `top` and `bottom`, then one lane of `laneHeight` per state channel. */
export interface StripSpace {
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly { readonly channel: string; readonly top: number; readonly bottom: number }[];
}

const pad = 10;
const laneHeight = 20;

/** Divides a strip's height between lines and state lanes. */
export function stripSpace(
  strip: Strip,
  channels: ReadonlyMap<string, ShownChannel>,
  textScale = 1,
): StripSpace {
  const states = strip.channels.filter((id) => isState(channels.get(id)));
  const numeric = states.length < strip.channels.length;
  const room = strip.height - 2 * pad;
  const each = numeric
    ? Math.min(laneHeight * textScale, (room * 0.5) / Math.max(1, states.length))
    : Math.min(32 * textScale, room / Math.max(1, states.length));
  const bottom = numeric ? strip.height - pad - each * states.length : pad;
  const start = numeric ? bottom + 4 : (strip.height - each * states.length) / 2;
  const lanes = states.map((channel, at) => ({
    channel,
    top: start + at * each + 1,
    bottom: start + (at + 1) * each - 1,
  }));
  return { top: pad, bottom, lanes };
}

/** Whether a channel is drawn as words instead of a line. */
export function isState(shown: ShownChannel | undefined): boolean {
  return shown !== undefined && shown.channel.states !== null && shown.channel.states.length > 0;
}

/** The value scales of a strip, the first one is the axis. Full ranges of the log, so panning never moves them. */
export function scaleGroups(
  strip: Strip,
  channels: ReadonlyMap<string, ShownChannel>,
  chosen: ReadonlyMap<string, Limits>,
): readonly ScaleGroup[] {
  const groups = new Map<string, string[]>();
  for (const id of strip.channels) {
    const shown = channels.get(id);
    if (shown === undefined || isState(shown)) continue;
    groups.set(shown.unit, [...(groups.get(shown.unit) ?? []), id]);
  }
  const scales = [...groups].map(([unit, ids]) => ({
    unit,
    channels: ids,
    limits: chosen.get(scaleKey(strip, unit)) ?? wholeLimits(ids, channels),
  }));
  return alignPressures(scales, (unit) => chosen.has(scaleKey(strip, unit)));
}

/**
 * An absolute pressure and a gauge pressure in one strip lie where they would meet at standard atmosphere: a target
 * in gauge is seen beside the absolute pressure that should follow it. Each keeps its own scale and digits.
 */
function alignPressures(
  scales: readonly ScaleGroup[],
  isChosen: (unit: string) => boolean,
): readonly ScaleGroup[] {
  const absolute = scales.find(({ unit }) => quantityOf(unit) === "pressure-absolute");
  const gauge = scales.find(({ unit }) => quantityOf(unit) === "pressure-gauge");
  if (absolute === undefined || gauge === undefined) return scales;
  const ratio = toKpa(absolute.unit) / toKpa(gauge.unit);
  const asGauge = (value: number): number => value * ratio - standardKpa / toKpa(gauge.unit);
  const asAbsolute = (value: number): number => (value + standardKpa / toKpa(gauge.unit)) / ratio;
  const [low, high] = gauge.limits;
  const both = joinLimits([absolute.limits, [asAbsolute(low), asAbsolute(high)]]) ?? absolute.limits;
  const limits = isChosen(absolute.unit) ? absolute.limits : niceLimits(both[0], both[1]);
  return scales.map((scale) => {
    if (scale === absolute) return { ...scale, limits };
    return scale === gauge ? { ...scale, limits: [asGauge(limits[0]), asGauge(limits[1])] } : scale;
  });
}

function toKpa(unit: string): number {
  return unitOf(parseUnit(unit) ?? "")?.scale ?? 1;
}

/** Name of a strip's scale: it keeps its zoom while other channels come and go. */
export function scaleKey(strip: Strip, unit: string): string {
  return `${strip.channels[0] ?? ""}\n${unit}`;
}

function wholeLimits(ids: readonly string[], channels: ReadonlyMap<string, ShownChannel>): Limits {
  const all = ids.flatMap((id) => {
    const shown = channels.get(id);
    const limits = shown === undefined ? null : shownLimits(shown);
    return limits === null ? [] : [limits];
  });
  const joined = joinLimits(all);
  return joined === null ? [0, 1] : niceLimits(joined[0], joined[1]);
}

/** Lowest and highest value worth a scale, in the unit shown; null without any sample. */
export function shownLimits(shown: ShownChannel): Limits | null {
  const { quality, role } = shown.channel;
  if (!Number.isFinite(quality.min) || !Number.isFinite(quality.max)) return null;
  const [low, high] = mixtureWindow(role, shown.channel.unit, quality.min, quality.max);
  const [a, b] = [shown.factor * low + shown.shift, shown.factor * high + shown.shift];
  return a <= b ? [a, b] : [b, a];
}

// A lambda sensor in free air reads 5 or more on overrun: on that scale the band that matters would be a flat line.
function mixtureWindow(role: string | null, unit: string, low: number, high: number): Limits {
  const afr = role === "afr" || role === "afr-2" || role === "afr-target";
  const lambda = role === "lambda" || role === "lambda-2" || role === "lambda-target";
  if (!afr && !lambda) return [low, high];
  const scale = high > 3 && (afr || /afr|:1/iu.test(unit) || low > 3) ? gasolineAfr : 1;
  const [from, to] = [Math.max(low, 0.6 * scale), Math.min(high, 1.3 * scale)];
  return from < to ? [from, to] : [low, high];
}

/** Pixels of raw values of one channel on its group's scale. */
export function valueScale(shown: ShownChannel, limits: Limits, space: StripSpace): ValueScale {
  const zero = yOf(shown.shift, limits, space.top, space.bottom);
  const one = yOf(shown.factor + shown.shift, limits, space.top, space.bottom);
  return { slope: one - zero, offset: zero };
}
