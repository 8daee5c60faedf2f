import type { LogDraft } from "../domain/logs/draft";
import { fail, ok, type Result } from "../domain/result";
import type { StoreProblem } from "../../workers/api";
import type { ImportedLog } from "./application";
import { garageFromImport } from "./garage-from-import";
import type { DeskPorts, ImportChoice, Settlement } from "./ports";
import { sessionFromLog, type StorableSession } from "./session-from-log";

/** A reviewed file on its way into the store. */
export interface StorableJob {
  readonly file: File;
  readonly contentHash: string;
  readonly logs: readonly { readonly log: ImportedLog; readonly draft: LogDraft }[];
  /** What to remember of this header, given the vehicle each log went to. */
  choices(vehicleOf: readonly (string | null)[]): readonly ImportChoice[];
}

/** What came of it: the new sessions, and the vehicles that were made or filled. */
export interface StoredJob {
  readonly sessions: readonly string[];
  readonly vehicles: Settlement["vehicles"];
}

/**
 * Stores all logs of a file, then makes and fills vehicles, takes tables and remembers the user's choices.
 * When a step fails, what the earlier ones stored is taken back.
 */
export async function storeJob(ports: DeskPorts, job: StorableJob): Promise<Result<StoredJob, StoreProblem>> {
  const sessions: string[] = [];
  try {
    ports.askToKeep();
    await ports.store.purgeDeleted();
    const settled = await storeAndSettle(ports, job, sessions);
    if (settled.ok) await assessEdited(ports, job, sessions);
    else await ports.store.discard(sessions);
    return settled;
  } catch (error) {
    // The database cannot be opened, or the storing thread died and its transaction with it.
    await ports.store.discard(sessions).catch(() => "nothing to take back where nothing can be written");
    return fail({ code: "storage-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Fills `sessions` as they are stored: after a failure the caller knows what to take back. */
async function storeAndSettle(
  ports: DeskPorts,
  job: StorableJob,
  sessions: string[],
): Promise<Result<StoredJob, StoreProblem>> {
  for (const [part, { log, draft }] of job.logs.entries()) {
    const { session, channels, clocks } = sessionOf(ports, job, log, draft, part);
    const stored = await ports.storeSession(session, channels, clocks, job.file);
    if (!stored.ok) return stored;
    sessions.push(stored.value);
  }
  const settlement = await settlementOf(ports, job, sessions);
  const settled = await ports.store.settle(settlement);
  return settled.ok ? ok({ sessions, vehicles: settlement.vehicles }) : settled;
}

// The report made on reading knows nothing of the roles and units that the user changed since.
async function assessEdited({ assessSession }: DeskPorts, job: StorableJob, sessions: readonly string[]) {
  for (const [at, { log }] of job.logs.entries()) {
    const isEdited = log.review.draft.channels.some(({ id, role }) => {
      const edit = log.edits[id];
      return edit?.role !== undefined || edit?.unit !== undefined || (edit?.use === false && role !== null);
    });
    // The session is whole either way: without an answer it keeps the report made on reading.
    if (isEdited) await assessSession(sessions[at]!).catch(() => null);
  }
}

function sessionOf(
  ports: DeskPorts,
  { file, contentHash }: StorableJob,
  log: ImportedLog,
  draft: LogDraft,
  part: number,
): StorableSession {
  return sessionFromLog(draft, log.review.quality, {
    id: ports.newId(),
    name: log.name.trim() || file.name,
    fileName: file.name,
    fileSize: file.size,
    contentHash,
    part,
    importedAt: ports.now(),
    edits: log.edits,
  });
}

async function settlementOf(
  ports: DeskPorts,
  job: StorableJob,
  sessions: readonly string[],
): Promise<Settlement> {
  const garage = garageFromImport(
    job.logs.map(({ log, draft }, at) => ({
      session: sessions[at]!,
      fileName: job.file.name,
      vehicle: log.vehicle,
      tune: draft.tune ?? null,
      takeTables: log.takeTables,
    })),
    {
      vehicles: await ports.store.vehicles(),
      tables: await ports.store.tables(),
      newId: () => ports.newId(),
      now: () => ports.now(),
    },
  );
  const vehicleOf = sessions.map(
    (id) => garage.assigned.find(({ session }) => session === id)?.vehicle ?? null,
  );
  return { ...garage, choices: job.choices(vehicleOf) };
}
