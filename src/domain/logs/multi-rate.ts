import { fail, ok, type Result } from "../result";
import { clockedChannels, type ClockedColumn, type ColumnTimes } from "./delimited/clocked-channels";
import type { ImportWarning, Lap, LogDraft, Marker, Metadata } from "./draft";
import type { Confidence, ImportProblem } from "./format";

/** A log whose channels have rates of their own, as its file describes it. */
export interface MultiRateLog {
  readonly format: string;
  readonly confidence: Confidence;
  readonly columns: readonly ClockedColumn[];
  readonly markers?: readonly Marker[];
  readonly laps?: readonly Lap[];
  readonly dialect?: Metadata["dialect"];
  readonly timeColumn?: Metadata["timeColumn"];
  readonly clockStart?: Metadata["clockStart"];
  readonly recordedAt?: string | null;
  /** Facts with an empty value are left out. */
  readonly facts: Metadata["facts"];
  readonly warnings: readonly ImportWarning[];
  /** Codes of clock warnings that mean nothing in this format. */
  readonly ignored?: readonly string[];
}

/** The draft of a multi-rate log; refused as empty when no channel has samples. */
export function multiRateDraft(log: MultiRateLog): Result<readonly LogDraft[], ImportProblem> {
  const made = clockedChannels(shareTimes(log.columns));
  if (made.channels.length === 0) return fail({ code: "empty", what: "no-rows", format: log.format });
  const rowsKept = made.clocks.reduce((most, clock) => Math.max(most, clock.length), 0);
  const rowsFound = log.columns.reduce((most, { samples }) => Math.max(most, samples.length), 0);
  return ok([
    {
      format: log.format,
      clocks: made.clocks,
      channels: made.channels,
      markers: [...(log.markers ?? []), ...made.restarts].toSorted((a, b) => a.timeS - b.timeS),
      ...(log.laps === undefined ? {} : { laps: log.laps }),
      meta: {
        confidence: log.confidence,
        dialect: log.dialect ?? null,
        timeColumn: log.timeColumn ?? null,
        clockStart: log.clockStart ?? null,
        recordedAt: log.recordedAt ?? null,
        rowsFound: Math.max(rowsFound, rowsKept),
        rowsKept,
        facts: log.facts.filter(({ value }) => value !== ""),
      },
      warnings: [...log.warnings, ...made.warnings].filter(({ code }) => !log.ignored?.includes(code)),
    },
  ]);
}

/** Columns whose times are equal share them: one clock, where a file repeats it for each channel. */
function shareTimes(columns: readonly ClockedColumn[]): readonly ClockedColumn[] {
  const known = new Map<string, ColumnTimes[]>();
  return columns.map((column) => {
    const { seconds } = column.times;
    const key = `${seconds.length} ${seconds[0]} ${seconds.at(-1)} ${seconds[seconds.length >> 1]}`;
    const alike = known.get(key) ?? [];
    const times = alike.find((other) => areEqual(other.seconds, seconds));
    if (times !== undefined) return Object.assign({}, column, { times });
    // A few that differ behind one key are enough to look at.
    if (alike.length < 4) known.set(key, [...alike, column.times]);
    return column;
  });
}

function areEqual(a: Float64Array, b: Float64Array): boolean {
  if (a === b) return true;
  for (let row = 0; row < a.length; row++) if (a[row] !== b[row]) return false;
  return true;
}

/** Times of a binary log: its rows are counted as records. */
export function recordTimes(seconds: Float64Array): ColumnTimes {
  return { seconds, lineOf: (row) => row + 1 };
}
