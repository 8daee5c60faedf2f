import { describe, expect, test } from "vitest";
import {
  parseClipboard,
  type ClipboardBlock,
  type ClipboardChoices,
} from "../../../../src/domain/tables/text/parse-clipboard";

function pasted(text: string, choices: ClipboardChoices = {}): ClipboardBlock {
  const result = parseClipboard(text, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const rowsOf = ({ values, columns }: ClipboardBlock) =>
  Array.from({ length: values.length / columns }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
const axesOf = ({ x, y }: ClipboardBlock) => [x && [...x.values], y && [...y.values]];
const refused = (text: string) => {
  const result = parseClipboard(text);
  return result.ok ? "read" : result.problem;
};

describe("bare cells", () => {
  const text = "95\t97\t98\n70\t72\t74\n40\t42\t44\n";

  test("the top line is the highest load, as screens draw it, and can be said otherwise", () => {
    const read = pasted(text);
    expect(rowsOf(read)).toEqual([
      [40, 42, 44],
      [70, 72, 74],
      [95, 97, 98],
    ]);
    expect([read.layout.is, read.rowOrder]).toEqual(["cells", { is: "high-first", reason: "screen" }]);
    expect(rowsOf(pasted(text, { rowOrder: "low-first" }))[0]).toEqual([95, 97, 98]);
  });

  test("axes are never guessed from cells of one kind, but can be asked for", () => {
    const read = pasted(text);
    expect(axesOf(read)).toEqual([null, null]);
    expect(read.layout.others).toEqual(["both-axes", "column-axis-last", "row-axis", "column-axis"]);
    expect(axesOf(pasted(text, { layout: "row-axis" }))[1]).toEqual([40, 70, 95]);
  });

  test("blank cells are blank, a line's own blanks at its ends too", () => {
    const read = pasted("\t3\t2\t5\n4\t\t6\t1\n7\t8\t9\t", { rowOrder: "low-first" });
    expect(rowsOf(read)).toEqual([
      [NaN, 3, 2, 5],
      [4, NaN, 6, 1],
      [7, 8, 9, NaN],
    ]);
  });

  test("tabs at the end of every line are no column, unless the table has one there", () => {
    const tabs = "1\t2\t\n3\t4\t\n";
    expect(pasted(tabs).columns).toBe(2);
    expect(pasted(tabs, { target: { x: [1, 2, 3], y: [1, 2] } }).columns).toBe(3);
  });

  test("one line and one cell", () => {
    expect(rowsOf(pasted("1.5\t2\t2.5\n"))).toEqual([[1.5, 2, 2.5]]);
    expect(rowsOf(pasted("12"))).toEqual([[12]]);
  });

  test("CRLF, a byte order mark, spaces, percent signs, typographic minus", () => {
    expect(rowsOf(pasted("\ufeff 1 \t 5%\r\n −3\t\u00a04 \r\n", { rowOrder: "low-first" }))).toEqual([
      [1, 5],
      [-3, 4],
    ]);
  });
});

describe("decimal marks", () => {
  test.each([
    ["1,5\t2,25\n3\t4", [1.5, 2.25, 3, 4], ",", "seen"],
    ["1.5\t2.25\n3\t4", [1.5, 2.25, 3, 4], ".", "seen"],
    // Three digits behind the mark are FTManager's milliseconds, not thousands.
    ["1,453\t2,110\n3,022\t9,080", [1.453, 2.11, 3.022, 9.08], ",", "seen"],
    ["1.453\t2.110\n3.022\t9.080", [1.453, 2.11, 3.022, 9.08], ".", "seen"],
    ["1.200,5\t0,5\n900\t-7,25", [1200.5, 0.5, 900, -7.25], ",", "both-seen"],
    ["1,200.5\t0.5\n900\t-7.25", [1200.5, 0.5, 900, -7.25], ".", "both-seen"],
    ["1\t2\n3\t4", [1, 2, 3, 4], ".", "no-fraction"],
    ["1,5e-7\t2\n3\t4", [1.5e-7, 2, 3, 4], ",", "seen"],
  ] as const)("%j", (text, values, is, reason) => {
    const read = pasted(text, { rowOrder: "low-first" });
    expect([[...read.values], read.decimalMark]).toEqual([[...values], { is, reason }]);
  });

  test("can be said: 1,234 is a thousand and more for who writes it so", () => {
    expect([...pasted("1,234\t5,678", { decimalMark: "." }).values]).toEqual([1234, 5678]);
  });

  test("one number a line: a comma is its mark, in a file only where some lines have none", () => {
    const target = { x: [1, 2, 3], y: [1, 2, 3] };
    expect([...pasted("1,5", {}).values]).toEqual([1.5]);
    expect([...pasted("1,5\n2,5\n", { target, rowOrder: "low-first" }).values]).toEqual([1.5, 2.5]);
    expect(pasted("1,5\n2\n").columns).toBe(1);
    expect(pasted("8,12\n10,14\n12,9\n").layout.is).toBe("curve-columns");
  });

  test("between semicolons and spaces commas are marks, between commas they divide", () => {
    expect([...pasted("1,5;2,5\n3;4", { rowOrder: "low-first" }).values]).toEqual([1.5, 2.5, 3, 4]);
    expect([...pasted("1,5 2,5\n3 4", { rowOrder: "low-first" }).values]).toEqual([1.5, 2.5, 3, 4]);
    expect([...pasted("1,5,2\n3,4,6", { rowOrder: "low-first" }).values]).toEqual([1, 5, 2, 3, 4, 6]);
    expect([...pasted('"1,5","2,5"\n"3","4"', { rowOrder: "low-first" }).values]).toEqual([1.5, 2.5, 3, 4]);
  });
});

describe("axes", () => {
  test("a blank corner says both; falling axes are turned with their cells", () => {
    const read = pasted("\t800\t1600\t3200\n100\t7\t8\t9\n60\t4\t5\t6\n20\t1\t2\t3\n");
    expect(axesOf(read)).toEqual([
      [800, 1600, 3200],
      [20, 60, 100],
    ]);
    expect(rowsOf(read)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect([read.x!.unit, read.y!.label]).toEqual(["rpm", "Load"]);
    expect([read.layout.reason, read.rowOrder]).toEqual(["corner", { is: "high-first", reason: "axis" }]);
  });

  test("both axes falling", () => {
    const read = pasted("kPa\t3000\t2000\n90\t1\t2\n50\t3\t4\n");
    expect([axesOf(read), rowsOf(read)]).toEqual([
      [
        [2000, 3000],
        [50, 90],
      ],
      [
        [4, 3],
        [2, 1],
      ],
    ]);
  });

  test("speed in the last row, load in the first column from high to low, no line end", () => {
    const read = pasted("180,90,91,92\n140,80,81,82\n100,70,71,72\n,600,1200,1800");
    expect(axesOf(read)).toEqual([
      [600, 1200, 1800],
      [100, 140, 180],
    ]);
    expect(rowsOf(read)[0]).toEqual([70, 71, 72]);
    expect(read.layout).toMatchObject({ is: "column-axis-last", reason: "last-row" });
  });

  test("a first line one cell short stands over the others", () => {
    expect(axesOf(pasted("1000\t2000\n20\t1\t2\n40\t3\t4\n"))).toEqual([
      [1000, 2000],
      [20, 40],
    ]);
  });

  test("a line far from all cells is an axis", () => {
    expect(axesOf(pasted("800\t1600\t2400\t3200\n12\t14\t13\t15\n11\t13\t12\t14\n"))[0]).toEqual([
      800, 1600, 2400, 3200,
    ]);
  });

  test("the size of the table settles what the text leaves open", () => {
    const text = "0\t10\t20\n1\t11\t12\n2\t21\t22\n";
    expect(pasted(text).layout.is).toBe("cells");
    const target = { x: [1000, 2000], y: [30, 60] };
    expect(pasted(text, { target }).layout).toMatchObject({ is: "both-axes", reason: "shape" });
    const whole = { x: [1, 2, 3], y: [1, 2, 3] };
    expect(pasted("\t10\t20\n1\t11\t12\n2\t21\t22\n", { target: whole }).layout.is).toBe("cells");
  });

  test("a blank corner counts for more than the size of the table when it is turned", () => {
    const read = pasted("\t500\t900\n10\t1\t2\n20\t3\t4\n30\t5\t6\n", {
      target: { x: [500, 900, 1300, 1700], y: [10, 20, 30] },
    });
    expect([read.layout.is, read.turn.is, read.columns, read.rows]).toEqual(["both-axes", false, 2, 3]);
  });

  test("rows become columns where size or axes of the table say so", () => {
    const text = "\t20\t60\t100\n1000\t1\t2\t3\n2000\t4\t5\t6\n";
    const read = pasted(text, { target: { x: [1000, 2000], y: [20, 60, 100] } });
    expect(read.turn).toEqual({ is: true, reason: "axes" });
    expect([axesOf(read)[0], rowsOf(read)]).toEqual([
      [1000, 2000],
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    ]);
    const bare = pasted("1\t2\t3\n4\t5\t6\n", { target: { x: [1, 2], y: [1, 2, 3] } });
    expect([bare.turn, bare.columns]).toEqual([{ is: true, reason: "shape" }, 2]);
    expect(pasted(text, { isTurned: true }).columns).toBe(2);
  });

  test("a column for a curve is read from its top", () => {
    const target = { x: [-1, 0, 1, 2], y: null };
    const read = pasted("1,5\n2,5\n4\n8,25\n", { target });
    expect([read.columns, read.rows, ...read.values]).toEqual([4, 1, 1.5, 2.5, 4, 8.25]);
    expect([read.turn, read.rowOrder]).toEqual([
      { is: true, reason: "shape" },
      { is: "low-first", reason: "one-row" },
    ]);
  });

  test("a curve in two rows or two columns", () => {
    const read = pasted("0.9\t1.2\t1.8\t2.5\n0.85\t12\t80\t290\n");
    expect([read.layout, axesOf(read), rowsOf(read)]).toEqual([
      { is: "curve-rows", reason: "two-lines", others: expect.arrayContaining(["cells"]) },
      [[0.9, 1.2, 1.8, 2.5], null],
      [[0.85, 12, 80, 290]],
    ]);
    expect(pasted("8\t0.6\n10\t0.4\n12\t0.18\n14\t-0.06").layout.is).toBe("curve-columns");
    // Two rows of a VE table look alike: in a larger table they are cells.
    const target = { x: [1, 2, 3, 4, 5, 6, 7, 8], y: [1, 2, 3, 4, 5, 6, 7, 8] };
    expect(pasted("40\t45\t50\t55\n42\t47\t53\t57\n", { target }).layout.is).toBe("cells");
    expect(pasted("40\t45\t50\t55\n142\t147\t153\t157\n", { target }).layout.is).toBe("curve-rows");
  });
});

describe("programs", () => {
  test("HP Tuners with axes and their units behind them", () => {
    const text = "\t400\t800\t1200\trpm\r\n15\t30\t31\t32\t\r\n20\t40\t41\t42\t\r\nkPa\t\t\t\t\r\n";
    const read = pasted(text);
    expect([read.program, read.x, read.y]).toEqual([
      "hp-tuners",
      { label: "rpm", unit: "rpm", values: Float64Array.of(400, 800, 1200) },
      { label: "kPa", unit: "kPa", values: Float64Array.of(15, 20) },
    ]);
    expect(rowsOf(read)).toEqual([
      [30, 31, 32],
      [40, 41, 42],
    ]);
  });

  test.each([
    "[Table3D]\n0.5\t1\n800\t14.7\t13\n3200\t14\t12\n",
    "[Table3D]\n0.5\t1\t\n800\t14.7\t13\t\n3200\t14\t12\t\n",
    "[Table3D]\n\t0.5\t1\n800\t14.7\t13\n3200\t14\t12\n",
    "[table3d]\t0.5\t1\r\n800\t14.7\t13\r\n3200\t14\t12",
  ])("RomRaider %j", (text) => {
    const read = pasted(text);
    expect([read.program, axesOf(read), rowsOf(read)]).toEqual([
      "romraider",
      [
        [0.5, 1],
        [800, 3200],
      ],
      [
        [14.7, 13],
        [14, 12],
      ],
    ]);
    // RomRaider puts speed on y for Subaru tables.
    expect([read.x!.label, read.y!.unit]).toEqual(["Load", "rpm"]);
  });

  test("RomRaider's curve, list, and a map of one row", () => {
    expect(axesOf(pasted("[Table2D]\n1\t2\t3\n10\t20\t15"))).toEqual([[1, 2, 3], null]);
    expect(rowsOf(pasted("[Table1D]\n10\t20\t15"))).toEqual([[10, 20, 15]]);
    expect(axesOf(pasted("[Table3D]\n1\t2\n800\t10\t20"))).toEqual([[1, 2], [800]]);
  });

  test("an x in RomRaider's selection was not selected: blank, and known as such", () => {
    const read = pasted("[Selection3D]\nx\t5\t6\n7\tX\t9");
    expect(rowsOf(read)).toEqual([
      [NaN, 5, 6],
      [7, NaN, 9],
    ]);
    expect([read.unselected, read.rowOrder.reason]).toEqual([[0, 4], "format"]);
  });

  test("FTManager: a line of milliseconds with a decimal comma, a block from high to low", () => {
    const line = pasted("1,904\t1,904\t2,204\t3,314\r\n", {
      target: { x: [-1, -0.9, -0.8, -0.7], y: null },
    });
    expect([line.rows, ...line.values]).toEqual([1, 1.904, 1.904, 2.204, 3.314]);
    expect(rowsOf(pasted("5,55\t6,10\r\n4,10\t4,90\r\n"))[0]).toEqual([4.1, 4.9]);
  });
});

describe("what is no table", () => {
  test.each([
    ["", { code: "empty", what: "no-rows" }],
    [" \n\t\n", { code: "empty", what: "no-rows" }],
    ["hello world", { code: "not-a-tune", what: "text" }],
    ["\t\t\n\t\t", { code: "empty", what: "no-rows" }],
    ["x\tx\nx\tx", { code: "not-a-tune", what: "text" }],
    ["Time,RPM,MAP\n0,800,30\n0.1,810,31\n", { code: "not-a-tune", what: "log" }],
    ["1\t2\n3\tabc\n5\t6", { code: "not-a-tune", what: "text" }],
    ["[Table3D]\n", { code: "not-a-tune", what: "text" }],
    ["[Table2D]\n1\t2\t3", { code: "not-a-tune", what: "text" }],
  ])("%j", (text, problem) => {
    expect(refused(text)).toEqual(problem);
  });

  test("more lines than any table has", () => {
    expect(refused("1\t2\n".repeat(3000))).toEqual({ code: "not-a-tune", what: "log" });
  });

  test("a layout that the cells do not allow is refused, not bent", () => {
    const result = parseClipboard("5\t1\n3\t9\n4\t2", { layout: "both-axes" });
    expect(result.ok).toBe(true);
    expect(parseClipboard("5\t1\n3\t9\n4\t2", { layout: "row-axis" }).ok).toBe(false);
  });
});
