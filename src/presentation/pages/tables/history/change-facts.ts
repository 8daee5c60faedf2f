import { firstAboveAtmosphere } from "../../../../domain/tables/atmosphere";
import type { TableDifference } from "../../../../domain/tables/compare";
import type { TuningTable } from "../../../../domain/tables/tuning-table";

/** What a tuner asks of a change besides its size. */
export interface ChangeFacts {
  /** Cells above the atmosphere that got less fuel; null where the table has no such line, or is not about fuel. */
  readonly leanerInBoost: number | null;
  /** Largest step between two neighbouring changed or unchanged cells after the change, in percent of the smaller. */
  readonly steepest: number;
  /** Cell of the largest change, in the measure that is shown; null where nothing changed. */
  readonly largest: number | null;
}

const fuelUp: ReadonlySet<TuningTable["kind"]> = new Set(["ve", "injection-time", "fuel-correction"]);

/** Facts of a change from `first` to the other values of a difference; `first` carries the axes. */
export function changeFacts(
  first: TuningTable,
  difference: TableDifference,
  inPercent: boolean,
): ChangeFacts {
  return {
    leanerInBoost: leanerInBoost(first, difference),
    steepest: steepest(first, difference.other),
    largest: largestOf(inPercent ? difference.percent : difference.absolute),
  };
}

function largestOf(change: Float64Array): number | null {
  let largest: number | null = null;
  for (const [at, value] of change.entries()) {
    if (Math.abs(value) > (largest === null ? 0 : Math.abs(change[largest]!))) largest = at;
  }
  return largest;
}

function leanerInBoost({ kind, x, y }: TuningTable, { absolute }: TableDifference): number | null {
  const sign = fuelUp.has(kind) ? -1 : kind === "lambda-target" ? 1 : 0;
  const columns = x.values.length;
  const [acrossFrom, upFrom] = [firstAboveAtmosphere(x), y === null ? null : firstAboveAtmosphere(y)];
  if (sign === 0 || (acrossFrom === null && upFrom === null)) return null;
  let count = 0;
  for (let at = 0; at < absolute.length; at++) {
    const boosted = upFrom === null ? at % columns >= (acrossFrom ?? 0) : Math.floor(at / columns) >= upFrom;
    if (boosted && absolute[at]! * sign > 0) count++;
  }
  return count;
}

/** Largest difference of two neighbours, in percent of the smaller one's size; NaN where there is none. */
function steepest({ x }: TuningTable, values: Float64Array): number {
  const columns = x.values.length;
  let most = NaN;
  for (let at = 0; at < values.length; at++) {
    for (const next of [(at + 1) % columns === 0 ? -1 : at + 1, at + columns]) {
      if (next < 0 || next >= values.length) continue;
      const [a, b] = [values[at]!, values[next]!];
      const smaller = Math.min(Math.abs(a), Math.abs(b));
      if (!(smaller > 0)) continue;
      const step = (Math.abs(a - b) / smaller) * 100;
      if (!(step <= most)) most = step;
    }
  }
  return most;
}
