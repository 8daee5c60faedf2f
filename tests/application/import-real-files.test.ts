import "fake-indexeddb/auto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readChannels } from "../../src/infrastructure/db/session-reader";
import { importLog, sourceFromBytes } from "../../src/domain/logs/registry";
import { sessionShelf } from "../../src/infrastructure/repositories/sessions";
import { shared, sharedMissing } from "../shared";
import { deskOn, emptyDatabase, logOf, settled } from "./desk";

if (shared === null) console.log(sharedMissing);

const folders = ["fueltech", "msl", "mlg", "haltech", "romraider", "ecumaster", "generic"];
const largest = 3_000_000;
const files =
  shared === null ? [] : folders.flatMap((folder) => smallFiles(join(shared ?? "", "logs", folder)));

function smallFiles(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => !path.endsWith(".json") && statSync(path).size <= largest);
}

function dropped(path: string): File {
  return new File([readFileSync(path)], basename(path));
}

test.skipIf(files.length === 0).each(files.map((path) => [basename(path), path]))(
  "%s is stored and comes back: every sample, every byte",
  async (_, path) => {
    const db = emptyDatabase();
    const desk = deskOn(db);
    desk.add([dropped(path)]);
    const [job] = await settled(desk);
    const read = await importLog(sourceFromBytes(basename(path), readFileSync(path)));
    expect(job?.state.kind).toBe(read.ok ? "ready" : "failed");
    if (!read.ok || job?.state.kind !== "ready") return;
    // All channels, also the ones that are offered unticked.
    for (const [at, log] of job.state.logs.entries()) {
      for (const { id } of log.review.draft.channels) desk.edit(job.id, at, id, { use: true });
    }
    const stored = await desk.commit(job.id);
    if (!stored.ok) throw new Error(stored.problem.code);
    for (const [part, draft] of read.value.entries()) {
      const id = stored.value[part] ?? "";
      const columns = await readChannels(
        db,
        id,
        draft.channels.map((channel) => channel.id),
      );
      if (!columns.ok) throw new Error(columns.problem.code);
      for (const [at, channel] of draft.channels.entries()) {
        const back = columns.value.channels[at];
        // A format that states no units is stored with the ones that were offered and left as they were.
        const unit = job.state.logs[part]?.edits[channel.id]?.unit ?? channel.unit;
        expect(back).toMatchObject({ id: channel.id, label: channel.label, unit });
        if (!sameBits(back?.samples, channel.samples)) throw new Error(`${channel.label} changed`);
        const clock = columns.value.clocks.get(back?.clock ?? -1);
        if (!sameBits(clock, draft.clocks[channel.clock]))
          throw new Error(`clock of ${channel.label} changed`);
      }
    }
    const original = await sessionShelf(db, () => "").original(stored.value[0] ?? "");
    const bytes = new Uint8Array((await original?.arrayBuffer()) ?? new ArrayBuffer());
    expect(Buffer.compare(bytes, readFileSync(path))).toBe(0);
  },
);

function sameBits(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  return a?.length === b?.length && (a?.every((value, at) => Object.is(value, b?.[at])) ?? false);
}

test.skipIf(shared === null)("a FuelTech log with its tune makes a vehicle with tables", async () => {
  const db = emptyDatabase();
  const desk = deskOn(db);
  desk.add([dropped(join(shared ?? "", "logs/fueltech/ft450.ftml"))]);
  const [job] = await settled(desk);
  expect(logOf(job).takeTables).toBe(true);
  desk.assign(job!.id, 0, { kind: "new", name: "FT450" }, true);
  const stored = await desk.commit(job!.id);
  expect(stored.ok).toBe(true);
  const [vehicle] = await db.vehicles.toArray();
  expect(vehicle).toMatchObject({
    engine: { cylinders: 4, ecu: "FT450 SFI (5.01.00)" },
    injectors: { deadTimeMs: 1, count: 4, flowLbPerH: 80 },
    fuel: { kind: "gasoline-e0", densityKgPerL: 0.75 },
    limits: { rpm: 7000 },
  });
  const tables = await db.tuningTables.where({ vehicleId: vehicle?.id }).toArray();
  expect(tables.find(({ kind, y }) => kind === "injection-time" && y !== null)?.values).toHaveLength(32 * 32);
  expect((await db.sessions.toArray())[0]?.vehicleId).toBe(vehicle?.id);
});
