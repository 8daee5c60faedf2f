import type { LogDraft } from "../domain/logs/draft";
import { maxFileBytes, type ReadHints } from "../domain/logs/format";
import { fail, ok, type Result } from "../domain/result";
import type {
  ChannelEdit,
  CommitProblem,
  ImportDesk,
  ImportedLog,
  ImportJob,
  VehicleChoice,
} from "./application";
import { storeJob } from "./store-job";
import type { DeskPorts, ImportChoice, ReadOutcome } from "./ports";
import { readingQueue } from "./reading-queue";
import { editsFor, firstName, headerText, layeredEdits, offeredEdits, reviewOf } from "./review";
import { watchable } from "./watched";

/** What the user decided about one log; it outlives reading the file again. */
interface Decision {
  readonly edits: Readonly<Record<string, ChannelEdit>>;
  readonly name?: string;
  readonly vehicle?: VehicleChoice;
  readonly takeTables?: boolean;
}

/** A job with what never enters the screen. */
interface Entry {
  readonly id: string;
  readonly file: File;
  readonly companions: readonly File[];
  job: ImportJob;
  /** The logs with their samples while the job is ready; lent to the store by a commit. */
  drafts: readonly LogDraft[];
  decisions: readonly Decision[];
  /** What was decided about the same header before, per log. */
  choices: readonly (ImportChoice | null)[];
  signatures: readonly string[];
  /** Header of the file as it was read without hints: the next such file is read with this one's hints. */
  plainSignature: string | null;
  /** Ends the reading that is under way; its late answer is then ignored. */
  stop: () => void;
  turn: number;
}

