import type { Correction } from "./correct";
import { buckets, type Bucket } from "./filters";
import { edgeMargin, placesIn, type Places } from "./place";

/** Why a sample does not count. */
export type RejectionReason = Exclude<Bucket, "used">;

/** A sample that was kept out, with the mixture that the sensor told of it all the same. */
export interface SampleLeftOut {
  /** Which of the logs that were given, and seconds on its time base. */
  readonly log: number;
  readonly timeS: number;
  /** Measured over asked: above 1 asks for fuel. */
  readonly ratio: number;
}

/** Samples near a cell that one filter kept out. */
export interface LeftOutReason {
  readonly bucket: RejectionReason;
  readonly count: number;
  /** The first of them: which of the logs that were given, and seconds on its time base. */
  readonly log: number;
  readonly timeS: number;
  /** How many of them have a measured mixture. */
  readonly measured: number;
  /** Those, in time; evenly picked where there are more than `mostLeftOut`. */
  readonly samples: readonly SampleLeftOut[];
}

/** What became of every sample that lies between a cell and its neighbours. */
export interface LeftOut {
  readonly used: number;
  /** Most frequent first. */
  readonly reasons: readonly LeftOutReason[];
}

/** Samples that one reason gives at most. */
export const mostLeftOut = 200;

/** Tells what became of the samples around a cell; each is in exactly one count. */
export function leftOutNear({ table, workings, logOrder }: Correction, cell: number): LeftOut {
  const { logs, pairs, grid } = workings;
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  const found = new Map<number, SampleLeftOut[]>();
  let used = 0;
  for (const [log, { bucket, x, y, ratio }] of pairs.entries()) {
    const { across, along } = placesIn(table, { x, y }, edgeMargin);
    for (let at = 0; at < bucket.length; at++) {
      if (!(isBeside(across, at, column) && (along === null || isBeside(along, at, row)))) continue;
      const reason = bucket[at]!;
      if (reason === 0) {
        used++;
        continue;
      }
      const sample = { log: logOrder[log]!, timeS: logs[log]!.timeS[at]!, ratio: ratio[at]! };
      const known = found.get(reason);
      if (known === undefined) found.set(reason, [sample]);
      else known.push(sample);
    }
  }
  const reasons = [...found].flatMap(([reason, samples]) => {
    const bucket = buckets[reason]!;
    return bucket === "used" ? [] : [reasonOf(bucket, samples)];
  });
  return { used, reasons: reasons.toSorted((a, b) => b.count - a.count) };
}

function reasonOf(bucket: RejectionReason, samples: readonly SampleLeftOut[]): LeftOutReason {
  const { log, timeS } = samples[0]!;
  const measured = samples.filter(({ ratio }) => Number.isFinite(ratio));
  const every = Math.ceil(measured.length / mostLeftOut);
  return {
    bucket,
    count: samples.length,
    log,
    timeS,
    measured: measured.length,
    samples: every <= 1 ? measured : measured.filter((_, at) => at % every === 0),
  };
}

/** Whether a place lies less than a whole step from a breakpoint. */
function isBeside({ at, share }: Places, row: number, breakpoint: number): boolean {
  const low = at[row]!;
  if (low < 0) return false;
  return low === breakpoint ? !(share[row]! >= 1) : low + 1 === breakpoint && share[row]! > 0;
}
