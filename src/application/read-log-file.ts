import type { ChannelPreview, ReadFile, ReadLog, ReadProblem } from "../../workers/api";
import { preview } from "../domain/logs/decimate";
import type { LogDraft } from "../domain/logs/draft";
import { maxFileBytes, type ImportProblem, type ReadHints } from "../domain/logs/format";
import type { QualityReport } from "../domain/logs/quality";
import { importLog, sourceFromBytes } from "../domain/logs/registry";
import { fail, ok, type Result } from "../domain/result";
import { spanOf } from "./session-from-log";
import { tuneFormatId } from "./tune-format-id";

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
  if (hints.formatId === tuneFormatId) return tuneOr({ code: "not-text" }, file.name, own, contentHash, true);
  const parsed = await importLog(source, beside, (fraction) =>
    report(readShare + (parsedShare - readShare) * fraction),
  );
  if (!parsed.ok) return tuneOr(parsed.problem, file.name, own, contentHash, false);
  const { qualityOf } = await judge;
  const logs = parsed.value.map((draft, at) => {
    report(parsedShare + ((1 - parsedShare) * at) / parsed.value.length);
    return reviewable(draft, qualityOf(draft));
  });
  return ok({ contentHash, logs, tune: null });
}

/**
 * The tune in a file that is no log. Of two refusals the one that knows the file better is told: a tune is refused by
 * the tunes' readers, everything else by the logs'.
 */
async function tuneOr(
  problem: ReadProblem,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  contentHash: string,
  isSaid: boolean,
): Promise<Result<ReadFile, ReadProblem>> {
  const { importTune, tuneFormats } = await import("../domain/tables/formats/registry");
  const tune = importTune(name, bytes);
  if (tune.ok) {
    const draft = tune.value;
    const label = tuneFormats.find(({ id }) => id === draft.format)?.label ?? draft.format;
    return ok({ contentHash, logs: [], tune: { draft, label } });
  }
  return fail(isSaid || isTune(problem) || isKnown(tune.problem) ? tune.problem : problem);
}

function isTune(problem: ReadProblem): boolean {
  return problem.code === "not-a-channel-log" && problem.what === "tune";
}

function isKnown(problem: ImportProblem): boolean {
  return problem.code === "not-a-tune" && !["text", "binary", "log"].includes(problem.what);
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
  return { draft, quality, previews };
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
