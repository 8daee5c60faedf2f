import { inflateRaw, type Inflated } from "../../inflate/inflate";
import { fail, ok, type Result } from "../../result";
import type { TuneDraft } from "../../tables/tune";
import type { Channel, Clock } from "../channel";
import type { ImportWarning, LogDraft } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { ftmlChannel } from "./channel-table";
import { recordingOf, type RecordedChannel, type Recording } from "./recorded";
import { readFtmlTune } from "./tune";
import { readNrbf, type NrbfGraph } from "../nrbf/read";
import { assignRoles, type Role } from "../roles";

const id = "fueltech-ftml";
const largestInflated = 200 * 1024 * 1024;
const utf8 = new TextDecoder("utf-8");

/** Reads an FTML file: inflates it, walks its object stream, and takes channels, clocks and the tune by an allow-list. */
export async function readFtml(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const bytes = await source.bytes();
  const inflated = inflateRaw(bytes, 0, largestInflated);
  progress(0.4);
  const graph = readNrbf(inflated.bytes);
  progress(0.8);
  const recording = recordingOf(graph);
  if (recording === null) return fail({ code: "damaged", format: id, at: inflated.consumed });
  if (recording.channels.length === 0) {
    if (graph.end === "complete") return fail({ code: "empty", what: "no-rows", format: id });
    return fail({ code: "damaged", format: id, at: inflated.consumed });
  }
  return ok([draftOf(confidence, recording, warningsOf(bytes.length, inflated, graph, recording))]);
}

function draftOf(confidence: Confidence, recording: Recording, warnings: readonly ImportWarning[]): LogDraft {
  const { clocks, clockOf } = clocksOf(recording.channels);
  const roles = assignRoles(recording.channels.map(candidate));
  const rows = Math.max(...clocks.map((clock) => clock.length));
  const tune = tuneOf(recording);
  const note: ImportWarning = {
    code: "tune-found",
    severity: "note",
    detail: recording.map || recording.ecu,
  };
  return {
    format: id,
    clocks,
    channels: recording.channels.map((channel, at) => channelOf(channel, at, roles[at]!, clockOf[at]!)),
    markers: [],
    meta: {
      confidence,
      dialect: null,
      timeColumn: null,
      clockStart: null,
      recordedAt: recording.sessionTicks === null ? null : localIso(recording.sessionTicks),
      rowsFound: rows,
      rowsKept: rows,
      facts: [
        { name: "ECU", value: recording.ecu },
        { name: "Map", value: recording.map },
        { name: "FTManager", value: recording.software },
      ].filter(({ value }) => value !== ""),
    },
    ...(tune === null ? {} : { tune }),
    warnings: tune === null ? warnings : [...warnings, note],
  };
}

/** Channel 5057 carries no name of FuelTech's, but switches with the enrichment pulses in every log seen. */
function candidate({ id, samples }: RecordedChannel): {
  label: string;
  unit: string;
  samples: RecordedChannel["samples"];
} {
  const { name, unit } = ftmlChannel(id);
  return { label: id === 5057 ? "Injeção rápida" : name, unit, samples };
}

function channelOf(
  { id, kind, samples }: RecordedChannel,
  at: number,
  role: Role | null,
  clock: number,
): Channel {
  const { name, unit } = ftmlChannel(id);
  const isSwitch = kind === "digital" && samples.every((sample) => sample === 0 || sample === 1);
  return {
    id: `ch${at}-${id}`,
    label: name,
    unit,
    role,
    clock,
    samples,
    ...(isSwitch ? { states: ["OFF", "ON"] } : {}),
  };
}

/** One clock for all channels of the same rate and length; sample i stands at i times the rate. */
function clocksOf(channels: readonly RecordedChannel[]): {
  clocks: readonly Clock[];
  clockOf: readonly number[];
} {
  const clocks: Clock[] = [];
  const known = new Map<string, number>();
  const clockOf = channels.map(({ stepMs, samples }) => {
    const key = `${stepMs}/${samples.length}`;
    const at = known.get(key) ?? clocks.length;
    if (at === clocks.length) {
      known.set(key, at);
      clocks.push(Float64Array.from(samples, (_, row) => (row * stepMs) / 1000));
    }
    return at;
  });
  return { clocks, clockOf };
}

function tuneOf({ tuneXml, ecu }: Recording): TuneDraft | null {
  if (tuneXml === null) return null;
  const tune = readFtmlTune(utf8.decode(tuneXml), ecu);
  return tune.tables.length === 0 && tune.facts.length === 0 ? null : tune;
}

function warningsOf(
  size: number,
  { end, consumed }: Inflated,
  graph: NrbfGraph,
  { channels, lost }: Recording,
): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const kept = Math.max(...channels.map(({ samples }) => samples.length));
  if (end === "cut") warnings.push({ code: "file-cut", severity: "high", row: kept });
  else if (end !== "complete" || graph.end !== "complete") {
    warnings.push({ code: "bytes-skipped", severity: "high", count: size - consumed, detail: `${consumed}` });
  }
  if (lost > 0) warnings.push({ code: "channels-without-samples", severity: "medium", count: lost });
  return warnings;
}

/** A .NET date counts 100 ns from the year 1; its zone is not in the file. */
function localIso(ticks: bigint): string | null {
  const sinceEpochMs = Number(ticks / 10_000n) - 62_135_596_800_000;
  const isPlausible = sinceEpochMs > 0 && sinceEpochMs < 4_102_444_800_000;
  return isPlausible ? new Date(sinceEpochMs).toISOString().slice(0, 19) : null;
}
