import { medianInPlace } from "../../statistics/selection";
import type { Clock } from "../channel";
import type { ClockQuality } from "../quality";
import { clockGaps, medianStep } from "../rhythm";

/** How one clock runs; NaN where it has no step. */
export function clockQuality(clock: Clock): ClockQuality {
  const medianStepS = medianStep(clock);
  const off = new Float64Array(Math.max(0, clock.length - 1));
  for (let row = 1; row < clock.length; row++) {
    off[row - 1] = Math.abs(clock[row]! - clock[row - 1]! - medianStepS);
  }
  return { medianStepS, jitterS: medianInPlace(off), gaps: clockGaps(clock, medianStepS) };
}

/** Seconds that the clock's gaps hide. */
export function gapSeconds({ gaps }: ClockQuality): number {
  return gaps.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0);
}
