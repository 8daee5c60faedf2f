import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mergedWarnings } from "../../../src/presentation/pages/import/merged-warnings";
import { sparklinePath } from "../../../src/presentation/pages/import/sparkline-path";
import { english } from "../../../src/presentation/text/english";
import { createFormat } from "../../../src/presentation/text/format";
import { parseNumber } from "../../../src/presentation/text/parse-number";
import { portuguese } from "../../../src/presentation/text/portuguese";
import { describeWarning } from "../../../src/presentation/text/warning";

test.each([
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["−3", -3],
  ["1 234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1.234,5", 1234.5],
  [".5", 0.5],
  ["", NaN],
  ["12 V", NaN],
  ["1,2,3", NaN],
])("%s is read as %d", (text, expected) => {
  expect(parseNumber(text)).toBe(expected);
});

test("warnings that say the same of many channels become one line, worst first", () => {
  const merged = mergedWarnings(
    [
      { code: "duplicate-names", severity: "note", channel: "A" },
      { code: "short-rows", severity: "medium", row: 7, count: 2 },
      ...["A", "B", "C", "D", "E"].map((channel) => ({
        code: "words-in-numbers",
        severity: "medium" as const,
        channel,
        count: 3,
      })),
      { code: "time-steps-back", severity: "high", count: 1, row: 9 },
    ],
    (labels) => labels.join(" "),
    (count) => `+${count}`,
  );
  expect(merged.map(({ code }) => code)).toEqual([
    "time-steps-back",
    "short-rows",
    "words-in-numbers",
    "duplicate-names",
  ]);
  expect(merged[2]).toMatchObject({ channel: "A B C +2", count: 15 });
});

test("every warning has a sentence in both languages, and an unknown one still says its code", () => {
  const codes = Object.keys(english.warnings.sentences);
  expect(Object.keys(portuguese.warnings.sentences)).toEqual(codes);
  for (const code of [...codes, "from-the-future"]) {
    const warning = { code, severity: "note", row: 12, count: 3, channel: "RPM", detail: "ms" } as const;
    for (const [words, language] of [
      [english, "en"],
      [portuguese, "pt-br"],
    ] as const) {
      const { title, detail } = describeWarning(warning, words, createFormat(language));
      expect(`${title} ${detail}`).not.toMatch(/undefined|NaN|–/);
      expect(title.length).toBeGreaterThan(8);
    }
  }
});

test("every warning that a format gives has a sentence", () => {
  const folder = fileURLToPath(new URL("../../../src/domain/logs/", import.meta.url));
  const codes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => codesIn(readFileSync(`${folder}${name}`, "utf8")));
  expect(codes.length).toBeGreaterThan(10);
  const known = new Set([
    ...Object.keys(english.warnings.sentences),
    // Findings of the quality report have theirs among the findings.
    ...Object.keys(english.findings.sentences),
  ]);
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});

test("a sparkline breaks where samples are missing, stays inside its box and never vanishes", () => {
  const low = [0, 0, NaN, 5, 5];
  const high = [10, 10, NaN, 5, 5];
  const path = sparklinePath(low, high, 100, 20);
  expect(path.match(/M/g)).toHaveLength(2);
  const ys = [...path.matchAll(/[ML][\d.]+ (-?[\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ys)).toBeLessThanOrEqual(20);
  expect(sparklinePath([3, 3], [3, 3], 100, 20)).toContain("M0.0");
  expect(sparklinePath([NaN], [NaN], 100, 20)).toBe("");
  expect(sparklinePath([1, NaN, 2], [1, NaN, 2], 100, 20).match(/M/g)).toHaveLength(2);
});

function codesIn(source: string): string[] {
  const literal = source.matchAll(/\{\s*code: "([a-z-]+)"(?=[^{}]*\b(?:severity|detail):)/g);
  const noted = source.matchAll(/\bnote\("([a-z-]+)",/g);
  return [literal, noted].flatMap((found) => Array.from(found, (match) => match[1]!));
}
