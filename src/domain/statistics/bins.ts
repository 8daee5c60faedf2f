import type { Column } from "../logs/channel";

/** Mark of a missing sample, which belongs to no bin; one outside the edges has `outsideBin`. */
export const missingBin = -1;
const outsideBin = -2;

const buckets = 1024;

/**
 * Bin of each row [from, to): edges[bin] <= value < edges[bin + 1], the last bin with its end; else `missingBin` or
 * another negative number outside the edges. Uneven edges cost the same: a table of small equal buckets tells where to start looking.
 */
export function binsOf(
  samples: Column,
  edges: Column,
  from = 0,
  to = samples.length,
): Int16Array<ArrayBuffer> {
  const last = edges.length - 2;
  const low = edges[0]!;
  const high = edges[last + 1]!;
  const perUnit = buckets / (high - low);
  const starts = new Int16Array(buckets + 1);
  for (let bucket = 0, bin = 0; bucket <= buckets; bucket++) {
    while (bin < last && edges[bin + 1]! <= low + bucket / perUnit) bin++;
    // One bin early: the division may round across an edge.
    starts[bucket] = Math.max(0, bin - 1);
  }
  const bins = new Int16Array(Math.max(0, to - from));
  for (let row = from; row < to; row++) {
    const value = samples[row]!;
    let bin = outsideBin;
    if (value >= low && value <= high) {
      bin = starts[((value - low) * perUnit) | 0]!;
      while (bin < last && value >= edges[bin + 1]!) bin++;
    } else if (Number.isNaN(value)) bin = missingBin;
    bins[row - from] = bin;
  }
  return bins;
}
