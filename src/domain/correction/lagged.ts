import type { Column } from "../logs/channel";
import { gapSteps } from "../logs/rhythm";
import type { Gathered } from "./gather";

/**
 * A column as a first-order sensor of `lagS` would follow it, starting anew after gaps and missing samples. Written
 * without an exponential, whose last bit differs between browsers: exact for a signal that is straight between samples
 * to second order in step / lag (Padé).
 */
export function lagged(
  { timeS, stepS }: Pick<Gathered, "timeS" | "stepS">,
  column: Column,
  lagS: number,
): Column {
  if (!(lagS > 0)) return column;
  const answer = new Float64Array(column.length);
  const gapS = gapSteps * 1.001 * stepS;
  let state = NaN;
  let before = NaN;
  for (let row = 0; row < answer.length; row++) {
    const value = column[row]!;
    const span = row === 0 ? Infinity : timeS[row]! - timeS[row - 1]!;
    if (Number.isNaN(state) || span > gapS) state = value;
    else {
      const half = span / (2 * lagS);
      // Trapezoidal rule of lag * s' = u - s.
      state = half < 1 ? (state * (1 - half) + half * (before + value)) / (1 + half) : value;
    }
    before = value;
    answer[row] = state;
  }
  return answer;
}
