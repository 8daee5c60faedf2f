import { fail, ok, type Result } from "../../result";
import type { TuneDraft } from "../../tables/tune";
import { buildClock } from "../delimited/clock";
import type { Column } from "../channel";
import type { ImportWarning, LogDraft, Marker } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { slotText } from "../slot-text";
import { walkBlocks, type MlgBlocks } from "./blocks";
import { channelsOf } from "./channels";
import { findMlgTune } from "./embedded-tune";
import { readMlgHeader, type MlgHeader } from "./header";
import { readSamples } from "./samples";

const id = "mlg";
// No engine runs for thirty years: a time beyond that is bytes gone wrong.
const longestS = 1e9;

/** Reads an MLG file: walks its blocks, unpacks the fields into columns, and takes markers and the tune. */
export async function readMlg(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const bytes = await source.bytes();
  const header = readMlgHeader(bytes);
  if ("kind" in header) {
    if (header.kind === "version")
      return fail({ code: "unsupported", what: `MLG version ${header.version}` });
    return fail({ code: "damaged", format: id, at: header.at });
  }
  const blocks = walkBlocks(bytes, header);
  const kept = keptRecords(blocks);
  if (kept.length === 0) {
    const broken = blocks.isCut || blocks.skipped.bytes > 0 || header.dataBegin > bytes.length;
    if (broken) return fail({ code: "damaged", format: id, at: Math.min(header.dataBegin, bytes.length) });
    return fail({ code: "empty", what: "no-rows", format: id });
  }
  return draftOf(confidence, bytes, header, blocks, kept, progress);
}

/** Records without those whose checksum fails; all of them when so many fail that the writer must sum differently. */
function keptRecords({ records, count, failed }: MlgBlocks): Float64Array {
  const all = records.subarray(0, count);
  if (failed.length === 0 || sumsDifferently({ count, failed })) return all;
  const bad = new Set(failed);
  return all.filter((at) => !bad.has(at));
}

function sumsDifferently({ count, failed }: Pick<MlgBlocks, "count" | "failed">): boolean {
  return failed.length * 2 > count;
}

async function draftOf(
  confidence: Confidence,
  bytes: Uint8Array<ArrayBuffer>,
  header: MlgHeader,
  blocks: MlgBlocks,
  kept: Float64Array,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const samples = readSamples(bytes, header.fields, kept, progress);
  const stated = header.fields.findIndex(({ name }) => name.toLowerCase() === "time");
  const timeAt = stated >= 0 && isClock(samples[stated]!) ? stated : -1;
  const times = timeAt < 0 ? tickTimes(bytes, kept) : plausible(samples[timeAt]!);
  const isMs = header.fields[timeAt]?.unit.toLowerCase() === "ms";
  const perSecond = isMs ? 1000 : 1;
  const built = buildClock({ values: times, perSecond, wall: null, lineOf: (row) => row + 1 });
  if (!built.ok) return fail({ code: "damaged", format: id, at: kept[0]! });
  const { clock, rows, restarts, warnings: clockWarnings } = built.value;
  const fields = header.fields
    .map((field, at) => ({ field, samples: rows === null ? samples[at]! : pick(samples[at]!, rows) }))
    .filter((_, at) => at !== timeAt);
  const channels = channelsOf(fields);
  if (channels.length === 0) return fail({ code: "empty", what: "no-rows", format: id });
  const { firmware, msq } = findMlgTune(bytes, header.infoStart, header.dataBegin);
  const tune = msq === null ? null : await tuneOf(msq);
  const rowOf = rowFinder(kept, rows);
  const markers = [...readMarkers(bytes, blocks, (at) => clock[rowOf(at)]!), ...restarts];
  return ok([
    {
      format: id,
      clocks: [clock],
      channels,
      markers: markers.toSorted((a, b) => a.timeS - b.timeS),
      meta: {
        confidence,
        dialect: null,
        timeColumn: timeAt < 0 ? null : { label: header.fields[timeAt]!.name, unit: isMs ? "ms" : "s" },
        clockStart: null,
        recordedAt: header.capturedAt > 0 ? new Date(header.capturedAt * 1000).toISOString() : null,
        rowsFound: blocks.count,
        rowsKept: clock.length,
        facts: factsOf(header, firmware),
      },
      ...(tune === null ? {} : { tune }),
      warnings: [...warningsOf(blocks, timeAt, tune), ...clockWarnings],
    },
  ]);
}

// The tune's reader is loaded with the first log that carries one.
async function tuneOf(msq: string): Promise<TuneDraft> {
  const { readWholeParts } = await import("../../tables/msq/read-msq");
  return readWholeParts(msq).tune;
}

function warningsOf(blocks: MlgBlocks, timeAt: number, tune: TuneDraft | null): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const { failed, skipped, isCut, count } = blocks;
  if (failed.length > 0) {
    const code = sumsDifferently(blocks) ? "checksums-ignored" : "checksum-errors";
    const row = blocks.records.subarray(0, count).indexOf(failed[0]!) + 1;
    warnings.push({ code, severity: "medium", count: failed.length, row });
  }
  if (skipped.bytes > 0) {
    warnings.push({ code: "bytes-skipped", severity: "high", count: skipped.bytes, detail: `${skipped.at}` });
  }
  if (isCut) warnings.push({ code: "file-cut", severity: "medium", row: count });
  if (timeAt < 0) warnings.push({ code: "time-from-ticks", severity: "high" });
  if (tune !== null) warnings.push({ code: "tune-found", severity: "note", detail: tune.signature });
  return warnings;
}

function factsOf(
  { version, fields }: MlgHeader,
  firmware: string,
): readonly { name: string; value: string }[] {
  const bits = fields.filter(({ bits }) => bits !== null && bits.length > 4);
  return [
    ...(firmware === "" ? [] : [{ name: "Firmware", value: firmware }]),
    { name: "MLG version", value: String(version) },
    ...bits.map(({ name, bits }) => ({ name, value: bits!.join(", ") })),
  ];
}

/** Whether a time field counts: some loggers carry one that nobody sets. */
function isClock(times: Column): boolean {
  const [first] = times;
  return times.length < 2 || times.some((time) => time !== first && Math.abs(time) < longestS);
}

function plausible(times: Column): Column {
  return times.map((time) => (Math.abs(time) < longestS ? time : NaN));
}

/** Seconds from the 16-bit ticks of 10 µs in the block heads, which start again every 0.655 s. */
function tickTimes(bytes: Uint8Array, records: Float64Array): Column {
  const times = new Float64Array(records.length);
  let turns = 0;
  let last = -1;
  for (let row = 0; row < records.length; row++) {
    const at = records[row]! - 2;
    const tick = bytes[at]! * 256 + bytes[at + 1]!;
    if (tick < last) turns++;
    last = tick;
    times[row] = (turns * 65536 + tick) / 1e5;
  }
  return times;
}

/** Row of the last kept record before a place in the file; the first row when there is none. */
function rowFinder(kept: Float64Array, rows: Int32Array | null): (at: number) => number {
  const places = rows === null ? kept : Float64Array.from(rows, (row) => kept[row]!);
  return (at) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
}

function readMarkers(
  bytes: Uint8Array<ArrayBuffer>,
  { markers }: MlgBlocks,
  timeAt: (at: number) => number,
): readonly Marker[] {
  return markers.map((at) => ({ timeS: timeAt(at), label: slotText(bytes, at, 50) }));
}

function pick(samples: Column, rows: Int32Array): Column {
  return Float64Array.from(rows, (row) => samples[row]!);
}
