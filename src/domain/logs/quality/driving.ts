import type { Channel, Clock } from "../channel";
import { resample } from "../resample";
import type { Signal } from "../role-signal";
import { gapSteps, medianStep } from "../rhythm";

/** Driving in which a fuel cell can be judged: speed and load hold for half a second. */
export interface SteadyDriving {
  readonly seconds: number;
  /** Cells of a 16 x 16 grid over the speeds and loads driven, with at least one steady second. */
  readonly cells: number;
}

const grid = 16;
const holdS = 0.5;

/** Steady seconds and the cells they cover. */
export function steadyDriving(clocks: readonly Clock[], rpm: Channel, load: Channel): SteadyDriving {
  const clock = clocks[rpm.clock]!;
  const speeds = rpm.samples;
  const loads = resample(load, clocks[load.clock]!, clock);
  const [lowLoad, highLoad] = range(loads);
  const [, highSpeed] = range(speeds);
  const limit = gapSteps * medianStep(clock);
  const perCell = new Float64Array(grid * grid);
  let seconds = 0;
  let start = 0;
  let lowS = Infinity;
  let highS = -Infinity;
  let lowL = Infinity;
  let highL = -Infinity;
  for (let row = 0; row < clock.length; row++) {
    const speed = speeds[row]!;
    const own = loads[row]!;
    const stepS = row === 0 ? 0 : clock[row]! - clock[row - 1]!;
    lowS = Math.min(lowS, speed);
    highS = Math.max(highS, speed);
    lowL = Math.min(lowL, own);
    highL = Math.max(highL, own);
    const steady =
      speed >= 500 &&
      highS - lowS <= Math.max(60, 0.04 * speed) &&
      highL - lowL <= 0.05 * (highLoad - lowLoad) &&
      stepS <= limit;
    // A missing sample makes the spans NaN, which is not steady.
    if (!steady) {
      start = row;
      lowS = highS = speed;
      lowL = highL = own;
    } else if (clock[row]! - clock[start]! >= holdS) {
      const column = Math.min(grid - 1, Math.floor((grid * speed) / highSpeed));
      const line = Math.min(grid - 1, Math.floor((grid * (own - lowLoad)) / (highLoad - lowLoad || 1)));
      perCell[line * grid + column] = perCell[line * grid + column]! + stepS;
      seconds += stepS;
    }
  }
  return { seconds, cells: perCell.reduce((count, own) => count + Number(own >= 1), 0) };
}

/** Share of the samples at or above 70 °C; NaN with no sample. */
export function warmFraction({ channel, scale, offset }: Signal): number {
  let count = 0;
  let warm = 0;
  for (const sample of channel.samples) {
    if (Number.isNaN(sample)) continue;
    count++;
    if (sample * scale + offset >= 70) warm++;
  }
  return warm / count;
}

/**
 * Seconds of the longest pull: the engine gains at least 1000 rpm while the throttle stays within 15 % of its largest
 * value, or the manifold pressure within 20 %.
 */
export function pullSeconds(
  clocks: readonly Clock[],
  rpm: Channel,
  throttle: Channel | null,
  manifold: Channel | null,
): number {
  const ofThrottle = throttle === null ? 0 : longestGain(clocks, rpm, throttle, 0.85);
  return Math.max(ofThrottle, manifold === null ? 0 : longestGain(clocks, rpm, manifold, 0.8));
}

function longestGain(clocks: readonly Clock[], rpm: Channel, effort: Channel, share: number): number {
  const clock = clocks[rpm.clock]!;
  const efforts = resample(effort, clocks[effort.clock]!, clock);
  const [lowest, highest] = range(efforts);
  const enough = lowest + share * (highest - lowest);
  let longest = 0;
  let start = -1;
  for (let row = 0; row < clock.length; row++) {
    const speed = rpm.samples[row]!;
    if (!(efforts[row]! >= enough)) start = -1;
    else if (start < 0 || !(speed > rpm.samples[start]!)) start = row;
    else if (speed - rpm.samples[start]! >= 1000) longest = Math.max(longest, clock[row]! - clock[start]!);
  }
  return longest;
}

function range(samples: Float64Array): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of samples) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
