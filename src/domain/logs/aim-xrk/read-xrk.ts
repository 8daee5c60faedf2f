import { inflateRaw } from "../../inflate/inflate";
import { fail, ok, type Result } from "../../result";
import type { ClockedColumn } from "../delimited/clocked-channels";
import type { ImportWarning, Lap, LogDraft, Marker } from "../draft";
import { maxFileBytes, type Confidence, type ImportProblem, type LogSource } from "../format";
import { multiRateDraft, recordTimes } from "../multi-rate";
import { slotText } from "../slot-text";
import { positionColumns } from "./positions";
import { readXrkSamples } from "./samples";
import { walkXrk, type XrkContent, type XrkMessage } from "./walk";

const id = "aim-xrk";
const zlib = 0x78;

/** Reads an AiM log: walks its messages, then takes the samples of each channel at its own times, positions, laps. */
export async function readXrk(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const unpacked = unpack(await source.bytes());
  if (!unpacked.ok) return unpacked;
  const { bytes, warnings } = unpacked.value;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const content = walkXrk(bytes, progress);
  const channels = channelColumns(view, content, progress);
  const columns = [...channels.columns, ...positionColumns(view, content.messages)];
  if (columns.length === 0 && content.skipped.bytes > 0) {
    return fail({ code: "damaged", format: id, at: content.skipped.at });
  }
  const laps = lapsOf(view, content.messages);
  return multiRateDraft({
    format: id,
    confidence,
    columns,
    ...laps,
    recordedAt: recordedAt(bytes, content.messages),
    facts: factsOf(bytes, content.messages),
    warnings: [...warnings, ...contentWarnings(content), ...channels.warnings],
  });
}

interface Unpacked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly warnings: readonly ImportWarning[];
}

/** An .xrz is a zlib stream around the messages: two bytes of head, DEFLATE, a check. */
function unpack(bytes: Uint8Array<ArrayBuffer>): Result<Unpacked, ImportProblem> {
  if (bytes[0] !== zlib) return ok({ bytes, warnings: [] });
  const { bytes: plain, end, consumed } = inflateRaw(bytes, 2, maxFileBytes + 1);
  if (end === "limit") return fail({ code: "too-large", size: plain.length, limit: maxFileBytes });
  if (end === "complete") return ok({ bytes: plain, warnings: [] });
  const count = Math.max(1, bytes.length - consumed);
  return ok({
    bytes: plain,
    warnings: [{ code: "bytes-skipped", severity: "high", count, detail: `${consumed}` }],
  });
}

function channelColumns(
  view: DataView,
  { config, streams }: XrkContent,
  progress: (fraction: number) => void,
): { readonly columns: readonly ClockedColumn[]; readonly warnings: readonly ImportWarning[] } {
  const columns: ClockedColumn[] = [];
  const warnings: ImportWarning[] = [];
  const heard = new Set<string>();
  for (const [nth, stream] of streams.entries()) {
    const times = recordTimes(stream.seconds());
    const samples = readXrkSamples(view, stream.parts, stream.offsets());
    for (const [at, { channel }] of stream.parts.entries()) {
      heard.add(channel.name);
      const read = samples[at] ?? null;
      if (read === null) {
        warnings.push({ code: "data-left-out", severity: "note", detail: channel.name });
        continue;
      }
      if (!read.isKnown) {
        const detail = `${channel.decoder}`;
        warnings.push({ code: "scale-unknown", severity: "medium", channel: channel.name, detail });
      }
      columns.push({ label: channel.name, unit: read.unit, samples: read.samples, words: null, times });
    }
    progress(0.5 + nth / streams.length / 2);
  }
  const silent = config.channels.filter(({ name }) => !heard.has(name)).length;
  if (silent > 0) warnings.push({ code: "channels-without-samples", severity: "note", count: silent });
  return { columns, warnings };
}

function contentWarnings({ skipped, failed }: XrkContent): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (skipped.bytes > 0) {
    warnings.push({ code: "bytes-skipped", severity: "high", count: skipped.bytes, detail: `${skipped.at}` });
  }
  if (failed > 0) warnings.push({ code: "checksum-errors", severity: "medium", count: failed });
  return warnings;
}

/** Laps of segment 0, which is the whole lap, and a marker at the end of each. */
function lapsOf(
  view: DataView,
  messages: readonly XrkMessage[],
): { readonly laps?: readonly Lap[]; readonly markers?: readonly Marker[] } {
  const whole = messages.filter(
    ({ token, at, length }) => token === "LAP" && length >= 20 && view.getUint8(at + 1) === 0,
  );
  if (whole.length === 0) return {};
  const durations = whole.map(({ at }) => view.getUint32(at + 4, true));
  const ends = lapEnds(
    whole.map(({ at }) => view.getUint32(at + 16, true)),
    durations,
  );
  return {
    laps: ends.map((endMs, nth) => ({ startS: (endMs - durations[nth]!) / 1000, endS: endMs / 1000 })),
    markers: whole.map(({ at }, nth) => ({
      timeS: ends[nth]! / 1000,
      label: `Lap ${view.getUint16(at + 2, true)}`,
    })),
  };
}

/** Loggers state when a lap ended on the log's clock, or count from the lap's own start: then laps follow each other. */
function lapEnds(statedMs: readonly number[], durationsMs: readonly number[]): readonly number[] {
  const isOnClock = statedMs.every(
    (endMs, nth) => endMs - durationsMs[nth]! >= (statedMs[nth - 1] ?? 0) - 500,
  );
  if (isOnClock) return statedMs;
  let endMs = 0;
  return durationsMs.map((durationMs) => (endMs += durationMs));
}

/** Not the driver: that is a person's name. */
function factsOf(
  bytes: Uint8Array<ArrayBuffer>,
  messages: readonly XrkMessage[],
): readonly { name: string; value: string }[] {
  return (
    [
      ["Vehicle", "VEH"],
      ["Vehicle type", "VTY"],
      ["Track", "TRK"],
      ["Championship", "CMP"],
      ["Comment", "NTE"],
    ] as const
  ).map(([name, token]) => ({ name, value: textOf(bytes, messages, token, 32) }));
}

/** Local date and time of the logger, which writes mm/dd/yyyy. */
function recordedAt(bytes: Uint8Array<ArrayBuffer>, messages: readonly XrkMessage[]): string | null {
  const date = /^(0[1-9]|1[0-2])\/([0-2]\d|3[01])\/(\d{4})$/.exec(textOf(bytes, messages, "TMD", 16));
  if (date === null) return null;
  const time = textOf(bytes, messages, "TMT", 16);
  const iso = `${date[3]}-${date[1]}-${date[2]}`;
  return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time) ? `${iso}T${time}` : iso;
}

/** The text of the last message with this name: it is sent again when it changes. */
function textOf(
  bytes: Uint8Array<ArrayBuffer>,
  messages: readonly XrkMessage[],
  token: string,
  most: number,
): string {
  const message = messages.findLast((found) => found.token === token);
  return message === undefined ? "" : slotText(bytes, message.at, Math.min(message.length, most));
}
