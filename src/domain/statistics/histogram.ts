import { edgesAroundOne } from "../interpolation/axis";
import type { Column } from "../logs/channel";
import { momentsOf } from "./moments";
import { finiteOf, quantilesInPlace } from "./quantiles";

/** Counts over equal bins; what the bins do not hold is counted beside them. */
export interface Histogram {
  readonly edges: Column;
  readonly counts: Column;
  readonly below: number;
  readonly above: number;
  readonly missing: number;
}

const mostBins = 256;

/** Whole numbers beyond have no halves between them. */
const largestSpan = 2 ** 51;

/**
 * Edges of equal bins over all values, strictly increasing: at most `bins` of them, or the width of Freedman & Diaconis
 * (1981) when null. Whole-number values get bins of whole width centred on numbers, so that no bin holds more numbers
 * than its neighbour.
 */
export function histogramEdges(samples: Column, bins: number | null): Column {
  const { count, min, max } = momentsOf(samples);
  if (count === 0) return new Float64Array([0, 1]);
  const range = max - min;
  if (range === 0) return edgesAroundOne(min);
  // The range of the largest doubles is no double.
  if (range === Infinity) return new Float64Array([min, max]);
  const whole = isWhole(samples);
  const span = whole ? range + 1 : range;
  const wanted = bins === null ? freedmanDiaconis(samples, range) : span / bins;
  if (whole && span < largestSpan) {
    const width = Math.max(1, Math.ceil(wanted - 1e-9), Math.ceil(span / mostBins));
    return rising(equalEdges(min - 0.5, width, Math.ceil(span / width)), max);
  }
  const most = bins ?? Math.min(mostBins, Math.max(1, Math.ceil(range / wanted)));
  const edges = equalEdges(min, range / most, most);
  edges[most] = max;
  return rising(edges, max);
}

/** Counts samples per bin; the last bin includes its upper edge. */
export function histogramOf(samples: Column, edges: Column): Histogram {
  const bins = edges.length - 1;
  const counts = new Float64Array(bins);
  const first = edges[0]!;
  const last = edges[bins]!;
  const perUnit = bins / (last - first);
  let below = 0;
  let above = 0;
  let missing = 0;
  for (const value of samples) {
    if (!Number.isFinite(value)) missing++;
    else if (value < first) below++;
    else if (value > last) above++;
    else {
      // A range too small or too large to divide by tells nothing: the search starts at the first bin.
      let bin = Math.min(bins - 1, Math.floor((value - first) * perUnit)) || 0;
      // The edges decide, not the rounding of the division.
      while (bin > 0 && value < edges[bin]!) bin--;
      while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
      counts[bin] = counts[bin]! + 1;
    }
  }
  return { edges, counts, below, above, missing };
}

function freedmanDiaconis(samples: Column, range: number): number {
  const values = finiteOf(samples);
  const [low, high] = quantilesInPlace(values, [0.25, 0.75]);
  const width = (2 * (high! - low!)) / Math.cbrt(values.length);
  // More than half the samples on one value leaves no quartile range: Sturges' rule needs none.
  return width > 0 ? width : range / (Math.ceil(Math.log2(values.length)) + 1);
}

function isWhole(samples: Column): boolean {
  for (const value of samples) if (Number.isFinite(value) && !Number.isInteger(value)) return false;
  return true;
}

function equalEdges(first: number, width: number, bins: number): Column {
  const edges = new Float64Array(bins + 1);
  for (let at = 0; at <= bins; at++) edges[at] = first + at * width;
  return edges;
}

/** Edges that follow each other without a difference are one; the last one is the largest value or more. */
function rising(edges: Column, max: number): Column {
  edges[edges.length - 1] = Math.max(edges.at(-1)!, max);
  return edges.filter((edge, at) => at === 0 || edge > edges[at - 1]!);
}
