import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseDecimal } from "../../../../src/domain/logs/delimited/decimal";
import { readColumns } from "../../../../src/domain/logs/delimited/columns";

const encoder = new TextEncoder();
const digits = (min: number, max: number) =>
  fc.string({
    unit: fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    minLength: min,
    maxLength: max,
  });
const sign = fc.constantFrom("", "-", "+");
const exponent = fc.oneof(
  fc.constant(""),
  fc.tuple(fc.constantFrom("e", "E"), sign, digits(1, 3)).map((parts) => parts.join("")),
);
/** Decimal texts of any length: "-007.250e-3", ".5", "12.", "0.1000000000000000055511151231257827". */
const decimal = fc
  .tuple(sign, digits(0, 20), fc.constantFrom("", "."), digits(0, 25), exponent)
  .map(
    ([mark, whole, point, fraction, power]) =>
      `${mark}${whole}${point}${point === "" ? "" : fraction}${power}`,
  );
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);

function parsed(text: string, mark = "."): number {
  const bytes = encoder.encode(text);
  return parseDecimal(bytes, 0, bytes.length, mark.charCodeAt(0));
}

function readOne(text: string): number {
  const bytes = encoder.encode(`7,${text},9\n`);
  const table = readColumns(
    {
      bytes,
      start: 0,
      firstLine: 1,
      end: bytes.length,
      columnCount: 3,
      delimiter: 44,
      decimalMark: ".",
      decode: (cell) => new TextDecoder().decode(cell),
    },
    () => {},
  );
  expect([table.samples[0]![0], table.samples[2]![0]]).toEqual([7, 9]);
  return table.samples[1]![0]!;
}

/** What the text is worth by the language's own rules; NaN where the cell is not a decimal number. */
function truth(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}

test("a decimal cell equals Number(text) bit for bit", () => {
  fc.assert(
    fc.property(fc.oneof(decimal, double), (text) => {
      expect(Object.is(parsed(text), truth(text))).toBe(true);
      expect(Object.is(parsed(text.replace(".", ","), ","), truth(text))).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

test("a cell of a row equals Number(text) bit for bit, padded and quoted too", () => {
  const dressed = fc.tuple(fc.oneof(decimal, double), fc.constantFrom("", " ", "  ", "\t"), fc.boolean());
  fc.assert(
    fc.property(dressed, ([text, pad, quoted]) => {
      const cell = quoted ? `${pad}"${pad}${text}${pad}"${pad}` : `${pad}${text}${pad}`;
      const value = truth(text);
      // No sample is infinite: a number beyond the doubles is a missing one.
      expect(Object.is(readOne(cell), Number.isFinite(value) ? value : NaN)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "",
  "-",
  ".",
  "e5",
  "1e",
  "1e+",
  "0x10",
  "1_000",
  "1.2.3",
  "--1",
  "Infinity",
  "NaN",
  "12 34",
  "1,5",
])("%j is not a number", (text) => expect(parsed(text)).toBeNaN());

test("the sign of zero, the smallest and the largest double survive", () => {
  expect(Object.is(parsed("-0.000"), -0)).toBe(true);
  expect(parsed("5e-324")).toBe(5e-324);
  expect(parsed("1.7976931348623157e308")).toBe(Number.MAX_VALUE);
  expect(parsed("9007199254740993")).toBe(Number("9007199254740993"));
});
