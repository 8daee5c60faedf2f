import { standardKpa } from "../standard-values";
import { convert, isPressure, parseUnit, quantityOf } from "../units";
import type { Channel } from "./channel";
import type { Role } from "./roles";

/** A channel read in the canonical unit of its role: canonical = sample * scale + offset. */
export interface Signal {
  readonly channel: Channel;
  readonly scale: number;
  readonly offset: number;
}

/** Manifold pressure in kPa absolute from a "map" or "boost" channel; null when its unit is not a pressure. */
export function manifoldKpa(channel: Channel, lowest: number, highest: number): Signal | null {
  const unit = parseUnit(channel.unit);
  const quantity = quantityOf(channel.unit);
  if (unit === null) return channel.unit.trim() === "" ? unnamedManifold(channel, lowest, highest) : null;
  if (!isPressure(quantity)) return null;
  const scale = convert(1, unit, "kPa");
  const gauge =
    quantity === "pressure-gauge" ||
    (quantity === "pressure" && (channel.role === "boost" || lowest * scale < -2));
  return { channel, scale, offset: gauge ? standardKpa : 0 };
}

/** Some loggers name no units; the span from vacuum to atmosphere then tells kPa from bar, and nothing else is guessed. */
function unnamedManifold(channel: Channel, lowest: number, highest: number): Signal | null {
  if (lowest >= 5 && highest >= 60 && highest < 600) return { channel, scale: 1, offset: 0 };
  const vacuumInBar = lowest >= -1.1 && lowest < -0.1 && highest < 6;
  return vacuumInBar ? { channel, scale: 100, offset: standardKpa } : null;
}

/** A temperature channel in °C; null when its unit is stated and no temperature. */
export function celsius(channel: Channel): Signal | null {
  const unit = parseUnit(channel.unit);
  if (unit === null) return channel.unit.trim() === "" ? { channel, scale: 1, offset: 0 } : null;
  if (quantityOf(channel.unit) !== "temperature") return null;
  const offset = convert(0, unit, "°C");
  return { channel, scale: convert(1, unit, "°C") - offset, offset };
}

/** A speed channel in km/h; an unnamed unit is taken as km/h. Null when its unit is stated and no speed. */
export function kilometresPerHour(channel: Channel): Signal | null {
  const unit = parseUnit(channel.unit);
  if (unit === null) return channel.unit.trim() === "" ? { channel, scale: 1, offset: 0 } : null;
  if (quantityOf(channel.unit) !== "speed") return null;
  return { channel, scale: convert(1, unit, "km/h"), offset: 0 };
}

/** The first channel that carries a role, or null. */
export function channelOf(channels: readonly Channel[], role: Role): Channel | null {
  return channels.find((channel) => channel.role === role) ?? null;
}

/** The first channel that carries one of the roles, in the order of the roles; null when none does. */
export function channelOfAny(channels: readonly Channel[], roles: readonly Role[]): Channel | null {
  for (const role of roles) {
    const channel = channelOf(channels, role);
    if (channel !== null) return channel;
  }
  return null;
}
