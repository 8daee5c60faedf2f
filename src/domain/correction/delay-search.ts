import type { TuningTable } from "../tables/tuning-table";
import type { DelayModel } from "./delay";
import { collect, thin, type Grid } from "./evidence";
import type { Screened } from "./filters";
import type { Gathered } from "./gather";
import { logOf, squared } from "./logarithm";
import { pair, type Paired } from "./pair";
import type { FilterSettings, SolveSettings } from "./settings";
import { solvePart } from "./solve";

/** How many times the usual delay an exhaust may have; even steps of a fifth. */
const sizes = [0.4, 0.48, 0.58, 0.69, 0.83, 1, 1.2, 1.44, 1.73, 2.07, 2.49, 2.99];
const mostSamples = 12_000;
/** Samples that follow each other within this time tell the same, seconds. */
const memoryS = 0.2;
// An exhaust of twice or half the usual delay is one in twenty.
const usualSpread = 0.35;
/** Twice the logarithm of the odds from which a delay counts as measured. */
const clear = 10;

/**
 * The size of the usual delay under which a solution leaves least over in steady samples, for logs without fuel steps;
 * null where they are too even to tell. A wrong delay pairs a mixture with the wrong cell: the more uneven the table,
 * the clearer. Where it matters little it is not found, and does not matter.
 */
export function searchDelay(
  parts: readonly Gathered[],
  screened: readonly Screened[],
  table: TuningTable,
  grid: Grid,
  filters: FilterSettings,
  usual: DelayModel,
): DelayModel | null {
  const even = parts.map((part) => evened(part));
  const left = sizes.map((size) => {
    const model = sized(usual, size);
    return leftOver(
      table,
      grid,
      even.map((part, at) => pair(part, screened[at]!, model, filters)),
    );
  });
  const tellingS = Math.min(...left.map(({ seconds }) => seconds));
  // Twice the negative logarithm of the likelihood, constants left out.
  const costs = left.map(
    ({ deviation }, at) =>
      ((2 * tellingS) / memoryS) * logOf(Math.max(deviation, leastDeviation)) +
      squared(logOf(sizes[at]!) / usualSpread),
  );
  let best = 0;
  for (let at = 1; at < costs.length; at++) if (costs[at]! < costs[best]!) best = at;
  if (best === 0 || best === costs.length - 1) return null;
  const [before, here, after] = [costs[best - 1]!, costs[best]!, costs[best + 1]!];
  const bend = before - 2 * here + after;
  if (!(Math.max(...costs) - here > clear && bend > 0)) return null;
  const part = (before - after) / (2 * bend);
  return sized(usual, sizes[best]! * (1 + 0.2 * part));
}

/** Held so little that a table which is wrong everywhere can be followed, and cells without evidence have an answer. */
const barelyHeld: SolveSettings = { priorS: 1e-4, smoothS: 1e-3, huber: 3 };

// No engine repeats itself more exactly.
const leastDeviation = 0.0005;

/** How far steady samples lie from the best table under one delay, and how long they last. */
function leftOver(
  table: TuningTable,
  grid: Grid,
  pairs: readonly Paired[],
): { readonly deviation: number; readonly seconds: number } {
  const evidence = thin(collect(table, grid, pairs), mostSamples);
  if (evidence.count === 0) return { deviation: 1, seconds: 0 };
  const everything = new Uint8Array(evidence.count).fill(1);
  const { deviation } = solvePart(evidence, grid, barelyHeld, everything);
  return { deviation, seconds: evidence.dwellS.reduce((sum, dwell) => sum + dwell, 0) };
}

/**
 * The same log with its lambda averaged over a quarter of a second, evenly to both sides: what lies between two noisy
 * samples is half as noisy as either, and a delay of half a sample would look best.
 */
function evened(log: Gathered): Gathered {
  const { samples, stepS } = log.lambda;
  const reach = Math.max(1, Math.round(evenedS / stepS / 2));
  const answer = new Float64Array(samples.length);
  for (let row = 0; row < answer.length; row++) {
    let sum = 0;
    for (let at = row - reach; at <= row + reach; at++) sum += samples[at] ?? NaN;
    answer[row] = sum / (2 * reach + 1);
  }
  return { ...log, lambda: { ...log.lambda, samples: answer } };
}

const evenedS = 0.25;

function sized(model: DelayModel, size: number): DelayModel {
  const { baseS, flow, leastS, mostS } = model;
  return { ...model, baseS: size * baseS, flow: size * flow, leastS: size * leastS, mostS: size * mostS };
}
