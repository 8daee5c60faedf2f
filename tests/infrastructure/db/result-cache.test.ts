import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { keptResults, readResult, writeResult } from "../../../src/infrastructure/db/result-cache";
import { openDatabase } from "../../../src/infrastructure/db/schema";

const output = { figures: [], findings: [] };
const key = { session: "s1", analysis: "heatmap", revision: 2, params: { x: "rpm", bins: { x: 20, y: 16 } } };

test("an answer is found by its parameters, whatever the order of their keys", async () => {
  const db = openDatabase("results-found");
  await writeResult(db, key, output, 1);
  expect(await readResult(db, { ...key, params: { bins: { y: 16, x: 20 }, x: "rpm" } })).toEqual(output);
  expect(await readResult(db, { ...key, params: { bins: { y: 16, x: 21 }, x: "rpm" } })).toBeNull();
});

test("an answer of an older revision is not given, and is replaced", async () => {
  const db = openDatabase("results-revision");
  await writeResult(db, { ...key, revision: 1 }, output, 1);
  expect(await readResult(db, key)).toBeNull();
  await writeResult(db, key, output, 2);
  expect(await db.results.count()).toBe(1);
});

test("the oldest answers make room", async () => {
  const db = openDatabase("results-room");
  for (let at = 0; at < keptResults + 3; at++) await writeResult(db, { ...key, params: at }, output, at);
  expect(await db.results.count()).toBe(keptResults);
  expect(await readResult(db, { ...key, params: 2 })).toBeNull();
  expect(await readResult(db, { ...key, params: 3 })).toEqual(output);
});
