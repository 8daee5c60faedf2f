import type { EngineStore } from "../../application/engine/engine-store";
import { readResult, writeResult } from "./result-cache";
import type { FuelTuneDatabase } from "./schema";
import { readChannels, readSession } from "./session-reader";

/** The database as the engine sees it. `nowMs` is milliseconds since 1970. */
export function engineStore(db: FuelTuneDatabase, nowMs: () => number): EngineStore {
  return {
    session: (id) => readSession(db, id),
    channels: (session, ids) => readChannels(db, session, ids),
    answer: (key) => readResult(db, key),
    keepAnswer: (key, output) => writeResult(db, key, output, nowMs()),
  };
}
