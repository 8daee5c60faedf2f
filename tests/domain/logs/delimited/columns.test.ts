import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns } from "../../../../src/domain/logs/delimited/columns";
import type { Body, RawTable } from "../../../../src/domain/logs/delimited/raw-table";

function read(text: string, columnCount: number, more: Partial<Body> = {}): RawTable {
  const bytes = new TextEncoder().encode(text);
  return readColumns(
    {
      bytes,
      start: 0,
      firstLine: 1,
      end: bytes.length,
      columnCount,
      delimiter: 44,
      decimalMark: ".",
      decode: (cell) => new TextDecoder().decode(cell),
      ...more,
    },
    () => {},
  );
}

const values = (table: RawTable) => table.samples.map((column) => [...column]);
const wordsOf = (table: RawTable, column: number) => {
  const words = table.words[column]!;
  return words === null ? [] : words.rows.map((row, at) => [row, words.texts[words.codes[at]!]]);
};

describe("rows and cells", () => {
  test.each(["\n", "\r\n", "\r"])("line end %j", (end) => {
    expect(values(read(["1,2", "3,4", "5,6", ""].join(end), 2))).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
  });

  test("mixed line ends and blank lines; lines are still counted right", () => {
    const table = read("1,2\r\n\r\n3,4\n5,6\r7,8\n\n\n9,10", 2);
    expect(values(table)).toEqual([
      [1, 3, 5, 7, 9],
      [2, 4, 6, 8, 10],
    ]);
    expect([0, 1, 2, 3, 4].map((row) => table.lineOf(row))).toEqual([1, 3, 4, 5, 8]);
  });

  test("empty cells and missing marks are NaN, words are kept", () => {
    const table = read("1,,3\n-,--,NaN\nnull,N/A,∞\nInf,none,ON\n,,OFF\n", 3);
    expect(values(table)[1]).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect(values(table)[0]).toEqual([1, NaN, NaN, NaN, NaN]);
    expect(wordsOf(table, 2)).toEqual([
      [3, "ON"],
      [4, "OFF"],
    ]);
    expect(wordsOf(table, 0)).toEqual([]);
  });

  test("quotes hide delimiters, line ends and doubled quotes", () => {
    const table = read('1,"a, ""b""\nc",2\n"3", "4" ,"5"\n', 3);
    expect(wordsOf(table, 1)).toEqual([[0, 'a, "b"\nc']]);
    expect(values(table)).toEqual([
      [1, 3],
      [NaN, 4],
      [2, 5],
    ]);
    expect(table.lineOf(1)).toBe(3);
  });

  test("a quote that never closes is a character, not the end of the file", () => {
    const table = read('1,"2,3\n4,5,6\n7,8,9\n', 3);
    expect(values(table)).toEqual([
      [1, 4, 7],
      [NaN, 5, 8],
      [3, 6, 9],
    ]);
  });

  test("short rows end in NaN, longer rows lose their end; both are counted with the first line", () => {
    const table = read("1,2,3\n4,5\n6,7,8,9\n10,11,12,\n13\n", 3);
    expect(values(table)).toEqual([
      [1, 4, 6, 10, 13],
      [2, 5, 7, 11, NaN],
      [3, NaN, 8, 12, NaN],
    ]);
    expect(table.short).toEqual({ count: 2, firstLine: 2 });
    expect(table.long).toEqual({ count: 1, firstLine: 3 });
  });

  test("a last row that breaks off is left out, with its line", () => {
    const table = read("1,2,3\n4,5,6\n7,8", 3);
    expect(values(table)[0]).toEqual([1, 4]);
    expect(table.cutLine).toBe(3);
    expect(table.short.count).toBe(0);
  });

  test("a last row without its line end is whole when all its cells are there", () => {
    expect(values(read("1,2\n3,4", 2))[1]).toEqual([2, 4]);
  });

  test("lines of one word, comments and repeated headings are not rows", () => {
    const names = new TextEncoder().encode("Time,RPM");
    const table = read("1,2\nMARK 001\n# note, with comma\nTime,RPM\n3,4\n", 2, { repeats: [names] });
    expect(values(table)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(table.oddLines.map(({ kind, line, row }) => [kind, line, row])).toEqual([
      ["alone", 2, 1],
      ["comment", 3, 1],
      ["repeat", 4, 1],
    ]);
  });

  test("decimal comma, also where the comma divides quoted cells", () => {
    const comma = { decimalMark: "," } as const;
    expect(values(read("1,5;2\n-0,25;3,0\n", 2, { ...comma, delimiter: 59 }))).toEqual([
      [1.5, -0.25],
      [2, 3],
    ]);
    expect(values(read('"1,5","2,25"\n', 2, comma))).toEqual([[1.5], [2.25]]);
  });

  test("thousands of columns", () => {
    const row = Array.from({ length: 5000 }, (_, at) => at / 8).join(",");
    const table = read(`${row}\n${row}\n`, 5000);
    expect(table.rows).toBe(2);
    expect(table.samples[4999]![1]).toBe(4999 / 8);
  });

  test("more rows than the beginning promised", () => {
    const long = "100000000.25,200000000.75\n".repeat(4000);
    const table = read(long + "1,2\n".repeat(50_000), 2);
    expect(table.rows).toBe(54_000);
    expect(table.samples[1]!.at(-1)).toBe(2);
    expect(table.samples[1]!.buffer.byteLength).toBe(54_000 * 8);
  });
});

const written = (value: number, style: number): string => {
  if (Number.isNaN(value)) return ["", "-", "NaN"][style % 3]!;
  const text = Object.is(value, -0) ? "-0" : String(value);
  return [text, ` ${text}`, `"${text}"`, `${text}  `][style % 4]!;
};

test("any table comes back cell by cell", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.integer(),
    fc.constant(NaN),
  );
  const table = fc
    .integer({ min: 2, max: 7 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 60 }),
    );
  fc.assert(
    fc.property(table, fc.nat(), fc.constantFrom("\n", "\r\n", "\r"), (rows, style, end) => {
      const text = rows.map((row) => row.map((value, at) => written(value, style + at)).join(",") + end);
      const back = read(text.join(""), rows[0]!.length);
      expect(back.samples.map((column) => Array.from(column))).toEqual(
        rows[0]!.map((_, at) => rows.map((row) => row[at])),
      );
    }),
    { numRuns: 500 },
  );
});

