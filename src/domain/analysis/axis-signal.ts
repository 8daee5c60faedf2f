import { standardKpa } from "../standard-values";
import { guessRole, roleInfo, type Role } from "../logs/roles";
import type { Axis } from "../tables/tune";
import { convert, convertible, isPressure, parseUnit, quantityOf, type Quantity } from "../units";

/** What must be known of a channel to lay it along an axis. */
export interface AxisCandidate {
  readonly id: string;
  readonly unit: string;
  readonly role: Role | null;
  /** Lowest sample, NaN when unknown: pressures below zero tell that a unit without reference is gauge. */
  readonly lowest: number;
}

/** A channel read in the unit of an axis: place = sample * scale + offset. */
export interface AxisSignal {
  readonly channel: string;
  readonly scale: number;
  readonly offset: number;
  /** Gauge met absolute pressure: standard air stands for the barometer, which the log does not tell. */
  readonly standardAir: boolean;
}

/** Roles whose channel may stand in where the first one is not logged: the same thing by another reference. */
const standIns: Partial<Record<Role, readonly Role[]>> = { map: ["boost"], boost: ["map"] };

/** What an axis measures when its name is none that the rules know. */
const byQuantity: Partial<Record<Quantity, Role>> = {
  rotation: "rpm",
  pressure: "map",
  "pressure-absolute": "map",
  "pressure-gauge": "map",
  voltage: "battery",
  lambda: "lambda",
  "mass-flow": "maf",
};

/** The role of the channels that run along an axis, or null when neither its name nor its unit tells. */
export function axisRole({ label, unit }: Pick<Axis, "label" | "unit">): Role | null {
  const quantity = quantityOf(unit);
  return guessRole(label, unit) ?? (quantity === null ? null : (byQuantity[quantity] ?? null));
}

/** The channel that runs along an axis, by its role and with the way into the axis' unit; null when none fits. */
export function axisSignal(axis: Axis, channels: readonly AxisCandidate[]): AxisSignal | null {
  const role = axisRole(axis);
  if (role === null) return null;
  for (const wanted of [role, ...(standIns[role] ?? [])]) {
    for (const channel of channels) {
      const signal = channel.role === wanted ? alongAxis(axis, channel) : null;
      if (signal !== null) return signal;
    }
  }
  return null;
}

/** A chosen channel along an axis; null when its unit does not convert into the axis' unit. */
export function alongAxis(axis: Axis, channel: AxisCandidate): AxisSignal | null {
  const plain: AxisSignal = { channel: channel.id, scale: 1, offset: 0, standardAir: false };
  const to = parseUnit(axis.unit);
  // A log without units is in the usual one of the role; an axis without a unit takes what comes.
  const stated =
    channel.unit.trim() === "" && channel.role !== null ? roleInfo(channel.role).unit : channel.unit;
  const from = parseUnit(stated);
  if (axis.unit.trim() === "") return plain;
  if (from === null || to === null) return stated === axis.unit ? plain : null;
  if (isPressure(quantityOf(axis.unit)) && isPressure(quantityOf(stated))) {
    const scale = convert(1, from, "kPa") / convert(1, to, "kPa");
    const [gaugeFrom, gaugeTo] = [isGaugeChannel(channel, stated), isGaugeAxis(axis)];
    const shiftKpa = gaugeFrom === gaugeTo ? 0 : gaugeFrom ? standardKpa : -standardKpa;
    return { ...plain, scale, offset: shiftKpa / convert(1, to, "kPa"), standardAir: gaugeFrom !== gaugeTo };
  }
  if (!convertible(from, to)) return null;
  const offset = convert(0, from, to);
  return { ...plain, scale: convert(1, from, to) - offset, offset };
}

/** A pressure without a stated reference is gauge when it is boost by its role, or goes well below zero. */
function isGaugeChannel({ role, lowest }: AxisCandidate, unit: string): boolean {
  const quantity = quantityOf(unit);
  if (quantity !== "pressure") return quantity === "pressure-gauge";
  const id = parseUnit(unit);
  return role === "boost" || (id !== null && lowest * convert(1, id, "kPa") < -2);
}

function isGaugeAxis({ label, unit, values }: Axis): boolean {
  const quantity = quantityOf(unit);
  if (quantity !== "pressure") return quantity === "pressure-gauge";
  return values.some((value) => value < 0) || guessRole(label, unit) === "boost";
}
