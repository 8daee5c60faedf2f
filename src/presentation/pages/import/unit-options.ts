import type { Dictionary } from "../../text/english";
import { roleInfo, type Role } from "../../../domain/logs/roles";
import { unitRows } from "../../../domain/unit-table";
import { isPressure, parseUnit, quantityOf, type Quantity } from "../../../domain/units";

/** Quantities in which a role is found in files; empty = any. */
function quantitiesOf(role: Role | null, unit: string): readonly Quantity[] {
  if (role === "fuel-flow") return ["mass-flow", "volume-flow"];
  if (role === "acceleration-enrichment") return ["time", "fraction"];
  const own = quantityOf(role === null ? unit : roleInfo(role).unit);
  if (own === null) return [];
  if (isPressure(own)) return ["pressure", "pressure-absolute", "pressure-gauge"];
  if (own === "fraction" || own === "angle") return ["fraction", "angle"];
  if (own === "mass-flow" || own === "volume-flow") return ["mass-flow", "volume-flow"];
  return [own];
}

/**
 * Units to offer for a channel: its present text first as it stands, then what its meaning is measured in, or the
 * whole table when nothing is known. "" = no unit.
 */
export function unitOptions(
  role: Role | null,
  unit: string,
): readonly { readonly unit: string; readonly quantity: Quantity | null }[] {
  const wanted = quantitiesOf(role, unit);
  const present = parseUnit(unit);
  const options: { unit: string; quantity: Quantity | null }[] = [];
  if (present !== unit) options.push({ unit, quantity: null });
  if (unit !== "") options.push({ unit: "", quantity: null });
  for (const [quantity, id] of unitRows) {
    if (wanted.length === 0 || wanted.includes(quantity)) options.push({ unit: id, quantity });
  }
  if (!options.some((option) => option.unit === unit)) options.unshift({ unit, quantity: null });
  return options;
}

/** A unit as it is read: "kPa-abs" is "kPa absolute", "λ" stays. */
function unitLabel(
  id: string,
  words: { readonly gauge: string; readonly absolute: string; readonly none: string },
): string {
  if (id === "") return words.none;
  if (id === "g0") return "g";
  if (id === "deg") return "°";
  return id.replace(/-gauge$/, ` ${words.gauge}`).replace(/-abs$/, ` ${words.absolute}`);
}

/** A unit in the words of the interface. */
export function unitWords(unit: string, { channels }: Dictionary["importing"]): string {
  return unitLabel(unit, {
    gauge: channels.gauge,
    absolute: channels.absolute,
    none: channels.noUnit,
  });
}
