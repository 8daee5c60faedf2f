import { medianInPlace } from "../statistics/selection";
import type { Column } from "../logs/channel";
import { rowAtOrAfter, rowAtOrBefore } from "../logs/seek";
import { gasolineAfr } from "../standard-values";
import { flagBits, type Gathered } from "./gather";

/** One step of fuel that the sensor answered. */
export interface DelayStep {
  readonly log: number;
  /** When the fuel stepped, seconds. */
  readonly timeS: number;
  readonly rpm: number;
  readonly mapKpa: number;
  /** From the step to half of the settled excursion. */
  readonly halfS: number;
  /** To the first clear answer, and to 63 % of the excursion. */
  readonly deadS: number;
  readonly t63S: number;
}

/** Why a step was not measured. */
export type StepRefusal = "too-short" | "restless-before" | "no-answer" | "not-settled" | "early";

/** Steps of all logs with the count of those that could not be read. */
export interface DelaySteps {
  readonly steps: readonly DelayStep[];
  readonly refused: Readonly<Record<StepRefusal, number>>;
  /** First-order lag of the sensor as each fuel cut shows it, seconds; also where what came before spoils its delay. */
  readonly cutLagsS: readonly number[];
}

/** No step was looked for. */
export const noSteps: DelaySteps = {
  steps: [],
  refused: { "too-short": 0, "restless-before": 0, "no-answer": 0, "not-settled": 0, early: 0 },
  cutLagsS: [],
};

// A step as wide as an air-fuel ratio of 0.35, 0.15 and 0.30 of gasoline.
const restlessLambda = 0.35 / gasolineAfr;
const clearLambda = 0.15 / gasolineAfr;
const unsettledLambda = 0.3 / gasolineAfr;

/** Reads every beginning and end of a fuel cut as a step of the mixture (half-excursion method). */
export function delaySteps(logs: readonly Gathered[]): DelaySteps {
  const refused = { "too-short": 0, "restless-before": 0, "no-answer": 0, "not-settled": 0, early: 0 };
  const steps: DelayStep[] = [];
  const cutLagsS: number[] = [];
  for (const [log, gathered] of logs.entries()) {
    for (const { fromS, untilS, cut } of fuelEdges(gathered)) {
      const step = measure(gathered, fromS, untilS);
      if (typeof step === "string") {
        refused[step]++;
        continue;
      }
      if (cut) cutLagsS.push(lagOf(step));
      if (isEarly(step)) refused.early++;
      else steps.push({ log, ...step });
    }
  }
  return { steps, refused, cutLagsS };
}

/** First-order lag that a step shows: from 50 % to 63 % a lag takes 0.307 of itself. */
export function lagOf({ halfS, t63S }: Pick<DelayStep, "halfS" | "t63S">): number {
  return (t63S - halfS) / 0.3066;
}

// Gas on its way, then a sensor's lag: an answer that begins at once belongs to what the engine did before the step.
function isEarly({ deadS, halfS }: Pick<DelayStep, "deadS" | "halfS">): boolean {
  return !(deadS > 0.2 * halfS) || !(halfS > deadS);
}

/** Instants at which fuel goes or comes, each with the end of what follows. */
function fuelEdges({ timeS, flags }: Gathered): { fromS: number; untilS: number; cut: boolean }[] {
  const edges: { fromS: number; untilS: number; cut: boolean }[] = [];
  for (let row = 1; row < flags.length; row++) {
    if (((flags[row]! ^ flags[row - 1]!) & flagBits.cut) === 0) continue;
    const last = edges.at(-1);
    if (last !== undefined) last.untilS = timeS[row]!;
    // The ECU decided between the two rows.
    const fromS = (timeS[row]! + timeS[row - 1]!) / 2;
    edges.push({ fromS, untilS: timeS.at(-1)!, cut: (flags[row]! & flagBits.cut) !== 0 });
  }
  return edges;
}

function measure(log: Gathered, fromS: number, untilS: number): Omit<DelayStep, "log"> | StepRefusal {
  const { clock, samples } = log.lambda;
  const endS = Math.min(untilS, fromS + 2);
  if (endS - fromS < 0.6) return "too-short";
  const start = rowAtOrAfter(clock, fromS);
  const end = rowAtOrAfter(clock, endS);
  const before = samples.slice(rowAtOrAfter(clock, fromS - 0.3), start);
  const after = samples.slice(start + Math.floor(0.7 * (end - start)), end);
  if (before.length < 4 || after.length < 4) return "too-short";
  const [base, restless] = middleAndSpread(before);
  const [settled, moving] = middleAndSpread(after);
  if (!(restless <= restlessLambda)) return "restless-before";
  if (!(moving <= unsettledLambda)) return "not-settled";
  const threshold = Math.max(3 * restless, clearLambda);
  const excursion = settled - base;
  if (!(Math.abs(excursion) > 4 * threshold)) return "no-answer";
  const span = { clock, samples, start, end, base, excursion };
  const deadS = crossing(span, threshold / Math.abs(excursion)) - fromS;
  const halfS = crossing(span, 0.5) - fromS;
  const t63S = crossing(span, 0.632) - fromS;
  if (Number.isNaN(halfS) || Number.isNaN(t63S)) return "no-answer";
  const row = Math.max(0, rowAtOrBefore(log.timeS, fromS));
  return { timeS: fromS, rpm: log.rpm?.[row] ?? NaN, mapKpa: log.mapKpa?.[row] ?? NaN, deadS, halfS, t63S };
}

interface Span {
  readonly clock: Column;
  readonly samples: Column;
  readonly start: number;
  readonly end: number;
  readonly base: number;
  readonly excursion: number;
}

/** First time at which a share of the excursion is passed and stays passed for two samples; NaN when it never is. */
function crossing({ clock, samples, start, end, base, excursion }: Span, share: number): number {
  const way = (row: number) => (samples[row]! - base) / excursion;
  for (let row = Math.max(1, start); row + 1 < end; row++) {
    if (!(way(row) >= share && way(row + 1) >= share)) continue;
    const low = way(row - 1);
    const part = low < share ? (share - low) / (way(row) - low) : 1;
    return clock[row - 1]! + part * (clock[row]! - clock[row - 1]!);
  }
  return NaN;
}

function middleAndSpread(values: Column): readonly [number, number] {
  const middle = medianInPlace(values.filter((value) => !Number.isNaN(value)));
  return [
    middle,
    medianInPlace(values.map((value) => Math.abs(value - middle)).filter((v) => !Number.isNaN(v))),
  ];
}
