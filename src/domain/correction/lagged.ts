import type { Column } from "../logs/channel";
import { gapSeconds } from "./gap";
import type { Gathered } from "./gather";

/**
 * A column as a first-order sensor of `lagS` would follow it, starting anew after gaps; a missing sample has no answer,
 * and what surrounds it is followed across it. Written without an exponential, whose last bit differs between browsers:
 * exact for a signal that is straight between samples to second order in step / lag (Padé).
 */
export function lagged(
  { timeS, stepS }: Pick<Gathered, "timeS" | "stepS">,
  column: Column,
  lagS: number,
): Column {
  if (!(lagS > 0)) return column;
  const answer = new Float64Array(column.length).fill(NaN);
  const gapS = gapSeconds(stepS);
  let state = NaN;
  let before = NaN;
  let beforeS = -Infinity;
  for (let row = 0; row < answer.length; row++) {
    const value = column[row]!;
    if (Number.isNaN(value)) continue;
    const span = timeS[row]! - beforeS;
    if (span > gapS) state = value;
    else {
      const half = span / (2 * lagS);
      // Trapezoidal rule of lag * s' = u - s.
      state = half < 1 ? (state * (1 - half) + half * (before + value)) / (1 + half) : value;
    }
    before = value;
    beforeS = timeS[row]!;
    answer[row] = state;
  }
  return answer;
}
