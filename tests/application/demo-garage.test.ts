import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { demoFiles, type DemoFiles } from "../../src/application/demo-files";
import { demoGarageOpener } from "../../src/application/demo-garage";
import { demoGarage } from "../../src/domain/demo/garage";
import { purgeDeletedBefore } from "../../src/infrastructure/db/deletion";
import type { FuelTuneDatabase } from "../../src/infrastructure/db/schema";
import { readChannels } from "../../src/infrastructure/db/session-reader";
import { sessionShelf } from "../../src/infrastructure/repositories/sessions";
import { vehicleShelf } from "../../src/infrastructure/repositories/vehicles";
import { diskFull, failWrite } from "../infrastructure/db/failing-store";
import { emptyDatabase, portsOn } from "./desk";
import { tablesOn } from "./tables-here";

const options = {
  vehicleId: "demo",
  fuelTableId: "f",
  lambdaTableId: "l",
  createdAt: "2026-11-20T12:00:00.000Z",
};
// Simulated once for all tests of this file: it takes a second.
let files: DemoFiles | null = null;

const now = () => options.createdAt;

function demoOn(db: FuelTuneDatabase) {
  const sessions = sessionShelf(db, now);
  const vehicles = vehicleShelf(db, now);
  const makeDemo = vi.fn(() => Promise.resolve((files ??= demoFiles(options))));
  const open = demoGarageOpener({ ...portsOn(db), makeDemo, sessions, vehicles });
  return { open, makeDemo, sessions, vehicles, tables: tablesOn(db) };
}

afterEach(() => vi.restoreAllMocks());

test("one click makes a vehicle, its tables and two sessions with their files", async () => {
  const db = emptyDatabase();
  const demo = demoOn(db);
  expect(await demo.open()).toEqual({ ok: true, value: "demo" });
  expect((await demo.vehicles.find("demo"))?.injectors.deadTimeMs).toBeGreaterThan(0);
  expect((await demo.tables.list()).map(({ vehicleId, kind }) => [vehicleId, kind])).toEqual([
    ["demo", "ve"],
    ["demo", "lambda-target"],
  ]);
  const sessions = await demo.sessions.list();
  expect(sessions.map(({ vehicleId, format }) => [vehicleId, format])).toEqual([
    ["demo", "fueltune-csv"],
    ["demo", "fueltune-csv"],
  ]);
  expect((await demo.sessions.original("demo-1"))?.size).toBe(
    sessions.find(({ id }) => id === "demo-1")?.fileSize,
  );
});

test("what the simulator logged is what is stored: names, units, roles, states, every sample, markers", async () => {
  const db = emptyDatabase();
  const demo = demoOn(db);
  await demo.open();
  for (const [at, { draft, name }] of demoGarage(options).logs.entries()) {
    const session = await demo.sessions.find(`demo-${at + 1}`);
    expect(session).toMatchObject({ name, markers: draft.markers });
    const ids = session?.channels.map(({ id }) => id) ?? [];
    const columns = await readChannels(db, `demo-${at + 1}`, ids);
    if (!columns.ok) throw new Error(columns.problem.code);
    const facts = ({ label, unit, role, states }: (typeof draft.channels)[number]) => ({
      label,
      unit,
      role,
      states,
    });
    expect(columns.value.channels.map(facts)).toEqual(draft.channels.map(facts));
    for (const [column, { samples }] of draft.channels.entries()) {
      expect(columns.value.channels[column]?.samples).toEqual(samples);
    }
    expect(columns.value.clocks.get(0)).toEqual(draft.clocks[0]);
  }
});

test("a second click opens what is there, also while the first is at work", async () => {
  const demo = demoOn(emptyDatabase());
  const [first, second] = await Promise.all([demo.open(), demo.open()]);
  expect(second).toEqual(first);
  await demo.open();
  expect(demo.makeDemo).toHaveBeenCalledTimes(1);
  expect(await demo.sessions.list()).toHaveLength(2);
});

test("a deletion that can be undone is undone; what is gone for good is made again", async () => {
  const db = emptyDatabase();
  const demo = demoOn(db);
  await demo.open();
  await demo.vehicles.remove("demo");
  await demo.sessions.remove("demo-1");
  await demo.open();
  expect(demo.makeDemo).toHaveBeenCalledTimes(1);
  expect(await demo.sessions.list()).toHaveLength(2);

  await demo.vehicles.remove("demo");
  await demo.sessions.remove("demo-2");
  await purgeDeletedBefore(db, "2026-11-21T00:00:00.000Z");
  expect(await demo.open()).toEqual({ ok: true, value: "demo" });
  const sessions = await demo.sessions.list();
  expect(sessions.map(({ vehicleId }) => vehicleId)).toEqual(["demo", "demo"]);
  expect(await demo.tables.list()).toHaveLength(2);
});

test("on a full disk nothing of it is kept", async () => {
  const db = emptyDatabase();
  const demo = demoOn(db);
  const counting = failWrite(0, diskFull);
  await demoOn(emptyDatabase()).open();
  const writes = counting.writes();
  vi.restoreAllMocks();
  for (const k of [1, Math.floor(writes / 2), writes - 3, writes]) {
    failWrite(k, diskFull);
    expect(await demo.open()).toMatchObject({ ok: false, problem: { code: "storage-full" } });
    vi.restoreAllMocks();
    for (const table of [db.sessions, db.samples, db.originals, db.vehicles, db.tuningTables]) {
      expect(await table.count()).toBe(0);
    }
  }
});
