import "fake-indexeddb/auto";
import type { ImportDesk, ImportedLog, ImportJob } from "../../src/application/application";
import { importDesk } from "../../src/application/import-desk";
import type { DeskPorts, LogReader, ReadOutcome } from "../../src/application/ports";
import { readLogFile } from "../../src/application/read-log-file";
import { fail } from "../../src/domain/result";
import { openDatabase, type FuelTuneDatabase } from "../../src/infrastructure/db/schema";
import { assessSession } from "../../src/infrastructure/db/session-assessment";
import { writeSession } from "../../src/infrastructure/db/session-writer";
import { contentHash } from "../../src/infrastructure/files/content-hash";
import { newId } from "../../src/infrastructure/new-id";
import { importStore } from "../../src/infrastructure/repositories/import-store";

/** Reads in this process what the import worker reads in its own: the same function, stopped by not listening. */
const readHere: LogReader = (file, companions, hints, progress) => {
  const stop = new AbortController();
  const stopped = new Promise<ReadOutcome>((resolve) => {
    stop.signal.addEventListener("abort", () => resolve(fail({ code: "worker-failed", detail: "stopped" })));
  });
  const tools = { hash: contentHash, nowMs: () => performance.now() };
  const read = readLogFile(file, companions, hints, progress, tools);
  return { outcome: Promise.race([read, stopped]), stop: () => stop.abort() };
};

/** The app's own reader, writer and store on a database, with a clock that counts seconds. */
export function portsOn(db: FuelTuneDatabase): DeskPorts {
  let seconds = 0;
  return {
    read: readHere,
    storeSession: (session, channels, clocks, file) => writeSession(db, session, channels, clocks, file),
    assessSession: (session) => assessSession(db, session),
    store: importStore(db),
    askToKeep: () => {},
    hash: contentHash,
    newId,
    now: () => new Date(Date.UTC(2026, 10, 20, 12, 0, seconds++)).toISOString(),
    atOnce: 2,
  };
}

/** A desk on a database. */
export function deskOn(db: FuelTuneDatabase, change: Partial<DeskPorts> = {}): ImportDesk {
  return importDesk({ ...portsOn(db), ...change });
}

/** A new empty database. */
export function emptyDatabase(): FuelTuneDatabase {
  return openDatabase(newId());
}

/** Resolves when no job is waiting, being read or being stored. */
export function settled(desk: ImportDesk): Promise<readonly ImportJob[]> {
  const busy = new Set(["waiting", "reading", "storing"]);
  return new Promise((resolve) => {
    const look = () => {
      if (desk.jobs.read().some(({ state }) => busy.has(state.kind))) return;
      unwatch();
      resolve(desk.jobs.read());
    };
    const unwatch = desk.jobs.watch(look);
    queueMicrotask(look);
  });
}

/** The only log of a job under review. */
export function logOf(job: ImportJob | undefined): ImportedLog {
  if (job?.state.kind !== "ready")
    throw new Error(`job is ${job?.state.kind}: ${JSON.stringify(job?.state)}`);
  const [log] = job.state.logs;
  if (log === undefined) throw new Error("job without a log");
  return log;
}

/** A channel of a log by the label in the file. */
export function channelOf(log: ImportedLog, label: string) {
  const channel = log.review.draft.channels.find((candidate) => candidate.label === label);
  if (channel === undefined) throw new Error(`no channel ${label}`);
  return channel;
}

/** A log of a few seconds as a spreadsheet would write it; `seed` makes other values. */
export function csvFile(name: string, seed = 0, header = "Time (s),RPM,MAP (kPa),Oil,Misc"): File {
  const rows = Array.from({ length: 200 }, (_, at) => {
    const rpm = 900 + ((at * 13 + seed) % 500);
    return [(at * 0.04).toFixed(2), rpm, 30 + (at % 7), 0, (at * 7 + seed) % 11].join(",");
  });
  return new File([[header, ...rows, ""].join("\n")], name, { type: "text/csv" });
}
