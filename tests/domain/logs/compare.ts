import { assumedUnit } from "../../../src/domain/logs/assumed-units";
import type { Channel, Clock } from "../../../src/domain/logs/channel";
import type { LogDraft } from "../../../src/domain/logs/draft";
import { medianStep } from "../../../src/domain/logs/rhythm";
import type { ExpectedChannel, ExpectedLog } from "./expected";

type Fact = number | string | null | undefined;

/** What of a real file's facts a log does not reproduce; empty when all agree. */
export function mismatches(log: LogDraft, expected: ExpectedLog): readonly string[] {
  const found: string[] = [];
  const same = (what: string, actual: Fact, wanted: Fact, agrees = actual === wanted): void => {
    if (wanted !== undefined && !agrees) found.push(`${what}: ${String(actual)}, not ${String(wanted)}`);
  };
  const main = longest(log.clocks);
  const rows = [expected.rows, ...(expected.rowsAccept ?? [])];
  same("rows", main.length, expected.rows, rows.includes(main.length));
  if (expected.rowsPerChannel !== undefined) {
    const counts = log.channels.map(({ samples }) => samples.length);
    same("fewest samples", Math.min(...counts), expected.rowsPerChannel.min);
    same("most samples", Math.max(...counts), expected.rowsPerChannel.max);
  }
  const [fewest, most] = expected.channelsRange ?? [expected.channels ?? 0, expected.channels ?? Infinity];
  const count = log.channels.length;
  same("channels", count, `${fewest} to ${most}`, count >= fewest && count <= most);
  const step = expected.medianStepSeconds;
  // A phantom tail may be dropped: then the log is shorter by its rows.
  const tail = (expected.phantomTailRows ?? 0) * (step ?? 0);
  const duration = endOf(log.clocks) - startOf(log.clocks);
  const wanted = expected.durationSeconds;
  same("duration", duration, wanted, closeTime(duration, wanted) || closeTime(duration + tail, wanted));
  same(
    "start",
    startOf(log.clocks),
    expected.startSeconds,
    closeTime(startOf(log.clocks), expected.startSeconds),
  );
  same("median step", medianStep(main), step, closeTime(medianStep(main), step));
  same("markers", log.markers.length, expected.markers);
  same(
    "clock start",
    log.meta.clockStart,
    expected.clockStart,
    sameStart(log.meta.clockStart, expected.clockStart),
  );
  same("tune", log.tune?.signature.trim(), expected.embeddedTune?.signature.trim());
  same("tune format", log.tune?.format, expected.embeddedTune?.format);
  const readings = log.channels.reduce((sum, { samples }) => sum + samples.length, 0);
  same("readings", readings, expected.records);
  for (const key of expected.key) found.push(...channelMismatches(log, key));
  return found;
}

/** What of a file of stacked logs is not reproduced: facts of the whole, then rows and duration of each log. */
export function groupMismatches(logs: readonly LogDraft[], expected: ExpectedLog): readonly string[] {
  const { by, count, rows, durationSeconds } = expected.groups!;
  const found: string[] = [];
  const nameOf = (log: LogDraft): string => log.meta.facts.find(({ name }) => name === by)?.value ?? "";
  for (const log of logs) {
    const [clock] = log.clocks;
    const name = nameOf(log);
    if (clock!.length !== rows[name]) found.push(`${name}: ${clock!.length} rows, not ${rows[name]}`);
    if (!closeTime(clock!.at(-1)! - clock![0]!, durationSeconds[name])) found.push(`${name}: duration`);
  }
  if (logs.length !== count) found.push(`${logs.length} logs, not ${count}`);
  const [fewest, most] = expected.channelsRange!;
  const odd = logs.filter(({ channels: { length } }) => length < fewest || length > most);
  if (odd.length > 0) found.push(`${odd[0]!.channels.length} channels, not ${fewest} to ${most}`);
  const sum = logs.reduce((total, { clocks }) => total + clocks[0]!.length, 0);
  if (sum !== expected.rows) found.push(`${sum} rows, not ${expected.rows}`);
  for (const key of expected.key) {
    const parts = logs.flatMap((log) => log.channels.filter(({ label }) => label === key.label));
    const samples = Float64Array.from(parts.flatMap((part) => [...part.samples]));
    const [first] = parts;
    if (first === undefined) found.push(`${key.label}: missing`);
    else {
      found.push(...numberMismatches({ ...first, samples }, key));
      found.push(...meaningMismatches(logs[0]!, first, key));
    }
  }
  return found;
}

function channelMismatches(log: LogDraft, key: ExpectedChannel): readonly string[] {
  const channel = log.channels.filter(({ label }) => label === key.label)[key.occurrence ?? 0];
  if (channel === undefined) return [`${key.label}: missing`];
  return [...numberMismatches(channel, key), ...meaningMismatches(log, channel, key)];
}

