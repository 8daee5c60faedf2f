import { useState } from "react";
import type { CommitProblem, ImportJob } from "../../../application/application";
import { ok, type Result } from "../../../domain/result";
import { patterns, sessionPath, tablePath, vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { showToast } from "../../state/toasts";
import { useText } from "../../text/use-text";
import { nextJob, readyJobs } from "./job-summary";

/** Ids of what one or more files brought; `vehicle` is where the last tables went. */
interface CameIn {
  readonly sessions: readonly string[];
  readonly tables: readonly string[];
  readonly vehicle: string | null;
}

/** Storing of reviewed files: where it leads, what is said, what went wrong. */
export function useStoring(jobs: readonly ImportJob[], onNext: (job: string) => void) {
  const { imports } = useApplication();
  const { importing, tunes } = useText();
  const { foot } = importing;
  const [problem, setProblem] = useState<{ readonly job: string; readonly code: string } | null>(null);

  /** What came in with a file; null when nothing did, and why is shown. */
  async function store(job: ImportJob): Promise<CameIn | null> {
    const stored = job.state.kind === "tune" ? await takeTune(job.id) : await importSessions(job.id);
    if (stored.ok) return stored.value;
    setProblem({ job: job.id, ...stored.problem });
    return null;
  }

  async function importSessions(job: string): Promise<Result<CameIn, CommitProblem>> {
    const stored = await imports.commit(job);
    return stored.ok ? ok({ sessions: stored.value, tables: [], vehicle: null }) : stored;
  }

  async function takeTune(job: string): Promise<Result<CameIn, CommitProblem>> {
    const taken = await imports.commitTune(job);
    return taken.ok ? ok({ sessions: [], ...taken.value }) : taken;
  }

  /** Takes a file off the desk; that and what comes next are drawn by themselves: together they would hold the page up. */
  async function clear({ id }: ImportJob): Promise<void> {
    await nextTask();
    imports.remove(id);
    await nextTask();
  }

  function say({ sessions, tables }: CameIn, name: string | null): void {
    const [total, taken] = [sessions.length, tables.length];
    if (total > 0) showToast(total === 1 && name !== null ? foot.done(name) : foot.doneMany(total));
    else showToast(taken > 0 ? tunes.done(taken) : tunes.nothingNew);
  }

  /** Stores one file, then goes on with the next, or to what was stored when none is left. */
  async function storeOne(job: ImportJob): Promise<void> {
    const name = job.state.kind === "ready" ? (job.state.logs[0]?.name ?? job.fileName) : job.fileName;
    const next = nextJob(jobs, job.id);
    const came = await store(job);
    if (came === null) return;
    say(came, name);
    // What was stored is shown first: an empty desk would flash by.
    if (next === null) leave(came);
    await clear(job);
    if (next !== null) onNext(next);
  }

  /** Stores every file that is ready; those that fail stay. */
  async function storeAll(): Promise<void> {
    const stored: (CameIn | null)[] = [];
    let last: ImportJob | null = null;
    for (const job of readyJobs(jobs)) {
      if (last !== null) await clear(last);
      const came = await store(job);
      stored.push(came);
      last = came === null ? null : job;
    }
    const came = stored.filter((one) => one !== null);
    const all: CameIn = {
      sessions: came.flatMap(({ sessions }) => sessions),
      tables: came.flatMap(({ tables }) => tables),
      vehicle: came.at(-1)?.vehicle ?? null,
    };
    if (came.length > 0) say(all, null);
    if (came.length === stored.length) leave(all);
    if (last !== null) await clear(last);
  }

  return { storeOne, storeAll, problem, clearProblem: () => setProblem(null) };
}

function leave({ sessions, tables, vehicle }: CameIn): void {
  const [session] = sessions;
  const [table] = tables;
  if (session !== undefined) goTo(sessions.length === 1 ? sessionPath(session) : patterns.sessions);
  else if (table !== undefined && tables.length === 1) goTo(tablePath(table));
  else goTo(vehicle === null ? patterns.tables : vehiclePath(vehicle));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
