import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import type { Axis, TableDraft } from "../../../../src/domain/tables/tune";
import { parseUnit } from "../../../../src/domain/units";
import { expectedTunes, realTune, type ExpectedTable } from "./real-tunes";
import { sharedMissing } from "../../../shared";

const kinds: Readonly<Record<ExpectedTable["kind"], TableDraft["kind"]>> = {
  ve: "ve",
  spark: "ignition",
  "afr-target": "lambda-target",
  "lambda-target": "lambda-target",
  "fuel-ms": "injection-time",
  "fuel-rpm-percent": "fuel-correction",
};

/** The same facts of a table as it was read, in the words of EXPECTED.json. */
function factsOf({ name, kind, unit, x, y, values }: TableDraft) {
  return {
    name,
    kind,
    rows: y?.values.length ?? 1,
    cols: x.values.length,
    unit,
    xBins: x.label,
    yBins: y?.label,
    xName: x.label,
    yName: y?.label,
    yUnit: y?.unit,
    xMin: x.values[0]!,
    xMax: x.values.at(-1)!,
    yMin: y?.values[0],
    yMax: y?.values.at(-1),
    zMin: Math.min(...values),
    zMax: Math.max(...values),
    zMean: values.reduce((sum, value) => sum + value, 0) / values.length,
    z00: values[0]!,
    zLast: values.at(-1)!,
  };
}

const notCompared = new Set(["kind", "note", "xQuantity", "yQuantity"]);

/** What an axis measures in the words of EXPECTED.json: by its unit, or for a load of no stated unit by its label. */
function quantityOfAxis(axis: Axis | null): string | null {
  if (axis === null) return null;
  const id = parseUnit(axis.unit);
  if (id === "rpm") return "rpm";
  return id === "bar-gauge" ? "map-bar-gauge" : axis.label.toLowerCase();
}

function differences(table: TableDraft, expected: ExpectedTable): readonly string[] {
  const found = factsOf(table);
  const wrong: string[] = [];
  if (found.kind !== kinds[expected.kind]) wrong.push(`kind: ${found.kind}`);
  if (expected.kind === "afr-target" && found.unit !== "AFR") wrong.push(`unit: ${found.unit}`);
  for (const [name, wanted, axis] of [
    ["xQuantity", expected.xQuantity, table.x],
    ["yQuantity", expected.yQuantity, table.y],
  ] as const) {
    const quantity = quantityOfAxis(axis);
    if (wanted !== undefined && quantity !== wanted) wrong.push(`${name}: ${quantity} instead of ${wanted}`);
  }
  for (const [name, wanted] of Object.entries(expected)) {
    if (notCompared.has(name)) continue;
    const value = Object.entries(found).find(([fact]) => fact === name)?.[1];
    // A load axis whose unit the file gives as "%" or not at all may be recognised as pressure.
    if (name === "yUnit" && (wanted === "%" || wanted === "INVALID")) {
      if (value !== wanted && value !== "kPa" && value !== "") wrong.push(`yUnit: ${value}`);
    } else if (typeof wanted === "number") {
      const isClose = Math.abs(Number(value) - wanted) <= 1e-5 * Math.max(Math.abs(wanted), 1e-9);
      if (!isClose) wrong.push(`${name}: ${value} instead of ${wanted}`);
    } else if (value !== wanted) wrong.push(`${name}: ${value} instead of ${wanted}`);
  }
  return wrong;
}

describe.skipIf(expectedTunes.length === 0)(
  `golden facts of real tunes (${expectedTunes.length === 0 ? sharedMissing : expectedTunes.length})`,
  () => {
    const withTables = expectedTunes.filter(({ tables }) => tables.length > 0);
    test.each(withTables.map((tune) => [tune.file, tune] as const))("%s", (file, tune) => {
      const { signature, tables, feature4_0VEtblsize: size } = tune;
      const result = importTune(file, realTune(file));
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      if (signature !== null) expect(result.value.signature).toBe(signature.trim());
      expect(result.value).not.toHaveProperty("unread");
      if (size !== undefined)
        expect(result.value.facts).toContainEqual({ name: "veTableSize", value: size, unit: "" });
      const wrong = tables.flatMap((expected) => {
        const table = result.value.tables.find(({ name }) => name === expected.name);
        return table === undefined
          ? [`${expected.name} is missing`]
          : differences(table, expected).map((difference) => `${expected.name}: ${difference}`);
      });
      expect(wrong).toEqual([]);
    });
  },
);

describe.skipIf(expectedTunes.length === 0)("files without an engine's tables", () => {
  test("the tune of another device opens, and has no engine table", () => {
    const file = "msq/tunerstudio_os_baseCal.msq";
    const result = importTune(file, realTune(file));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(result.value.tables.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "example3DTable_Zdata generic",
    ]);
  });
});

describe.skipIf(expectedTunes.length === 0)("other real files", () => {
  test("a curve in two rows", () => {
    const { file, curve } = expectedTunes.find((tune) => tune.curve !== undefined)!;
    const result = importTune(file, realTune(file));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const [{ x, y, values }] = [result.value.tables[0]!];
    expect(y).toBeNull();
    expect([x.values.length, values.length]).toEqual([curve!.points, curve!.points]);
    const ends = [x.values[0], x.values.at(-1), values[0], values.at(-1)];
    for (const [at, end] of [curve!.xFirst, curve!.xLast, curve!.yFirst, curve!.yLast].entries()) {
      expect(Math.abs(ends[at]! - end)).toBeLessThanOrEqual(1e-5 * end);
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeCloseTo(curve!.yMean, 3);
  });

  test.each([
    ["tunerstudio-ini", "ini"],
    ["romraider-definition", "definition"],
  ])("%s holds no values, and is refused as what it is", (format, what) => {
    const files = expectedTunes.filter((tune) => tune.format === format);
    expect(files.length).toBe(2);
    for (const { file } of files) {
      expect(importTune(file, realTune(file))).toEqual({ ok: false, problem: { code: "not-a-tune", what } });
    }
  });
});
