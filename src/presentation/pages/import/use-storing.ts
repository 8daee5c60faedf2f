import { useState } from "react";
import type { ImportJob } from "../../../application/application";
import { patterns, sessionPath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { showToast } from "../../state/toasts";
import { useText } from "../../text/use-text";
import { nextJob, readyJobs } from "./job-summary";

/** Storing of reviewed files: where it leads, what is said, what went wrong. */
export function useStoring(jobs: readonly ImportJob[], onNext: (job: string) => void) {
  const { imports } = useApplication();
  const { foot } = useText().importing;
  const [problem, setProblem] = useState<{ readonly job: string; readonly code: string } | null>(null);

  async function store(job: ImportJob): Promise<readonly string[]> {
    const stored = await imports.commit(job.id);
    if (stored.ok) {
      imports.remove(job.id);
      return stored.value;
    }
    setProblem({ job: job.id, ...stored.problem });
    return [];
  }

  /** Stores one file, then goes on with the next, or to what was stored when none is left. */
  async function storeOne(job: ImportJob): Promise<void> {
    const name = job.state.kind === "ready" ? (job.state.logs[0]?.name ?? job.fileName) : job.fileName;
    const next = nextJob(jobs, job.id);
    const sessions = await store(job);
    if (sessions.length === 0) return;
    showToast(sessions.length === 1 ? foot.done(name) : foot.doneMany(sessions.length));
    if (next !== null) onNext(next);
    else leave(sessions);
  }

  /** Stores every file that is ready; those that fail stay. */
  async function storeAll(): Promise<void> {
    const sessions: string[] = [];
    let kept = 0;
    for (const job of readyJobs(jobs)) {
      const stored = await store(job);
      if (stored.length === 0) kept++;
      sessions.push(...stored);
    }
    if (sessions.length > 0) showToast(foot.doneMany(sessions.length));
    if (kept === 0) leave(sessions);
  }

  return { storeOne, storeAll, problem, clearProblem: () => setProblem(null) };
}

function leave(sessions: readonly string[]): void {
  const [only] = sessions;
  goTo(sessions.length === 1 && only !== undefined ? sessionPath(only) : patterns.sessions);
}
