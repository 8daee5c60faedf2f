import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { newVehicle } from "../../../src/domain/vehicle";
import { migrations } from "../../../src/infrastructure/db/migrations/all";
import { openDatabase } from "../../../src/infrastructure/db/schema";
import { readChannels, readSession } from "../../../src/infrastructure/db/session-reader";
import { writeSession } from "../../../src/infrastructure/db/session-writer";
import { editorOf, exampleTable, setCell, tablesOn } from "../../application/tables-here";
import { exampleSession } from "./example-session";

test("migrations are numbered from 1 without a gap", () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
});

test.each(migrations.map(({ version }) => version))(
  "what version %i stored is there after all migrations",
  async (version) => {
    const name = `from-version-${version}`;
    const { session, channels, clocks, file } = exampleSession("s1");
    const vehicle = newVehicle("v1", "Gol", "2026-11-20T10:00:00.000Z");

    const old = openDatabase(name, migrations.slice(0, version));
    expect((await old.open()).verno).toBe(version);
    await old.vehicles.add(vehicle);
    await old.tuningTables.add(exampleTable("t1"));
    await writeSession(old, session, channels, clocks, file);
    old.close();

    const present = openDatabase(name);
    expect((await present.open()).verno).toBe(migrations.length);
    expect(await present.vehicles.toArray()).toEqual([vehicle]);
    expect(await readSession(present, "s1")).toEqual(session);
    const columns = await readChannels(present, "s1", ["rpm"]);
    expect(columns.ok && columns.value.channels[0]?.samples).toEqual(channels[0]?.samples);
    expect(await (await present.originals.get("ab12"))?.blob.text()).toBe(await file.text());
    const edits = await editorOf(tablesOn(present), "t1");
    setCell(edits, 0, 9);
    expect(await edits.snapshot({ name: "Base", note: "" })).toMatchObject({ ok: true });
    await edits.close();
    expect(await present.tuningTables.toArray()).toMatchObject([
      { ...exampleTable("t1"), revision: 1, values: { 0: 9, 1: 2 } },
    ]);
    // Every store of the present shape can be written after the upgrade.
    await present.importChoices.put({
      signature: "a",
      hints: {},
      edits: {},
      vehicleId: null,
      usedAt: "2026",
    });
    expect(present.tables.map((table) => table.name).toSorted()).toEqual([
      "importChoices",
      "journal",
      "originals",
      "results",
      "samples",
      "sessions",
      "settings",
      "snapshots",
      "tuningTables",
      "vehicles",
    ]);
    present.close();
  },
);

test("a later migration rewrites what is stored, and a failing one changes nothing", async () => {
  const next = migrations.length + 1;
  const tagAll = {
    version: next,
    stores: {},
    upgrade: async (transaction: { table(name: string): ReturnType<typeof present.table> }) => {
      await transaction
        .table("sessions")
        .toCollection()
        .modify({ tags: ["old"] });
    },
  };
  const present = openDatabase("later-migration");
  const { session, channels, clocks, file } = exampleSession("s1");
  await writeSession(present, session, channels, clocks, file);
  present.close();

  const failing = openDatabase("later-migration", [
    ...migrations,
    {
      ...tagAll,
      upgrade: async (transaction) => {
        await tagAll.upgrade(transaction);
        throw new Error("power lost");
      },
    },
  ]);
  await expect(failing.open()).rejects.toThrow("power lost");
  failing.close();
  const again = openDatabase("later-migration");
  expect((await readSession(again, "s1"))?.tags).toEqual([]);
  again.close();

  const upgraded = openDatabase("later-migration", [...migrations, tagAll]);
  expect((await readSession(upgraded, "s1"))?.tags).toEqual(["old"]);
  upgraded.close();
});
