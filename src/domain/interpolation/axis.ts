import type { Column } from "../logs/channel";

/** Edges of cells centred on breakpoints: midpoints between them, and half a step beyond the ends. */
export function edgesAround(breaks: readonly number[]): Column {
  const last = breaks.length - 1;
  if (last < 1) throw new Error(`an axis needs two breakpoints, not ${breaks.length}`);
  const edges = new Float64Array(breaks.length + 1);
  for (let at = 1; at <= last; at++) {
    if (!(breaks[at]! > breaks[at - 1]!)) throw new Error(`axis not increasing at ${at}: ${breaks[at]}`);
    edges[at] = (breaks[at - 1]! + breaks[at]!) / 2;
  }
  edges[0] = breaks[0]! - (breaks[1]! - breaks[0]!) / 2;
  edges[last + 1] = breaks[last]! + (breaks[last]! - breaks[last - 1]!) / 2;
  return edges;
}

/** Edges of equal bins on round numbers that hold all of [min, max]: at most `bins` of them, at least one. */
export function roundEdges(min: number, max: number, bins: number): Column {
  const range = max - min;
  if (!(range > 0)) return edgesAroundOne(min);
  // The range of the largest doubles is no double.
  if (range === Infinity) return Float64Array.of(min, max);
  // Beyond the digits of a round number, and of the doubles themselves, the edges are what they can be.
  if (range < 1e-9 * Math.max(Math.abs(min), Math.abs(max)) || range < 1e-300) {
    return equalEdges(min, max, bins).filter((edge, at, all) => at === 0 || edge > all[at - 1]!);
  }
  for (let step = roundUp(range / bins); ; step = roundUp(step * 1.01)) {
    const first = Math.floor(min / step + 1e-9);
    const count = Math.max(1, Math.ceil(max / step - 1e-9) - first);
    if (count > bins && bins > 1) continue;
    return Float64Array.from({ length: count + 1 }, (_, at) => roundedProduct(first + at, step));
  }
}

/** Edges of one bin around a value: half a unit to each side, or as much as the doubles there can tell. */
export function edgesAroundOne(value: number): Column {
  const half = Math.max(0.5, Math.abs(value) * 2 ** -50);
  return Float64Array.of(value - half, Math.min(value + half, Number.MAX_VALUE));
}

/** Edges of exactly `bins` equal bins over [from, to]. */
export function equalEdges(from: number, to: number, bins: number): Column {
  const edges = Float64Array.from({ length: bins + 1 }, (_, at) => from + (at * (to - from)) / bins);
  edges[bins] = to;
  return edges;
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `step`. */
function roundUp(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  for (const lead of [1, 2, 2.5, 5]) if (lead * power >= step * (1 - 1e-9)) return lead * power;
  return 10 * power;
}

/** 3 * 0.1 is 0.3, not 0.30000000000000004. */
function roundedProduct(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}
