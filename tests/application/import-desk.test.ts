import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { maxFileBytes } from "../../src/domain/logs/format";
import { fail } from "../../src/domain/result";
import { newVehicle } from "../../src/domain/vehicle";
import { readChannels } from "../../src/infrastructure/db/session-reader";
import { sessionShelf } from "../../src/infrastructure/repositories/sessions";
import { diskFull, failWrite } from "../infrastructure/db/failing-store";
import { channelOf, csvFile, deskOn, emptyDatabase, logOf, settled } from "./desk";

function untimed(name: string, seed: number): File {
  const rows = Array.from({ length: 60 }, (_, at) => `${900 + ((at * 17 + seed) % 90)},${30 + (at % 7)}`);
  return new File([["RPM,MAP", ...rows, ""].join("\n")], name);
}

async function counts(db: ReturnType<typeof emptyDatabase>) {
  const tables = [db.sessions, db.samples, db.originals, db.vehicles, db.tuningTables, db.importChoices];
  return Promise.all(tables.map((table) => table.count()));
}

test("a dropped file is read, reviewed and stored; its samples and its bytes come back", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  const file = csvFile("Pull 1.csv");
  desk.add([file]);
  expect(desk.jobs.read()[0]?.state.kind).toBe("reading");
  const [job] = await settled(desk);
  const log = logOf(job);
  expect(log.name).toBe("Pull 1");
  expect(channelOf(log, "RPM").role).toBe("rpm");
  expect(log.review.draft.clocks).toEqual([{ count: 200, startS: 0, endS: 7.96 }]);
  expect(await db.sessions.count()).toBe(0);

  const stored = await desk.commit(job!.id);
  if (!stored.ok) throw new Error(stored.problem.code);
  expect(desk.jobs.read()[0]?.state).toEqual({ kind: "stored", sessions: stored.value, tables: [] });
  const shelf = sessionShelf(db, () => "");
  const session = await shelf.find(stored.value[0]!);
  expect(session).toMatchObject({ name: "Pull 1", rows: 200, startS: 0, endS: 7.96, fileName: "Pull 1.csv" });
  const rpm = channelOf(log, "RPM").id;
  const columns = await readChannels(db, stored.value[0]!, [rpm]);
  expect(columns.ok && columns.value.channels[0]?.samples[10]).toBe(900 + 130);
  expect(await (await shelf.original(stored.value[0]!))?.text()).toBe(await file.text());
});

test("review data holds no samples", async () => {
  const desk = deskOn(emptyDatabase());
  desk.add([csvFile("a.csv")]);
  const [job] = await settled(desk);
  const longest = (value: unknown): number =>
    ArrayBuffer.isView(value)
      ? value.byteLength
      : typeof value === "object" && value !== null
        ? Math.max(0, ...Object.values(value).map(longest))
        : 0;
  expect(longest(job)).toBe(96 * 8);
});

test("an unticked channel is left out of the session, not of the file", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  const file = csvFile("a.csv");
  desk.add([file]);
  const [job] = await settled(desk);
  const log = logOf(job);
  // Constant zero is offered unticked; Misc is unticked by the user, RPM gets another meaning and unit.
  expect(log.edits).toEqual({ [channelOf(log, "Oil").id]: { use: false } });
  desk.edit(job!.id, 0, channelOf(log, "Misc").id, { use: false });
  desk.edit(job!.id, 0, channelOf(log, "RPM").id, { role: "speed" });
  desk.edit(job!.id, 0, channelOf(log, "RPM").id, { unit: "km/h" });
  const stored = await desk.commit(job!.id);
  if (!stored.ok) throw new Error(stored.problem.code);
  const session = await db.sessions.get(stored.value[0]!);
  expect(session?.channels.map(({ label, role, unit }) => [label, role, unit])).toEqual([
    ["RPM", "speed", "km/h"],
    ["MAP", "map", "kPa"],
  ]);
  expect(session?.quality.channels.map(({ channel }) => channel)).toEqual(
    session?.channels.map(({ id }) => id),
  );
  expect((await db.originals.toArray())[0]?.blob.size).toBe(file.size);
});

