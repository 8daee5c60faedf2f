import type { ImportChoice, ImportStore, Settlement } from "../../application/ports";
import { fail, ok } from "../../domain/result";
import { discardSessions, purgeDeletedBefore, undoMs } from "../db/deletion";
import type { FuelTuneDatabase } from "../db/schema";
import { storeProblem } from "../db/store-problem";

/** Headers remembered; beyond it the ones not seen for longest are forgotten. */
const keptChoices = 500;

/** What imports read and write besides the samples. */
export function importStore(db: FuelTuneDatabase): ImportStore {
  return {
    async twin(contentHash) {
      const sessions = await db.sessions.where({ contentHash }).sortBy("importedAt");
      return sessions.findLast(({ deletedAt }) => deletedAt === null) ?? null;
    },
    async choice(signature) {
      return (await db.importChoices.get(signature)) ?? null;
    },
    async vehicles() {
      return (await db.vehicles.toArray()).filter(({ deletedAt }) => deletedAt === null);
    },
    async tables() {
      return (await db.tuningTables.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
    },
    async settle(settlement) {
      try {
        await db.transaction("rw", [db.vehicles, db.tuningTables, db.sessions, db.importChoices], () =>
          writeSettlement(db, settlement),
        );
        return ok(null);
      } catch (error) {
        return fail(await storeProblem(error, () => bytesOf(settlement)));
      }
    },
    discard: (sessions) => discardSessions(db, sessions),
    purgeDeleted: () => purgeDeletedBefore(db, new Date(Date.now() - undoMs).toISOString()),
  };
}

async function writeSettlement(db: FuelTuneDatabase, settlement: Settlement): Promise<void> {
  await db.vehicles.bulkPut([...settlement.vehicles]);
  await db.tuningTables.bulkAdd([...settlement.tables]);
  for (const { session, vehicle } of settlement.assigned) {
    await db.sessions.update(session, { vehicleId: vehicle });
  }
  await remember(db, settlement.choices);
}

async function remember(db: FuelTuneDatabase, choices: readonly ImportChoice[]): Promise<void> {
  await db.importChoices.bulkPut([...choices]);
  const excess = (await db.importChoices.count()) - keptChoices;
  if (excess > 0) await db.importChoices.orderBy("usedAt").limit(excess).delete();
}

// Cell values are what weighs; the rest of a settlement is a few kilobytes.
function bytesOf({ tables }: Settlement): number {
  return tables.reduce((sum, table) => sum + table.values.byteLength, 4096);
}
