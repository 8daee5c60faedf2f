import { predictedRatio, thin, type Evidence, type Grid } from "./evidence";
import type { Gathered } from "./gather";
import type { SolveSettings } from "./settings";
import { solvePart } from "./solve";
import type { Stiffness } from "./stiffness";

/** Where an engine runs. */
export type ProofRegime = "idle" | "part-load" | "high-load" | "boost";

/** Error of lambda where the correction had not looked: mean of |measured / asked - 1|, before and after. */
export interface ProofRow {
  readonly regime: ProofRegime | "all";
  readonly seconds: number;
  readonly before: number;
  readonly after: number;
}

/** Whether the correction holds on stretches of the log that it was not made from. */
export interface Proof {
  readonly verdict: "improves" | "no-improvement" | "too-little-data";
  /** Whether to offer applying it by default. */
  readonly apply: boolean;
  readonly folds: number;
  readonly blocks: number;
  readonly rows: readonly ProofRow[];
  /** The same error after a correction made from shuffled samples: what chance alone reaches. */
  readonly chance: number;
}

const folds = 5;
const blockS = 5;
const mostSamples = 40_000;

/**
 * Blocked five-fold check: the used samples are cut into stretches of five seconds, each fifth of them is predicted by
 * a solution of the others, made from their `straight` ratios and judged by the measured ones. The same with shuffled
 * ratios shows what chance makes of it.
 */
export function prove(
  evidence: Evidence,
  straight: Float64Array,
  grid: Grid,
  logs: readonly Gathered[],
  stiffness: Stiffness,
  huber: number,
): Proof {
  const sample = thin(evidence, mostSamples);
  const solvable = thin({ ...evidence, ratio: straight }, mostSamples);
  const blocks = blocksOf(sample);
  const count = sample.count === 0 ? 0 : blocks[sample.count - 1]! + 1;
  const regimes = regimesOf(sample, logs);
  const settings = { ...stiffness, huber };
  if (count < 2 * folds) {
    return { verdict: "too-little-data", apply: false, folds, blocks: count, rows: [], chance: NaN };
  }
  const after = heldOutErrors(sample, solvable, grid, blocks, settings);
  const rows = rowsOf(sample, regimes, after);
  const shuffled = shuffle(sample, logs);
  const chance = rowsOf(shuffled, regimes, heldOutErrors(shuffled, shuffled, grid, blocks, settings))[0]!;
  const all = rows[0]!;
  const verdict = judge(all, chance, sample, blocks, after) ? "improves" : "no-improvement";
  return { verdict, apply: verdict === "improves", folds, blocks: count, rows, chance: chance.after };
}

/**
 * A correction improves when it takes a tenth of the error away, in most stretches, and leaves clearly less than a
 * correction from shuffled readings does; an error that is nearly gone needs no such comparison: an even one survives
 * shuffling.
 */
function judge(
  { before, after }: ProofRow,
  chance: ProofRow,
  sample: Evidence,
  blocks: Int32Array,
  errors: Float64Array,
): boolean {
  if (!(after < 0.9 * before)) return false;
  if (blockScore(sample, blocks, errors) < 2) return false;
  return after < 0.01 || after < 0.6 * chance.after;
}

/** Mean gain of the stretches over its standard error. */
function blockScore(sample: Evidence, blocks: Int32Array, errors: Float64Array): number {
  const count = blocks[sample.count - 1]! + 1;
  const gains = new Float64Array(count);
  const seconds = new Float64Array(count);
  for (let at = 0; at < sample.count; at++) {
    const block = blocks[at]!;
    gains[block] = gains[block]! + (Math.abs(sample.ratio[at]! - 1) - errors[at]!) * sample.dwellS[at]!;
    seconds[block] = seconds[block]! + sample.dwellS[at]!;
  }
  let sum = 0;
  let squares = 0;
  for (let block = 0; block < count; block++) {
    const gain = gains[block]! / seconds[block]!;
    sum += gain;
    squares += gain * gain;
  }
  const mean = sum / count;
  const error = Math.sqrt(Math.max(1e-18, (squares / count - mean * mean) / count));
  return mean / error;
}

function heldOutErrors(
  sample: Evidence,
  solvable: Evidence,
  grid: Grid,
  blocks: Int32Array,
  settings: SolveSettings,
): Float64Array {
  const errors = new Float64Array(sample.count);
  const use = new Uint8Array(sample.count);
  for (let fold = 0; fold < folds; fold++) {
    for (let at = 0; at < sample.count; at++) use[at] = blocks[at]! % folds === fold ? 0 : 1;
    const { factor } = solvePart(solvable, grid, settings, use);
    for (let at = 0; at < sample.count; at++) {
      if (use[at] === 0)
        errors[at] = Math.abs(sample.ratio[at]! / predictedRatio(sample, grid, factor, at) - 1);
    }
  }
  return errors;
}

function rowsOf(sample: Evidence, regimes: Uint8Array, errors: Float64Array): ProofRow[] {
  const names = ["all", ...regimeNames] as const;
  const sums = names.map(() => ({ seconds: 0, before: 0, after: 0 }));
  for (let at = 0; at < sample.count; at++) {
    const dwell = sample.dwellS[at]!;
    for (const sum of [sums[0]!, sums[1 + regimes[at]!]!]) {
      sum.seconds += dwell;
      sum.before += dwell * Math.abs(sample.ratio[at]! - 1);
      sum.after += dwell * errors[at]!;
    }
  }
  return names.map((regime, at) => {
    const { seconds, before, after } = sums[at]!;
    return { regime, seconds, before: before / seconds, after: after / seconds };
  });
}

const regimeNames: readonly ProofRegime[] = ["idle", "part-load", "high-load", "boost"];

function regimesOf(sample: Evidence, logs: readonly Gathered[]): Uint8Array {
  const regimes = new Uint8Array(sample.count);
  for (let at = 0; at < sample.count; at++) {
    const { rpm, mapKpa, tps } = logs[sample.log[at]!]!;
    const row = sample.row[at]!;
    const kpa = mapKpa?.[row] ?? (tps === null ? 60 : 30 + 0.7 * tps[row]!);
    const idle = (rpm?.[row] ?? 2500) < 1200 && (tps?.[row] ?? 0) < 8;
    regimes[at] = kpa > 105 ? 3 : kpa > 85 ? 2 : idle ? 0 : 1;
  }
  return regimes;
}

/** Stretch of each sample: a new one every five seconds and after each interruption of as long. */
function blocksOf({ count, log, dwellS }: Evidence): Int32Array {
  const blocks = new Int32Array(count);
  let block = 0;
  let filledS = 0;
  for (let at = 0; at < count; at++) {
    if (at > 0 && (filledS >= blockS || log[at] !== log[at - 1])) {
      block++;
      filledS = 0;
    }
    filledS += dwellS[at]!;
    blocks[at] = block;
  }
  return blocks;
}

/** Readings dealt out to other samples: a stride through all of them that visits each once, no chance involved. */
function shuffle(evidence: Evidence, logs: readonly Gathered[]): Evidence {
  const { count, log, row } = evidence;
  const asked = evidence.ratio.map((_, at) => {
    const { target, trim } = logs[log[at]!]!;
    return target[row[at]!]! / (trim?.[row[at]!] ?? 1);
  });
  let stride = Math.floor(count * 0.618) | 1;
  while (greatestDivisor(stride, count) !== 1) stride += 2;
  const ratio = evidence.ratio.map((_, at) => {
    const other = (at * stride) % count;
    return (evidence.ratio[other]! * asked[other]!) / asked[at]!;
  });
  return { ...evidence, ratio };
}

function greatestDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
