import type { ChannelPreview, ReadFile, ReadLog, ReadProblem, ReadTune } from "../../workers/api";
import { preview } from "../domain/logs/decimate";
import type { LogDraft } from "../domain/logs/draft";
import { maxFileBytes, type ImportProblem, type ReadHints } from "../domain/logs/format";
import type { QualityReport } from "../domain/logs/quality";
import { importLog, sourceFromBytes } from "../domain/logs/registry";
import { fail, ok, type Result } from "../domain/result";
import { spanOf } from "./session-from-log";
import { tuneFormatId } from "./tune-format-id";
import { tuneOfLog } from "./wanted-tables";

/** What reading a file asks of its surroundings. */
export interface ReadingTools {
  /** SHA-256, hex. */
  hash(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Milliseconds of a clock that never steps back. */
  nowMs(): number;
}

// Shares of the work as the progress bar shows them: bytes and hash, then the format, then the quality report.
const readShare = 0.1;
const parsedShare = 0.85;
const previewPoints = 96;

/** Reads one file for review: its logs, their quality and a small picture of each channel. */
export async function readLogFile(
  file: File,
  companions: readonly File[],
  hints: ReadHints,
  progress: (fraction: number) => void,
  tools: ReadingTools,
): Promise<Result<ReadFile, ReadProblem>> {
  if (file.size > maxFileBytes) return fail({ code: "too-large", size: file.size, limit: maxFileBytes });
  // The judge is loaded while the file is read: the worker starts the sooner.
  const judge = import("../domain/logs/quality");
  const report = atMostTenPerSecond(progress, () => tools.nowMs());
  const bytes = await bytesOf([file, ...companions]);
  if (!bytes.ok) return bytes;
  const [own = new Uint8Array(), ...others] = bytes.value;
  const contentHash = await tools.hash(own);
  report(readShare);
  const source = sourceFromBytes(file.name, own, hints);
  const beside = others.map((other, at) => sourceFromBytes(companions[at]!.name, other));
  if (hints.formatId === tuneFormatId) {
    const tune = await readTune(file.name, own);
    return tune.ok ? ok({ contentHash, logs: [], tune: tune.value }) : tune;
  }
  const parsed = await importLog(source, beside, (fraction) =>
    report(readShare + (parsedShare - readShare) * fraction),
  );
  if (!parsed.ok || (Object.keys(hints).length === 0 && mayBeTable(parsed.value))) {
    const tune = await readTune(file.name, own);
    if (tune.ok) return ok({ contentHash, logs: [], tune: tune.value });
    if (!parsed.ok) return fail(knowing(parsed.problem, tune.problem));
  }
  const { qualityOf } = await judge;
  const logs = parsed.value.map((draft, at) => {
    report(parsedShare + ((1 - parsedShare) * at) / parsed.value.length);
    return reviewable(draft, qualityOf(draft));
  });
  return ok({ contentHash, logs, tune: null });
}

/** The tune in a file. Its readers come with the first file that is no log. */
async function readTune(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ReadTune, ImportProblem>> {
  const { importTune, tuneFormats } = await import("../domain/tables/formats/registry");
  const tune = importTune(name, bytes);
  if (!tune.ok) return tune;
  const draft = tune.value;
  return ok({
    draft,
    label: tuneFormats.find(({ id }) => id === draft.format)?.label ?? draft.format.toUpperCase(),
  });
}

// A table whose first column rises looks like a log without a name for its time; no log is worth so few rows.
const mostTableRows = 64;

function mayBeTable(logs: readonly LogDraft[]): boolean {
  return logs.every(
    ({ meta, warnings }) =>
      meta.rowsKept <= mostTableRows && warnings.some(({ code }) => code === "time-guessed"),
  );
}

/** Of two refusals the one that knows the file better: a tune's by the tunes' readers, all else by the logs'. */
function knowing(log: ReadProblem, tune: ImportProblem): ReadProblem {
  return isTune(log) || isKnown(tune) ? tune : log;
}

function isTune(problem: ReadProblem): boolean {
  return problem.code === "not-a-channel-log" && problem.what === "tune";
}

function isKnown(problem: ImportProblem): boolean {
  return problem.code === "not-a-tune" && !["text", "binary", "log", "zip"].includes(problem.what);
}

async function bytesOf(
  files: readonly File[],
): Promise<Result<readonly Uint8Array<ArrayBuffer>[], ReadProblem>> {
  try {
    return ok(await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer()))));
  } catch (error) {
    return fail({ code: "file-unreadable", detail: error instanceof Error ? error.name : String(error) });
  }
}

function reviewable(draft: LogDraft, quality: QualityReport): ReadLog {
  const { startS, endS } = spanOf(draft.clocks);
  const previews = draft.channels.map((channel): ChannelPreview => {
    const clock = draft.clocks[channel.clock];
    if (clock === undefined) throw new Error(`channel ${channel.id} has no clock ${channel.clock}`);
    // A short log has fewer samples than the picture has points: no more slices than samples, or it would be dotted.
    const points = Math.min(previewPoints, Math.max(2, clock.length));
    return { channel: channel.id, ...preview(clock, channel.samples, points, startS, endS) };
  });
  const { tune } = draft;
  return { draft: tune === undefined ? draft : { ...draft, tune: tuneOfLog(tune) }, quality, previews };
}

function atMostTenPerSecond(progress: (fraction: number) => void, nowMs: () => number) {
  let last = -Infinity;
  return (fraction: number): void => {
    const now = nowMs();
    if (now - last < 100) return;
    last = now;
    progress(fraction);
  };
}
