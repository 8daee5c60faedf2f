import type { ImportedTune, ImportJob, ImportedLog } from "../../../application/application";
import type { Severity } from "../../../domain/analysis/finding";
import { reviewRows } from "./review-rows";

/** How a job stands in the strip of files. */
export function jobSeverity(job: ImportJob): Severity | null {
  switch (job.state.kind) {
    case "failed":
      return "critical";
    case "stored":
      return "clear";
    case "cancelled":
      return "not-assessed";
    case "ready": {
      const { logs, twin, twinJob } = job.state;
      const doubtful = logs.some(needsLook);
      return doubtful || twin !== null || twinJob !== null ? "medium" : "clear";
    }
    case "tune": {
      const { choices, vehicle } = job.state.review;
      const isOpen = vehicle.kind === "none" || choices.some(({ unfit }) => unfit.length > 0);
      return isOpen ? "medium" : "clear";
    }
    default:
      return null;
  }
}

function needsLook(log: ImportedLog): boolean {
  return (
    log.review.draft.warnings.some(({ severity }) => severity !== "note") ||
    log.review.quality.findings.some(({ severity }) => severity === "critical" || severity === "high") ||
    reviewRows(log).some(({ look }) => look)
  );
}

/** Jobs that a commit can store now. */
export function readyJobs(jobs: readonly ImportJob[]): readonly ImportJob[] {
  return jobs.filter(
    ({ state }) => state.kind === "ready" || (state.kind === "tune" && isTakeable(state.review)),
  );
}

/** Whether a log has every channel of some session unticked: then nothing of it would be stored. */
export function lacksChannels({ state }: ImportJob): boolean {
  const logs = state.kind === "ready" ? state.logs : [];
  return logs.some((log) => log.review.draft.channels.every(({ id }) => log.edits[id]?.use === false));
}

/** Whether the file can be stored as it stands. */
export function isImportable(job: ImportJob): boolean {
  return readyJobs([job]).length === 1 && !lacksChannels(job);
}

/** True when some table of a tune is ticked and a vehicle is there for it. */
function isTakeable({ vehicle, choices }: ImportedTune): boolean {
  return vehicle.kind !== "none" && choices.some(({ use }) => use);
}

/** The job to look at after this one: the next that is ready, else failed; null when none is left. */
export function nextJob(jobs: readonly ImportJob[], current: string): string | null {
  const at = jobs.findIndex(({ id }) => id === current);
  const others = [...jobs.slice(at + 1), ...jobs.slice(0, Math.max(0, at))];
  const open =
    others.find(({ state }) => state.kind === "ready" || state.kind === "tune") ??
    others.find(({ state }) => state.kind === "failed");
  return open?.id ?? null;
}

/** Samples per second of the fastest clock; NaN when it has no step. */
export function fastestHz(log: ImportedLog): number {
  let step = Infinity;
  for (const { medianStepS } of log.review.quality.clocks)
    if (medianStepS > 0 && medianStepS < step) step = medianStepS;
  return step === Infinity ? NaN : 1 / step;
}

/** Gaps of the clock with most samples, and the longest of them in seconds. */
export function mainGaps(log: ImportedLog): { readonly count: number; readonly longestS: number } {
  const counts = log.review.draft.clocks.map(({ count }) => count);
  const main = counts.indexOf(Math.max(...counts));
  const gaps = log.review.quality.clocks[main]?.gaps ?? [];
  return { count: gaps.length, longestS: Math.max(0, ...gaps.map(({ fromS, toS }) => toS - fromS)) };
}
