import type { Column } from "../channel";
import { halfFloat } from "../half-float";
import type { LdChannel } from "./header";

/** A channel's samples in its unit, and how many stood on the end of the integer's range. */
export interface LdSamples {
  readonly samples: Column;
  readonly saturated: number;
}

/** Reads `count` samples, all of which lie in the file; null when the channel's kind of number is unknown. */
export function readLdSamples(view: DataView, channel: LdChannel, count: number): LdSamples | null {
  const raw = rawSamples(view, channel, count);
  if (raw === null) return null;
  const { scale, decimals, shift, factor } = channel;
  // One division by a whole number is rounded once: 0.1 stays 0.1.
  const up = 10 ** Math.max(0, -decimals);
  const down = scale * 10 ** Math.max(0, decimals);
  for (let row = 0; row < count; row++) {
    const value = ((raw.samples[row]! * up) / down + shift) * factor;
    raw.samples[row] = value - value === 0 ? value : NaN;
  }
  return raw;
}

/** Whether a channel's kind and size are of a number that is known, and its scale does not divide by nothing. */
export function isReadable({ kind, size, scale }: LdChannel): boolean {
  if (scale === 0) return false;
  if (kind === 7) return size === 2 || size === 4;
  if (kind === 8) return size === 8;
  return kind <= 6 && (size === 2 || size === 4);
}

function rawSamples(view: DataView, channel: LdChannel, count: number): LdSamples | null {
  const { kind, size } = channel;
  if (!isReadable(channel)) return null;
  const samples = new Float64Array(count);
  if (kind < 7) return { samples, saturated: readIntegers(view, channel, samples) };
  for (let row = 0, at = channel.dataAt; row < count; row++, at += size) {
    if (size === 2) samples[row] = halfFloat(view.getUint16(at, true));
    else samples[row] = size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
  }
  return { samples, saturated: 0 };
}

/** The largest and the smallest integer mean that the logger had no value. */
function readIntegers(view: DataView, { dataAt, size }: LdChannel, samples: Column): number {
  let saturated = 0;
  const [low, high] = size === 2 ? [-32_768, 32_767] : [-2_147_483_648, 2_147_483_647];
  for (let row = 0, at = dataAt; row < samples.length; row++, at += size) {
    const value = size === 2 ? view.getInt16(at, true) : view.getInt32(at, true);
    if (value === low || value === high) {
      saturated++;
      samples[row] = NaN;
    } else samples[row] = value;
  }
  return saturated;
}
