import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase, type FuelTuneDatabase } from "../../../src/infrastructure/db/schema";
import { readChannels, readSession } from "../../../src/infrastructure/db/session-reader";
import { writeSession } from "../../../src/infrastructure/db/session-writer";
import { exampleSession } from "./example-session";
import { diskFull, failWrite } from "./failing-store";

const opened: FuelTuneDatabase[] = [];
function freshDatabase(): FuelTuneDatabase {
  const db = openDatabase(crypto.randomUUID());
  opened.push(db);
  return db;
}

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const db of opened.splice(0)) await db.delete();
});

async function write(db: FuelTuneDatabase, id: string) {
  const { session, channels, clocks, file } = exampleSession(id);
  return writeSession(db, session, channels, clocks, file);
}

async function everything(db: FuelTuneDatabase) {
  return Promise.all([db.sessions, db.samples, db.originals].map((table) => table.toArray()));
}

const faults = {
  "the browser aborts": (store: IDBObjectStore) => store.transaction.abort(),
  "the request throws": () => {
    throw new DOMException("write failed", "UnknownError");
  },
};

test("what was written comes back: session, samples, clocks, original", async () => {
  const db = freshDatabase();
  const { session, channels, clocks, file } = exampleSession("s1");
  expect(await writeSession(db, session, channels, clocks, file)).toEqual({ ok: true, value: "s1" });
  expect(await readSession(db, "s1")).toEqual(session);
  const columns = await readChannels(db, "s1", ["fan", "rpm"]);
  if (!columns.ok) throw new Error(columns.problem.code);
  expect(columns.value.channels).toEqual([
    { ...channels[1], category: "" },
    { ...channels[0], category: "" },
  ]);
  expect(columns.value.clocks).toEqual(new Map(clocks.map((clock, at) => [at, clock])));
  const original = await db.originals.get("ab12");
  expect(await original?.blob.text()).toBe("Time,RPM\n");
});

test.each(Object.entries(faults))("when %s at any write, nothing is kept of the import", async (_, fault) => {
  const counting = failWrite(0, fault);
  await write(freshDatabase(), "whole");
  const steps = counting.writes();
  vi.restoreAllMocks();
  expect(steps).toBe(6); // session, original, two clocks, two channels
  for (let k = 1; k <= steps; k++) {
    const db = freshDatabase();
    failWrite(k, fault);
    const result = await write(db, "s1");
    vi.restoreAllMocks();
    expect(result).toMatchObject({ ok: false, problem: { code: "storage-failed" } });
    expect(await everything(db)).toEqual([[], [], []]);
  }
});

test("a full disk says what was needed and what is free, and keeps what was there", async () => {
  const db = freshDatabase();
  await write(db, "before");
  const before = await everything(db);
  vi.stubGlobal("navigator", { storage: { estimate: () => Promise.resolve({ quota: 1000, usage: 990 }) } });
  failWrite(3, diskFull);
  const result = await write(db, "s2");
  vi.restoreAllMocks();
  // 9 bytes of file; clocks 3 + 2 (one decimal fits a byte), rpm 3 x 2, fan 2
  expect(result).toEqual({ ok: false, problem: { code: "storage-full", neededBytes: 22, freeBytes: 10 } });
  expect(await everything(db)).toEqual(before);
});

test("a full disk says nothing of free room where the browser claims more than was needed", async () => {
  const db = freshDatabase();
  vi.stubGlobal("navigator", { storage: { estimate: () => Promise.resolve({ quota: 1e10, usage: 0 }) } });
  failWrite(3, diskFull);
  const result = await write(db, "s1");
  vi.restoreAllMocks();
  expect(result).toEqual({ ok: false, problem: { code: "storage-full", neededBytes: 22, freeBytes: NaN } });
});

test("two sessions of one file share one original", async () => {
  const db = freshDatabase();
  await write(db, "s1");
  await write(db, "s2");
  expect(await db.originals.count()).toBe(1);
});

test("reading what is not there, or is damaged, says so", async () => {
  const db = freshDatabase();
  await write(db, "s1");
  const problem = async (session: string, channel: string) => {
    const result = await readChannels(db, session, [channel]);
    return result.ok ? null : result.problem;
  };
  expect(await problem("s2", "rpm")).toEqual({ code: "session-missing", session: "s2" });
  expect(await problem("s1", "map")).toEqual({ code: "channel-missing", channel: "map" });
  await db.samples.delete(["s1", "rpm", 0]);
  expect(await problem("s1", "rpm")).toEqual({ code: "samples-damaged", session: "s1" });
});