/** Of a channel's role, unit, rate and origin what does not agree. */
function meaningMismatches(log: LogDraft, channel: Channel, key: ExpectedChannel): readonly string[] {
  const found: string[] = [];
  const roles: readonly (string | null)[] = key.roleAccept ?? [key.role];
  // A role has one carrier: of several channels of one name, the others have none.
  const carrier = log.channels.find(({ role }) => role !== null && roles.includes(role));
  const isTwin = key.occurrence !== undefined && channel.role === null && carrier?.label === key.label;
  if (key.role !== null && !isTwin && !roles.includes(channel.role)) {
    found.push(`${key.label}: role ${channel.role}, not ${roles.join(" or ")}`);
  }
  if (channel.unit !== key.unit) found.push(`${key.label}: unit "${channel.unit}", not "${key.unit}"`);
  const everyMs = key.ms ?? (key.hz === undefined ? undefined : 1000 / key.hz);
  if (everyMs !== undefined) {
    const stepMs = medianStep(log.clocks[channel.clock]!) * 1000;
    if (Math.abs(stepMs - everyMs) > 1e-6) found.push(`${key.label}: every ${stepMs} ms, not ${everyMs}`);
  }
  // Equal names are told apart by the device, block or address they come from.
  const from = key.source ?? key.location ?? key.group;
  // "Block A 002" is of block A.
  if (from !== undefined && !` ${channel.category} `.includes(` ${from} `)) {
    found.push(`${key.label}: from ${channel.category}, not ${from}`);
  }
  if (
    key.header !== undefined &&
    !(key.header.includes(channel.label) && key.header.includes(channel.unit))
  ) {
    found.push(`${key.label}: "${channel.label}" in "${channel.unit}" is not what "${key.header}" says`);
  }
  const meant = assumedUnit(log.format, channel.label, channel.unit) ?? channel.unit;
  // "deg BTDC" tells of an angle where it is counted from.
  if (key.unitMeaning !== undefined && meant !== key.unitMeaning.split(" ")[0]) {
    found.push(`${key.label}: means ${meant}, not ${key.unitMeaning}`);
  }
  return found;
}

function numberMismatches(channel: Channel, key: ExpectedChannel): readonly string[] {
  const facts = factsOf(channel);
  return (["finite", "min", "max", "mean", "first", "last"] as const).flatMap((name) => {
    const wanted = key[name];
    if (wanted === undefined || agrees(name, facts[name], wanted, key)) return [];
    return [`${key.label}: ${name} ${facts[name]}, not ${wanted}`];
  });
}

/** Count, extremes, mean, first and last of a channel's finite samples. */
export function factsOf({
  samples,
}: Pick<Channel, "samples">): Readonly<Record<"finite" | "min" | "max" | "mean" | "first" | "last", number>> {
  let finite = 0;
  let sum = 0;
  let [min, max, first, last] = [Infinity, -Infinity, NaN, NaN];
  for (const sample of samples) {
    if (!Number.isFinite(sample)) continue;
    if (finite++ === 0) first = sample;
    last = sample;
    sum += sample;
    if (sample < min) min = sample;
    if (sample > max) max = sample;
  }
  return { finite, min, max, mean: sum / finite, first, last };
}

function longest(clocks: readonly Clock[]): Clock {
  return clocks.reduce((best, clock) => (clock.length > best.length ? clock : best));
}

function startOf(clocks: readonly Clock[]): number {
  return Math.min(...clocks.map((clock) => clock[0]!));
}

function endOf(clocks: readonly Clock[]): number {
  return Math.max(...clocks.map((clock) => clock.at(-1)!));
}

/** Counts are exact, places agree to 1e-6 degrees, all else to a relative 1e-5. */
function agrees(name: string, actual: number, wanted: number, { role }: ExpectedChannel): boolean {
  if (name === "finite") return actual === wanted;
  // Facts of places have 9 significant digits: half of the last is 5e-7 from 100 degrees on.
  if (role === "latitude" || role === "longitude") return Math.abs(actual - wanted) <= 1e-6;
  return close(actual, wanted);
}

function close(actual: number, wanted: number): boolean {
  return actual === wanted || Math.abs(actual - wanted) <= 1e-5 * Math.max(Math.abs(wanted), 1e-6);
}

function closeTime(actual: number, wanted: number | undefined): boolean {
  return wanted !== undefined && Math.abs(actual - wanted) <= Math.max(0.001, 0.001 * Math.abs(wanted));
}

function sameStart(actual: number | string | null, wanted: number | string | undefined): boolean {
  if (typeof actual === "number" && typeof wanted === "number") return Math.abs(actual - wanted) < 0.001;
  return actual === wanted;
}
