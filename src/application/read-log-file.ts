import type { ChannelPreview, ReadFile, ReadLog, ReadProblem } from "../../workers/api";
import { preview } from "../domain/logs/decimate";
import type { LogDraft } from "../domain/logs/draft";
import { maxFileBytes, type ReadHints } from "../domain/logs/format";
import type { QualityReport } from "../domain/logs/quality";
import { importLog, sourceFromBytes } from "../domain/logs/registry";
import { fail, ok, type Result } from "../domain/result";
import { spanOf } from "./session-from-log";

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
  const parsed = await importLog(source, beside, (fraction) =>
    report(readShare + (parsedShare - readShare) * fraction),
  );
  if (!parsed.ok) return parsed;
  const { qualityOf } = await judge;
  const logs = parsed.value.map((draft, at) => {
    report(parsedShare + ((1 - parsedShare) * at) / parsed.value.length);
    return reviewable(draft, qualityOf(draft));
  });
  return ok({ contentHash, logs });
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
