import { assignRoles, type Role } from "../roles";
import type { Channel, Column } from "../channel";
import type { MlgField } from "./header";

/** A field together with its samples. */
export interface ReadField {
  readonly field: MlgField;
  readonly samples: Column;
}

/** Channels of the fields, on clock 0, with roles. */
export function channelsOf(fields: readonly ReadField[]): readonly Channel[] {
  const roles = assignRoles(
    fields.map(({ field, samples }) => ({ label: labelOf(field), unit: field.unit, samples })),
  );
  return fields.map((read, at) => channelOf(read, at, roles[at]!));
}

function channelOf({ field, samples }: ReadField, at: number, role: Role | null): Channel {
  const states = statesOf(field, samples);
  return {
    id: `f${at}`,
    label: labelOf(field),
    unit: field.unit,
    role,
    clock: 0,
    samples,
    ...(states === null ? {} : { states }),
    ...(field.category === "" ? {} : { category: field.category }),
  };
}

/** A bit field without a name is called by its bits. */
function labelOf({ name, bits }: MlgField): string {
  return name === "" && bits !== null ? bits.join(" / ") : name;
}

function statesOf({ words, bits, scale, transform }: MlgField, samples: Column): readonly string[] | null {
  if (bits !== null) return bits.length > 0 && bits.length <= 4 ? bitStates(bits, samples) : null;
  const isSwitch =
    words !== null &&
    scale === 1 &&
    transform === 0 &&
    samples.every((sample) => sample === 0 || sample === 1);
  return isSwitch ? words : null;
}

/** Every combination of a few bits by name; null when a bit without a name is set. */
function bitStates(bits: readonly string[], samples: Column): readonly string[] | null {
  const count = 1 << bits.length;
  if (!samples.every((sample) => sample < count)) return null;
  if (bits.length === 1) return ["off", "on"];
  return Array.from({ length: count }, (_, value) => {
    const set = bits.filter((_, bit) => (value & (1 << bit)) !== 0);
    return set.length === 0 ? "off" : set.join(" + ");
  });
}
