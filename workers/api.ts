// The only types that cross between the page and its workers.
import type { CorrectionDesk } from "../src/application/engine/correction-desk";
import type { PulseDesk } from "../src/application/engine/pulse-desk";
import type { DemoFiles } from "../src/application/demo-files";
import type { DemoGarageOptions } from "../src/domain/demo/garage";
import type { DemoPull } from "../src/domain/demo/pull";
import type { Channel, Column } from "../src/domain/logs/channel";
import type { LogDraft } from "../src/domain/logs/draft";
import type { ImportProblem, ReadHints } from "../src/domain/logs/format";
import type { QualityReport } from "../src/domain/logs/quality";
import type { AnalysisOutput } from "../src/domain/analysis/analysis";
import type { ChannelStatistics } from "../src/domain/analysis/figure";
import type { Result } from "../src/domain/result";
import type { Session } from "../src/domain/session";
import type { TuneDraft } from "../src/domain/tables/tune";

/** What is shown of one channel before a log is stored. */
export interface ChannelPreview {
  readonly channel: string;
  /** At most 96 points of min and max over equal time slices, channel unit; NaN = no sample there. */
  readonly low: Column;
  readonly high: Column;
}

/** One log read from a file, ready for review. Its sample buffers have been transferred. */
export interface ReadLog {
  readonly draft: LogDraft;
  readonly quality: QualityReport;
  readonly previews: readonly ChannelPreview[];
}

/** A file as the import worker read it: its logs, or the tune that it is. */
export interface ReadFile {
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  readonly logs: readonly ReadLog[];
  /** What a file holds that is a tune and no log; then `logs` is empty. */
  readonly tune: ReadTune | null;
}

/** A tune read from a file, ready for review. */
export interface ReadTune {
  readonly draft: TuneDraft;
  /** Name of its format as users know it. */
  readonly label: string;
}

/**
 * Why a file gave neither log nor tune. Besides what is in the file:
 * - file-unreadable: the browser may not (or no longer) read it: moved, changed or locked since it was dropped
 */
export type ReadProblem = ImportProblem | { readonly code: "file-unreadable"; readonly detail: string };

/** import.worker.ts: one per file, terminated to cancel. */
export interface ImportWorkerApi {
  read(
    file: File,
    companions: readonly File[],
    hints: ReadHints,
    progress: (fraction: number) => void,
  ): Promise<Result<ReadFile, ReadProblem>>;
}

/** demo.worker.ts: simulates the demo garage or one pull of it, then ends. */
export interface DemoWorkerApi {
  pull(): DemoPull;
  make(options: DemoGarageOptions): DemoFiles;
}

/** Why the engine worker could not answer. */
export type EngineProblem =
  | { readonly code: "session-missing"; readonly session: string }
  | { readonly code: "channel-missing"; readonly channel: string }
  | { readonly code: "analysis-missing"; readonly analysis: string }
  | { readonly code: "role-missing"; readonly role: string }
  | { readonly code: "params-invalid"; readonly detail: string }
  | { readonly code: "samples-damaged"; readonly session: string }
  /** The engine was asked about a correction that it no longer holds: make it again. */
  | { readonly code: "correction-gone" };

/** Why nothing was stored. `freeBytes` is NaN where the browser does not tell the truth about it. */
export type StoreProblem =
  | { readonly code: "storage-full"; readonly neededBytes: number; readonly freeBytes: number }
  | { readonly code: "storage-failed"; readonly detail: string };

/** Asks for one value band per pixel column. */
export interface PlotQuery {
  readonly session: string;
  readonly channels: readonly string[];
  readonly fromS: number;
  readonly toS: number;
  /** Pixel columns over [fromS, toS]. */
  readonly pixels: number;
}

/**
 * One channel over the query's pixel columns: first, min, max and last sample of each column (NaN where it has none).
 * With at most one sample per pixel on average, `points` holds the raw samples instead (time, value pairs) and
 * the bands are empty: every sample is drawn.
 */
export interface PlotTrace {
  readonly channel: string;
  readonly first: Column;
  readonly min: Column;
  readonly max: Column;
  readonly last: Column;
  /** Interleaved [t0, v0, t1, v1 ...], including the neighbours just outside the range; empty when bands are given. */
  readonly points: Column;
  /** Times at which the line must break (start of a gap), seconds. */
  readonly breaks: Column;
}

/** Value at or before a time; NaN with no earlier sample or in a gap. */
export interface CursorValue {
  readonly channel: string;
  readonly timeS: number;
  readonly value: number;
}

/** Raw rows on the clock of the first channel: values at or before each of its times. */
export interface RowsAnswer {
  readonly firstRow: number;
  readonly total: number;
  readonly timeS: Column;
  readonly columns: readonly Column[];
}

/** Where channels went over a short time: values parallel to `timeS`, NaN where a channel has none. */
export interface PathAnswer {
  readonly timeS: Column;
  readonly columns: readonly Column[];
}

/** engine.worker.ts: one, resident: holds columns, stores sessions, answers plots and analyses. */
export interface EngineWorkerApi extends CorrectionDesk, PulseDesk {
  /** Writes session, channel chunks and original file in one transaction: all of it or nothing. */
  store(
    session: Session,
    channels: readonly Channel[],
    clocks: readonly Column[],
    file: File,
  ): Promise<Result<string, StoreProblem>>;
  plot(query: PlotQuery): Promise<Result<readonly PlotTrace[], EngineProblem>>;
  at(
    session: string,
    channels: readonly string[],
    timeS: number,
  ): Promise<Result<readonly CursorValue[], EngineProblem>>;
  /** Time of the sample `steps` samples away from `timeS` on the clock of `channel`. */
  step(
    session: string,
    channel: string,
    timeS: number,
    steps: number,
  ): Promise<Result<number, EngineProblem>>;
  /** Statistics of raw samples in [fromS, toS]. */
  between(
    session: string,
    channels: readonly string[],
    fromS: number,
    toS: number,
  ): Promise<Result<readonly ChannelStatistics[], EngineProblem>>;
  rows(
    session: string,
    channels: readonly string[],
    firstRow: number,
    count: number,
  ): Promise<Result<RowsAnswer, EngineProblem>>;
  /** Samples within [fromS, toS] on the clock of the first channel, at most `limit`, the newest one always. */
  path(
    session: string,
    channels: readonly string[],
    fromS: number,
    toS: number,
    limit: number,
  ): Promise<Result<PathAnswer, EngineProblem>>;
  /** Runs an analysis of the catalogue; answers from the cache when nothing it depends on has changed. */
  run(session: string, analysis: string, params: unknown): Promise<Result<AnalysisOutput, EngineProblem>>;
  /** Times of the samples behind a heatmap cell, at most `limit` (the count is exact). */
  behind(
    session: string,
    analysis: string,
    params: unknown,
    column: number,
    row: number,
    limit: number,
  ): Promise<
    Result<{ readonly count: number; readonly timeS: Column; readonly value: Column }, EngineProblem>
  >;
  /** The whole session as FuelTune CSV. */
  exportCsv(session: string): Promise<Result<Blob, EngineProblem>>;
  /** Computes and stores the quality report again, with the roles and units the session has now. */
  assess(session: string): Promise<Result<QualityReport, EngineProblem>>;
  /** Drops a session's columns from memory (after delete or role edits). */
  forget(session: string): Promise<void>;
}
