import { expect, test } from "vitest";
import type { TableDraft } from "../../../src/domain/tables/tune";
import { countTables, listedTables } from "../../../src/presentation/pages/import/tune-rows";

function draft(name: string, kind: TableDraft["kind"], ...values: number[]): TableDraft {
  const x = { label: "rpm", unit: "rpm", values: Float64Array.from(values, (_, at) => at) };
  return { name, kind, unit: "", x, y: null, values: Float64Array.from(values) };
}

const tables = [
  draft("spare", "generic", 0, 0),
  draft("Injeção", "injection-time", 3, 4),
  draft("ve_table_2", "ve", 80, 80),
  draft("idle", "generic", 1, 2),
  draft("blank", "generic", NaN, NaN),
];

test("tables that are used and understood come first, those of one value last", () => {
  expect(listedTables(tables, "all", "")).toEqual([1, 3, 2, 0, 4]);
  expect(listedTables(tables, "known", "")).toEqual([1, 2]);
  expect(listedTables(tables, "flat", "")).toEqual([2, 0, 4]);
  expect((["all", "known", "flat"] as const).map((filter) => countTables(tables, filter))).toEqual([5, 2, 3]);
});

test("a table is found without its accents and with blanks for underscores", () => {
  expect(listedTables(tables, "all", "injecao")).toEqual([1]);
  expect(listedTables(tables, "flat", "ve table")).toEqual([2]);
  expect(listedTables(tables, "known", "idle")).toEqual([]);
});
