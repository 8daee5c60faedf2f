import { fail, type Result } from "../../result";
import { isoOfText } from "../delimited/date-text";
import type { ClockedColumn } from "../delimited/clocked-channels";
import type { ImportWarning, LogDraft } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { multiRateDraft, recordTimes } from "../multi-rate";
import { linkText, readLinkChunks, type LinkChannel, type LinkContent } from "./chunks";

/** Reads a Link log: each channel has its own pairs of time and value. `format` says of which generation it is. */
export async function readLink(
  format: string,
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const bytes = await source.bytes();
  const content = readLinkChunks(bytes);
  const { channels, skipped, markers } = content;
  if (channels.length === 0 && skipped.bytes > 0) return fail({ code: "damaged", format, at: skipped.at });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const warnings: ImportWarning[] = [];
  const endS = markers.find(({ label }) => label === "EOL")?.timeS ?? Infinity;
  const columns: ClockedColumn[] = [];
  for (const [nth, channel] of channels.entries()) {
    const { column, left } = readPairs(view, channel, endS);
    if (column !== null) columns.push(column);
    if (left > 0) {
      warnings.push({ code: "samples-out-of-order", severity: "note", channel: channel.name, count: left });
    }
    progress(nth / channels.length);
  }
  return multiRateDraft({
    format,
    confidence,
    columns,
    markers: markers.filter(({ timeS }) => Math.abs(timeS) < 1e7),
    ...aboutOf(bytes, content),
    warnings: [...contentWarnings(content), ...warnings],
    // Channels that never change hold two points, and the ends of all others are recorded by hand.
    ignored: ["gaps"],
  });
}

interface Pairs {
  /** Null when the channel has no pair. */
  readonly column: ClockedColumn | null;
  /** Pairs behind the recording. */
  readonly left: number;
}

/**
 * The pairs up to the end of the recording. A logger that lost power leaves what was in its memory before: times that
 * step back, or lie beyond the marker of the end.
 */
function readPairs(view: DataView, { name, unit, dataAt, count }: LinkChannel, endS: number): Pairs {
  const seconds = new Float64Array(count);
  const samples = new Float64Array(count);
  let kept = 0,
    last = -Infinity;
  for (let at = dataAt; kept < count; kept++, at += 8) {
    const time = view.getFloat32(at, true);
    // Half a second: the marker is written by another clock.
    if (!(time >= last && time <= endS + 0.5 && time < 1e7)) break;
    const value = view.getFloat32(at + 4, true);
    seconds[kept] = last = time;
    samples[kept] = value - value === 0 ? value : NaN;
  }
  const left = count - kept;
  if (kept === 0) return { column: null, left };
  const times = recordTimes(left === 0 ? seconds : seconds.slice(0, kept));
  return {
    column: { label: name, unit, samples: left === 0 ? samples : samples.slice(0, kept), words: null, times },
    left,
  };
}

function contentWarnings({ channels, statedChannels, skipped }: LinkContent): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (skipped.bytes > 0) {
    warnings.push({ code: "bytes-skipped", severity: "high", count: skipped.bytes, detail: `${skipped.at}` });
  }
  const missing = channels.reduce((most, { stated, count }) => Math.max(most, stated - count), 0);
  if (missing > 0) warnings.push({ code: "rows-missing", severity: "high", count: missing });
  const empty = channels.filter(({ count }) => count === 0).length;
  const lost = empty + Math.max(0, statedChannels - channels.length);
  if (lost > 0) warnings.push({ code: "channels-without-samples", severity: "medium", count: lost });
  return warnings;
}

/** Not the ECU's serial number. G5 writes the date only into the title: "... - 2024-03-14 2;04;31 pm". */
function aboutOf(
  bytes: Uint8Array<ArrayBuffer>,
  { aboutAt }: LinkContent,
): { readonly recordedAt: string | null; readonly facts: readonly { name: string; value: string }[] } {
  if (aboutAt === null) return { recordedAt: null, facts: [] };
  const text = (offset: number): string => linkText(bytes, aboutAt + offset);
  const date = `${text(5807)} ${text(6007)}`.trim() || text(7007).replaceAll(";", ":");
  return {
    recordedAt: isoOfText(date),
    facts: [
      { name: "ECU", value: text(607) },
      { name: "Software", value: text(6207) },
      { name: "Firmware", value: text(6407) },
      { name: "Source", value: text(6607) },
    ],
  };
}
