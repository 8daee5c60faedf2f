import "fake-indexeddb/auto";
import { Blob, File } from "node:buffer";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { Router } from "wouter";
import type { Application } from "../../../src/application/application";
import { sessionEngine } from "../../../src/application/engine/session-engine";
import { fail } from "../../../src/domain/result";
import { engineStore } from "../../../src/infrastructure/db/engine-store";
import type { FuelTuneDatabase } from "../../../src/infrastructure/db/schema";
import { assessSession } from "../../../src/infrastructure/db/session-assessment";
import { writeSession } from "../../../src/infrastructure/db/session-writer";
import { importStore } from "../../../src/infrastructure/repositories/import-store";
import { snapshotShelf } from "../../../src/infrastructure/repositories/snapshots";
import { sessionShelf } from "../../../src/infrastructure/repositories/sessions";
import { settingsShelf } from "../../../src/infrastructure/repositories/settings";
import { vehicleShelf } from "../../../src/infrastructure/repositories/vehicles";
import { ApplicationProvider } from "../../../src/presentation/services";
import { hashRouter } from "../../../src/presentation/state/hash-location";
import { deskOn } from "../../application/desk";
import { tablesOn } from "../../application/tables-here";

// The store clones what it keeps, and only the platform's own files can be cloned.
vi.stubGlobal("Blob", Blob);
vi.stubGlobal("File", File);

const now = (): string => new Date().toISOString();

/** The app's own desk, shelves and engine on a database, in this thread instead of workers. */
export function applicationOn(db: FuelTuneDatabase): Application {
  const engine = sessionEngine(engineStore(db, Date.now), 64e6);
  return {
    imports: deskOn(db),
    sessions: sessionShelf(db, now),
    vehicles: vehicleShelf(db, now),
    tables: tablesOn(db),
    snapshots: snapshotShelf(db),
    settings: settingsShelf(db),
    engine: {
      ...engine,
      store: (session, channels, clocks, file) => writeSession(db, session, channels, clocks, file),
      assess: (session) => assessSession(db, session),
    },
    storage: () => Promise.resolve({ usedBytes: null, quotaBytes: null, persistent: null }),
    openDemoGarage: () => Promise.resolve(fail({ code: "worker-failed", detail: "no worker here" })),
    demoPull: () => Promise.reject(new Error("no demo worker in this test")),
    purgeDeleted: () => importStore(db).purgeDeleted(),
  };
}

/** Renders a page of the app over an application. */
export function renderPage(application: Application, page: ReactNode) {
  return render(
    <ApplicationProvider application={application}>
      <Router {...hashRouter}>{page}</Router>
    </ApplicationProvider>,
  );
}
