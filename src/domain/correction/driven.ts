import type { TuningTable } from "../tables/tuning-table";
import type { Gathered } from "./gather";
import { edgeMargin, placesIn } from "./place";

/**
 * Seconds that the drives were nearest to each cell, whatever the filters said; with `counts`, only rows that it holds
 * for.
 */
export function drivenSeconds(
  table: TuningTable,
  logs: readonly Gathered[],
  counts: (log: number, row: number) => boolean = () => true,
): Float64Array {
  const driven = new Float64Array(table.values.length);
  const columns = table.x.values.length;
  for (const [log, { x, y, stepS }] of logs.entries()) {
    const { across, along } = placesIn(table, { x, y }, edgeMargin);
    for (let row = 0; row < x.length; row++) {
      if (!counts(log, row)) continue;
      if (across.at[row]! < 0 || (along !== null && along.at[row]! < 0)) continue;
      const column = across.at[row]! + (across.share[row]! > 0.5 ? 1 : 0);
      const line = along === null ? 0 : along.at[row]! + (along.share[row]! > 0.5 ? 1 : 0);
      driven[line * columns + column] = driven[line * columns + column]! + stepS;
    }
  }
  return driven;
}
