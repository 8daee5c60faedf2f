import type { Column } from "../channel";
import { halfFloat } from "../half-float";
import type { GroupPart, XrkChannel } from "./config";

// Units by their code; counts, states and gears have none.
const units: Readonly<Record<number, string>> = {
  1: "%",
  3: "G",
  4: "deg",
  5: "deg/s",
  9: "Hz",
  12: "mm",
  14: "bar",
  15: "rpm",
  16: "km/h",
  17: "°C",
  18: "ms",
  19: "Nm",
  20: "km/h",
  21: "V",
  22: "l",
  27: "A",
  30: "lambda",
  33: "%",
  43: "kg",
};

type NumberKind = "i32" | "f16" | "i16" | "f32" | "u8" | "gear" | "gear-bits";

/** A channel's samples, its unit, and whether the way they are stored is known. */
export interface XrkSamples {
  readonly samples: Column;
  readonly unit: string;
  readonly isKnown: boolean;
}

// Records of one round stay in the processor's cache while each channel passes over them.
const roundRecords = 1024;

/** Reads the samples of the channels that share records at the offsets; null for one of no number. Missing = NaN. */
export function readXrkSamples(
  view: DataView,
  parts: readonly GroupPart[],
  offsets: Uint32Array,
): readonly (XrkSamples | null)[] {
  const plans = parts.map(({ channel, offset }) => {
    const known = kindOf(channel);
    const kind = known ?? kindBySize(channel.size);
    const samples = new Float64Array(kind === null ? 0 : offsets.length);
    return { channel, offset, kind, samples, isKnown: known !== null };
  });
  for (let from = 0; from < offsets.length; from += roundRecords) {
    const to = Math.min(offsets.length, from + roundRecords);
    for (const { kind, offset, samples, channel, isKnown } of plans) {
      if (kind === null) continue;
      fill(view, kind, offsets, offset, samples, from, to);
      // Voltages are stored in millivolts.
      if (isKnown && channel.unit === 21) for (let row = from; row < to; row++) samples[row]! /= 1000;
    }
  }
  return plans.map(({ kind, samples, channel, isKnown }) =>
    kind === null ? null : { samples, isKnown, unit: isKnown ? (units[channel.unit] ?? "") : "" },
  );
}

function kindOf({ decoder, size }: XrkChannel): NumberKind | null {
  if ([0, 3, 12, 24].includes(decoder)) return size === 4 ? "i32" : null;
  if (decoder === 1 || decoder === 20) return size === 2 ? "f16" : null;
  if (decoder === 4 || decoder === 11) return size === 2 ? "i16" : null;
  if (decoder === 6) return size === 4 ? "f32" : null;
  if (decoder === 13) return size === 1 ? "u8" : null;
  if (decoder === 15) return size === 2 ? "gear" : size === 8 ? "gear-bits" : null;
  return null;
}

function kindBySize(size: number): NumberKind | null {
  return size === 1 ? "u8" : size === 2 ? "i16" : size === 4 ? "i32" : null;
}

function fill(
  view: DataView,
  kind: NumberKind,
  offsets: Uint32Array,
  shift: number,
  samples: Column,
  from: number,
  to: number,
): void {
  switch (kind) {
    case "i32":
      for (let row = from; row < to; row++) samples[row] = view.getInt32(offsets[row]! + shift, true);
      break;
    case "f16":
      for (let row = from; row < to; row++) {
        samples[row] = halfFloat(view.getUint16(offsets[row]! + shift, true));
      }
      break;
    case "i16":
      for (let row = from; row < to; row++) samples[row] = view.getInt16(offsets[row]! + shift, true);
      break;
    case "f32":
      for (let row = from; row < to; row++) {
        const value = view.getFloat32(offsets[row]! + shift, true);
        samples[row] = value - value === 0 ? value : NaN;
      }
      break;
    case "u8":
      for (let row = from; row < to; row++) samples[row] = view.getUint8(offsets[row]! + shift);
      break;
    case "gear":
      for (let row = from; row < to; row++) samples[row] = view.getUint16(offsets[row]! + shift, true);
      break;
    case "gear-bits":
      // A calculated gear: bit 19 says that none is engaged, bits 16 to 18 are the gear.
      for (let row = from; row < to; row++) {
        const bits = view.getUint32(offsets[row]! + shift, true);
        samples[row] = (bits & 0x80000) !== 0 ? 0 : (bits >>> 16) & 7;
      }
      break;
  }
}
