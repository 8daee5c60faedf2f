import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import type { Axis, TableDraft } from "../../../../src/domain/tables/tune";

function read(text: string, name = "map.csv"): TableDraft {
  const result = importTune(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.tables[0]!;
}

const refused = (text: string) => {
  const result = importTune("map.csv", new TextEncoder().encode(text));
  return result.ok ? "read" : result.problem;
};
const axis = (label: string, unit: string, ...values: readonly number[]): Axis => ({
  label,
  unit,
  values: Float64Array.from(values),
});
const numbers = ({ x, y, values }: TableDraft) => [[...x.values], y && [...y.values], [...values]];

const text = (rows: readonly (readonly number[])[]) => rows.map((row) => row.join("\t")).join("\n");

const rpm = [1000, 2000, 3000];
const map = [rpm, [20, 40], [40, 42, 44, 50, 52, 54]];

describe("a map as people keep it in a spreadsheet", () => {
  test.each([
    ["blank lines and columns behind it", ",1000,2000,3000,,\n20,40,42,44,,\n40,50,52,54,,\n,,,,,\n,,,,,\n"],
    ["blank lines and columns before it", ",,,,\n,,1000,2000,3000\n,20,40,42,44\n,40,50,52,54\n"],
    ["a title and a blank line", "VE Table 1\n\n,1000,2000,3000\n20,40,42,44\n40,50,52,54\n"],
    ["a title in a line of its own", "VE Table 1,,,\n,1000,2000,3000\n20,40,42,44\n40,50,52,54\n"],
    ["comments", "# made, by hand, today\n// twice\n,1000,2000,3000\n20,40,42,44\n40,50,52,54\n"],
    ["the delimiter said in its first line", "sep=;\n;1000;2000;3000\n20;40;42;44\n40;50;52;54\n"],
    ["no corner below a title", "My VE\n1000,2000,3000\n20,40,42,44\n40,50,52,54\n"],
    ["a delimiter at the end of its rows", ",1000,2000,3000\n20,40,42,44,\n40,50,52,54,\n"],
    ["the name of the columns above", ",RPM,,\n,1000,2000,3000\n20,40,42,44\n40,50,52,54\n"],
    ["a unit in every breakpoint", ",1000 rpm,2000 rpm,3000 rpm\n20 kPa,40,42,44\n40 kPa,50,52,54\n"],
    ["thousands of a spreadsheet", "\t1,000\t2,000\t3,000\n20\t40\t42\t44\n40\t50\t52\t54\n"],
    ["thousands in quotes", ',"1,000","2,000","3,000"\n20,40,42,44\n40,50,52,54\n'],
    ["thousands with spaces", "\t1 000\t2 000\t3 000\n20\t40\t42\t44\n40\t50\t52\t54\n"],
    ["thousands with apostrophes", "\t1'000\t2'000\t3’000\n20\t40\t42\t44\n40\t50\t52\t54\n"],
    ["both axes from high to low", ",3000,2000,1000\n40,54,52,50\n20,44,42,40\n"],
  ])("%s", (_, text) => {
    expect(numbers(read(text))).toEqual(map);
  });

  test("the name of the rows in a column of its own", () => {
    const table = read(",,1000,2000,3000\nMAP (kPa),20,40,42,44\n,40,50,52,54\n");
    expect(numbers(table)).toEqual(map);
    expect(table.y).toEqual(axis("MAP", "kPa", 20, 40));
  });

  test("thousands beside a decimal comma, or beside a number of hundreds", () => {
    expect([...read(";500;1.000;1.500\n20;40,5;42,1;44\n40;50;52;54\n").x.values]).toEqual([500, 1000, 1500]);
    expect([...read(";500;1.000;1.500\n20;40;42;44\n40;50;52;54\n").x.values]).toEqual([500, 1000, 1500]);
    // Programs write so many digits: one bar and a half.
    expect([...read("\t1.000\t1.500\t2.000\n20\t40\t42\t44\n40\t50\t52\t54\n").x.values]).toEqual([
      1, 1.5, 2,
    ]);
    expect([...read("-0,5\t0\t1,5\n1,250\t2,500\t9,750\n", "ms.txt").values]).toEqual([1.25, 2.5, 9.75]);
  });

  test.each([
    ["kPa/RPM", axis("RPM", "rpm", ...rpm), axis("kPa", "kPa", 20, 40)],
    ["MAP (bar) \\ RPM", axis("RPM", "rpm", ...rpm), axis("MAP", "bar", 20, 40)],
    ["RPM vs kPa", axis("RPM", "rpm", ...rpm), axis("kPa", "kPa", 20, 40)],
    ["TPS", axis("RPM", "rpm", ...rpm), axis("TPS", "TPS", 20, 40)],
    ["my car", axis("RPM", "rpm", ...rpm), axis("Load", "", 20, 40)],
  ])("words in the corner name the axes: %s", (corner, x, y) => {
    expect(read(`${corner},1000,2000,3000\n20,40,42,44\n40,50,52,54\n`)).toMatchObject({ x, y });
  });

  test("the title says what the cells are where the file's name does not", () => {
    const body = ",1000,2000,3000\n20,40,42,44\n40,50,52,54\n";
    expect(read(`Volumetric efficiency\n${body}`)).toMatchObject({ name: "map", kind: "ve", unit: "%" });
    expect(read(`Ignition advance\n${body}`)).toMatchObject({ name: "map", kind: "ignition", unit: "deg" });
  });
});

describe("a curve with its names", () => {
  test("over two columns", () => {
    expect(read("Voltage (V);Dead time (ms)\n8;0,6\n10;0,4\n12;0,18\n14;-0,06\n")).toMatchObject({
      kind: "dead-time",
      unit: "ms",
      x: axis("Voltage", "V", 8, 10, 12, 14),
      y: null,
      values: Float64Array.of(0.6, 0.4, 0.18, -0.06),
    });
  });

  test("before two lines", () => {
    expect(read("MAP (bar)\t-1\t-0.5\t0\t1\nFlow (mg)\t1.9\t2.2\t3.9\t9\n")).toMatchObject({
      kind: "generic",
      unit: "mg",
      x: axis("MAP", "bar", -1, -0.5, 0, 1),
      y: null,
      values: Float64Array.of(1.9, 2.2, 3.9, 9),
    });
  });

  test("a map of one column is one", () => {
    expect(numbers(read(",1000\n20,40\n40,50\n60,55\n"))).toEqual([[20, 40, 60], null, [40, 50, 55]]);
  });

  test("two columns of a log are no curve; a few points over time are", () => {
    const rows = Array.from({ length: 40 }, (_, at) => `${at / 10},${800 + at}`);
    expect(refused(["Time (s),RPM", ...rows].join("\n"))).toEqual({ code: "not-a-tune", what: "log" });
    const mixed = [900, 937, 920, 911].map((rpm, at) => `${rpm},${30 + at}`);
    expect(refused(["RPM,MAP (kPa)", ...mixed].join("\n"))).toEqual({ code: "not-a-tune", what: "text" });
    expect(numbers(read("Time (s);Enrichment (%)\n0;70\n1;45\n3;16,7\n8;4\n"))).toEqual([
      [0, 1, 3, 8],
      null,
      [70, 45, 16.7, 4],
    ]);
  });
});

describe("one axis only, or none", () => {
  const efficiency = [
    [38, 41, 44, 47, 51, 52, 50, 48],
    [45, 48, 52, 55, 59, 60, 58, 55],
    [52, 56, 61, 64, 68, 70, 67, 63],
    [60, 64, 70, 74, 78, 80, 77, 72],
    [66, 71, 77, 82, 86, 89, 85, 80],
    [70, 76, 83, 88, 93, 96, 92, 86],
    [74, 80, 88, 94, 99, 102, 98, 91],
    [77, 84, 92, 99, 105, 108, 103, 96],
  ];
  const loads = [22, 31, 43, 54, 66, 77, 89, 101];

  test("a square block of a usual size is all cells, whatever its first lines look like", () => {
    const { x, y } = read(text(efficiency), "ve.tsv");
    expect([x.label, [...x.values], [...y!.values]]).toEqual([
      "",
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ]);
  });

  test("the one column too many is the axis of the rows", () => {
    const { x, y, values } = read(text(efficiency.map((row, at) => [loads[at]!, ...row])), "ve.tsv");
    expect([x.values.length, [...y!.values], values[0], values.at(-1)]).toEqual([8, loads, 38, 96]);
  });

  test("the one line too many is the axis of the columns", () => {
    const { x, y, values } = read(text([loads, ...efficiency]), "ve.tsv");
    expect([[...x.values], y!.values.length, values.length]).toEqual([loads, 8, 64]);
  });

  test("equal steps are an axis where the cells beside them have none", () => {
    const rows = [
      [20, 40.1, 42.2, 44.1],
      [40, 50.1, 52.3, 54.2],
      [60, 60.3, 61.2, 60.9],
      [80, 70, 69, 71.2],
      [100, 71, 75.3, 71],
    ];
    expect([...read(text(rows), "ve.tsv").y!.values]).toEqual([20, 40, 60, 80, 100]);
  });
});

test.each([
  ["turns back", ",1000,3000,2000\n20,40,42,44\n40,50,52,54\n"],
  ["repeats one value", ",1000,1000,1000\n20,40,42,44\n40,50,52,54\n"],
  ["lacks a breakpoint", ",1000,2000,\n20,40,42,44\n40,50,52,54\n"],
  ["is a cell short", ",1000,2000\n20,40,42,44\n40,50,52,54\n60,1,2,3\n"],
  ["under a word, turns back", "kPa,1000,3000,2000\n20,40,42,44\n40,50,52,54\n"],
])("an axis that %s is said, never read as cells", (_, text) => {
  expect(refused(text)).toEqual({ code: "not-a-tune", what: "axes" });
});
