import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english } from "../../src/presentation/text/english";
import { portuguese } from "../../src/presentation/text/portuguese";

const folders = ["src/domain/analysis", "src/domain/logs/quality"];

/** Codes that the domain gives its findings: written beside a severity, or handed to a function that makes one. */
function codesInDomain(): string[] {
  const codes = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => {
        const code = readFileSync(`${folder}/${name}`, "utf8");
        const beside = code.matchAll(/code: "([a-z-]+)",\s*severity/g);
        const handed = code.matchAll(/(?:roleAbsent|finding)\("([a-z-]+)"/g);
        const absent = code.matchAll(/absentFindings\(log, "[a-z-]+", "([a-z-]+)"/g);
        return [...beside, ...handed, ...absent].map(([, found]) => found!);
      }),
  );
  return [...new Set(codes)].toSorted();
}

test.each([
  ["en", english],
  ["pt-br", portuguese],
] as const)("every finding of the domain has words: %s", (_, { findings }) => {
  const codes = codesInDomain();
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => findings.sentences[code] === undefined)).toEqual([]);
});
