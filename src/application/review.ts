import type { ReadLog } from "../../workers/api";
import type { ChannelQuality, QualityReport } from "../domain/logs/quality";
import { assumedUnit } from "../domain/logs/assumed-units";
import type { Channel } from "../domain/logs/channel";
import type { Role } from "../domain/logs/roles";
import type { ChannelEdit, ImportedLog, ReviewChannel } from "./application";

type Edits = Readonly<Record<string, ChannelEdit>>;

/** A log without its samples: what the Import page may hold. */
export function reviewOf(read: ReadLog): ImportedLog["review"] {
  const { draft, ...rest } = read;
  return {
    ...rest,
    draft: {
      ...draft,
      channels: draft.channels.map(reviewChannel),
      clocks: draft.clocks.map((clock) => ({
        count: clock.length,
        startS: clock[0] ?? Number.NaN,
        endS: clock.at(-1) ?? Number.NaN,
      })),
    },
  };
}

function reviewChannel(channel: Channel): ReviewChannel {
  const { id, label, unit, role, clock, states = null, category = "" } = channel;
  return { id, label, unit, role, clock, states, category };
}

/**
 * What is offered before the user says anything: channels that say nothing are unticked, unless that is all there is;
 * a unit that the file does not state is the one its program usually writes.
 */
export function offeredEdits(
  format: string,
  channels: readonly ReviewChannel[],
  quality: QualityReport,
): Edits {
  const reports = new Map(quality.channels.map((report) => [report.channel, report]));
  const silent = channels.filter((channel) => isSilent(channel, reports.get(channel.id)));
  const unticked =
    silent.length === channels.length ? {} : Object.fromEntries(silent.map(({ id }) => [id, { use: false }]));
  return layeredEdits(unticked, assumedUnits(format, channels));
}

function assumedUnits(format: string, channels: readonly ReviewChannel[]): Edits {
  const edits: Record<string, ChannelEdit> = {};
  for (const { id, label, unit, states } of channels) {
    const assumed = states === null ? assumedUnit(format, label, unit) : null;
    if (assumed !== null) edits[id] = { unit: assumed };
  }
  return edits;
}

// A trim of nothing says that no loop corrected, a target of nothing that it was off: a correction needs both.
const tellsByZero: ReadonlySet<Role> = new Set<Role>([
  "closed-loop-correction",
  "closed-loop-factor",
  "stft",
  "ltft",
  "lambda-target",
  "afr-target",
]);

// A constant with a meaning is information (a fixed lambda target; a cut that never came): it stays ticked.
function isSilent(channel: ReviewChannel, quality: ChannelQuality | undefined): boolean {
  switch (quality?.presence) {
    case "empty":
      return true;
    case "not-fitted":
      return channel.role === null || (channel.states === null && !tellsByZero.has(channel.role));
    case "constant":
      return channel.role === null;
    default:
      return false;
  }
}

/** Edits of earlier layers with later ones over them, field by field. */
export function layeredEdits(...layers: readonly Edits[]): Edits {
  const merged: Record<string, ChannelEdit> = {};
  for (const layer of layers) {
    for (const [channel, edit] of Object.entries(layer)) merged[channel] = { ...merged[channel], ...edit };
  }
  return merged;
}

/** Only the edits of channels that this log has. */
export function editsFor(channels: readonly ReviewChannel[], edits: Edits): Edits {
  const ids = new Set(channels.map(({ id }) => id));
  return Object.fromEntries(Object.entries(edits).filter(([id]) => ids.has(id)));
}

/** What makes two files "the same header": format, labels and units in their order. */
export function headerText(
  format: string,
  channels: readonly { readonly label: string; readonly unit: string }[],
): string {
  return [format, ...channels.map(({ label, unit }) => `${label}\t${unit}`)].join("\n");
}

/** A session's first name: the file's name without its extension, with a number where a file holds several logs. */
export function firstName(fileName: string, part: number, parts: number): string {
  const base = fileName.replace(/\.[^.]{1,8}$/, "") || fileName;
  return parts > 1 ? `${base} (${part + 1})` : base;
}
