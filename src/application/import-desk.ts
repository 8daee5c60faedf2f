import { maxFileBytes, type ReadHints } from "../domain/logs/format";
import { fail, ok, type Result } from "../domain/result";
import type {
  CommitProblem,
  ImportDesk,
  ImportedTune,
  ImportJob,
  TakenTune,
  VehicleChoice,
} from "./application";
import {
  decided,
  entriesOf,
  isPlain,
  isTakenAlong,
  reviewedLogs,
  type Decision,
  type DeskEntry,
} from "./desk-entry";
import { choicesToKeep, signaturesOf } from "./header-memory";
import type { DeskPorts, ReadOutcome } from "./ports";
import { readingQueue } from "./reading-queue";
import { layeredEdits } from "./review";
import { storeJob } from "./store-job";
import { chosenTables, offeredTune, storeTune } from "./tune-review";
import { watchable } from "./watched";

/** The desk where dropped files are read, reviewed and stored. */
export function importDesk(ports: DeskPorts): ImportDesk {
  const jobs = watchable<readonly ImportJob[]>([]);
  const queue = readingQueue(ports.atOnce);
  let entries: readonly DeskEntry[] = [];
  let committing: Promise<unknown> = Promise.resolve();

  function publish(): void {
    jobs.set(entries.map(({ job }) => job));
  }

  function show(entry: DeskEntry, change: Partial<ImportJob>): void {
    entry.job = { ...entry.job, ...change };
    publish();
  }

  function find(id: string): DeskEntry | undefined {
    return entries.find((entry) => entry.id === id);
  }

  function start(entry: DeskEntry, hints: ReadHints): void {
    halt(entry);
    const { turn, file, companions } = entry;
    if (file.size > maxFileBytes) {
      const problem = { code: "too-large", size: file.size, limit: maxFileBytes } as const;
      show(entry, { hints, state: { kind: "failed", problem } });
      return;
    }
    show(entry, { hints, state: { kind: "waiting" } });
    entry.stop = queue.add(async () => {
      const reading = ports.read(file, companions, hints, (fraction) => {
        if (entry.turn === turn) show(entry, { state: { kind: "reading", fraction } });
      });
      entry.stop = () => reading.stop();
      show(entry, { state: { kind: "reading", fraction: 0 } });
      const outcome = await reading.outcome;
      await arrive(entry, outcome, turn);
    });
  }

  async function arrive(entry: DeskEntry, outcome: ReadOutcome, turn: number): Promise<void> {
    if (entry.turn !== turn) return;
    const signatures = await signaturesOf(entry.file, outcome, (bytes) => ports.hash(bytes));
    const { remembered, vehicles, twin } = await known(ports, signatures, outcome);
    if (entry.turn !== turn) return;
    if (isPlain(entry.job.hints)) {
      const hints = remembered[0]?.hints ?? {};
      // Remembered hints are tried once: "read it as you find it" must stay possible.
      const first = entry.plainSignature === null;
      entry.plainSignature = signatures[0] ?? null;
      if (first && !isPlain(hints)) return start(entry, hints);
    }
    if (!outcome.ok) {
      // The other file takes this one along: nothing is left to say of it.
      if (isTakenAlong(entry, outcome.problem)) return drop(entry);
      return show(entry, { state: { kind: "failed", problem: outcome.problem } });
    }
    const { contentHash, tune } = outcome.value;
    if (tune !== null) {
      const review = offeredTune(tune, entry.file.name, vehicles);
      return show(entry, { state: { kind: "tune", contentHash, review } });
    }
    entry.drafts = outcome.value.logs.map(({ draft }) => draft);
    entry.signatures = signatures;
    entry.remembered = remembered;
    const logs = reviewedLogs(entry, outcome.value, vehicles);
    entry.job = { ...entry.job, state: { kind: "ready", contentHash, logs, twin, twinJob: null } };
    findTwinJobs();
  }

  function drop(entry: DeskEntry): void {
    entries = entries.filter((other) => other !== entry);
    findTwinJobs();
  }

  /** Says of each file under review whether an earlier one on the desk has the same content. */
  function findTwinJobs(): void {
    const first = new Map<string, string>();
    for (const entry of entries) {
      const { state } = entry.job;
      if (state.kind !== "ready") continue;
      const twinJob = first.get(state.contentHash) ?? null;
      if (twinJob === null) first.set(state.contentHash, entry.id);
      entry.job = { ...entry.job, state: { ...state, twinJob } };
    }
    publish();
  }

  async function findTwins(): Promise<void> {
    for (const entry of entries) {
      if (entry.job.state.kind !== "ready") continue;
      const twin = await ports.store.twin(entry.job.state.contentHash);
      const { state } = entry.job;
      if (state.kind === "ready") entry.job = { ...entry.job, state: { ...state, twin } };
    }
    findTwinJobs();
  }

  function decide(id: string, log: number, change: (decision: Decision) => Decision): void {
    const entry = find(id);
    if (entry?.job.state.kind !== "ready" || entry.drafts[log] === undefined) return;
    const { state } = entry.job;
    const decision = change(entry.decisions[log] ?? { edits: {} });
    entry.decisions = state.logs.map((_, at) =>
      at === log ? decision : (entry.decisions[at] ?? { edits: {} }),
    );
    const logs = state.logs.map((shown, at) => (at === log ? decided(shown, decision) : shown));
    show(entry, { state: { ...state, logs } });
  }

  async function commitNow(id: string): Promise<Result<readonly string[], CommitProblem>> {
    const entry = find(id);
    if (entry?.job.state.kind !== "ready") return fail({ code: "not-ready" });
    const { hints } = entry.job;
    const { logs, contentHash } = entry.job.state;
    const empty = logs.find(({ review, edits }) =>
      review.draft.channels.every((channel) => edits[channel.id]?.use === false),
    );
    if (empty !== undefined) return fail({ code: "no-channels", log: empty.name });
    const drafts = entry.drafts;
    entry.drafts = [];
    show(entry, { state: { kind: "storing" } });
    const stored = await storeJob(ports, {
      file: entry.file,
      contentHash,
      logs: logs.map((log, at) => ({ log, draft: drafts[at]! })),
      choices: (vehicleOf) =>
        choicesToKeep({
          ...entry,
          hints,
          edits: entry.decisions.map(({ edits }) => edits),
          vehicleOf,
          usedAt: ports.now(),
        }),
    });
    if (!stored.ok) {
      // The samples went to the store's thread and are gone: the file is read again, with all that was decided.
      start(entry, hints);
      return stored;
    }
    show(entry, { state: { kind: "stored", sessions: stored.value.sessions, tables: [] } });
    adopt(stored.value.vehicles);
    await findTwins();
    return ok(stored.value.sessions);
  }

  /** Logs and tunes that ask for a new vehicle of a name that has just been made now go to that one. */
  function adopt(made: readonly { readonly id: string; readonly name: string }[]): void {
    const now = (vehicle: VehicleChoice): VehicleChoice | null => {
      const match = vehicle.kind === "new" && made.find(({ name }) => name === vehicle.name.trim());
      return match ? { kind: "existing", id: match.id } : null;
    };
    for (const { id, job } of entries) {
      if (job.state.kind === "tune") {
        const vehicle = now(job.state.review.vehicle);
        if (vehicle !== null) reviewTune(id, (review) => ({ ...review, vehicle }));
      }
      if (job.state.kind !== "ready") continue;
      for (const [at, log] of job.state.logs.entries()) {
        const vehicle = now(log.vehicle);
        if (vehicle !== null) decide(id, at, (decision) => ({ ...decision, vehicle }));
      }
    }
  }

  function reviewTune(id: string, change: (review: ImportedTune) => ImportedTune): void {
    const entry = find(id);
    if (entry?.job.state.kind !== "tune") return;
    const { state } = entry.job;
    show(entry, { state: { ...state, review: change(state.review) } });
  }

  async function commitTuneNow(id: string): Promise<Result<TakenTune, CommitProblem>> {
    const entry = find(id);
    if (entry?.job.state.kind !== "tune") return fail({ code: "not-ready" });
    const { state } = entry.job;
    show(entry, { state: { kind: "storing" } });
    const stored = await storeTune(ports, entry.file, state.review);
    if (!stored.ok) {
      show(entry, { state });
      return stored;
    }
    const { vehicle, tables, vehicles } = stored.value;
    show(entry, { state: { kind: "stored", sessions: [], tables } });
    adopt(vehicles);
    return ok({ vehicle, tables });
  }

  /** One file after the other: a vehicle that the first makes is there for the second. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = committing.then(work);
    committing = done.catch(() => null); // its own caller hears of it; the next commit still runs
    return done;
  }

  return {
    jobs,
    add(files) {
      const added = entriesOf(files, () => ports.newId());
      entries = [...entries, ...added];
      for (const entry of added) start(entry, {});
    },
    cancel(job) {
      const entry = find(job);
      if (entry?.job.state.kind !== "waiting" && entry?.job.state.kind !== "reading") return;
      halt(entry);
      show(entry, { state: { kind: "cancelled" } });
    },
    remove(job) {
      const entry = find(job);
      if (entry === undefined || entry.job.state.kind === "storing") return;
      halt(entry);
      drop(entry);
    },
    reread(job, hints) {
      const entry = find(job);
      const kind = entry?.job.state.kind;
      if (entry !== undefined && kind !== "storing" && kind !== "stored") start(entry, hints);
    },
    edit(job, log, channel, edit) {
      decide(job, log, (decision) => ({
        ...decision,
        edits: layeredEdits(decision.edits, { [channel]: edit }),
      }));
    },
    rename(job, log, name) {
      decide(job, log, (decision) => ({ ...decision, name }));
    },
    assign(job, log, vehicle, takeTables) {
      decide(job, log, (decision) => ({ ...decision, vehicle, takeTables }));
    },
    commit: (job) => inTurn(() => commitNow(job)),
    editTables: (job, tables, change) => reviewTune(job, (review) => chosenTables(review, tables, change)),
    assignTune: (job, vehicle) => reviewTune(job, (review) => ({ ...review, vehicle })),
    commitTune: (job) => inTurn(() => commitTuneNow(job)),
  };
}

/** What the store knows about a file that was read. */
async function known(ports: DeskPorts, signatures: readonly string[], outcome: ReadOutcome) {
  const { store } = ports;
  try {
    return {
      remembered: await Promise.all(signatures.map((signature) => store.choice(signature))),
      vehicles: new Set((await store.vehicles()).map(({ id }) => id)),
      twin: outcome.ok ? await store.twin(outcome.value.contentHash) : null,
    };
  } catch {
    // A file can be looked at where nothing can be kept (a private window); storing it will say why it cannot.
    return { remembered: [], vehicles: new Set<string>(), twin: null };
  }
}

function halt(entry: DeskEntry): void {
  entry.stop();
  entry.turn++;
  entry.drafts = [];
}