test("the quality report follows the meanings that the user stated", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([csvFile("a.csv")]);
  const [job] = await settled(desk);
  const log = logOf(job);
  const missing = (quality: typeof log.review.quality) =>
    quality.purposes.flatMap(({ missingRoles }) => missingRoles);
  expect(missing(log.review.quality)).toContain("lambda");
  expect(missing(log.review.quality)).not.toContain("rpm");
  desk.edit(job!.id, 0, channelOf(log, "Misc").id, { role: "lambda" });
  desk.edit(job!.id, 0, channelOf(log, "RPM").id, { use: false });
  const stored = await desk.commit(job!.id);
  const session = await db.sessions.get(stored.ok ? stored.value[0]! : "");
  if (session === undefined) throw new Error("not stored");
  expect(missing(session.quality)).not.toContain("lambda");
  expect(missing(session.quality)).toContain("rpm");
});

test("a log without a ticked channel is not stored", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([csvFile("a.csv")]);
  const [job] = await settled(desk);
  for (const { id } of logOf(job).review.draft.channels) desk.edit(job!.id, 0, id, { use: false });
  expect(await desk.commit(job!.id)).toEqual({ ok: false, problem: { code: "no-channels", log: "a" } });
  expect(desk.jobs.read()[0]?.state.kind).toBe("ready");
  expect(await counts(db)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("the next file with the same header gets the same meanings, units, choices and vehicle", async () => {
  const db = emptyDatabase();
  await db.vehicles.add(newVehicle("v1", "Gol", ""));
  const first = deskOn(db);
  first.add([csvFile("a.csv")]);
  const [job] = await settled(first);
  const misc = channelOf(logOf(job), "Misc").id;
  first.edit(job!.id, 0, misc, { role: "knock", unit: "V" });
  first.edit(job!.id, 0, channelOf(logOf(job), "MAP").id, { use: false });
  first.assign(job!.id, 0, { kind: "existing", id: "v1" }, true);
  await first.commit(job!.id);

  const next = deskOn(db);
  next.add([csvFile("b.csv", 5), csvFile("other.csv", 5, "Time (s),RPM,MAP (kPa),Oil,Other")]);
  const [same, other] = await settled(next);
  expect(logOf(same).edits[misc]).toEqual({ role: "knock", unit: "V" });
  expect(logOf(same).edits[channelOf(logOf(same), "MAP").id]).toEqual({ use: false });
  expect(logOf(same).vehicle).toEqual({ kind: "existing", id: "v1" });
  expect(Object.keys(logOf(other).edits)).toEqual([channelOf(logOf(other), "Oil").id]);
  expect(logOf(other).vehicle).toEqual({ kind: "none" });
});

test("a trim or a target that is always nothing stays ticked: it says that no loop corrected", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `${(at / 25).toFixed(2)},${900 + at},0,0,0`);
  const text = ["Time (s),RPM,Oil pressure (bar),STFT (%),Lambda target", ...rows].join("\n");
  const desk = deskOn(emptyDatabase());
  desk.add([new File([text], "open-loop.csv")]);
  const log = logOf((await settled(desk))[0]);
  expect(channelOf(log, "STFT").role).toBe("stft");
  expect(log.edits).toEqual({ [channelOf(log, "Oil pressure").id]: { use: false } });
});

test("a channel that was only offered unticked is offered again when it carries a signal", async () => {
  const db = emptyDatabase();
  const first = deskOn(db);
  first.add([csvFile("a.csv")]);
  await first.commit((await settled(first))[0]!.id);
  const next = deskOn(db);
  const text = await csvFile("b.csv").text();
  next.add([new File([text.replaceAll(",0,", ",3.4,").replace(",3.4,", ",3.5,")], "b.csv")]);
  expect(logOf((await settled(next))[0]).edits).toEqual({});
});

test("how to read a file is remembered too, and can be taken back", async () => {
  const db = emptyDatabase();
  const first = deskOn(db);
  first.add([csvFile("a.csv")]);
  const [job] = await settled(first);
  first.reread(job!.id, { timeUnit: "ms" });
  const [reread] = await settled(first);
  expect(logOf(reread).review.draft.clocks[0]?.endS).toBeCloseTo(0.00796, 9);
  await first.commit(job!.id);

  const next = deskOn(db);
  next.add([csvFile("b.csv", 3)]);
  const [second] = await settled(next);
  expect(second?.hints).toEqual({ timeUnit: "ms" });
  expect(logOf(second).review.draft.clocks[0]?.endS).toBeCloseTo(0.00796, 9);
  next.reread(second!.id, {});
  expect(logOf((await settled(next))[0]).review.draft.clocks[0]?.endS).toBe(7.96);
});

