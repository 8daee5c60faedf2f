import type { Settings } from "../../application/settings";
import type { Role } from "../../domain/logs/roles";
import type { SessionChannel } from "../../domain/session";
import { isPressure, parseUnit, unitOf, type UnitId } from "../../domain/units";
import { shownLimits, type ShownChannel } from "./strip-scene";

const pressures = { kpa: "kPa", bar: "bar", psi: "psi" };
const temperatures = { c: "°C", f: "°F" };
const speeds = { kmh: "km/h", mph: "mph" };
const lambdaRoles: ReadonlySet<Role | null> = new Set<Role | null>(["lambda", "lambda-2", "lambda-target"]);
const afrRoles: ReadonlySet<Role | null> = new Set<Role | null>(["afr", "afr-2", "afr-target"]);

/** A channel in the unit the user chose; samples stay as they are, only their picture and digits change. */
export function showChannel(
  channel: SessionChannel,
  units: Settings["units"],
  stoichiometric: number,
): ShownChannel {
  const shown = {
    channel,
    ...(mixture(channel, units, stoichiometric) ?? converted(channel, units) ?? asInFile(channel)),
  };
  return { ...shown, decimals: decimalsOf({ ...shown, decimals: 0 }) };
}

type Shown = Pick<ShownChannel, "unit" | "factor" | "shift">;

function asInFile(channel: SessionChannel): Shown {
  return { unit: unitSign(channel), factor: 1, shift: 0 };
}

// A file that writes C or deg means °C and °: the sign is the same unit, written as people read it.
function unitSign({ unit }: SessionChannel): string {
  const id = parseUnit(unit);
  if (id === "deg") return "°";
  if (id === "lambda") return "λ";
  return id === "°C" || id === "°F" ? id : unit;
}

function converted(channel: SessionChannel, units: Settings["units"]): Shown | null {
  const from = parseUnit(channel.unit);
  const quantity = from === null ? null : (unitOf(from)?.quantity ?? null);
  if (from === null || quantity === null) return null;
  if (isPressure(quantity) && units.pressure !== "file") {
    const to = pressures[units.pressure];
    return through(from, to, quantity === "pressure-gauge" ? `${to} gauge` : to);
  }
  if (quantity === "temperature" && units.temperature !== "file") {
    return through(from, temperatures[units.temperature], temperatures[units.temperature]);
  }
  if (quantity === "speed" && units.speed !== "file") {
    return through(from, speeds[units.speed], speeds[units.speed]);
  }
  return null;
}

function through(from: UnitId, to: UnitId, unit: string): Shown | null {
  const [source, target] = [unitOf(from), unitOf(to)];
  if (source === null || target === null) return null;
  const factor = source.scale / target.scale;
  return { unit, factor, shift: source.shift * factor - target.shift };
}

function mixture(channel: SessionChannel, units: Settings["units"], stoichiometric: number): Shown | null {
  const quantity = unitOf(parseUnit(channel.unit) ?? "")?.quantity ?? null;
  const isAfr = quantity === "afr" || (quantity !== "lambda" && afrRoles.has(channel.role));
  const isLambda = quantity === "lambda" || (!isAfr && lambdaRoles.has(channel.role));
  if (!isAfr && !isLambda) return null;
  const wanted = units.mixture === "file" ? (isAfr ? "afr" : "lambda") : units.mixture;
  if (wanted === "afr") return { unit: "AFR", factor: isAfr ? 1 : stoichiometric, shift: 0 };
  return { unit: "λ", factor: isAfr ? 1 / stoichiometric : 1, shift: 0 };
}

function decimalsOf(shown: ShownChannel): number {
  const { role, states } = shown.channel;
  if (states !== null || role === "rpm" || role === "gear" || role === "lap") return 0;
  if (role === "latitude" || role === "longitude") return 6;
  if (shown.unit === "λ") return 3;
  if (shown.unit === "°" || shown.unit === "%") return 1;
  const limits = shownLimits(shown);
  if (limits === null) return 1;
  const size = Math.max(Math.abs(limits[0]), Math.abs(limits[1]));
  if (size === 0) return 0;
  return Math.max(0, Math.min(5, 2 - Math.floor(Math.log10(size))));
}

/** A raw value in the unit shown. */
export function shownValue(shown: ShownChannel, raw: number): number {
  return shown.factor * raw + shown.shift;
}
