import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { safeFileName, tuneFiles } from "../../../../src/domain/tables/tune-files";
import type { TableDraft } from "../../../../src/domain/tables/tune";

const table = (name: string, values: readonly number[] = [1, 2.5, NaN, 4]): TableDraft => ({
  name,
  kind: "ve",
  unit: "%",
  step: 0.1,
  x: { label: "RPM", unit: "rpm", values: Float64Array.of(1000, 2000) },
  y: { label: "MAP", unit: "kPa", values: Float64Array.of(30, 100) },
  values: Float64Array.from(values),
});

function read(name: string, text: string) {
  const result = importTune(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.tables;
}

test("every table as .table and CSV, all of them as JSON; each file reads back", () => {
  const tables = [table("VE 1"), table("Spark", [10, 20, 30, 40])];
  const files = tuneFiles(tables);
  expect(files.map(({ name }) => name)).toEqual([
    "VE 1.table",
    "VE 1.csv",
    "Spark.table",
    "Spark.csv",
    "tables.json",
  ]);
  for (const [at, { name, text }] of files.slice(0, 4).entries()) {
    const [found] = read(name, text);
    expect([...found!.values]).toEqual([...tables[Math.floor(at / 2)]!.values]);
    expect(found!.name).toBe(tables[Math.floor(at / 2)]!.name);
  }
  expect(read("tables.json", files.at(-1)!.text)).toEqual(tables);
});

test("locked cells and breakpoints out of use come back from JSON; those that do not fit are refused", () => {
  const parked = [
    { axis: "x" as const, value: 1500, cells: [1.5, NaN] },
    { axis: "y" as const, value: 60, cells: [7, 8] },
  ];
  const kept = { ...table("VE"), locked: [0, 3], parked };
  const json = tuneFiles([kept]).at(-1)!.text;
  expect(read("tables.json", json)).toEqual([kept]);
  const changes = [
    json.replace("[0,3]", "[3,0]"),
    json.replace("[0,3]", "[0,4]"),
    json.replace("[7,8]", "[7,8,9]"),
    json.replace('"value": 1500', '"value": 2000'),
    json.replace('"axis": "y"', '"axis": "z"'),
    json.replace('"axis": "y", "value": 60', '"axis": "x", "value": 1500'),
  ];
  for (const text of changes) {
    expect(importTune("tables.json", new TextEncoder().encode(text))).toMatchObject({
      problem: { code: "damaged", format: "fueltune-tables" },
    });
  }
});

test("names are unique whatever their case, and never that of the file of all", () => {
  const names = tuneFiles([table("VE"), table("ve"), table("VE?"), table("Tables")]).map(({ name }) => name);
  expect(names.filter((name) => name.endsWith(".csv"))).toEqual([
    "VE.csv",
    "ve (2).csv",
    "VE (3).csv",
    "Tables (2).csv",
  ]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

describe("a file name that every system takes", () => {
  test.each([
    ["VE table 1", "VE table 1"],
    ["../../etc/passwd", "etc passwd"],
    ["C:\\tune\\VE", "C tune VE"],
    ["Injeção (bar)", "Injeção (bar)"],
    ["  . ", "table"],
    ["", "table"],
    ["con", "_con"],
    ["LPT1.ve", "_LPT1.ve"],
    ["console", "console"],
    ["a\u0000b\u202ec\n", "a b c"],
    ["x".repeat(300), "x".repeat(80)],
    ["VE...", "VE"],
  ])("%j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
