import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { ImportDesk, ImportedTune } from "../../src/application/application";
import { tuneFormatId } from "../../src/application/tune-format-id";
import { offeredTune } from "../../src/application/tune-review";
import { tuneOfLog } from "../../src/application/wanted-tables";
import type { TableDraft } from "../../src/domain/tables/tune";
import { tuneFiles } from "../../src/domain/tables/tune-files";
import { newVehicle } from "../../src/domain/vehicle";
import { vehicleShelf } from "../../src/infrastructure/repositories/vehicles";
import { writeZip } from "../fixtures/binary/zip";
import { diskFull, failWrite } from "../infrastructure/db/failing-store";
import { shared, sharedMissing } from "../shared";
import { csvFile, deskOn, emptyDatabase, settled } from "./desk";
import { tablesOn } from "./tables-here";

if (shared === null) console.log(sharedMissing);

afterEach(() => vi.restoreAllMocks());

const now = () => "2026-11-20T12:00:00.000Z";

/** A small tune as TunerStudio writes it: a VE map of 3 x 2, the engine's facts, nothing else. */
function msqFile(name: string, firstCell = 40): File {
  const lines = [
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    '<msq xmlns="http://www.msefi.com/:msq">',
    '<bibliography author="TunerStudio" writeDate="Thu Nov 20 12:00:00 BRT 2026"/>',
    '<versionInfo fileFormat="5.0" firmwareInfo="" nPages="1" signature="speeduino 202305"/>',
    '<page number="0">',
    '<constant cols="3" digits="0" name="veTable" rows="2" units="%">',
    `${firstCell} 50 60\n70 80 90`,
    "</constant>",
    '<constant digits="0" name="rpmBins" rows="3" units="RPM">1000 2000 3000</constant>',
    '<constant digits="0" name="fuelLoadBins" rows="2" units="kPa">40 100</constant>',
    '<constant name="nCylinders">"4"</constant>',
    "</page></msq>",
  ];
  return new File([lines.join("\n")], name);
}

async function reviewOf(desk: ImportDesk): Promise<{ readonly id: string; readonly review: ImportedTune }> {
  const job = (await settled(desk)).at(-1);
  if (job?.state.kind !== "tune") throw new Error(`job is ${JSON.stringify(job?.state)}`);
  return { id: job.id, review: job.state.review };
}

test("a tune dropped like a log is offered with its tables, and stored with a vehicle of its own", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([msqFile("miata.msq")]);
  const { id, review } = await reviewOf(desk);
  expect(review).toMatchObject({
    label: "TunerStudio tune",
    tune: { signature: "speeduino 202305" },
    vehicle: { kind: "new", name: "miata" },
    choices: [{ use: true, kind: "ve", unit: "%", unfit: [] }],
  });
  desk.editTables(id, [0], { name: "VE, pump fuel" });
  const taken = await desk.commitTune(id);
  if (!taken.ok) throw new Error(taken.problem.code);
  const [table] = await tablesOn(db).list();
  expect(taken.value).toEqual({ vehicle: table?.vehicleId, tables: [table?.id] });
  expect(table).toMatchObject({ name: "VE, pump fuel", kind: "ve", unit: "%", revision: 0 });
  expect([...(table?.values ?? [])]).toEqual([40, 50, 60, 70, 80, 90]);
  expect(await vehicleShelf(db, now).find(table?.vehicleId ?? "")).toMatchObject({
    name: "miata",
    engine: { ecu: "speeduino 202305" },
  });
  expect(desk.jobs.read()[0]?.state).toEqual({ kind: "stored", sessions: [], tables: [table?.id] });
  expect(await db.sessions.count()).toBe(0);
});

test("tables of one value everywhere, or of no known kind, are offered unticked unless that is all there is", () => {
  const x = { label: "rpm", unit: "rpm", values: Float64Array.of(1000, 2000) };
  const table = (kind: "ve" | "generic", ...cells: number[]) =>
    ({ name: kind, kind, unit: "%", x, y: null, values: Float64Array.from(cells) }) as const;
  const ticks = (...tables: ReturnType<typeof table>[]) => {
    const draft = { format: "f", signature: "", tables, facts: [] };
    return offeredTune({ draft, label: "F" }, "a.msq", new Set()).choices.map(({ use }) => use);
  };
  expect(ticks(table("ve", 1, 2), table("ve", 3, 3), table("generic", 1, 2))).toEqual([true, false, false]);
  expect(ticks(table("ve", 3, 3), table("generic", 1, 2))).toEqual([false, true]);
  expect(ticks(table("ve", 3, 3))).toEqual([true]);
  expect(
    offeredTune(
      {
        draft: {
          format: "f",
          signature: "",
          facts: [],
          tables: [{ ...table("ve", 1, 2), x: { ...x, values: Float64Array.of(5, 5) } }],
        },
        label: "F",
      },
      "a.msq",
      new Set(),
    ).choices,
  ).toMatchObject([{ use: false, unfit: ["x"] }]);
});

