import { z } from "zod/mini";
import type { Clock } from "../logs/channel";
import { rowAfter, rowAtOrAfter } from "../logs/seek";

/** Parameters of an analysis that looks at a part of the log: both ends belong to it; null = the log's own end. */
export const timeRange = {
  fromS: z
    ._default(z.nullable(z.number()), null)
    .check(z.describe("First time looked at, seconds; null = from the start")),
  toS: z
    ._default(z.nullable(z.number()), null)
    .check(z.describe("Last time looked at, seconds; null = to the end")),
};

/** Rows of a clock within a time range: the first, and the one after the last. */
export function rowsIn(
  clock: Clock,
  { fromS, toS }: { readonly fromS: number | null; readonly toS: number | null },
): readonly [number, number] {
  const from = fromS === null ? 0 : rowAtOrAfter(clock, fromS);
  return [from, toS === null ? clock.length : Math.max(from, rowAfter(clock, toS))];
}
