import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { newVehicle } from "../../../src/domain/vehicle";
import { purgeDeletedBefore } from "../../../src/infrastructure/db/deletion";
import { openDatabase } from "../../../src/infrastructure/db/schema";
import { importStore } from "../../../src/infrastructure/repositories/import-store";
import { snapshotShelf } from "../../../src/infrastructure/repositories/snapshots";
import { vehicleShelf } from "../../../src/infrastructure/repositories/vehicles";
import { editorOf, exampleTable, setCell, tablesOn } from "../../application/tables-here";
import { diskFull, failWrite } from "../db/failing-store";

afterEach(() => vi.restoreAllMocks());

const now = () => "2026-11-20T12:00:00.000Z";
const later = "2026-11-21T00:00:00.000Z";
const { id: _id, vehicleId: _vehicle, revision: _revision, ...draft } = exampleTable("t1");

test("a table is made from a draft, and a copy has its own id and an empty history", async () => {
  const db = openDatabase("tables-create");
  const tables = tablesOn(db);
  const made = await tables.create({ ...draft, name: " VE " }, "v1");
  if (!made.ok) throw new Error(made.problem.code);
  expect(await tables.find(made.value.id)).toEqual({
    ...draft,
    id: made.value.id,
    name: "VE",
    vehicleId: "v1",
    revision: 0,
  });
  const editor = await editorOf(tables, made.value.id);
  setCell(editor, 0, 9);
  await editor.close();
  const copy = await tables.duplicate(made.value.id, "VE, E85");
  if (!copy.ok) throw new Error(copy.problem.code);
  expect(copy.value).toMatchObject({ name: "VE, E85", revision: 0, values: { 0: 9 } });
  const own = await editorOf(tables, copy.value.id);
  expect(own.state.read()).toMatchObject({ historyLost: false, undoLabel: null });
  setCell(own, 0, 1);
  await own.close();
  expect(await tables.find(made.value.id)).toMatchObject({ values: { 0: 9 } });
  expect(await tables.duplicate("gone", "x")).toEqual({
    ok: false,
    problem: { code: "table-missing", table: "gone" },
  });
});

function axis(...values: number[]) {
  return { ...draft.x, values: Float64Array.from(values) };
}

test("what no table can be is refused by its fields", async () => {
  const tables = tablesOn(openDatabase("tables-checked"));
  const wrong = async (change: Partial<typeof draft>) => {
    const made = await tables.create({ ...draft, ...change }, "v1");
    return made.ok || made.problem.code !== "table-invalid" ? null : made.problem.fields;
  };
  expect(await wrong({ name: "  " })).toEqual(["name"]);
  expect(await wrong({ x: axis(1000, 1000, 2000) })).toEqual(["x"]);
  expect(await wrong({ x: axis(1000, NaN, 2000) })).toEqual(["x"]);
  expect(await wrong({ y: axis(100, 50) })).toEqual(["y"]);
  expect(await wrong({ y: null })).toEqual(["values"]);
  expect(await wrong({ y: null, values: Float64Array.of(1, 2, 3) })).toBeNull();
});

test("name, kind, unit and vehicle change without a step in the history", async () => {
  const db = openDatabase("tables-update");
  const tables = tablesOn(db);
  await db.tuningTables.add(exampleTable("t1"));
  expect(await tables.update("t1", { name: "Fuel", vehicleId: "v2" })).toMatchObject({ ok: true });
  expect(await tables.find("t1")).toEqual({ ...exampleTable("t1"), name: "Fuel", vehicleId: "v2" });
  expect(await tables.update("t1", { name: "" })).toEqual({
    ok: false,
    problem: { code: "table-invalid", fields: ["name"] },
  });
  expect(await tables.update("t2", { name: "x" })).toEqual({
    ok: false,
    problem: { code: "table-missing", table: "t2" },
  });
  expect(await db.journal.count()).toBe(0);
});

test("a full disk makes no table and says so", async () => {
  const tables = tablesOn(openDatabase("tables-full"));
  failWrite(1, diskFull);
  expect(await tables.create(draft, "v1")).toMatchObject({ ok: false, problem: { code: "storage-full" } });
  vi.restoreAllMocks();
  expect(await tables.list()).toEqual([]);
});