/** The desk where dropped files are read, reviewed and stored. */
export function importDesk(ports: DeskPorts): ImportDesk {
  const jobs = watchable<readonly ImportJob[]>([]);
  const queue = readingQueue(ports.atOnce);
  let entries: readonly Entry[] = [];
  let committing: Promise<unknown> = Promise.resolve();

  function publish(): void {
    jobs.set(entries.map(({ job }) => job));
  }
  function show(entry: Entry, change: Partial<ImportJob>): void {
    entry.job = { ...entry.job, ...change };
    publish();
  }
  function entryOf(id: string): Entry | null {
    return entries.find((entry) => entry.id === id) ?? null;
  }

  function start(entry: Entry, hints: ReadHints): void {
    entry.stop();
    entry.drafts = [];
    const turn = ++entry.turn;
    if (entry.file.size > maxFileBytes) {
      const problem = { code: "too-large", size: entry.file.size, limit: maxFileBytes } as const;
      show(entry, { hints, state: { kind: "failed", problem } });
      return;
    }
    show(entry, { hints, state: { kind: "waiting" } });
    entry.stop = queue.add(async () => {
      show(entry, { state: { kind: "reading", fraction: 0 } });
      const reading = ports.read(entry.file, entry.companions, hints, (fraction) => {
        if (entry.turn === turn) show(entry, { state: { kind: "reading", fraction } });
      });
      entry.stop = () => reading.stop();
      const outcome = await reading.outcome;
      if (entry.turn === turn) await arrive(entry, outcome, turn);
    });
  }

  async function arrive(entry: Entry, outcome: ReadOutcome, turn: number): Promise<void> {
    const signatures = await signaturesOf(entry, outcome);
    const choices = await Promise.all(signatures.map((signature) => ports.store.choice(signature)));
    if (entry.turn !== turn) return;
    if (isEmpty(entry.job.hints)) {
      const known = choices[0]?.hints ?? {};
      const first = entry.plainSignature === null;
      entry.plainSignature = signatures[0] ?? null;
      // Asked only on the first reading: "read it plainly" must stay possible.
      if (first && !isEmpty(known)) return start(entry, known);
    }
    if (!outcome.ok) return show(entry, { state: { kind: "failed", problem: outcome.problem } });
    entry.drafts = outcome.value.logs.map(({ draft }) => draft);
    entry.signatures = signatures;
    entry.choices = choices;
    const { contentHash } = outcome.value;
    const vehicles = new Set((await ports.store.vehicles()).map(({ id }) => id));
    const twin = await ports.store.twin(contentHash);
    if (entry.turn !== turn) return;
    const logs = outcome.value.logs.map((read, at) => {
      const remembered = choices[at]?.vehicleId ?? null;
      const review = reviewOf(read);
      const offered = offeredEdits(review.draft.channels, read.quality);
      return decided(entry, at, {
        review,
        edits: layeredEdits(offered, editsFor(review.draft.channels, choices[at]?.edits ?? {})),
        name: firstName(entry.file.name, at, outcome.value.logs.length),
        vehicle:
          remembered !== null && vehicles.has(remembered)
            ? { kind: "existing", id: remembered }
            : { kind: "none" },
        takeTables: (read.draft.tune?.tables.length ?? 0) > 0,
      });
    });
    entry.job = { ...entry.job, state: { kind: "ready", contentHash, logs, twin, twinJob: null } };
    findTwinJobs();
  }

  /** Hash of each log's header; of the file's first line when it could not be read without the user's word. */
  async function signaturesOf(entry: Entry, outcome: ReadOutcome): Promise<readonly string[]> {
    const hashOf = (text: string) => ports.hash(new TextEncoder().encode(text));
    if (outcome.ok)
      return Promise.all(outcome.value.logs.map((log) => hashOf(headerText(reviewOf(log).draft))));
    if (outcome.problem.code !== "no-time") return [];
    const head = await entry.file.slice(0, 4096).text();
    return [await hashOf(head.split(/[\r\n]/, 1)[0] ?? "")];
  }

  function findTwinJobs(): void {
    const seen = new Map<string, string>();
    for (const entry of entries) {
      const { state } = entry.job;
      if (state.kind !== "ready") continue;
      const twinJob = seen.get(state.contentHash) ?? null;
      if (twinJob === null) seen.set(state.contentHash, entry.id);
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

  function decide(job: string, log: number, change: (decision: Decision) => Decision): void {
    const entry = entryOf(job);
    if (entry === null || entry.job.state.kind !== "ready" || entry.drafts[log] === undefined) return;
    const next = change(entry.decisions[log] ?? { edits: {} });
    entry.decisions = entry.drafts.map((_, at) =>
      at === log ? next : (entry.decisions[at] ?? { edits: {} }),
    );
    const { state } = entry.job;
    show(entry, {
      state: {
        ...state,
        logs: state.logs.map((shown, at) => (at === log ? decided(entry, at, shown) : shown)),
      },
    });
  }

  async function commitNow(job: string): Promise<Result<readonly string[], CommitProblem>> {
    const entry = entryOf(job);
    if (entry?.job.state.kind !== "ready") return fail({ code: "not-ready" });
    const { logs, contentHash } = entry.job.state;
    const { drafts, job: reviewed } = entry;
    const unticked = logs.find((log) =>
      log.review.draft.channels.every(({ id }) => log.edits[id]?.use === false),
    );
    if (unticked !== undefined) return fail({ code: "no-channels", log: unticked.name });
    entry.drafts = [];
    show(entry, { state: { kind: "storing" } });
    const stored = await storeJob(ports, {
      file: entry.file,
      contentHash,
      logs: logs.map((log, at) => ({ log, draft: drafts[at]! })),
      choices: (vehicleOf) => choicesOf(entry, reviewed, vehicleOf),
    });
    if (!stored.ok) {
      // The samples went to the store's thread and are gone: the file is read again, with all that was decided.
      start(entry, reviewed.hints);
      return stored;
    }
    show(entry, { state: { kind: "stored", sessions: stored.value.sessions } });
    adopt(stored.value.vehicles);
    await findTwins();
    return ok(stored.value.sessions);
  }

  /** Jobs that name a new vehicle which has just been made now go to that one. */
  function adopt(made: readonly { readonly id: string; readonly name: string }[]): void {
    for (const entry of entries) {
      if (entry.job.state.kind !== "ready") continue;
      entry.job.state.logs.forEach(({ vehicle }, at) => {
        const match = vehicle.kind === "new" && made.find(({ name }) => name === vehicle.name.trim());
        if (match) decide(entry.id, at, (d) => ({ ...d, vehicle: { kind: "existing", id: match.id } }));
      });
    }
  }

  function choicesOf(
    entry: Entry,
    { hints }: ImportJob,
    vehicleOf: readonly (string | null)[],
  ): ImportChoice[] {
    const usedAt = ports.now();
    const own = entry.signatures.map((signature, at) => ({
      signature,
      hints: signature === entry.plainSignature ? hints : {},
      edits: layeredEdits(entry.choices[at]?.edits ?? {}, entry.decisions[at]?.edits ?? {}),
      vehicleId: vehicleOf[at] ?? null,
      usedAt,
    }));
    const plain = entry.plainSignature;
    if (plain === null || entry.signatures.includes(plain)) return own;
    return [...own, { signature: plain, hints, edits: {}, vehicleId: null, usedAt }];
  }

  return {
    jobs,
    add(files) {
      const added = files.map((file): Entry => {
        const id = ports.newId();
        const companions = files.filter((other) => other !== file && baseName(other) === baseName(file));
        return {
          id,
          file,
          companions,
          job: { id, fileName: file.name, fileSize: file.size, hints: {}, state: { kind: "waiting" } },
          drafts: [],
          decisions: [],
          choices: [],
          signatures: [],
          plainSignature: null,
          stop: () => {},
          turn: 0,
        };
      });
      entries = [...entries, ...added];
      for (const entry of added) start(entry, {});
    },
    cancel(job) {
      const entry = entryOf(job);
      if (entry === null || (entry.job.state.kind !== "waiting" && entry.job.state.kind !== "reading"))
        return;
      entry.stop();
      entry.turn++;
      show(entry, { state: { kind: "cancelled" } });
    },
    remove(job) {
      const entry = entryOf(job);
      if (entry === null || entry.job.state.kind === "storing") return;
      entry.stop();
      entry.turn++;
      entries = entries.filter((other) => other !== entry);
      findTwinJobs();
    },
    reread(job, hints) {
      const entry = entryOf(job);
      const kind = entry?.job.state.kind;
      if (entry !== null && kind !== "storing" && kind !== "stored") start(entry, hints);
    },
    edit(job, log, channel, edit) {
      decide(job, log, (d) => ({ ...d, edits: layeredEdits(d.edits, { [channel]: edit }) }));
    },
    rename(job, log, name) {
      decide(job, log, (d) => ({ ...d, name }));
    },
    assign(job, log, vehicle, takeTables) {
      decide(job, log, (d) => ({ ...d, vehicle, takeTables }));
    },
    commit(job) {
      const done = committing.then(() => commitNow(job));
      committing = done;
      return done;
    },
  };
}

/** A log with the user's decisions laid over what is shown. */
function decided(entry: Entry, at: number, shown: ImportedLog): ImportedLog {
  const { edits, ...rest } = entry.decisions[at] ?? { edits: {} };
  return {
    ...shown,
    ...rest,
    edits: layeredEdits(shown.edits, editsFor(shown.review.draft.channels, edits)),
  };
}

function isEmpty(hints: ReadHints): boolean {
  return Object.keys(hints).length === 0;
}

function baseName(file: File): string {
  return file.name.toLowerCase().replace(/\.[^.]*$/, "");
}
