import type { Role } from "../../domain/logs/roles";
import type { SessionChannel } from "../../domain/session";

/** Channels drawn over each other on one value scale. */
export interface Strip {
  readonly channels: readonly string[];
  /** CSS pixels, 60 to 400. */
  readonly height: number;
}

/** Limits of a strip's height, and what a new one gets. */
export const stripHeight = { least: 60, most: 400, usual: 104 };

const groups: readonly (readonly (readonly Role[])[])[] = [
  [["rpm"]],
  [["map", "boost"], ["boost-target"]],
  [
    ["lambda", "afr"],
    ["lambda-target", "afr-target"],
  ],
  [["knock-retard", "knock"], ["ignition"]],
  [["tps", "pedal"], ["injector-duty"], ["wastegate-duty"]],
  [["iat"], ["coolant"], ["oil-temperature"]],
];

const withoutEngine: readonly (readonly (readonly Role[])[])[] = [
  [["speed"]],
  [["motor-power", "power", "pack-current"]],
  [["pack-voltage", "battery"]],
  [["soc"]],
  [["pack-temperature"], ["ambient-temperature"]],
];

// A logger of positions and a few signals of the car: its driver looks for speed.
const ofTrack: readonly (readonly (readonly Role[])[])[] = [[["rpm"]], [["speed"]]];

/** What to show first: strips by role, only what is fitted; without known roles the first channels that vary. */
export function defaultStrips(channels: readonly SessionChannel[]): readonly Strip[] {
  const fitted = channels.filter(
    ({ quality }) => quality.presence === "fitted" || quality.presence === "constant",
  );
  const has = (...roles: readonly Role[]) => fitted.some(({ role }) => role !== null && roles.includes(role));
  const isTuned = has("map", "boost", "lambda", "afr", "ignition");
  const engine = roleStrips(isTuned || !has("rpm") ? groups : [...ofTrack, ...groups.slice(1)], fitted);
  const byRole = has("rpm") ? engine : [...roleStrips(withoutEngine, fitted), ...engine].slice(0, 7);
  if (byRole.length > 0) return byRole;
  const varying = channels.filter(
    ({ quality }) => quality.presence === "fitted" && quality.max > quality.min,
  );
  const first = (varying.length > 0 ? varying : channels).slice(0, 5);
  return first.map(({ id }) => ({ channels: [id], height: stripHeight.usual }));
}

/** A strip for each group of roles that the channels have: per group one channel for each list of alternatives. */
export function roleStrips(
  wanted: readonly (readonly (readonly Role[])[])[],
  channels: readonly SessionChannel[],
): readonly Strip[] {
  return wanted
    .map((group) => group.flatMap((roles) => firstOf(roles, channels)))
    .filter((ids) => ids.length > 0)
    .map((ids) => ({ channels: ids, height: [92, 112, 124][ids.length - 1] ?? stripHeight.usual }));
}

function firstOf(roles: readonly Role[], channels: readonly SessionChannel[]): readonly string[] {
  for (const role of roles) {
    const found = channels.find((channel) => channel.role === role);
    if (found !== undefined) return [found.id];
  }
  return [];
}

/** Strips remembered from another log, without the channels that this one lacks. */
export function recalledStrips(
  remembered: readonly (readonly string[])[],
  heights: readonly number[],
  channels: readonly SessionChannel[],
): readonly Strip[] {
  const known = new Set(channels.map(({ id }) => id));
  return remembered
    .map((ids, at) => ({
      channels: [...new Set(ids)].filter((id) => known.has(id)),
      height: clampHeight(heights[at] ?? stripHeight.usual),
    }))
    .filter((strip) => strip.channels.length > 0);
}

/** A height inside its limits, whole pixels. */
function clampHeight(height: number): number {
  return Math.round(Math.max(stripHeight.least, Math.min(stripHeight.most, height)));
}

/** The channel as a strip of its own at the end; nothing changes when it is shown already. */
export function addStrip(
  strips: readonly Strip[],
  channel: string,
  height: number = stripHeight.usual,
): readonly Strip[] {
  if (isShown(strips, channel)) return strips;
  return [...strips, { channels: [channel], height }];
}

/** The channel laid over the others of one strip; it leaves the strip it was in. */
export function addToStrip(strips: readonly Strip[], channel: string, at: number): readonly Strip[] {
  const target = strips[at];
  if (target === undefined || target.channels.includes(channel)) return strips;
  return strips
    .map((strip) =>
      strip === target
        ? { ...strip, channels: [...strip.channels, channel] }
        : { ...strip, channels: strip.channels.filter((id) => id !== channel) },
    )
    .filter((strip) => strip.channels.length > 0);
}

/** Without the channel; a strip that loses its last one goes. */
export function removeChannel(strips: readonly Strip[], channel: string): readonly Strip[] {
  return strips
    .map((strip) => ({ ...strip, channels: strip.channels.filter((id) => id !== channel) }))
    .filter((strip) => strip.channels.length > 0);
}

/** One strip at another place; places outside the list are its ends. */
export function moveStrip(strips: readonly Strip[], from: number, to: number): readonly Strip[] {
  const moved = strips[from];
  if (moved === undefined) return strips;
  const rest = strips.filter((_, at) => at !== from);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, moved);
}

/** All channels over each other in one strip, as tall as they were together. */
export function overlaid(strips: readonly Strip[]): readonly Strip[] {
  const channels = [...new Set(strips.flatMap((strip) => strip.channels))];
  if (channels.length === 0) return strips;
  return [{ channels, height: clampHeight(strips.reduce((sum, { height }) => sum + height, 0)) }];
}

/** Each channel in a strip of its own. */
export function separated(strips: readonly Strip[]): readonly Strip[] {
  return strips.flatMap(({ channels }) =>
    channels.map((channel) => ({ channels: [channel], height: stripHeight.usual })),
  );
}

/** Whether everything shown lies in one strip. */
export function isOverlaid(strips: readonly Strip[]): boolean {
  return strips.length === 1 && (strips[0]?.channels.length ?? 0) > 1;
}

/** One strip with another height. */
export function resizeStrip(strips: readonly Strip[], at: number, height: number): readonly Strip[] {
  return strips.map((strip, index) => (index === at ? { ...strip, height: clampHeight(height) } : strip));
}

/** Whether any strip shows the channel. */
export function isShown(strips: readonly Strip[], channel: string): boolean {
  return strips.some(({ channels }) => channels.includes(channel));
}