test("progress is told by steps of the file, never from row to row", () => {
  const text = "1,2\n".repeat(12_000_000);
  const bytes = new TextEncoder().encode(text);
  const told: number[] = [];
  readColumns(
    {
      bytes,
      start: 0,
      firstLine: 1,
      end: bytes.length,
      columnCount: 2,
      delimiter: 44,
      decimalMark: ".",
      decode: () => "",
    },
    (fraction) => told.push(fraction),
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThanOrEqual(10);
  expect(told.every((fraction, at) => fraction <= 1 && (at === 0 || fraction > told[at - 1]!))).toBe(true);
});

describe("quoted numbers", () => {
  test("are the numbers they hold, whatever stands around them", () => {
    const table = read('"1.5","-2","0.001"\n"3" ," 4","5 "\n"6,7","8""9",""\n"1e3","123456789012",12\n', 3);
    expect(values(table)).toEqual([
      [1.5, 3, NaN, 1000],
      [-2, 4, NaN, 123456789012],
      [0.001, 5, NaN, 12],
    ]);
    expect([wordsOf(table, 0), wordsOf(table, 1)]).toEqual([[[2, "6,7"]], [[2, '8"9']]]);
  });

  test("equal the same numbers without quotes", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 }),
          { minLength: 1 },
        ),
        (rows) => {
          const text = (quote: string) =>
            rows.map((row) => row.map((value) => `${quote}${value}${quote}`).join()).join("\n") + "\n";
          expect(values(read(text('"'), 3))).toEqual(values(read(text(""), 3)));
        },
      ),
    );
  });
});
