import { unitRows } from "./unit-table";

/** What a unit measures. Gauge and absolute pressure are different things: only a barometer turns one into the other. */
export type Quantity =
  | "pressure"
  | "pressure-gauge"
  | "pressure-absolute"
  | "temperature"
  | "fraction"
  | "angle"
  | "angular-speed"
  | "rotation"
  | "speed"
  | "acceleration"
  | "distance"
  | "time"
  | "frequency"
  | "voltage"
  | "current"
  | "power"
  | "energy"
  | "charge"
  | "torque"
  | "mass-flow"
  | "volume-flow"
  | "mass"
  | "volume"
  | "lambda"
  | "afr";

/** A unit by its canonical id, such as "kPa", "°C", "deg" or "lb/h"; listed in unit-table.ts. */
export type UnitId = string;

/** A unit with its exact way to the base unit of its quantity: base = (value + shift) * scale. */
export interface Unit {
  readonly id: UnitId;
  readonly quantity: Quantity;
  readonly scale: number;
  readonly shift: number;
}

const units = new Map<UnitId, Unit>();
const aliases = new Map<string, UnitId>();
for (const [quantity, id, scale, shift, names] of unitRows) {
  units.set(id, { id, quantity, scale, shift });
  for (const name of [id, ...names.split("|")]) {
    const key = fold(name);
    if (key !== "" && !aliases.has(key)) aliases.set(key, id);
  }
}
// Where case carries meaning: G is an acceleration, g a mass; EcuTek writes mS for milliseconds.
const exact = new Map<string, UnitId>([
  ["G", "g0"],
  ["g", "g"],
  ["h", "h"],
  ["mS", "ms"],
  ["S", "s"],
]);

/** The unit that a file's unit text means, or null when it is empty or unknown. Case and blanks do not matter. */
export function parseUnit(text: string): UnitId | null {
  const trimmed = text.trim();
  return exact.get(trimmed) ?? aliases.get(fold(trimmed)) ?? null;
}

/** The unit of an id; null for ids that are not in the table. */
export function unitOf(id: UnitId): Unit | null {
  return units.get(id) ?? null;
}

/** What a file's unit text measures, or null when it is empty or unknown. */
export function quantityOf(text: string): Quantity | null {
  const id = parseUnit(text);
  return id === null ? null : (units.get(id)?.quantity ?? null);
}

/**
 * Whether values convert by scale and shift alone. A pressure without a stated reference takes either reference;
 * gauge and absolute do not mix here: see `convertPressure`.
 */
export function convertible(from: UnitId, to: UnitId): boolean {
  const a = units.get(from)?.quantity;
  const b = units.get(to)?.quantity;
  if (a === undefined || b === undefined) return false;
  return a === b || (a === "pressure" && isPressure(b)) || (b === "pressure" && isPressure(a));
}

/** Converts between two units of one quantity; throws on units that do not convert: that is the caller's bug. */
export function convert(value: number, from: UnitId, to: UnitId): number {
  if (from === to) return value;
  if (!convertible(from, to)) throw new Error(`no conversion from ${from} to ${to}`);
  return throughBase(value, from, to);
}

/** Whether a quantity is a pressure, whatever it counts from. */
export function isPressure(
  quantity: Quantity | null | undefined,
): quantity is "pressure" | "pressure-gauge" | "pressure-absolute" {
  return quantity === "pressure" || quantity === "pressure-gauge" || quantity === "pressure-absolute";
}

/** Converts pressures across their references; `barometerKpa` is the absolute pressure of the surrounding air. */
export function convertPressure(value: number, from: UnitId, to: UnitId, barometerKpa: number): number {
  const source = units.get(from)?.quantity;
  const target = units.get(to)?.quantity;
  if (!isPressure(source) || !isPressure(target)) {
    throw new Error(`not pressures: ${from}, ${to}`);
  }
  const kpa = throughBase(value, from, "kPa");
  if (source === "pressure-gauge" && target === "pressure-absolute") {
    return throughBase(kpa + barometerKpa, "kPa", to);
  }
  if (source === "pressure-absolute" && target === "pressure-gauge") {
    return throughBase(kpa - barometerKpa, "kPa", to);
  }
  return throughBase(value, from, to);
}

/** The same pressure unit with its reference stated: withReference("bar", "gauge") is "bar-gauge". */
export function withReference(id: UnitId, reference: "gauge" | "absolute"): UnitId | null {
  const stated = `${id.replace(/-(gauge|abs)$/, "")}-${reference === "gauge" ? "gauge" : "abs"}`;
  return units.has(stated) ? stated : null;
}

/** Air-fuel ratio of a lambda; `stoichiometric` is the fuel's own mass ratio (gasoline 14.7, ethanol 9.0). */
export function afrFromLambda(lambda: number, stoichiometric: number): number {
  return lambda * stoichiometric;
}

/** Lambda of an air-fuel ratio; `stoichiometric` is the mass ratio the gauge was set to, not always the fuel's. */
export function lambdaFromAfr(afr: number, stoichiometric: number): number {
  return afr / stoichiometric;
}

function throughBase(value: number, from: UnitId, to: UnitId): number {
  const a = units.get(from)!;
  const b = units.get(to)!;
  return ((value + a.shift) * a.scale) / b.scale - b.shift;
}

function fold(text: string): string {
  return text
    .replace(/[º˚]/g, "°")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[[(]|[\])]$/g, "")
    .replace(/[\s_]+/g, "")
    .replace(/μ/g, "µ")
    .replace(/[·*](?=m|lb|ft)/g, "");
}
