import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { sessionEngine } from "../../src/application/engine/session-engine";
import { sessionFromLog } from "../../src/application/session-from-log";
import type { Channel, Column } from "../../src/domain/logs/channel";
import type { LogDraft } from "../../src/domain/logs/draft";
import { qualityOf } from "../../src/domain/logs/quality";
import { importLog, sourceFromBytes } from "../../src/domain/logs/registry";
import { engineStore } from "../../src/infrastructure/db/engine-store";
import { openDatabase, type FuelTuneDatabase } from "../../src/infrastructure/db/schema";
import { fuel } from "../domain/correction/synthetic";
import { writeSession } from "../../src/infrastructure/db/session-writer";

const rows = 5000;
const fast = Float64Array.from({ length: rows }, (_, row) => row * 0.02);
const slow = Float64Array.from({ length: 101 }, (_, row) => row);

function channel(
  id: string,
  clock: number,
  value: (row: number) => number,
  change: Partial<Channel> = {},
): Channel {
  const samples = (clock === 0 ? fast : slow).map((_, row) => value(row));
  return { id, label: id.toUpperCase(), unit: "", role: null, clock, samples, ...change };
}

const draft: LogDraft = {
  format: "generic-csv",
  clocks: [fast, slow],
  channels: [
    channel("rpm", 0, (row) => 1000 + row, { role: "rpm", unit: "rpm" }),
    channel("map", 0, (row) => 30 + (row % 70), { role: "map", unit: "kPa" }),
    channel("lambda", 0, (row) => (row === 2345 ? 1.4 : 0.9), { role: "lambda", unit: "λ" }),
    channel("coolant", 1, (row) => 20 + row / 2, { role: "coolant", unit: "°C" }),
    channel("fan", 1, (row) => row % 2, { states: ["OFF", "ON"] }),
  ],
  markers: [{ timeS: 3, label: "start" }],
  meta: {
    confidence: 3,
    dialect: null,
    timeColumn: null,
    clockStart: null,
    recordedAt: null,
    rowsFound: rows,
    rowsKept: rows,
    facts: [],
  },
  warnings: [],
};

let count = 0;

/** A stored session in a database of its own, and engines over it. */
async function stored(capBytes = 1e9, log = draft) {
  const db = openDatabase(`engine-${count++}`);
  const arrival = {
    id: "s1",
    name: "A drive",
    fileName: "drive.csv",
    fileSize: 3,
    contentHash: "00ff",
    part: 0,
    importedAt: "2026-11-20T10:00:00.000Z",
    edits: {},
  };
  const { session, channels, clocks } = sessionFromLog(log, qualityOf(log), arrival);
  const written = await writeSession(db, session, channels, clocks, new Blob(["abc"]));
  expect(written).toEqual({ ok: true, value: "s1" });
  return { db, engine: engineOver(db, capBytes) };
}

function engineOver(db: FuelTuneDatabase, capBytes = 1e9) {
  return sessionEngine(
    engineStore(db, () => 1),
    capBytes,
  );
}

function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

test("a plot shows each channel on its own clock, the fast one as bands, the slow one as points", async () => {
  const { engine } = await stored();
  const [lambda, coolant] = value(
    await engine.plot({ session: "s1", channels: ["lambda", "coolant"], fromS: 0, toS: 100, pixels: 500 }),
  );
  expect(lambda).toMatchObject({ channel: "lambda" });
  expect(Math.max(...lambda!.max)).toBe(1.4);
  expect(lambda!.points).toHaveLength(0);
  expect(coolant!.points).toHaveLength(202);
});

test("the cursor reads the value at or before it, whatever the clock", async () => {
  const { engine } = await stored();
  expect(value(await engine.at("s1", ["rpm", "coolant"], 10.03))).toEqual([
    { channel: "rpm", timeS: fast[501], value: 1501 },
    { channel: "coolant", timeS: 10, value: 25 },
  ]);
  expect(value(await engine.step("s1", "coolant", 10.03, 1))).toBe(11);
  expect(value(await engine.step("s1", "coolant", 10.03, -1))).toBe(10);
});

test("statistics between two times are those of the raw samples, both ends included", async () => {
  const { engine } = await stored();
  const [coolant] = value(await engine.between("s1", ["coolant"], 10, 12));
  expect(coolant).toMatchObject({ count: 3, min: 25, max: 26, mean: 25.5 });
});

test("rows follow the first channel's clock", async () => {
  const { engine } = await stored();
  const page = value(await engine.rows("s1", ["coolant", "rpm", "fan"], 99, 50));
  expect(page).toMatchObject({ firstRow: 99, total: 101 });
  expect([...page.timeS]).toEqual([99, 100]);
  expect(page.columns).toEqual([
    Float64Array.of(69.5, 70),
    Float64Array.of(1000 + 4950, 1000 + 4999),
    Float64Array.of(1, 0),
  ]);
  const beyond = value(await engine.rows("s1", ["coolant"], 5000, 10));
  expect(beyond.timeS).toHaveLength(0);
});

test("an answer is computed once: another engine takes it from the store", async () => {
  const { db, engine } = await stored();
  const params = { value: "lambda", xBins: 5, yBins: 5 };
  const first = value(await engine.run("s1", "heatmap", params));
  expect(await db.results.count()).toBe(1);
  // What is not computed again needs no samples.
  await db.samples.clear();
  const again = value(await engineOver(db).run("s1", "heatmap", { yBins: 5, value: "lambda", xBins: 5 }));
  expect(again).toEqual(first);
  const other = await engineOver(db).run("s1", "heatmap", { ...params, xBins: 6 });
  expect(other.ok).toBe(false);
});

