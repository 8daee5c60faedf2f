import type { Channel, Clock } from "../../../src/domain/logs/channel";
import type { LogDraft } from "../../../src/domain/logs/draft";

/** What every log must hold to, whatever file it came from; empty when it does. */
export function violations(log: LogDraft): readonly string[] {
  const found: string[] = [];
  if (log.channels.length === 0) found.push("no channel");
  if (!log.channels.some(({ samples }) => samples.length > 0)) found.push("no sample");
  for (const [at, clock] of log.clocks.entries()) {
    const row = firstStall(clock);
    if (row >= 0) found.push(`clock ${at} does not rise at row ${row}: ${clock[row - 1]}, ${clock[row]}`);
  }
  const ids = new Set(log.channels.map(({ id }) => id));
  if (ids.size < log.channels.length) found.push("channel ids repeat");
  const roles = log.channels.flatMap(({ role }) => role ?? []);
  if (new Set(roles).size < roles.length) found.push(`a role is carried twice: ${roles.join(", ")}`);
  for (const channel of log.channels) found.push(...channelViolations(log, channel));
  for (const { timeS, label } of log.markers)
    if (!Number.isFinite(timeS)) found.push(`marker ${label} has no time`);
  const { rowsFound, rowsKept } = log.meta;
  if (!(rowsKept >= 1 && rowsFound >= rowsKept)) found.push(`rows: ${rowsKept} kept of ${rowsFound}`);
  return found;
}

function channelViolations(
  { clocks }: LogDraft,
  { label, clock, samples, states }: Channel,
): readonly string[] {
  if (samples.length !== clocks[clock]?.length) return [`${label}: not parallel to its clock`];
  const last = states === undefined ? Infinity : states.length - 1;
  const isState = (sample: number): boolean => sample >= 0 && sample <= last && sample % 1 === 0;
  const wrong = samples.find(
    (sample) =>
      !Number.isNaN(sample) && (!Number.isFinite(sample) || (states !== undefined && !isState(sample))),
  );
  return wrong === undefined ? [] : [`${label}: ${wrong} is no value`];
}

function firstStall(clock: Clock): number {
  for (let row = 0; row < clock.length; row++) {
    if (!Number.isFinite(clock[row]!) || (row > 0 && clock[row]! <= clock[row - 1]!)) return row;
  }
  return -1;
}
