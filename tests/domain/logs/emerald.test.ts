import { expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { emeraldList, sampleEmerald, writeEmerald } from "../../fixtures/binary/emerald";

async function read(bytes: Uint8Array, list?: string) {
  const companions = list === undefined ? [] : [sourceFromBytes("unknown", new TextEncoder().encode(list))];
  const result = await importLog(sourceFromBytes("unknown", bytes), companions);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value[0]!;
}

test("with its .lg2: known parameters have unit and role, the others their numbers", async () => {
  const log = await read(sampleEmerald(), emeraldList);
  expect(log.channels.map(({ label, unit, role }) => [label, unit, role])).toEqual([
    ["id 19", "°C", "coolant"],
    ["id 2", "°C", "iat"],
    ["id 20", "rpm", "rpm"],
    ["id 1", "", null],
    ["id 17", "", null],
    ["id 45", "", null],
    ["id 31", "", null],
    ["id 32", "", null],
  ]);
  const [clock] = log.clocks;
  expect([clock![0], clock![129]]).toEqual([0, expect.closeTo(129 * 0.031, 4)]);
  expect(log.meta.recordedAt).toBe("2026-11-20T10:00:05");
  expect(log.warnings).toEqual([]);
});

test("alone: eight raw channels, and what is missing is said", async () => {
  const log = await read(sampleEmerald());
  expect(log.channels.map(({ label, role }) => [label, role])).toEqual(
    Array.from({ length: 8 }, (_, slot) => [`slot ${slot + 1}`, null]),
  );
  expect(log.warnings[0]).toEqual({ code: "companion-missing", severity: "medium", detail: ".lg2" });
});

test("one parameter in two slots has one role; a list that breaks off leaves slots by number", async () => {
  const log = await read(sampleEmerald(), "[chan1]\n20\n[chan2]\n20\n[chan3]\n");
  expect(log.channels.slice(0, 3).map(({ label, role }) => [label, role])).toEqual([
    ["id 20", "rpm"],
    ["id 20", null],
    ["slot 3", null],
  ]);
});

test("a record that breaks off is left out; a date that is none is placed between its neighbours", async () => {
  const cut = await read(sampleEmerald().subarray(0, 24 * 100 + 7));
  expect([cut.clocks[0]!.length, cut.warnings.map(({ code }) => code)]).toEqual([
    100,
    ["companion-missing", "file-cut"],
  ]);
  const bytes = sampleEmerald();
  new DataView(bytes.buffer).setFloat64(24 * 50, 1e300, true);
  const log = await read(bytes);
  expect(log.clocks[0]![50]).toBeCloseTo(1.55, 4);
});

test("dates that jump by days are no Emerald log", async () => {
  const jumping = writeEmerald(Array.from({ length: 20 }, (_, row) => [40_000 + row * 3, []]));
  expect((await importLog(sourceFromBytes("unknown", jumping))).ok).toBe(false);
});
