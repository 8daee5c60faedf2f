import "fake-indexeddb/auto";
import { liveQuery } from "dexie";
import { expect, test, vi } from "vitest";
import { newVehicle } from "../../../src/domain/vehicle";
import { discardSessions, purgeDeletedBefore } from "../../../src/infrastructure/db/deletion";
import { readResult, writeResult } from "../../../src/infrastructure/db/result-cache";
import { openDatabase, type FuelTuneDatabase } from "../../../src/infrastructure/db/schema";
import { writeSession } from "../../../src/infrastructure/db/session-writer";
import { sessionShelf } from "../../../src/infrastructure/repositories/sessions";
import { settingsShelf } from "../../../src/infrastructure/repositories/settings";
import { vehicleShelf } from "../../../src/infrastructure/repositories/vehicles";
import { defaultSettings } from "../../../src/application/settings";
import type { Session } from "../../../src/domain/session";
import { editorOf, exampleTable, setCell, tablesOn } from "../../application/tables-here";
import { exampleSession } from "../db/example-session";

const later = "2026-11-21T00:00:00.000Z";
const now = () => "2026-11-20T12:00:00.000Z";
const noResult = { figures: [], findings: [] };
const resultKey = { session: "s1", analysis: "statistics", revision: 1, params: {} };

async function withSessions(name: string, ...changes: Partial<Session>[]): Promise<FuelTuneDatabase> {
  const db = openDatabase(name);
  for (const change of changes) {
    const { session, channels, clocks, file } = exampleSession(change.id ?? "s1", change);
    const stored = await writeSession(db, session, channels, clocks, file);
    if (!stored.ok) throw new Error(stored.problem.code);
  }
  return db;
}

test("sessions are listed newest first, without the deleted ones", async () => {
  const db = await withSessions(
    "sessions-list",
    { id: "old", importedAt: "2026-01-01T00:00:00.000Z" },
    { id: "new", importedAt: "2026-02-01T00:00:00.000Z" },
    { id: "gone", importedAt: "2026-03-01T00:00:00.000Z" },
  );
  const shelf = sessionShelf(db, now);
  await shelf.remove("gone");
  expect((await shelf.list()).map(({ id }) => id)).toEqual(["new", "old"]);
  expect(await shelf.find("gone")).toBeNull();
});

test("a deletion is undone whole: the session lists, opens and gives its file again", async () => {
  const db = await withSessions("sessions-undo", { id: "s1" });
  const shelf = sessionShelf(db, now);
  const before = await shelf.find("s1");
  await shelf.remove("s1");
  await purgeDeletedBefore(db, "2026-11-20T11:59:59.000Z");
  await shelf.restore("s1");
  expect(await shelf.find("s1")).toEqual(before);
  expect(await db.samples.count()).toBe(4);
});

test("a final deletion leaves nothing of the session, and the file while another session came from it", async () => {
  const db = await withSessions("sessions-purge", { id: "s1" }, { id: "s2", part: 1 });
  const shelf = sessionShelf(db, now);
  await writeResult(db, resultKey, noResult, 1);
  await writeResult(db, { ...resultKey, session: "s2" }, noResult, 1);
  await shelf.remove("s1");
  await purgeDeletedBefore(db, later);
  expect(await db.sessions.toCollection().primaryKeys()).toEqual(["s2"]);
  expect((await db.samples.toArray()).every(({ session }) => session === "s2")).toBe(true);
  expect(await readResult(db, resultKey)).toBeNull();
  expect(await readResult(db, { ...resultKey, session: "s2" })).toEqual(noResult);
  expect(await (await shelf.original("s2"))?.text()).toBe("Time,RPM\n");
  await discardSessions(db, ["s2"]);
  for (const table of [db.sessions, db.samples, db.originals, db.results])
    expect(await table.count()).toBe(0);
});

