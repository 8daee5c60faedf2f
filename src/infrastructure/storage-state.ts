import type { StorageState } from "../application/application";
import type { FuelTuneDatabase } from "./db/schema";

/** Space in use and whether the browser promised to keep it; null where it does not tell. */
export async function storageState(): Promise<StorageState> {
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  // Some browsers know one call and not the other, or refuse in private windows.
  const estimate = await storage?.estimate?.().catch(() => null);
  const persistent = await storage?.persisted?.().catch(() => null);
  return {
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
    persistent: persistent ?? null,
  };
}

/** Asks the browser at the first import to keep what is stored. It may show a question, so nothing waits for it. */
export async function askToKeepOnce(db: FuelTuneDatabase, now: string): Promise<void> {
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  if (storage?.persist === undefined) return;
  const key = "persistence-asked";
  const first = await db.transaction("rw", db.settings, async () => {
    if ((await db.settings.get(key)) !== undefined) return false;
    await db.settings.add({ key, value: now });
    return true;
  });
  if (first) await storage.persist();
}
