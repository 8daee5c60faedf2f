import type { Correction } from "./correct";
import { buckets, type Bucket } from "./filters";
import { placesOn } from "./place";

/** Samples near a cell that one filter kept out. */
export interface LeftOutReason {
  readonly bucket: Bucket;
  readonly count: number;
  /** The first of them: which of the logs that were given, and seconds on its time base. */
  readonly log: number;
  readonly timeS: number;
}

/** What became of every sample that lies between a cell and its neighbours. */
export interface LeftOut {
  readonly used: number;
  /** Most frequent first. */
  readonly reasons: readonly LeftOutReason[];
}

/** Counts the samples around a cell by what became of them; each is in exactly one count. */
export function leftOutNear({ table, workings, logOrder }: Correction, cell: number): LeftOut {
  const { logs, pairs, grid } = workings;
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  const found = new Map<number, { count: number; log: number; timeS: number }>();
  let used = 0;
  for (const [log, { bucket, x, y }] of pairs.entries()) {
    const across = placesOn(table.x, x, 0.1);
    const along = y === null || table.y === null ? null : placesOn(table.y, y, 0.1);
    for (let at = 0; at < bucket.length; at++) {
      if (!(isBeside(across, at, column) && (along === null || isBeside(along, at, row)))) continue;
      const reason = bucket[at]!;
      if (reason === 0) {
        used++;
        continue;
      }
      const known = found.get(reason);
      if (known === undefined)
        found.set(reason, { count: 1, log: logOrder[log]!, timeS: logs[log]!.timeS[at]! });
      else known.count++;
    }
  }
  const reasons = [...found].map(([reason, { count, log, timeS }]) => ({
    bucket: buckets[reason]!,
    count,
    log,
    timeS,
  }));
  return { used, reasons: reasons.toSorted((a, b) => b.count - a.count) };
}

/** Whether a place lies less than a whole step from a breakpoint. */
function isBeside({ at, share }: ReturnType<typeof placesOn>, row: number, breakpoint: number): boolean {
  const low = at[row]!;
  if (low < 0) return false;
  return low === breakpoint ? !(share[row]! >= 1) : low + 1 === breakpoint && share[row]! > 0;
}
