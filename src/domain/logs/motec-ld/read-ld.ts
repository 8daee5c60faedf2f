import { fail, type Result } from "../../result";
import { beaconsOf } from "../beacons";
import type { ClockedColumn, ColumnTimes } from "../delimited/clocked-channels";
import type { ImportWarning, LogDraft } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { multiRateDraft, recordTimes } from "../multi-rate";
import { endsIn } from "../refusal";
import { ldxBeacons } from "./beacons";
import { readLdChannels, readLdSession, type LdChannel } from "./header";
import { isReadable, readLdSamples } from "./samples";

const id = "motec-ld";
const longestBeacons = 256 * 1024;

/** Reads a MoTeC log: its chain of channels, each at its own rate, and the beacons of the .ldx dropped with it. */
export async function readLd(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const bytes = await source.bytes();
  const { channels, brokenAt } = readLdChannels(bytes);
  if (channels.length === 0 && brokenAt !== null) return fail({ code: "damaged", format: id, at: brokenAt });
  const read = readColumns(bytes, channels, progress);
  const endS = read.columns.reduce((most, { times }) => Math.max(most, times.seconds.at(-1) ?? 0), 0);
  // An .ldx of another run must not put markers behind the log; half a second is the rounding of beacons.
  const beacons = (await companionBeacons(source)).filter((timeS) => timeS <= endS + 0.5);
  const warnings = [...read.warnings];
  if (brokenAt !== null) {
    const count = Math.max(0, bytes.length - brokenAt);
    warnings.push({ code: "bytes-skipped", severity: "high", count, detail: `${brokenAt}` });
  }
  const { recordedAt, facts } = readLdSession(bytes);
  const { markers, laps } = beaconsOf(beacons, false);
  return multiRateDraft({
    format: id,
    confidence,
    columns: read.columns,
    markers,
    ...(markers.length === 0 ? {} : { laps }),
    recordedAt,
    facts,
    warnings,
  });
}

interface ReadColumns {
  readonly columns: readonly ClockedColumn[];
  readonly warnings: readonly ImportWarning[];
}

function readColumns(
  bytes: Uint8Array<ArrayBuffer>,
  channels: readonly LdChannel[],
  progress: (fraction: number) => void,
): ReadColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns: ClockedColumn[] = [];
  const warnings: ImportWarning[] = [];
  const timesOf = sharedTimes();
  let missing = 0,
    lost = 0;
  // Samples of sound channels do not overlap: together they are never more than the file.
  let budget = bytes.length;
  for (const [at, channel] of channels.entries()) {
    const count = countInFile(channel, budget, bytes.length);
    missing = Math.max(missing, channel.count - count);
    const read = channel.hz > 0 && count > 0 ? readLdSamples(view, channel, count) : null;
    if (read === null) {
      lost++;
      continue;
    }
    budget -= count * channel.size;
    const { name: label, unit } = channel;
    columns.push({ label, unit, samples: read.samples, words: null, times: timesOf(channel.hz, count) });
    if (read.saturated > 0) {
      warnings.push({ code: "values-saturated", severity: "note", channel: label, count: read.saturated });
    }
    progress(at / channels.length);
  }
  if (missing > 0) warnings.push({ code: "rows-missing", severity: "high", count: missing });
  if (lost > 0) warnings.push({ code: "channels-without-samples", severity: "medium", count: lost });
  return { columns, warnings: [...warnings, ...durationWarnings(channels)] };
}

/** Samples of a channel that stand in the file. */
function countInFile(channel: LdChannel, budget: number, length: number): number {
  if (!isReadable(channel)) return 0;
  const room = Math.max(0, Math.min(length - channel.dataAt, budget));
  return Math.min(channel.count, Math.floor(room / channel.size));
}

/** Channels of one rate and length share their times: sample i stands at i / Hz. */
function sharedTimes(): (hz: number, count: number) => ColumnTimes {
  const known = new Map<string, ColumnTimes>();
  return (hz, count) => {
    const key = `${hz}/${count}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const times = recordTimes(Float64Array.from({ length: count }, (_, row) => row / hz));
    known.set(key, times);
    return times;
  };
}

/** A converter that writes a wrong rate gives itself away: its channels would not last equally long. */
function durationWarnings(channels: readonly LdChannel[]): readonly ImportWarning[] {
  const timed = channels.filter(({ hz, count }) => hz > 0 && count > 1);
  const spans = timed.map(({ hz, count }) => count / hz);
  const longest = Math.max(...spans);
  const odd = timed.filter((_, at) => spans[at]! < longest * 0.9 && longest - spans[at]! > 2);
  const [first] = odd;
  if (first === undefined) return [];
  return [{ code: "rates-disagree", severity: "high", channel: first.name, count: odd.length }];
}

async function companionBeacons({ companions }: LogSource): Promise<readonly number[]> {
  const beside = companions.find(({ name, size }) => endsIn(name, "ldx") && size <= longestBeacons);
  if (beside === undefined) return [];
  return ldxBeacons(new TextDecoder().decode(await beside.bytes()));
}
