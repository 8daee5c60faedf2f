import { nice, range, ticks } from "d3";

/** Limits of a value scale, in the unit shown. */
export type Limits = readonly [low: number, high: number];

/** Round limits that hold every given value; a flat line gets room on both sides. */
export function niceLimits(low: number, high: number): Limits {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  if (high - low < 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-6)) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.1;
    return [low - room, high + room];
  }
  // A scale that nearly starts at zero starts at zero: the eye measures from there.
  const from = low > 0 && low < 0.35 * high ? 0 : low;
  const [a, b] = nice(from, high, 8);
  return [a, b];
}

/** The smallest limits that hold all of them; null for none. */
export function joinLimits(all: readonly Limits[]): Limits | null {
  if (all.length === 0) return null;
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
}

/** Pixel position of a value on a scale from `top` (high) to `bottom` (low). */
export function yOf(value: number, [low, high]: Limits, top: number, bottom: number): number {
  return bottom - ((value - low) / (high - low)) * (bottom - top);
}

/** Value under a pixel position. */
export function valueAt(y: number, [low, high]: Limits, top: number, bottom: number): number {
  return low + ((bottom - y) / (bottom - top)) * (high - low);
}

/** Scale zoomed about one value that stays where it is. */
export function zoomLimits([low, high]: Limits, factor: number, at: number): Limits {
  return [at - (at - low) * factor, at + (high - at) * factor];
}

// Steps a person counts in; the earlier of two that give as many ticks is the rounder one.
const mantissas = [1, 5, 2, 4];

/** Round values for a scale of this height: as many as fit 30 pixels apart, at most six. */
export function valueTicks([low, high]: Limits, height: number): readonly number[] {
  const most = Math.max(2, Math.min(6, Math.floor(height / 30) + 1));
  const power = Math.floor(Math.log10((high - low) / most));
  let best: readonly number[] = [];
  for (const exponent of [power, power + 1]) {
    for (const mantissa of mantissas) {
      const found = multiples(low, high, mantissa, exponent, most);
      if (found.length <= most && found.length > best.length) best = found;
    }
  }
  return best.length > 0 ? best : ticks(low, high, 1);
}

function multiples(
  low: number,
  high: number,
  mantissa: number,
  exponent: number,
  most: number,
): readonly number[] {
  // Dividing by a power of ten keeps 0.6 what it is; multiplying by 0.1 does not.
  const [times, over] = exponent >= 0 ? [mantissa * 10 ** exponent, 1] : [mantissa, 10 ** -exponent];
  const step = times / over;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  if (last - first + 1 > most) return range(first, last + 1);
  return range(first, last + 1).map((at) => (at * times) / over);
}

/** Digits after the decimal mark that tell the ticks apart. */
export function tickDecimals(values: readonly number[]): number {
  const [first, second] = values;
  if (first === undefined || second === undefined) return 0;
  const step = Math.abs(second - first);
  return Math.max(0, Math.min(8, Math.ceil(-Math.log10(step) - 1e-6)));
}