test("a file without a time column is read as the last one of its kind was", async () => {
  const db = emptyDatabase();
  const first = deskOn(db);
  first.add([untimed("a.csv", 0)]);
  const [job] = await settled(first);
  expect(job?.state).toMatchObject({ kind: "failed", problem: { code: "no-time" } });
  first.reread(job!.id, { timeColumn: "none", intervalMs: 40 });
  const [read] = await settled(first);
  expect(logOf(read).review.draft.clocks[0]?.endS).toBeCloseTo(59 * 0.04, 9);
  await first.commit(job!.id);

  const next = deskOn(db);
  next.add([untimed("b.csv", 4)]);
  expect(logOf((await settled(next))[0]).review.draft.clocks[0]?.endS).toBeCloseTo(59 * 0.04, 9);
});

test("what was decided survives reading the file again", async () => {
  const desk = deskOn(emptyDatabase());
  desk.add([csvFile("a.csv")]);
  const [job] = await settled(desk);
  const rpm = channelOf(logOf(job), "RPM").id;
  desk.edit(job!.id, 0, rpm, { unit: "1/min" });
  desk.rename(job!.id, 0, "Dyno");
  desk.assign(job!.id, 0, { kind: "new", name: "Gol" }, false);
  desk.reread(job!.id, { delimiter: "," });
  const log = logOf((await settled(desk))[0]);
  expect(log).toMatchObject({ name: "Dyno", vehicle: { kind: "new", name: "Gol" }, takeTables: false });
  expect(log.edits[rpm]).toEqual({ unit: "1/min" });
});

test("the same content is noticed: on the desk, and in the store", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([csvFile("a.csv"), csvFile("copy of a.csv"), csvFile("b.csv", 1)]);
  const [a, copy, b] = await settled(desk);
  const twins = () =>
    desk.jobs
      .read()
      .map(({ state }) => (state.kind === "ready" ? [state.twin?.name ?? null, state.twinJob] : null));
  expect(twins()).toEqual([
    [null, null],
    [null, a!.id],
    [null, null],
  ]);
  await desk.commit(a!.id);
  expect(twins()).toEqual([null, ["a", null], [null, null]]);
  desk.remove(copy!.id);
  desk.add([csvFile("again.csv")]);
  await settled(desk);
  expect(twins()).toEqual([null, [null, null], ["a", null]]);
  expect(b!.fileName).toBe("b.csv");
});

test("at most as many files as allowed are read at once, all of them in the end", async () => {
  const db = emptyDatabase();
  let most = 0;
  const desk = deskOn(db, { atOnce: 2 });
  desk.jobs.watch(() => {
    most = Math.max(most, desk.jobs.read().filter(({ state }) => state.kind === "reading").length);
  });
  desk.add(Array.from({ length: 6 }, (_, at) => csvFile(`${at}.csv`, at)));
  const jobs = await settled(desk);
  expect(jobs.map(({ state }) => state.kind)).toEqual(Array(6).fill("ready"));
  expect(most).toBe(2);
});

test("one bad file keeps its own outcome; the others are read", async () => {
  const desk = deskOn(emptyDatabase());
  const pdf = new File(["%PDF-1.7\n%âãÏÓ\n1 0 obj\n"], "report.csv");
  desk.add([new File([], "empty.csv"), csvFile("good.csv"), pdf]);
  const jobs = await settled(desk);
  expect(jobs.map(({ state }) => state.kind)).toEqual(["failed", "ready", "failed"]);
  expect(jobs[0]?.state).toMatchObject({ problem: { code: "empty", what: "no-bytes" } });
});

