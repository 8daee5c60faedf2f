import type { Role } from "../../domain/logs/roles";
import type { SessionChannel } from "../../domain/session";
import type { Strip } from "./strips";

/** How a channel is drawn: a hue of the trace palette (1 to 10) and its stroke. */
export interface TraceStyle {
  readonly hue: number;
  readonly width: number;
  readonly dash: readonly number[];
}

const roleHues: Partial<Record<Role, number>> = {
  rpm: 1,
  map: 2,
  boost: 2,
  "boost-target": 2,
  lambda: 3,
  afr: 3,
  "lambda-target": 3,
  "afr-target": 3,
  ignition: 4,
  knock: 5,
  "knock-retard": 5,
  iat: 8,
  tps: 7,
};

const targets: ReadonlySet<Role | null> = new Set<Role | null>([
  "boost-target",
  "lambda-target",
  "afr-target",
]);

// What is left after the hues that belong to a role, then those: a hue is used again only when all are taken.
const freeHues = [10, 6, 9, 2, 5, 1, 4, 3, 8, 7];

/** The style of every shown channel: roles keep their hue, the others take the least used one in their strip. */
export function traceStyles(
  strips: readonly Strip[],
  channels: ReadonlyMap<string, SessionChannel>,
): ReadonlyMap<string, TraceStyle> {
  const styles = new Map<string, TraceStyle>();
  const uses = new Map<number, number>();
  for (const id of strips.flatMap((strip) => strip.channels)) {
    const hue = ownHue(channels.get(id)?.role ?? null);
    if (hue !== null) uses.set(hue, (uses.get(hue) ?? 0) + 1);
  }
  for (const strip of strips) styleStrip(strip, channels, styles, uses);
  return styles;
}

function styleStrip(
  strip: Strip,
  channels: ReadonlyMap<string, SessionChannel>,
  styles: Map<string, TraceStyle>,
  uses: Map<number, number>,
): void {
  const here: TraceStyle[] = [];
  const free = strip.channels.filter((id) => ownHue(channels.get(id)?.role ?? null) === null);
  const owned = strip.channels.filter((id) => !free.includes(id));
  for (const id of [...owned, ...free]) {
    const role = channels.get(id)?.role ?? null;
    const hue = ownHue(role) ?? leastUsed(here, uses);
    if (ownHue(role) === null) uses.set(hue, (uses.get(hue) ?? 0) + 1);
    const style = strokeOf(hue, role, here);
    here.push(style);
    styles.set(id, style);
  }
}

function strokeOf(hue: number, role: Role | null, here: readonly TraceStyle[]): TraceStyle {
  if (targets.has(role)) return { hue, width: 1.4, dash: [5, 4] };
  const again = here.some((style) => style.hue === hue && style.dash.length === 0);
  return { hue, width: 1.6, dash: again ? [2, 3] : [] };
}

function leastUsed(here: readonly TraceStyle[], uses: ReadonlyMap<number, number>): number {
  const taken = new Set(here.map(({ hue }) => hue));
  const cost = (hue: number): number => (uses.get(hue) ?? 0) + (taken.has(hue) ? 1000 : 0);
  return freeHues.reduce((best, hue) => (cost(hue) < cost(best) ? hue : best));
}

function ownHue(role: Role | null): number | null {
  return role === null ? null : (roleHues[role] ?? null);
}