function takenFromLog(...tables: readonly TableDraft[]): readonly string[] {
  return tuneOfLog({ format: "f", signature: "", tables, facts: [] }).tables.map(({ name }) => name);
}

test("a log takes from its tune what is in use and understood; a short tune whole, but for what no table can be", () => {
  const x = { label: "rpm", unit: "rpm", values: Float64Array.of(1000, 2000) };
  const flat = { name: "flat", kind: "ve", unit: "%", x, y: null, values: Float64Array.of(1, 1) } as const;
  const used = { ...flat, name: "used", values: Float64Array.of(1, 2) };
  const broken = { ...used, name: "broken", x: { ...x, values: Float64Array.of(2000, 1000) } };
  expect(takenFromLog(flat, used, broken)).toEqual(["flat", "used"]);
  expect(takenFromLog(used, broken, ...Array.from({ length: 30 }, () => flat))).toEqual(["used"]);
});

test("the same tune again adds nothing; with other cells it adds a table under the file's name", async () => {
  const db = emptyDatabase();
  await vehicleShelf(db, now).save(newVehicle("v1", "Miata", now()));
  const desk = deskOn(db);
  const take = async (file: File) => {
    desk.add([file]);
    const { id, review } = await reviewOf(desk);
    expect(review.vehicle).toEqual({ kind: "existing", id: "v1" });
    const taken = await desk.commitTune(id);
    return taken.ok ? taken.value.tables.length : taken.problem;
  };
  expect(await take(msqFile("a.msq"))).toBe(1);
  expect(await take(msqFile("a.msq"))).toBe(0);
  expect(await take(msqFile("b.msq", 44))).toBe(1);
  const names = (await tablesOn(db).list()).map(({ name }) => name).toSorted();
  expect(names).toHaveLength(2);
  expect(names[1]).toBe(`${names[0]} (b.msq)`);
});

test("with several vehicles the user says which; without one, or without a table, nothing is stored", async () => {
  const db = emptyDatabase();
  const vehicles = vehicleShelf(db, now);
  for (const id of ["v1", "v2"]) await vehicles.save(newVehicle(id, id, now()));
  const desk = deskOn(db);
  desk.add([msqFile("a.msq")]);
  const { id, review } = await reviewOf(desk);
  expect(review.vehicle).toEqual({ kind: "none" });
  expect(await desk.commitTune(id)).toEqual({ ok: false, problem: { code: "no-vehicle" } });
  desk.assignTune(id, { kind: "existing", id: "v2" });
  desk.editTables(id, [0], { use: false });
  expect(await desk.commitTune(id)).toEqual({ ok: false, problem: { code: "no-tables" } });
  expect(await desk.commit(id)).toEqual({ ok: false, problem: { code: "not-ready" } });
  desk.editTables(id, [0], { use: true });
  expect(await desk.commitTune(id)).toMatchObject({ ok: true, value: { vehicle: "v2" } });
});

test("a full disk takes nothing of a tune, and what was decided stays", async () => {
  const probe = failWrite(0, diskFull);
  const whole = deskOn(emptyDatabase());
  whole.add([msqFile("a.msq")]);
  await whole.commitTune((await reviewOf(whole)).id);
  const writes = probe.writes();
  vi.restoreAllMocks();
  expect(writes).toBe(2); // vehicle, table
  for (let k = 1; k <= writes; k++) {
    const db = emptyDatabase();
    const desk = deskOn(db);
    desk.add([msqFile("a.msq")]);
    const { id } = await reviewOf(desk);
    desk.editTables(id, [0], { name: "Mine" });
    failWrite(k, diskFull);
    expect(await desk.commitTune(id)).toMatchObject({ ok: false, problem: { code: "storage-full" } });
    vi.restoreAllMocks();
    expect([await db.tuningTables.count(), await db.vehicles.count()]).toEqual([0, 0]);
    expect((await reviewOf(desk)).review.choices[0]?.name).toBe("Mine");
    expect(await desk.commitTune(id)).toMatchObject({ ok: true });
  }
});

test("two tunes and a log that name the same new vehicle make one", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([msqFile("a.msq"), msqFile("b.msq", 44), csvFile("drive.csv")]);
  const [a, b, log] = await settled(desk);
  const gol = { kind: "new", name: "Gol" } as const;
  for (const job of [a, b]) desk.assignTune(job?.id ?? "", gol);
  desk.assign(log?.id ?? "", 0, gol, false);
  await desk.commit(log?.id ?? "");
  await Promise.all([a, b].map((job) => desk.commitTune(job?.id ?? "")));
  expect((await vehicleShelf(db, now).list()).map(({ name }) => name)).toEqual(["Gol"]);
  expect(await tablesOn(db).list()).toHaveLength(2);
});

