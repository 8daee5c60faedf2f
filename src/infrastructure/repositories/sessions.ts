import type { SessionShelf } from "../../application/application";
import { forgetResults } from "../db/deletion";
import type { FuelTuneDatabase } from "../db/schema";

/** The stored sessions. `now` is ISO 8601. */
export function sessionShelf(db: FuelTuneDatabase, now: () => string): SessionShelf {
  return {
    async list() {
      const oldestFirst = await db.sessions.orderBy("importedAt").toArray();
      return oldestFirst.filter(({ deletedAt }) => deletedAt === null).toReversed();
    },
    async find(id) {
      const session = await db.sessions.get(id);
      return session === undefined || session.deletedAt !== null ? null : session;
    },
    async update(id, change) {
      await db.transaction("rw", [db.sessions, db.results], async () => {
        await db.sessions.update(id, change);
        // Other meanings or units give other answers.
        if (change.channels !== undefined) await forgetResults(db, id);
      });
    },
    async remove(id) {
      await db.sessions.update(id, { deletedAt: now() });
    },
    async restore(id) {
      await db.sessions.update(id, { deletedAt: null });
    },
    async original(id) {
      const session = await db.sessions.get(id);
      if (session === undefined) return null;
      const original = await db.originals.get(session.contentHash);
      return original === undefined
        ? null
        : new File([original.blob], session.fileName, { type: original.blob.type });
    },
  };
}
