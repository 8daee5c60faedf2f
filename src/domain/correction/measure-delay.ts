import { medianInPlace } from "../statistics/selection";
import type { TuningTable } from "../tables/tuning-table";
import { delayBands, type DelayBand } from "./delay-bands";
import { statedDelay, usualLagS, type DelayModel } from "./delay";
import { searchDelay } from "./delay-search";
import { delaySteps, lagOf, type DelaySteps } from "./delay-steps";
import { collect, thin, type Grid } from "./evidence";
import { screen } from "./filters";
import type { Gathered } from "./gather";
import { squared } from "./logarithm";
import { pair } from "./pair";
import type { FilterSettings, SolveSettings } from "./settings";
import { solvePart } from "./solve";
import { stretchesOf } from "./stretches";

/** The delay that a correction used, and what speaks for it. */
export interface DelayEvidence {
  readonly source: "measured" | "stated" | "assumed";
  readonly model: DelayModel;
  /** Fuel steps by half-excursion. */
  readonly steps: DelaySteps;
  /** Correlation per band of exhaust flow, of the last round. */
  readonly bands: readonly DelayBand[];
}

const rounds = 2;
/** Seconds of evidence that hold a table while only its timing is asked: enough for a value in every cell. */
const softlyHeld: SolveSettings = { priorS: 1e-3, smoothS: 1e-2, huber: 3 };
/** Rows that a delay is measured from: longer drives give stretches of theirs. */
const mostRows = 120_000;

/**
 * Measures the delay: fuel cuts give the sensor's lag and a first value, then the correlation of the mixture with what
 * fuel, trims and the corrected table predict tells how it goes with the flow. Without cuts it is the delay under which
 * a solution leaves least over; where that cannot tell either, the usual flow model stands in.
 */
export function measureDelay(
  logs: readonly Gathered[],
  table: TuningTable,
  grid: Grid,
  filters: FilterSettings,
): DelayEvidence {
  const steps = delaySteps(logs);
  const usual = statedDelay({ kind: "measured" });
  const share = Math.min(1, mostRows / logs.reduce((sum, { timeS }) => sum + timeS.length, 0));
  const parts = logs.map((log) => stretchesOf(log, share));
  const screened = parts.map((part) => screen(part, filters));
  let model =
    fit(steps, [], { ...usual, lagS: sensorLag(steps) }) ??
    searchDelay(parts, screened, table, grid, filters, { ...usual, lagS: usualLagS });
  const stepped = steps.steps.length >= 3;
  let bands: DelayBand[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = model ?? usual;
    const pairs = parts.map((part, at) => pair(part, screened[at]!, start, filters));
    const evidence = thin(collect(table, grid, pairs), 40_000);
    if (evidence.count === 0) break;
    const everything = new Uint8Array(evidence.count).fill(1);
    const { factor } = solvePart(evidence, grid, softlyHeld, everything);
    bands = delayBands(parts, screened, table, factor, start);
    if (stepped) model = fit(steps, bands, start) ?? model;
  }
  return { source: model === null ? "assumed" : "measured", model: model ?? usual, steps, bands };
}

/**
 * The sensor's lag: from fuel cuts, which nothing follows up, before fuel that comes back, whose enrichment overshoots
 * and so makes the sensor look quick.
 */
function sensorLag({ steps, cutLagsS }: DelaySteps): number {
  const lags = cutLagsS.length >= 3 ? cutLagsS : steps.map(lagOf);
  if (lags.length < 3) return usualLagS;
  return Math.min(0.4, Math.max(0.02, medianInPlace(Float64Array.from(lags))));
}

/**
 * Weighted least squares of delay = base + share / flow over bands and steps; null with too little to fit. Steps are
 * clean. What drives a correlation is a moving engine, whose fuel films and fills add to the delay: where there are
 * steps, bands tell only how the delay goes with the flow.
 */
function fit({ steps }: DelaySteps, bands: readonly DelayBand[], from: DelayModel): DelayModel | null {
  const timed = steps.filter(({ rpm, mapKpa }) => rpm * mapKpa > 0);
  const stepped = timed.map(({ rpm, mapKpa, halfS }) => ({
    inverse: 1 / (rpm * mapKpa),
    // Half of a lag's excursion is over after 0.693 of the lag.
    delayS: halfS - Math.LN2 * from.lagS,
    weight: Math.min(0.1, 4 / timed.length),
  }));
  const banded = bands
    .filter(({ delayS }) => delayS > 0)
    .map(({ inverse, delayS, samples, correlation }) => ({
      inverse,
      delayS,
      weight: 0.3 * Math.min(1, samples / 500) * squared(squared(correlation)),
    }));
  const points = [...stepped, ...levelled(banded, stepped)];
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  if (points.length < 2 || weight < 0.15) return null;
  const spread = points.map(({ delayS }) => delayS);
  return {
    ...from,
    ...weightedLine(points),
    leastS: Math.max(0.01, 0.6 * Math.min(...spread)),
    mostS: Math.min(1.5, 2.5 * Math.max(...spread)),
  };
}

/** Bands at the level of the steps, where there are enough of these. */
function levelled(bands: readonly Point[], steps: readonly Point[]): readonly Point[] {
  if (steps.length < 3 || bands.length === 0) return bands;
  const { baseS, flow } = weightedLine(steps);
  let [sum, weight] = [0, 0];
  for (const band of bands) {
    sum += band.weight * (band.delayS - baseS - flow * band.inverse);
    weight += band.weight;
  }
  return bands.map((band) => ({ ...band, delayS: band.delayS - sum / weight }));
}

interface Point {
  readonly inverse: number;
  readonly delayS: number;
  readonly weight: number;
}

// How firmly the share of the flow is expected, as the weight of a point a 100 000th of the flow away.
const expectedWeight = 0.25e-10;

/**
 * The line through the points, its slope held to what an exhaust of this delay usually has: steps at one and the same
 * flow say nothing of another. Neither part of the delay is negative: where the free line says so, the other part
 * explains all.
 */
function weightedLine(points: readonly Point[]): { readonly baseS: number; readonly flow: number } {
  let [sum, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (const { inverse: x, delayS: y, weight } of points) {
    sum += weight;
    sumX += weight * x;
    sumY += weight * y;
    sumXX += weight * x * x;
    sumXY += weight * x * y;
  }
  const [x, y] = [sumX / sum, sumY / sum];
  const usual = statedDelay({ kind: "measured" });
  const size = Math.min(2.5, Math.max(0.4, y / (usual.baseS + usual.flow * x)));
  const flow = (sumXY - sumX * y + expectedWeight * size * usual.flow) / (sumXX - sumX * x + expectedWeight);
  if (flow < 0) return { baseS: Math.max(0, y), flow: 0 };
  const baseS = y - flow * x;
  return baseS < 0 ? { baseS: 0, flow: sumXY / sumXX } : { baseS, flow };
}
