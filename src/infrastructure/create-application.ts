import type { Application } from "../application/application";
import { demoGarageOpener } from "../application/demo-garage";
import { importDesk } from "../application/import-desk";
import type { TableDesk } from "../application/table-desk";
import type { TablePorts } from "../application/table-ports";
import { openDatabase } from "./db/schema";
import { contentHash } from "./files/content-hash";
import { newId } from "./new-id";
import { importStore } from "./repositories/import-store";
import { sessionShelf } from "./repositories/sessions";
import { settingsShelf } from "./repositories/settings";
import { snapshotShelf } from "./repositories/snapshots";
import { tableShelf, tableStore } from "./repositories/tables";
import { vehicleShelf } from "./repositories/vehicles";
import { askToKeepOnce, storageState } from "./storage-state";
import { makeDemoInWorker, pullInWorker } from "./workers/demo-client";
import { engineClient } from "./workers/engine-client";
import { readInWorker } from "./workers/import-client";

/** The application on this browser's storage and workers. */
export function createApplication(): Application {
  const db = openDatabase();
  const engine = engineClient();
  const store = importStore(db);
  const sessions = sessionShelf(db, now);
  const vehicles = vehicleShelf(db, now);
  const tables = tableEditing({ store: tableStore(db), hash: contentHash, newId, now });
  const ports = {
    read: readInWorker,
    storeSession: engine.store,
    assessSession: engine.assess,
    store,
    // Nothing waits for the answer, and without a promise to keep the app works the same.
    askToKeep: () => void askToKeepOnce(db, now()).catch(() => null),
    hash: contentHash,
    newId,
    now,
    // Each may hold a file and its columns: more at once would be a question of memory, not of cores.
    atOnce: Math.min(4, Math.max(2, navigator.hardwareConcurrency - 1)),
  };

  // The change itself is stored: an engine that cannot answer now reads it when it can.
  async function refresh(session: string): Promise<void> {
    await engine.forget(session).catch(() => null);
    await engine.assess(session).catch(() => null);
  }

  return {
    imports: importDesk(ports),
    sessions: {
      ...sessions,
      async update(id, change) {
        await sessions.update(id, change);
        if (change.channels === undefined) return;
        await refresh(id);
      },
      async remove(id) {
        await sessions.remove(id);
        await engine.forget(id).catch(() => null); // an engine that died holds nothing
      },
    },
    vehicles,
    tables: { ...tableShelf(db, { newId, now }), open: tables.open },
    snapshots: snapshotShelf(db),
    settings: settingsShelf(db),
    engine,
    storage: storageState,
    openDemoGarage: oneTabAtATime(
      "demo-garage",
      demoGarageOpener({ ...ports, makeDemo: makeDemoInWorker, sessions, vehicles }),
    ),
    demoPull: pullInWorker,
    purgeDeleted: () => store.purgeDeleted(),
  };
}

/** Opens tables for edits. What editing needs comes with the first table: a first visit does not load it. */
function tableEditing(ports: TablePorts): Pick<TableDesk, "open"> {
  let desk: Promise<TableDesk> | null = null;

  async function load(): Promise<TableDesk> {
    const { tableDesk } = await import("../application/table-desk");
    const loaded = tableDesk(ports);
    window.addEventListener("beforeunload", (leaving) => {
      if (loaded.hasUnsaved()) leaving.preventDefault();
    });
    return loaded;
  }

  return {
    open: async (id) => {
      desk ??= load().catch((error: unknown) => {
        desk = null; // the next table tries again
        throw error;
      });
      return (await desk).open(id);
    },
  };
}

/** Work that two tabs must not do at once; the second waits and finds what the first has made. */
function oneTabAtATime<T>(name: string, work: () => Promise<T>): () => Promise<T> {
  // Without a secure origin there are no locks: there the last tab to write wins.
  return () => ("locks" in navigator ? navigator.locks.request(name, work) : work());
}

function now(): string {
  return new Date().toISOString();
}
