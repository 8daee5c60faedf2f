import { expect, test } from "vitest";
import { warningsOf } from "../../../../src/presentation/grid-editor/selection-panel";
import { byKind } from "../../../../src/presentation/pages/tables/table-order";
import { fuel } from "../../../domain/correction/synthetic";

test("tables are listed fuel first, those of one kind by name", () => {
  const listed = [
    { kind: "generic", name: "Dwell" },
    { kind: "ve", name: "veTable10" },
    { kind: "ignition", name: "advTable1" },
    { kind: "ve", name: "veTable2" },
    { kind: "fuel-correction", name: "By rpm" },
  ] as const;
  expect(listed.toSorted(byKind).map(({ name }) => name)).toEqual([
    "veTable2",
    "veTable10",
    "By rpm",
    "advTable1",
    "Dwell",
  ]);
});

test("a warning that is true of many cells is said once", () => {
  const table = { ...fuel, values: fuel.values.map(() => 999) };
  const said = warningsOf(table, [0, 1, 2, 3], ({ code }) => code);
  expect(said).toEqual([["unusually-high", "warning"]]);
});
