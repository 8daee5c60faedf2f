import { expect, test } from "vitest";
import { english } from "../../src/presentation/text/english";
import { createFormat } from "../../src/presentation/text/format";
import { portuguese } from "../../src/presentation/text/portuguese";
import { describeProblem, type Problem } from "../../src/presentation/text/problem";

/** Every leaf of a dictionary: its path and what it says (a function is not called). */
function leaves(value: unknown, path = ""): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === "" ? name : `${path}.${name}`),
  );
}

const pathsOf = (dictionary: unknown) =>
  leaves(dictionary)
    .map(([path]) => path)
    .toSorted();

test("both languages say the same things", () => {
  expect(pathsOf(portuguese)).toEqual(pathsOf(english));
});

test("no sentence is empty, shouts or begs", () => {
  const said = [...leaves(english), ...leaves(portuguese)].filter(([, value]) => typeof value === "string");
  const wrong = said.filter(([, value]) => /^\s*$|!|\bplease\b|\boops\b|por favor/i.test(String(value)));
  expect(wrong).toEqual([]);
});

const problems: readonly Problem[] = [
  { code: "empty", what: "no-bytes" },
  { code: "empty", what: "no-rows" },
  { code: "not-a-channel-log", what: "pdf" },
  { code: "not-a-channel-log", what: "something new" },
  { code: "unsupported", what: "MLG version 3" },
  { code: "needs-companion", what: ".log" },
  { code: "no-time", channels: 24 },
  { code: "not-text" },
  { code: "damaged", format: "mlg", at: 1024 },
  { code: "damaged", format: "tunerstudio-msq", at: 900 },
  { code: "damaged", format: "tunerstudio-table", at: 0 },
  { code: "empty", what: "no-rows", format: "tunerstudio-table" },
  { code: "too-large", size: 6e8, limit: 5e8 },
  { code: "storage-full", neededBytes: 38e6, freeBytes: 12e6 },
  { code: "storage-full", neededBytes: 38e6, freeBytes: NaN },
  { code: "storage-failed", detail: "AbortError" },
  { code: "session-missing", session: "a" },
  { code: "channel-missing", channel: "b" },
  { code: "analysis-missing", analysis: "c" },
  { code: "role-missing", role: "lambda" },
  { code: "params-invalid", detail: "bins below 2" },
  { code: "samples-damaged", session: "a" },
  { code: "file-unreadable", detail: "NotFoundError" },
  { code: "no-channels", log: "Run 3" },
  { code: "not-ready" },
  { code: "worker-failed", detail: "out of memory" },
  { code: "vehicle-invalid", fields: ["name", "mass"] },
  { code: "not-a-tune", what: "ini" },
  { code: "not-a-tune", what: "axes" },
  { code: "not-a-tune", what: "sizes" },
  { code: "not-a-tune", what: "zip" },
  { code: "not-a-tune", what: "something new" },
  { code: "no-tables" },
  { code: "no-vehicle" },
  { code: "table-missing", table: "a" },
  { code: "table-invalid", fields: ["name"] },
  { code: "snapshot-missing" },
  { code: "correction-gone" },
];

test.each([
  ["en", english],
  ["pt-br", portuguese],
] as const)("every problem says what happened and what to do next: %s", (language, dictionary) => {
  const format = createFormat(language);
  const codes = new Set(problems.map(({ code }) => code));
  expect(codes).toEqual(new Set(Object.keys(dictionary.problems.sentences)));
  for (const problem of problems) {
    const { title, next } = describeProblem(problem, dictionary, format);
    for (const sentence of [title, next]) {
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/su);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  }
});

test("a code without words is shown as it is, with a next step", () => {
  const { title, next } = describeProblem({ code: "from-the-future" }, english, createFormat("en"));
  expect(title).toContain("from-the-future");
  expect(next).not.toBe("");
});
