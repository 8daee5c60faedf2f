import { expect, test } from "vitest";
import { countLines } from "../../../../src/domain/logs/delimited/count-lines";

const count = (text: string) =>
  countLines(new TextEncoder().encode(text), 0, new TextEncoder().encode(text).length);

test.each([
  ["1,2\n3,4\n", 2],
  ["1,2\n3,4", 2],
  ["1,2\r\n3,4\r\n5,6\r\n", 3],
  ["1,2\r3,4\r", 2],
  ["", 0],
  ["1.25,900,3\n".repeat(20_000), 20_000],
  [Array.from({ length: 20_000 }, (_, at) => `${at / 100},${at % 1000}\n`).join(""), 20_000],
])("lines that are alike are counted exactly (%#)", (text, lines) => expect(count(text)).toBe(lines));

test("blank and much shorter lines may be missed: never an endless loop", () => {
  expect(count("\n\n\n")).toBeLessThanOrEqual(3);
  expect(count(`${"123456789,123456789\n".repeat(5000)}${"1\n".repeat(9000)}`)).toBeGreaterThanOrEqual(5000);
});
