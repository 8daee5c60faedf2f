import { gapSteps } from "../logs/rhythm";

/** Seconds within which no driver and no sensor does anything that the samples on both sides do not tell. */
const shortestS = 0.25;

/**
 * Seconds between two samples beyond which nothing is known of what lay between. A fast logger that drops a few rows
 * leaves none: three of its steps are less than the exhaust takes to reach the sensor.
 */
export function gapSeconds(stepS: number): number {
  return Math.max(gapSteps * 1.001 * stepS, shortestS);
}