test("other roles give another answer, also while the old one is still kept", async () => {
  const { db, engine } = await stored();
  const before = value(await engine.run("s1", "regimes", {}));
  const session = (await db.sessions.get("s1"))!;
  const channels = session.channels.map((own) =>
    own.id === "map" ? Object.assign({}, own, { role: null }) : own,
  );
  await db.sessions.update("s1", { channels });
  await engine.forget("s1");
  const after = value(await engine.run("s1", "regimes", {}));
  expect(before.findings.some(({ facts }) => facts["role"] === "map")).toBe(false);
  expect(after.findings.some(({ facts }) => facts["role"] === "map")).toBe(true);
});

test("the samples behind a heatmap cell come with their times", async () => {
  const { engine } = await stored();
  const params = { value: "lambda", xBreaks: [1000, 3345, 6000], yBreaks: [30, 65, 100] };
  const figure = value(await engine.run("s1", "heatmap", params)).figures[0];
  if (figure?.kind !== "heatmap") throw new Error("no heatmap");
  const row = Math.floor(figure.max.indexOf(1.4) / 3);
  const behind = value(await engine.behind("s1", "heatmap", params, 1, row, 5));
  expect(behind.timeS).toHaveLength(5);
  expect(behind.count).toBe(figure.count[row * 3 + 1]);
});

async function problem(
  answer: Promise<{ readonly ok: boolean; readonly problem?: { readonly code: string } }>,
) {
  return (await answer).problem?.code;
}

test("each expected failure is a value", async () => {
  const { db, engine } = await stored();
  const query = { session: "s1", fromS: 0, toS: 1, pixels: 10 };
  expect(await problem(engine.plot({ ...query, session: "gone", channels: [] }))).toBe("session-missing");
  expect(await problem(engine.plot({ ...query, channels: ["gone"] }))).toBe("channel-missing");
  expect(await problem(engine.run("s1", "gone", {}))).toBe("analysis-missing");
  expect(await problem(engine.run("s1", "heatmap", { xBins: 0 }))).toBe("params-invalid");
  expect(await problem(engine.behind("s1", "statistics", {}, 0, 0, 1))).toBe("analysis-missing");
  const session = (await db.sessions.get("s1"))!;
  await db.sessions.update("s1", { channels: session.channels.filter(({ role }) => role !== "rpm") });
  expect(await problem(engineOver(db).run("s1", "regimes", {}))).toBe("role-missing");
  await db.samples.clear();
  expect(await problem(engineOver(db).at("s1", ["map"], 1))).toBe("samples-damaged");
  await db.sessions.update("s1", { deletedAt: "2026-11-20T10:00:00.000Z" });
  expect(await problem(engineOver(db).at("s1", ["map"], 1))).toBe("session-missing");
});

test("memory stays under its cap: what was unused for longest is read again when needed", async () => {
  const bytes = rows * 8 * (1 + 1 / 6);
  const { db, engine } = await stored(2.5 * bytes);
  const reads: string[] = [];
  const store = engineStore(db, () => 1);
  const watched = sessionEngine(
    { ...store, channels: (session, ids) => (reads.push(...ids), store.channels(session, ids)) },
    2.5 * bytes,
  );
  for (const id of ["rpm", "map", "rpm", "lambda", "rpm", "map"]) value(await watched.at("s1", [id], 1));
  expect(reads).toEqual(["rpm", "map", "lambda", "map"]);
  // One question may exceed the cap; it is answered all the same.
  expect(value(await engine.at("s1", ["rpm", "map", "lambda", "coolant"], 1))).toHaveLength(4);
});

test("two questions at once read a channel once", async () => {
  const { db } = await stored();
  const reads: string[] = [];
  const store = engineStore(db, () => 1);
  const engine = sessionEngine(
    { ...store, channels: (session, ids) => (reads.push(...ids), store.channels(session, ids)) },
    1e9,
  );
  await Promise.all([engine.at("s1", ["rpm"], 1), engine.at("s1", ["rpm", "map"], 1)]);
  expect(reads.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["map", "rpm"]);
});

test("columns that have just been stored need no reading", async () => {
  const { db, engine } = await stored();
  const session = (await db.sessions.get("s1"))!;
  engine.adopt(session, draft.channels, draft.clocks);
  await db.samples.clear();
  expect(value(await engine.at("s1", ["rpm"], 0))).toEqual([{ channel: "rpm", timeS: 0, value: 1000 }]);
});

function columnsOf({ channels }: { readonly channels: readonly Channel[] }): readonly Column[] {
  return channels.map(({ samples }) => samples);
}

test("the exported CSV reads back as the same log", async () => {
  const { engine } = await stored();
  const blob = value(await engine.exportCsv("s1"));
  const source = sourceFromBytes("a.csv", new Uint8Array(await blob.arrayBuffer()));
  const [log] = value(await importLog(source));
  expect(columnsOf(log!)).toEqual(columnsOf(draft));
  expect(log!.clocks).toEqual(draft.clocks);
  expect(log!.markers).toEqual(draft.markers);
});

test("a log with a narrow sensor alone is told so, although its voltage has no meaning of its own", async () => {
  const narrow = channel("o2", 0, (row) => (row % 20 < 10 ? 0.1 : 0.8), { label: "O2 voltage", unit: "V" });
  const channels = [...draft.channels.filter(({ id }) => id !== "lambda"), narrow];
  const { engine } = await stored(1e9, { ...draft, channels });
  const answer = await engine.correct(["s1"], fuel, { loop: "open" }, () => {});
  expect(answer).toMatchObject({ ok: false, problem: { code: "narrowband", channel: "O2 voltage" } });
});
