import type { StoreProblem } from "../../../workers/api";
import type { Channel, Column } from "../../domain/logs/channel";
import { fail, ok, type Result } from "../../domain/result";
import type { Session } from "../../domain/session";
import { bytesOfChunks, chunksOf } from "./chunks";
import type { FuelTuneDatabase } from "./schema";
import { storeProblem } from "./store-problem";

/**
 * Writes a session, its clocks and channels in chunks and its original file in one transaction: after a crash at
 * any point all of it is there, or nothing. Resolves to the session's id.
 */
export async function writeSession(
  db: FuelTuneDatabase,
  session: Session,
  channels: readonly Channel[],
  clocks: readonly Column[],
  file: Blob,
): Promise<Result<string, StoreProblem>> {
  const columns: readonly (readonly [string | number, Column])[] = [
    ...clocks.map((clock, at) => [at, clock] as const),
    ...channels.map(({ id, samples }) => [id, samples] as const),
  ];
  try {
    await db.transaction("rw", [db.sessions, db.samples, db.originals], async () => {
      await db.sessions.add(session);
      await addOriginal(db, session.contentHash, file);
      for (const [id, samples] of columns) await db.samples.bulkAdd(chunksOf(session.id, id, samples));
    });
    return ok(session.id);
  } catch (error) {
    const samplesBytes = () =>
      columns.reduce((sum, [id, samples]) => sum + bytesOfChunks(chunksOf(session.id, id, samples)), 0);
    return fail(await storeProblem(error, () => samplesBytes() + file.size));
  }
}

// Logs of one file, and files imported twice, share their original.
async function addOriginal(db: FuelTuneDatabase, contentHash: string, file: Blob): Promise<void> {
  if ((await db.originals.where({ contentHash }).count()) > 0) return;
  // A slice is a plain Blob: it refers to the file's bytes without reading them here.
  await db.originals.add({ contentHash, blob: file.slice(0, file.size, file.type) });
}