test("a table's deletion is undone whole, or final with its journal and snapshots", async () => {
  const db = openDatabase("tables-deleted");
  const tables = tablesOn(db);
  for (const id of ["t1", "t2"]) {
    await db.tuningTables.add(exampleTable(id));
    const editor = await editorOf(tables, id);
    setCell(editor, 0, 9);
    await editor.snapshot({ name: id, note: "" });
    await editor.close();
  }
  const before = await tables.list();
  await tables.remove("t1");
  await purgeDeletedBefore(db, now());
  expect((await tables.list()).map(({ id }) => id)).toEqual(["t2"]);
  expect(await tables.open("t1")).toEqual({ ok: false, problem: { code: "table-missing", table: "t1" } });
  // The same table may come in again with its file.
  expect((await importStore(db).tables()).map(({ id }) => id)).toEqual(["t2"]);
  await tables.restore("t1");
  expect(await tables.list()).toEqual(before);
  const editor = await editorOf(tables, "t1");
  expect(editor.state.read().undoLabel).toBe("set 9");
  await editor.close();

  await tables.remove("t1");
  await purgeDeletedBefore(db, later);
  expect(await db.tuningTables.toCollection().primaryKeys()).toEqual(["t2"]);
  expect((await db.journal.toArray()).map(({ table }) => table)).toEqual(["t2"]);
  expect((await db.snapshots.toArray()).map(({ tableId }) => tableId)).toEqual(["t2"]);
});

test("a vehicle deleted and brought back has the tables that were not deleted before it", async () => {
  const db = openDatabase("tables-of-vehicle");
  const [tables, vehicles] = [tablesOn(db), vehicleShelf(db, now)];
  await vehicles.save(newVehicle("v1", "Gol", now()));
  for (const id of ["t1", "t2"]) await db.tuningTables.add(exampleTable(id));
  await tables.remove("t1");
  await vehicles.remove("v1");
  expect(await tables.list()).toEqual([]);
  await vehicles.restore("v1");
  expect((await tables.list()).map(({ id }) => id)).toEqual(["t2"]);
});

test("the numbers of a snapshot come back bit-equal", async () => {
  const db = openDatabase("tables-snapshot-bits");
  const number = fc.oneof(
    fc.double(),
    fc.constantFrom(-0, NaN, 12.3, 0.1 + 0.2, 1e21),
    fc.integer({ min: -999, max: 999 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(number, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      async (cells, isCurve) => {
        const id = crypto.randomUUID();
        const values = Float64Array.from(cells);
        const long = { ...draft.x, values: Float64Array.of(0.1, 0.25, 1 / 3, 1, 2, 3) };
        await db.tuningTables.add({ ...exampleTable(id), values, ...(isCurve ? { x: long, y: null } : {}) });
        const editor = await editorOf(tablesOn(db), id);
        await editor.snapshot({ name: "bits", note: "" });
        await editor.close();
        const [snapshot] = await snapshotShelf(db).list(id);
        const table = editor.state.read().table;
        expect({ x: snapshot?.x, y: snapshot?.y, values: snapshot?.values }).toEqual({
          x: table.x,
          y: table.y,
          values,
        });
        expect(snapshot?.values.every((value, at) => Object.is(value, cells[at]))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("snapshots list newest first; only their name and note ever change", async () => {
  const db = openDatabase("tables-snapshots");
  const tables = tablesOn(db);
  const shelf = snapshotShelf(db);
  await db.tuningTables.add(exampleTable("t1"));
  const editor = await editorOf(tables, "t1");
  for (const [at, name] of ["a", "b", "c"].entries()) {
    setCell(editor, at, 9);
    await editor.snapshot({ name, note: "" });
  }
  await editor.close();
  const listed = await shelf.list("t1");
  expect(listed.map(({ name, revision, values }) => [name, revision, [...values]])).toEqual([
    ["c", 3, [9, 9, 9, 4, 5, 6]],
    ["b", 2, [9, 9, 3, 4, 5, 6]],
    ["a", 1, [9, 2, 3, 4, 5, 6]],
  ]);
  expect(new Set(listed.map(({ contentHash }) => contentHash)).size).toBe(3);
  const [newest] = listed;
  expect(await shelf.annotate(newest?.id ?? "", { note: "lean above 4 000 rpm" })).toBe(true);
  expect(await shelf.find(newest?.id ?? "")).toEqual({ ...newest, note: "lean above 4 000 rpm" });
  expect(await shelf.annotate("gone", { name: "x" })).toBe(false);
});
