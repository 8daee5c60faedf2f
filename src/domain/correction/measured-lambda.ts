import { isAfr, mixtureChannel } from "../analysis/mixture";
import type { Channel, Clock, Column } from "../logs/channel";
import type { LogDraft } from "../logs/draft";
import { medianStep } from "../logs/rhythm";
import { fail, ok, type Result } from "../result";
import { quantityOf } from "../units";
import type { CorrectionProblem } from "./problem";
import { stoichiometricOf, type CorrectionSettings } from "./settings";

/** The mixture as one sensor saw it, on the sensor's own clock. */
export interface MeasuredLambda {
  readonly channel: Channel;
  readonly clock: Clock;
  /** Lambda; missing = NaN. */
  readonly samples: Column;
  readonly stepS: number;
}

/** The sensor that is believed: the named channel, or the first of its role. A narrowband sensor refuses the run. */
export function measuredLambda(
  log: LogDraft,
  settings: CorrectionSettings,
): Result<MeasuredLambda, CorrectionProblem> {
  const wanted = settings.channels?.lambda;
  const channel =
    wanted === undefined ? mixtureChannel(log) : (log.channels.find(({ id }) => id === wanted) ?? null);
  if (channel === null) return fail(narrowbandOf(log) ?? { code: "no-lambda" });
  const narrow = whyNarrowband(channel);
  if (narrow !== null) return fail({ code: "narrowband", channel: channel.label, why: narrow });
  const scale = lambdaPerUnit(channel, settings);
  const clock = log.clocks[channel.clock]!;
  const samples = scale === 1 ? channel.samples : channel.samples.map((value) => value * scale);
  return ok({ channel, clock, samples, stepS: medianStep(clock) });
}

/** Lambda = a value of a mixture channel times this. */
export function lambdaPerUnit(channel: Channel, settings: CorrectionSettings): number {
  return isAfr(channel) ? 1 / stoichiometricOf(settings) : 1;
}

/** A log whose only oxygen sensor is a narrow one is told so, rather than that it has none. */
function narrowbandOf(log: LogDraft): CorrectionProblem | null {
  for (const channel of log.channels) {
    const sensor = /\b(o2|oxygen|ego|narrow)/i.test(channel.label) && quantityOf(channel.unit) === "voltage";
    if (sensor) return { code: "narrowband", channel: channel.label, why: "unit" };
  }
  return null;
}

/** A narrow sensor says rich or lean, not how much. */
function whyNarrowband(channel: Channel): "unit" | "name" | "values" | null {
  if (quantityOf(channel.unit) === "voltage") return "unit";
  if (/narrow/i.test(channel.label)) return "name";
  let rich = 0;
  let lean = 0;
  let between = 0;
  let others = 0;
  for (const value of channel.samples) {
    if (Number.isNaN(value)) continue;
    if (value >= 0 && value <= 0.3) lean++;
    else if (value >= 0.6 && value <= 1.05) rich++;
    else if (value > 0.3 && value < 0.6) between++;
    else others++;
  }
  // Its voltage jumps between 0.1 and 0.8; no lambda lies below 0.3. A sensor that was off reads one value only.
  const count = rich + lean + between + others;
  const jumping = lean > 0.15 * count && rich > 0.15 * count && between > 0 && others < 0.01 * count;
  return jumping && variedBelow(channel.samples, 0.3) ? "values" : null;
}

function variedBelow(samples: Column, limit: number): boolean {
  const seen = new Set<number>();
  for (const value of samples) if (value >= 0 && value <= limit && seen.add(value).size > 4) return true;
  return false;
}
