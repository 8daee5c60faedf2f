import type { Channel, Clock } from "../domain/logs/channel";
import type { LogDraft } from "../domain/logs/draft";
import type { QualityReport } from "../domain/logs/quality";
import type { Session, SessionChannel } from "../domain/session";
import type { ChannelEdit } from "./application";

/** What a session is made from besides the log itself. */
export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly fileSize: number;
  readonly contentHash: string;
  /** Index of this log in its file. */
  readonly part: number;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly edits: Readonly<Record<string, ChannelEdit>>;
}

/** A session with the columns that belong to it, ready to be stored. */
export interface StorableSession {
  readonly session: Session;
  readonly channels: readonly Channel[];
  readonly clocks: readonly Clock[];
}

/** First and last time over all clocks, seconds; 0 and 0 without samples. */
export function spanOf(clocks: readonly Clock[]): { readonly startS: number; readonly endS: number } {
  let startS = Infinity;
  let endS = -Infinity;
  for (const clock of clocks) {
    startS = Math.min(startS, clock[0] ?? Infinity);
    endS = Math.max(endS, clock.at(-1) ?? -Infinity);
  }
  return startS <= endS ? { startS, endS } : { startS: 0, endS: 0 };
}

/** The session of a reviewed log: the user's edits applied, unticked channels (and clocks nobody uses) left out. */
export function sessionFromLog(draft: LogDraft, quality: QualityReport, arrival: Arrival): StorableSession {
  const kept = draft.channels.filter(({ id }) => arrival.edits[id]?.use !== false);
  const numbers = draft.clocks
    .map((_, clock) => clock)
    .filter((clock) => kept.some((c) => c.clock === clock));
  const channels = kept.map((channel) => asStated(channel, arrival.edits[channel.id], numbers));
  const clocks = numbers.map((clock) => draft.clocks[clock]!);
  const report = qualityOfKept(quality, channels, numbers);
  return { session: sessionOf(draft, report, arrival, channels, clocks), channels, clocks };
}

function asStated(channel: Channel, edit: ChannelEdit | undefined, clocks: readonly number[]): Channel {
  const { role = channel.role, unit = channel.unit } = edit ?? {};
  return { ...channel, role, unit, clock: clocks.indexOf(channel.clock) };
}

function sessionOf(
  draft: LogDraft,
  quality: QualityReport,
  arrival: Arrival,
  channels: readonly Channel[],
  clocks: readonly Clock[],
): Session {
  const { edits: _, ...facts } = arrival;
  const { startS, endS } = spanOf(clocks);
  return {
    ...facts,
    vehicleId: null,
    format: draft.format,
    recordedAt: draft.meta.recordedAt,
    durationS: endS - startS,
    startS,
    endS,
    rows: Math.max(0, ...clocks.map((clock) => clock.length)),
    channels: channels.map((channel) => sessionChannel(channel, quality)),
    clocks: clocks.map((clock, at) => ({
      count: clock.length,
      medianStepS: quality.clocks[at]?.medianStepS ?? Number.NaN,
    })),
    markers: draft.markers,
    laps: draft.laps ?? [],
    meta: draft.meta,
    warnings: draft.warnings,
    quality,
    tags: [],
    notes: "",
    deletedAt: null,
  };
}

function sessionChannel(channel: Channel, quality: QualityReport): SessionChannel {
  const { id, label, unit, role, clock, states = null, category = "" } = channel;
  const own = quality.channels.find((candidate) => candidate.channel === id);
  if (own === undefined) throw new Error(`no quality of channel ${id}`);
  return { id, label, unit, role, clock, states, category, quality: own };
}

function qualityOfKept(
  quality: QualityReport,
  kept: readonly Channel[],
  clocks: readonly number[],
): QualityReport {
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...quality,
    clocks: clocks.map((clock) => quality.clocks[clock]!),
    channels: quality.channels.filter(({ channel }) => ids.has(channel)),
    findings: quality.findings.filter(({ channels }) => channels.every((channel) => ids.has(channel))),
  };
}
