import type { ImportWarning } from "./draft";
import { fueltechChannel } from "./fueltech-channels";

/** A channel as far as its numbers can contradict a unit. */
export interface MeasuredChannel {
  readonly label: string;
  readonly samples: Float64Array;
  readonly states: readonly string[] | null;
}

/** Lowest and highest value that a running engine shows in a unit; and the smallest span from zero that it reaches. */
interface Plausible {
  readonly low: number;
  readonly high: number;
  readonly reaches: number;
}

const gaugePressure: Readonly<Record<string, Plausible>> = {
  bar: { low: -1.05, high: 12, reaches: 0.2 },
  psi: { low: -15.3, high: 175, reaches: 2.9 },
  kPa: { low: -105, high: 1200, reaches: 20 },
  "kgf/cm²": { low: -1.07, high: 12.2, reaches: 0.2 },
};
const temperature: Readonly<Record<string, Plausible>> = {
  "°C": { low: -45, high: 170, reaches: 0 },
  "°F": { low: -49, high: 340, reaches: 0 },
};
const mixture: Readonly<Record<string, Plausible>> = {
  λ: { low: 0, high: 3, reaches: 0.4 },
  AFR: { low: 0, high: 45, reaches: 4 },
};
/** Flow of a bank at full duty: what its injectors can add up to. */
const bankFlow: Readonly<Record<string, Plausible>> = {
  "lb/h": { low: 40, high: 4000, reaches: 0 },
  "cc/min": { low: 420, high: 42_000, reaches: 0 },
  "kg/h": { low: 18, high: 1800, reaches: 0 },
  "L/h": { low: 25, high: 2500, reaches: 0 },
};

/** Logged flow is the bank's total flow times duty, to the rounding of both (r = 0.9997 in a real log). */
const leastCorrelation = 0.98;

/**
 * Finds channels whose numbers contradict the unit that FTManager writes by default: pressure, temperature and mixture
 * by their range, fuel flow by its ratio to injector duty. `detail` names the units that the numbers would fit.
 */
export function doubtFueltechUnits(channels: readonly MeasuredChannel[]): ImportWarning[] {
  const duty = channels.find(({ label }) => fueltechChannel(label)?.role === "injector-duty");
  return channels.flatMap((channel) => {
    const known = fueltechChannel(channel.label);
    const { unit, choices = [], role } = known ?? { unit: "", role: null };
    const range = rangeOf(channel.samples);
    if (choices.length < 2 || channel.states !== null || range.max === range.min || range.count === 0)
      return [];
    const fits =
      role === "fuel-flow"
        ? fittingFlow(channel.samples, duty?.samples ?? null)
        : choices.filter((choice) => fitsRange(range, choice));
    if (fits === null || fits.includes(unit)) return [];
    return [{ code: "unit-doubt", severity: "medium", channel: channel.label, detail: fits.join(", ") }];
  });
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

function rangeOf(samples: Float64Array): Range {
  let min = Infinity,
    max = -Infinity,
    count = 0;
  for (const value of samples) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max, count };
}

function fitsRange({ min, max }: Range, unit: string): boolean {
  const plausible = gaugePressure[unit] ?? temperature[unit] ?? mixture[unit];
  if (plausible === undefined) return true;
  const { low, high, reaches } = plausible;
  return min >= low && max <= high && Math.max(Math.abs(min), Math.abs(max)) >= reaches;
}

/** Units in which flow over duty is a flow that injectors have; null when the two say nothing about each other. */
function fittingFlow(flow: Float64Array, duty: Float64Array | null): string[] | null {
  if (duty === null) return null;
  let n = 0,
    sumX = 0,
    sumY = 0,
    sumXX = 0,
    sumYY = 0,
    sumXY = 0;
  for (let row = 0; row < flow.length; row++) {
    const x = duty[row]! / 100,
      y = flow[row]!;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n++;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const spreadX = n * sumXX - sumX * sumX,
    spreadY = n * sumYY - sumY * sumY;
  if (n < 20 || !(spreadX > 0 && spreadY > 0)) return null;
  const correlation = (n * sumXY - sumX * sumY) / Math.sqrt(spreadX * spreadY);
  if (correlation < leastCorrelation) return null;
  const atFullDuty = sumXY / sumXX;
  return Object.entries(bankFlow)
    .filter(([, { low, high }]) => atFullDuty >= low && atFullDuty <= high)
    .map(([unit]) => unit);
}
