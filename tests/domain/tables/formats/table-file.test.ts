import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import type { TableDraft } from "../../../../src/domain/tables/tune";
import { writeTableXml } from "../../../../src/domain/tables/tunerstudio-table";

function imported(name: string, text: string): TableDraft {
  const result = importTune(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.tables[0]!;
}

const axis = (label: string, ...values: readonly number[]) => ({
  label,
  unit: "",
  values: Float64Array.from(values),
});

/** A 2 x 2 map of a .table file with the given cells. */
function map(load: string, ...cells: readonly number[]): string {
  return writeTableXml({
    x: axis("rpm", 1000, 2000),
    y: axis(load, 30, 100),
    values: Float64Array.from(cells),
  });
}

const refused = (text: string) => importTune("x.table", new TextEncoder().encode(text));

const kindOf = (name: string, text: string) => {
  const { kind, unit } = imported(name, text);
  return `${kind} ${unit}`.trim();
};

describe("the kind of a table without one", () => {
  test.each([
    ["VE_EXPORT.table", "ve %"],
    ["veTable1.table", "ve %"],
    ["C:\\maps\\My Ignition map.table", "ignition deg"],
    ["sparkTable.table", "ignition deg"],
    ["boost duty.table", "duty %"],
    ["WUE.table", "fuel-correction %"],
    ["level.table", "generic"],
    ["drive.table", "generic"],
  ])("by the words of its name: %s", (name, kind) => {
    expect(kindOf(name, map("load", 40, 50, 60, 70))).toBe(kind);
  });

  test("a target by its name holds ratios or lambdas by its values", () => {
    expect(kindOf("afrTable1.table", map("load", 0.8, 0.9, 1, 1))).toBe("lambda-target λ");
    expect(kindOf("Lambda target.table", map("load", 12, 13, 14, 14.7))).toBe("lambda-target AFR");
  });

  test("by values that only one kind has, then by the name of its load", () => {
    expect(kindOf("x.table", map("load", 14.7, 13.2, 12.5, 11.8))).toBe("lambda-target AFR");
    expect(kindOf("x.table", map("fuelLoad", 0.85, 0.9, 0.95, 1))).toBe("lambda-target λ");
    expect(kindOf("x.table", map("fuelLoad", 40, 50, 60, 70))).toBe("ve %");
    expect(kindOf("x.table", map("ignLoad", 10, 20, 30, 36))).toBe("ignition deg");
    expect(kindOf("x.table", map("load", 10, 20, 30, 36))).toBe("generic");
    // All cells the same say nothing.
    expect(kindOf("x.table", map("load", 1, 1, 1, 1))).toBe("generic");
  });
});

describe("TunerStudio's file", () => {
  const text = map("fuelLoad", 40, 50.5, 60, 70);

  test("is laid out as TunerStudio does: sizes, one breakpoint a line, row 0 the lowest load", () => {
    expect(text.split("\n").slice(1)).toEqual([
      '<tableData xmlns="http://www.EFIAnalytics.com/:table">',
      '<bibliography author="FuelTune" company="" writeDate=""/>',
      '<versionInfo fileFormat="1.0"/>',
      '<table cols="2" rows="2">',
      '<xAxis cols="2" name="rpm">',
      "1000",
      "2000",
      "</xAxis>",
      '<yAxis name="fuelLoad" rows="2">',
      "30",
      "100",
      "</yAxis>",
      '<zValues cols="2" rows="2">',
      "40 50.5",
      "60 70",
      "</zValues>",
      "</table>",
      "</tableData>",
      "",
    ]);
  });

  test("rows may begin with a space, numbers may have a decimal comma, load may fall", () => {
    expect([...imported("x.table", text.replace("\n40 50.5", "\n 40,0 50,5 ")).values]).toEqual([
      40, 50.5, 60, 70,
    ]);
    const falling = imported("x.table", text.replace("30\n100", "100\n30"));
    expect([[...falling.y!.values], [...falling.values]]).toEqual([
      [30, 100],
      [60, 70, 40, 50.5],
    ]);
  });

  test("axes that are none are left open; names are read as they are meant", () => {
    const open = imported(
      "x.table",
      text.replace("1000\n2000", "5\n5").replace('"fuelLoad"', '"a &lt;&amp;&#62; b"'),
    );
    expect([open.x, open.y!.label]).toEqual([
      { label: "", unit: "", values: Float64Array.of(1, 2) },
      "a <&> b",
    ]);
  });

  test("breakpoints that turn back or are no numbers are said, not replaced by positions", () => {
    const axes = { ok: false, problem: { code: "not-a-tune", what: "axes" } };
    expect(refused(text.replace("30\n100", "30\nhigh"))).toEqual(axes);
    const wide = writeTableXml({
      x: axis("rpm", 1000, 2000, 3000),
      y: null,
      values: Float64Array.of(1, 2, 3),
    });
    expect(refused(wide.replace("2000\n3000", "3000\n2000"))).toEqual(axes);
    expect(refused(wide.replace("1 2 3", "1 two 3"))).toMatchObject({ problem: { code: "damaged" } });
  });

  test("one column beside the axis of the rows is a curve", () => {
    const standing = text.replace(/<xAxis[^]*<\/xAxis>\n/, "").replace(/(<zValues[^>]*>)[^<]*/, "$1\n4\n9\n");
    expect(imported("x.table", standing)).toMatchObject({
      x: { label: "fuelLoad", values: Float64Array.of(30, 100) },
      y: null,
      values: Float64Array.of(4, 9),
    });
  });
});
