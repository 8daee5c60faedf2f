import { edgesAround, equalEdges, roundEdges } from "../interpolation/axis";
import type { Channel, Column } from "../logs/channel";
import { extremesOf } from "../statistics/moments";

/** How one axis of a grid is cut. */
export interface AxisWish {
  /** Breakpoints in the channel's unit: cells are centred on them; null = equal bins. */
  readonly breaks: readonly number[] | null;
  readonly bins: number;
}

/** One axis of a grid: its edges, and the breakpoints they were made from. */
export interface GridAxis {
  readonly edges: Column;
  readonly breaks: Column | null;
}

/** Cuts an axis: around breakpoints, one cell per state, or equal bins on round numbers over all samples. */
export function gridAxis(
  { states }: Channel,
  samples: Column,
  { breaks, bins }: AxisWish,
  from: number,
  to: number,
): GridAxis {
  if (breaks !== null) return { edges: edgesAround(breaks), breaks: Float64Array.from(breaks) };
  const [min, max] = extremesOf(samples, from, to);
  if (Number.isNaN(min)) return { edges: Float64Array.of(0, 1), breaks: null };
  if (states !== undefined) return { edges: equalEdges(min - 0.5, max + 0.5, max - min + 1), breaks: null };
  return { edges: roundEdges(min, max, bins), breaks: null };
}