test("a file above the limit is refused without being read", async () => {
  const read = vi.fn();
  const desk = deskOn(emptyDatabase(), { read });
  const huge = csvFile("huge.csv");
  Object.defineProperty(huge, "size", { value: maxFileBytes + 1 });
  desk.add([huge]);
  const [job] = await settled(desk);
  expect(job?.state).toEqual({
    kind: "failed",
    problem: { code: "too-large", size: maxFileBytes + 1, limit: maxFileBytes },
  });
  expect(read).not.toHaveBeenCalled();
});

test("a file that the browser may not read says so", async () => {
  const desk = deskOn(emptyDatabase());
  const locked = csvFile("locked.csv");
  locked.arrayBuffer = () => Promise.reject(new DOMException("moved", "NotReadableError"));
  desk.add([locked]);
  const [job] = await settled(desk);
  expect(job?.state).toEqual({
    kind: "failed",
    problem: { code: "file-unreadable", detail: "NotReadableError" },
  });
});

test("a cancelled file stays cancelled, and its place is free for the next one", async () => {
  const desk = deskOn(emptyDatabase(), { atOnce: 1 });
  desk.add([csvFile("a.csv"), csvFile("b.csv", 1), csvFile("c.csv", 2)]);
  const [a, b] = desk.jobs.read();
  desk.cancel(a!.id); // being read
  desk.cancel(b!.id); // waiting
  const jobs = await settled(desk);
  expect(jobs.map(({ state }) => state.kind)).toEqual(["cancelled", "cancelled", "ready"]);
  desk.reread(a!.id, {});
  expect((await settled(desk))[0]?.state.kind).toBe("ready");
});

test("a reader that dies fails its file only", async () => {
  const desk = deskOn(emptyDatabase(), {
    read: () => ({
      outcome: Promise.resolve(fail({ code: "worker-failed", detail: "out of memory" })),
      stop: () => {},
    }),
  });
  desk.add([csvFile("a.csv")]);
  expect((await settled(desk))[0]?.state).toEqual({
    kind: "failed",
    problem: { code: "worker-failed", detail: "out of memory" },
  });
});

test("when storing fails nothing is kept, the file is read again, and what was decided stays", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([csvFile("a.csv")]);
  const [job] = await settled(desk);
  desk.rename(job!.id, 0, "Dyno");
  desk.assign(job!.id, 0, { kind: "new", name: "Gol" }, true);
  const nothing = await counts(db);
  // session, original, clock, three channels, then vehicle, its assignment, choice
  for (let k = 1; k <= 9; k++) {
    failWrite(k, diskFull);
    const stored = await desk.commit(job!.id);
    vi.restoreAllMocks();
    expect(stored).toMatchObject({ ok: false, problem: { code: "storage-full" } });
    expect(await counts(db)).toEqual(nothing);
    expect(logOf((await settled(desk))[0])).toMatchObject({ name: "Dyno", vehicle: { name: "Gol" } });
  }
  const counting = failWrite(0, diskFull);
  const stored = await desk.commit(job!.id);
  vi.restoreAllMocks();
  expect(stored.ok).toBe(true);
  expect(counting.writes()).toBe(9);
  expect(await counts(db)).toEqual([1, 4, 1, 1, 0, 1]);
});

test("files of one drop that name the same new vehicle share it", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([csvFile("a.csv"), csvFile("b.csv", 1)]);
  const jobs = await settled(desk);
  for (const { id } of jobs) desk.assign(id, 0, { kind: "new", name: "Gol" }, true);
  await Promise.all(jobs.map(({ id }) => desk.commit(id)));
  const [vehicle, ...others] = await db.vehicles.toArray();
  expect(others).toEqual([]);
  expect((await db.sessions.toArray()).map(({ vehicleId }) => vehicleId)).toEqual([vehicle?.id, vehicle?.id]);
});

test("deleted sessions make room before an import, and are no twins", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([csvFile("a.csv")]);
  const stored = await desk.commit((await settled(desk))[0]!.id);
  if (!stored.ok) throw new Error(stored.problem.code);
  await sessionShelf(db, () => "2026-01-01T00:00:00.000Z").remove(stored.value[0]!);
  desk.add([csvFile("a again.csv")]);
  const again = (await settled(desk)).at(-1);
  expect(again?.state).toMatchObject({ kind: "ready", twin: null });
  await desk.commit(again!.id);
  expect((await db.sessions.toArray()).map(({ name }) => name)).toEqual(["a again"]);
});
