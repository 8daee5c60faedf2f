import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../src/infrastructure/db/schema";
import { askToKeepOnce, storageState } from "../../src/infrastructure/storage-state";

afterEach(() => vi.unstubAllGlobals());

test("the space in use is told, and null where the browser does not tell", async () => {
  vi.stubGlobal("navigator", {});
  expect(await storageState()).toEqual({ usedBytes: null, quotaBytes: null, persistent: null });
  vi.stubGlobal("navigator", {
    storage: {
      estimate: () => Promise.resolve({ usage: 5, quota: 100 }),
      persisted: () => Promise.reject(new DOMException("private window", "SecurityError")),
    },
  });
  expect(await storageState()).toEqual({ usedBytes: 5, quotaBytes: 100, persistent: null });
});

test("the browser is asked to keep what is stored once, not at every import", async () => {
  const db = openDatabase("persistence");
  const persist = vi.fn(() => Promise.resolve(false));
  vi.stubGlobal("navigator", { storage: { persist } });
  await Promise.all([askToKeepOnce(db, "2026"), askToKeepOnce(db, "2026")]);
  await askToKeepOnce(db, "2026");
  expect(persist).toHaveBeenCalledTimes(1);
});
