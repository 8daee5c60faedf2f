import { buckets, type Bucket } from "./filters";
import type { Gathered } from "./gather";
import type { Paired } from "./pair";

/** How many samples ended in a bucket, and the time they stand for. */
export interface BucketCount {
  readonly bucket: Bucket;
  readonly count: number;
  readonly seconds: number;
}

/** Every bucket in its order, empty ones too; the counts add up to the samples of all logs. */
export function countBuckets(logs: readonly Gathered[], pairs: readonly Paired[]): readonly BucketCount[] {
  const counts = new Int32Array(buckets.length);
  const seconds = new Float64Array(buckets.length);
  for (const [log, { bucket, dwellS }] of pairs.entries()) {
    const rows = logs[log]!.timeS.length;
    for (let row = 0; row < rows; row++) {
      const at = bucket[row]!;
      counts[at] = counts[at]! + 1;
      seconds[at] = seconds[at]! + dwellS[row]!;
    }
  }
  return buckets.map((bucket, at) => ({ bucket, count: counts[at]!, seconds: seconds[at]! }));
}
