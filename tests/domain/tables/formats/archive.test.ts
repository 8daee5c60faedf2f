import { expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { writeTableText } from "../../../../src/domain/tables/text/write-text";
import type { TableDraft, TuneDraft } from "../../../../src/domain/tables/tune";
import { tuneFiles } from "../../../../src/domain/tables/tune-files";
import { writeZip } from "../../../fixtures/binary/zip";
import { smallMsq } from "../../../fixtures/tunes/msq";

const packed = (files: Readonly<Record<string, string>>) =>
  writeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));

function read(zip: Uint8Array): TuneDraft {
  const result = importTune("car.zip", zip);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const map: TableDraft = {
  name: "Main map",
  kind: "injection-time",
  unit: "ms",
  step: 0.001,
  x: { label: "MAP", unit: "bar-gauge", values: Float64Array.of(-0.8, 0, 1.2) },
  y: { label: "RPM", unit: "rpm", values: Float64Array.of(1000, 6000) },
  values: Float64Array.of(1.904, 2.5, NaN, 2, 3, 9.08),
};
const curve: TableDraft = {
  ...map,
  name: "Dead time",
  kind: "dead-time",
  y: null,
  values: Float64Array.of(1, 0.5, 0.25),
};

test("all tables of a vehicle, packed as one zip, read back equal", () => {
  const files = Object.fromEntries(tuneFiles([map, curve]).map(({ name, text }) => [name, text]));
  expect(read(packed(files)).tables).toEqual([map, curve]);
});

test("without our own file of all, each table is taken once from the files that hold it", () => {
  const files = tuneFiles([map, curve]).filter(({ name }) => name !== "tables.json");
  const { format, tables } = read(packed(Object.fromEntries(files.map(({ name, text }) => [name, text]))));
  expect([format, tables.map(({ name, values }) => ({ name, values }))]).toEqual([
    "zip",
    [
      { name: "Main map", values: map.values },
      { name: "Dead time", values: curve.values },
    ],
  ]);
});

test("a tune that was packed is that tune; other files beside it do not matter", () => {
  const tune = read(packed({ "car/tune.msq": smallMsq, "car/read me.txt": "Dear tuner,\nhello.\n" }));
  expect([tune.format, tune.signature, tune.tables.length, tune.facts.length]).toEqual([
    "tunerstudio-msq",
    "speeduino 202402",
    4,
    3,
  ]);
});

test("two tables of one name with other cells are both there", () => {
  const other = { ...map, values: map.values.map((value) => value + 1) };
  const files = { "a/VE.csv": writeTableText(map, "csv"), "b/VE.csv": writeTableText(other, "csv") };
  expect(read(packed(files)).tables.map(({ name, values }) => [name, values[0]])).toEqual([
    ["VE", 1.904],
    ["VE (2)", 2.904],
  ]);
});

test("an archive without a table is said; a cut or damaged one is a problem or sound tables", () => {
  expect(importTune("x.zip", packed({ "a.txt": "hello there\n", "b.txt": "nothing\n" }))).toEqual({
    ok: false,
    problem: { code: "not-a-tune", what: "zip" },
  });
  expect(importTune("x.zip", packed({ "a.msq": smallMsq.slice(0, 900) }))).toMatchObject({
    problem: { code: "damaged", format: "tunerstudio-msq" },
  });
  const whole = packed({ "a.msq": smallMsq, "b.csv": writeTableText(map, "csv") });
  for (let cut = 4; cut < whole.length; cut += 7) {
    const result = importTune("x.zip", whole.slice(0, cut));
    if (!result.ok) expect(result.problem.code).toMatch(/^[a-z-]+$/);
    else
      for (const { x, y, values } of result.value.tables)
        expect(values.length).toBe(x.values.length * (y?.values.length ?? 1));
  }
});

test("what unpacks to more than any tune has is refused before it fills the memory", () => {
  const huge = writeZip([{ name: "x.csv", bytes: new Uint8Array(70 * 1024 * 1024).fill(32) }]);
  expect(importTune("x.zip", huge)).toMatchObject({ problem: { code: "too-large" } });
});
