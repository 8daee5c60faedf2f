import type { Channel, Column } from "../logs/channel";
import { channelOfAny } from "../logs/role-signal";
import { gasolineAfr } from "../standard-values";
import { parseUnit } from "../units";
import type { AnalysisInput } from "./analysis";
import type { Finding } from "./finding";

/**
 * No engine is asked to run richer than this lambda: a lower target is a switched-off loop (0) or the ramp of a logger
 * that smooths between off and on, and dividing by it would invent errors of thousands of percent.
 */
export const richestTarget = 0.5;

/** Measured mixture against its target, on the measured channel's clock. */
export interface MixtureError {
  readonly measured: Channel;
  readonly target: Channel;
  /** Percent: + is leaner than the target. Missing where either is missing, the sensor reads 0 or less, or there is no target. */
  readonly percent: Column;
  readonly findings: readonly Finding[];
}

/** The channel that measures the mixture: the first lambda or air-fuel ratio. */
export function mixtureChannel({ channels }: Pick<AnalysisInput, "channels">): Channel | null {
  return channelOfAny(channels, ["lambda", "afr", "lambda-2", "afr-2"]);
}

/**
 * Mixture error of the log, or null without a measured mixture and a target. When one of the two is an air-fuel ratio
 * and the other a lambda, `stoichiometric` converts; the assumed value of gasoline is said in a finding.
 */
export function mixtureError(input: AnalysisInput, stoichiometric: number | null): MixtureError | null {
  const measured = mixtureChannel(input);
  const target = measured === null ? null : targetFor(input, measured);
  if (measured === null || target === null) return null;
  const ratio = stoichiometric ?? gasolineAfr;
  const scale = isAfr(measured) === isAfr(target) ? 1 : isAfr(measured) ? 1 / ratio : ratio;
  const targets = input.onto(target, measured.clock);
  const lowest = isAfr(target) ? richestTarget * ratio : richestTarget;
  const percent = new Float64Array(measured.samples.length);
  for (let row = 0; row < percent.length; row++) {
    const own = measured.samples[row]! * scale;
    const wanted = targets[row]!;
    // Zero of a sensor is "warming up".
    percent[row] = own > 0 && wanted >= lowest ? (own / wanted - 1) * 100 : NaN;
  }
  const findings: Finding[] = [];
  if (scale !== 1 && stoichiometric === null) {
    const channel = isAfr(measured) ? measured : target;
    findings.push({
      code: "stoichiometric-assumed",
      severity: "note",
      facts: { ratio, channel: channel.label },
      ranges: [],
      channels: [measured.id, target.id],
    });
  }
  return { measured, target, percent, findings };
}

/** Whether a mixture channel counts in air-fuel ratio; its unit speaks first, then its role. */
export function isAfr({ unit, role }: Channel): boolean {
  const stated = parseUnit(unit);
  if (stated === "AFR") return true;
  if (stated === "λ") return false;
  return role === "afr" || role === "afr-2" || role === "afr-target";
}

/** A target in the same measure as the sensor comes first: it needs no conversion. */
function targetFor(input: AnalysisInput, measured: Channel): Channel | null {
  const afr = isAfr(measured);
  return channelOfAny(
    input.channels,
    afr ? ["afr-target", "lambda-target"] : ["lambda-target", "afr-target"],
  );
}
