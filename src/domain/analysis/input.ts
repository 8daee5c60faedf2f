import type { Channel, Clock, Column } from "../logs/channel";
import { resample } from "../logs/resample";
import { medianStep, rhythmOf } from "../logs/rhythm";
import { channelOf } from "../logs/role-signal";
import type { Role } from "../logs/roles";
import { fail, ok, type Result } from "../result";
import type { AnalysisInput } from "./analysis";

/**
 * The channels of a log as analyses ask for them; `medianSteps` of its clocks where they are known. Throws when an
 * analysis asks for a role it did not declare.
 */
export function analysisInput(
  clocks: readonly Clock[],
  channels: readonly Channel[],
  medianSteps: readonly number[] = [],
): AnalysisInput {
  const resampled = new Map<string, Column>();
  const steps = new Map<number, number>(medianSteps.entries());
  const stepS = (clock: number): number => {
    const known = steps.get(clock) ?? medianStep(clocks[clock]!);
    steps.set(clock, known);
    return known;
  };
  return {
    clocks,
    channels,
    role(role) {
      const channel = channelOf(channels, role);
      if (channel === null) throw new Error(`role not in the log: ${role}`);
      return channel;
    },
    optional: (role) => channelOf(channels, role),
    channel: (id) => channels.find((channel) => channel.id === id) ?? null,
    onto(channel, clock) {
      const key = `${clock} ${channel.id}`;
      const known = resampled.get(key);
      if (known !== undefined) return known;
      const own = clocks[channel.clock]!;
      const rhythm = rhythmOf(own, channel.samples, stepS(channel.clock));
      const samples = resample(channel, own, clocks[clock]!, rhythm);
      resampled.set(key, samples);
      return samples;
    },
    stepS,
  };
}

/** The first role that an analysis needs and a log lacks, as a problem. */
export function requireRoles(
  needs: readonly Role[],
  channels: readonly { readonly role: Role | null }[],
): Result<null, { readonly code: "role-missing"; readonly role: Role }> {
  const missing = needs.find((role) => !channels.some((channel) => channel.role === role));
  return missing === undefined ? ok(null) : fail({ code: "role-missing", role: missing });
}