test("the original file comes back byte for byte, under its own name", async () => {
  const db = openDatabase("sessions-original");
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
  const { session, channels, clocks } = exampleSession("s1", { fileName: "Log 1.mlg" });
  await writeSession(
    db,
    session,
    channels,
    clocks,
    new File([bytes], "Log 1.mlg", { type: "application/x-mlg" }),
  );
  const file = await sessionShelf(db, now).original("s1");
  expect(file?.name).toBe("Log 1.mlg");
  expect(file?.type).toBe("application/x-mlg");
  expect(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
  expect(await sessionShelf(db, now).original("s9")).toBeNull();
});

test("answers computed with other meanings are forgotten; a new name keeps them", async () => {
  const db = await withSessions("sessions-update", { id: "s1" });
  const shelf = sessionShelf(db, now);
  await writeResult(db, resultKey, noResult, 1);
  await shelf.update("s1", { name: "Pull 3", tags: ["dyno"], notes: "hot" });
  expect(await shelf.find("s1")).toMatchObject({ name: "Pull 3", tags: ["dyno"], notes: "hot" });
  expect(await readResult(db, resultKey)).toEqual(noResult);
  const session = await shelf.find("s1");
  if (session === null) throw new Error("session lost");
  const [rpm, fan] = session.channels;
  if (rpm === undefined || fan === undefined) throw new Error("channels lost");
  await shelf.update("s1", { channels: [{ ...rpm, role: null }, fan] });
  expect((await shelf.find("s1"))?.channels).toEqual([{ ...rpm, role: null }, fan]);
  expect(await readResult(db, resultKey)).toBeNull();
});

test("lists tell their watchers when something is stored", async () => {
  const db = await withSessions("sessions-live", { id: "s1" });
  const shelf = sessionShelf(db, now);
  const seen: number[] = [];
  const watching = liveQuery(() => shelf.list()).subscribe((sessions) => seen.push(sessions.length));
  await vi.waitFor(() => expect(seen).toEqual([1]));
  const { session, channels, clocks, file } = exampleSession("s2");
  await writeSession(db, session, channels, clocks, file);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  await shelf.remove("s1");
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  watching.unsubscribe();
});

test("a vehicle is checked before it is written, and the fields that cannot be used are named", async () => {
  const shelf = vehicleShelf(openDatabase("vehicles-checked"), now);
  const vehicle = newVehicle("v1", "Gol", now());
  const impossible = { ...vehicle, name: " ", limits: { ...vehicle.limits, rpm: 100 } };
  expect(await shelf.save(impossible)).toEqual({
    ok: false,
    problem: { code: "vehicle-invalid", fields: ["name", "limits.rpm"] },
  });
  expect(await shelf.list()).toEqual([]);
  expect(await shelf.save({ ...vehicle, name: " Gol " })).toEqual({ ok: true, value: vehicle });
  expect(await shelf.list()).toEqual([vehicle]);
});

test("a vehicle's deletion is undone, or final: its tables go, its sessions stay without a vehicle", async () => {
  const db = await withSessions(
    "vehicles-deleted",
    { id: "s1", vehicleId: "v1" },
    { id: "s2", vehicleId: "v2" },
  );
  const shelf = vehicleShelf(db, now);
  for (const id of ["v1", "v2"]) await shelf.save(newVehicle(id, id, now()));
  await db.tuningTables.bulkAdd([exampleTable("t1", "v1"), exampleTable("t2", "v2")]);
  const edits = await editorOf(tablesOn(db), "t1");
  setCell(edits, 0, 9);
  await edits.snapshot({ name: "Base", note: "" });
  await edits.close();
  expect([await db.journal.count(), await db.snapshots.count()]).toEqual([1, 1]);
  const tables = async () => (await tablesOn(db).list()).map(({ id }) => id);

  await shelf.remove("v1");
  expect((await shelf.list()).map(({ id }) => id)).toEqual(["v2"]);
  expect(await tables()).toEqual(["t2"]);
  await shelf.restore("v1");
  expect(await tables()).toEqual(["t1", "t2"]);

  await shelf.remove("v1");
  await purgeDeletedBefore(db, later);
  expect(await db.tuningTables.toCollection().primaryKeys()).toEqual(["t2"]);
  expect([await db.journal.count(), await db.snapshots.count()]).toEqual([0, 0]);
  const sessions = await sessionShelf(db, now).list();
  expect(Object.fromEntries(sessions.map(({ id, vehicleId }) => [id, vehicleId]))).toEqual({
    s1: null,
    s2: "v2",
  });
});

test("settings come back; damaged ones field by field, an unreadable database as defaults", async () => {
  const db = openDatabase("settings");
  const shelf = settingsShelf(db);
  expect(await shelf.read()).toEqual(defaultSettings);
  await shelf.save({ ...defaultSettings, theme: "dark", largeTargets: true });
  expect(await shelf.read()).toEqual({ ...defaultSettings, theme: "dark", largeTargets: true });
  await db.settings.put({ key: "settings", value: { theme: "pink", language: "pt-br" } });
  expect(await shelf.read()).toEqual({ ...defaultSettings, language: "pt-br" });
  db.close({ disableAutoOpen: true });
  expect(await shelf.read()).toEqual(defaultSettings);
});
