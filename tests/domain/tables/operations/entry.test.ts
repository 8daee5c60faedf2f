import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Arithmetic } from "../../../../src/domain/tables/operations/arithmetic";
import { parseEntry } from "../../../../src/domain/tables/operations/entry";

const said: readonly (readonly [text: string, operator: Arithmetic["operator"], amount: number])[] = [
  ["12", "set", 12],
  ["=12", "set", 12],
  ["= -2", "set", -2],
  ["=+2", "set", 2],
  ["0,85", "set", 0.85],
  [".5", "set", 0.5],
  [",5", "set", 0.5],
  ["12.", "set", 12],
  ["+3", "add", 3],
  ["+ 3,5", "add", 3.5],
  ["-2", "subtract", 2],
  ["−2", "subtract", 2],
  ["+-2", "add", -2],
  ["--2", "subtract", -2],
  ["*1.05", "multiply", 1.05],
  ["×1,05", "multiply", 1.05],
  ["x 2", "multiply", 2],
  ["/2", "divide", 2],
  ["÷ 2", "divide", 2],
  ["/0", "divide", 0],
  ["5%", "percent", 5],
  ["+5 %", "percent", 5],
  ["-5%", "percent", -5],
  ["%5", "percent", 5],
  ["%-2,5", "percent", -2.5],
  ["1 200", "set", 1200],
  ["1\u00a0200", "set", 1200],
];

test.each(said)("%s", (text, operator, amount) => {
  expect(parseEntry(text)).toEqual({ ok: true, value: { operator, amount } });
});

test.each([
  "abc",
  "1,2,3",
  "1.234,5",

  "*",
  "=",
  "%",
  "5%%",
  "%5%",
  "1e5",
  "*5%",
  "=5%",
  "Infinity",
  ".",
])("%s is no entry", (text) => {
  expect(parseEntry(text)).toEqual({ ok: false, problem: { code: "not-an-entry" } });
});

test("nothing typed is an entry of its own kind", () => {
  expect(parseEntry("  ")).toEqual({ ok: false, problem: { code: "empty-entry" } });
});

test("any text gives a finite amount or a problem, with either decimal mark", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.string({
          maxLength: 8,
          unit: fc.constantFrom("=", "+", "-", "*", "/", "%", ".", ",", "0", "5", " "),
        }),
      ),
      (text) => {
        const point = parseEntry(text.replaceAll(",", "."));
        const comma = parseEntry(text.replaceAll(".", ","));
        expect(point).toEqual(comma);
        if (point.ok) expect(Number.isFinite(point.value.amount)).toBe(true);
      },
    ),
  );
});