test("a log without a time stays a log, and a damaged tune is refused as a tune", async () => {
  const desk = deskOn(emptyDatabase());
  const rows = Array.from(
    { length: 300 },
    (_, at) => `${900 + ((at * 37) % 500)},${30 + (at % 7)},${at % 3}`,
  );
  desk.add([
    new File([["RPM,MAP,TPS", ...rows].join("\n")], "no-time.csv"),
    new File(["<msq><page>"], "cut.msq"),
  ]);
  const [log, tune] = await settled(desk);
  expect(log?.state).toMatchObject({ kind: "failed", problem: { code: "no-time" } });
  if (tune?.state.kind !== "failed") throw new Error(tune?.state.kind);
  expect(["not-a-tune", "damaged", "empty"]).toContain(tune.state.problem.code);
});

test("a small table whose first column rises is a table, unless the user says that it is a log", async () => {
  const desk = deskOn(emptyDatabase());
  const rows = [500, 1000, 1500, 2000].map((rpm) => [rpm, 40 + rpm / 100, 50 + rpm / 100, 60.5].join(","));
  desk.add([new File([[",20,50,100", ...rows].join("\n")], "ve.csv")]);
  const { id, review } = await reviewOf(desk);
  expect(review.tune.tables[0]).toMatchObject({
    name: "ve",
    kind: "ve",
    x: { values: { 0: 20 } },
    y: { values: { 0: 500 } },
  });
  desk.reread(id, { formatId: "generic-csv" });
  expect((await settled(desk))[0]?.state.kind).toBe("ready");
  desk.reread(id, { formatId: tuneFormatId });
  expect((await settled(desk))[0]?.state.kind).toBe("tune");
  // The time has no name here either, but nobody keeps so long a table.
  desk.add([csvFile("drive.csv", 0, "Sample,RPM,MAP (kPa),Oil,Misc")]);
  expect((await settled(desk))[1]?.state.kind).toBe("ready");
});

test("a vehicle's tables, exported as one zip, are tables when the zip is dropped", async () => {
  const desk = deskOn(emptyDatabase());
  const draft: TableDraft = {
    name: "VE",
    kind: "ve",
    unit: "%",
    x: { label: "MAP", unit: "kPa", values: Float64Array.of(20, 50, 100) },
    y: { label: "RPM", unit: "rpm", values: Float64Array.of(500, 1000, 1500, 2000) },
    values: Float64Array.from({ length: 12 }, (_, at) => 40 + at * 1.5),
  };
  const zip = writeZip(
    tuneFiles([draft, { ...draft, name: "VE 2" }]).map(({ name, text }) => ({
      name,
      bytes: new TextEncoder().encode(text),
    })),
  );
  desk.add([new File([zip], "car.zip")]);
  expect((await reviewOf(desk)).review.tune.tables.map(({ name }) => name)).toEqual(["VE", "VE 2"]);
});

test.skipIf(shared === null).each([
  ["fueltech/ft450.ftml", "fueltech-ftml"],
  ["mlg/mlgconv_v2.mlg", "tunerstudio-msq"],
])("%s is a log, and a tune for who says so", async (name, format) => {
  const desk = deskOn(emptyDatabase());
  const path = join(shared ?? "", "logs", name);
  desk.add([new File([readFileSync(path)], basename(path))]);
  const [job] = await settled(desk);
  if (job?.state.kind !== "ready") throw new Error(job?.state.kind);
  const inLog = job.state.logs[0]?.review.draft.tune?.tables.length ?? 0;
  desk.reread(job.id, { formatId: tuneFormatId });
  const { review } = await reviewOf(desk);
  expect(review.tune.format).toBe(format);
  expect(review.tune.tables.length).toBeGreaterThanOrEqual(Math.max(1, inLog));
});

const tunes = shared === null ? [] : tunesIn(join(shared, "tunes"));

function tunesIn(folder: string): string[] {
  return ["msq", "table"].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((name) => join(folder, kind, name)),
  );
}

test.skipIf(tunes.length === 0).each(tunes.map((path) => [basename(path), path]))(
  "%s comes in: every offered table is stored as it was read",
  async (_, path) => {
    const db = emptyDatabase();
    const desk = deskOn(db);
    desk.add([new File([readFileSync(path)], basename(path))]);
    const { id, review } = await reviewOf(desk);
    const offered = review.choices.flatMap(({ use }, at) => (use ? [review.tune.tables[at]!] : []));
    expect(offered.length).toBeGreaterThan(0);
    const taken = await desk.commitTune(id);
    if (!taken.ok) throw new Error(taken.problem.code);
    for (const [at, table] of taken.value.tables.entries()) {
      const stored = await tablesOn(db).find(table);
      const draft = offered.find(({ name }) => name === stored?.name);
      expect({ at, values: stored?.values, x: stored?.x, y: stored?.y }).toEqual({
        at,
        values: draft?.values,
        x: draft?.x,
        y: draft?.y,
      });
    }
    expect(
      review.choices.filter(({ unfit }) => unfit.length > 0).map(({ name, unfit }) => [name, unfit]),
    ).toEqual([]);
  },
);
