import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { abouts } from "../src/domain/logs/abouts";
import { expectedLogs } from "./domain/logs/expected";
import { logFixtures } from "./fixtures/logs";
import { shared } from "./shared";

const readme = fileURLToPath(new URL("../README.md", import.meta.url));
const head = "| format | files | tested with |\n|---|---|---|\n";

/** What a format was proven on: files from the world, files that we wrote, files that our code writes. */
function evidence(id: string): string {
  // The battery writes and reads back every log of every other format.
  if (id === "fueltune-csv") return "every log that we export";
  const isReal = expectedLogs.some(
    ({ format, outcome, accept }) => format === id && (outcome === "log" || accept?.includes("log")),
  );
  const isOwn = existsSync(new URL(`fixtures/logs/${id}/`, import.meta.url));
  const isMade = !isOwn && logFixtures.some(({ format }) => format === id);
  return [
    ...(isReal ? ["real files"] : []),
    ...(isOwn ? ["our own"] : []),
    ...(isMade ? ["generated ones"] : []),
  ].join(" and ");
}

/** The shelf as the table of the README: by name, plain text last. */
function rows(): string[] {
  const read = abouts.filter(({ reads }) => reads);
  return read
    .toSorted(
      (a, b) => Number(a.maker === "") - Number(b.maker === "") || a.label.localeCompare(b.label, "en"),
    )
    .map(({ id, label, extensions }) => `| ${label} | ${extensions.join(", ")} | ${evidence(id)} |`);
}

/** A row as far as it can be told: without the real files nobody knows what was tested with them. */
function told(row: string): string {
  return shared === null ? row.replace(/\|[^|]*\|$/, "") : row;
}

/** `FUELTUNE_README=write npx vitest run tests/readme-formats.test.ts` writes the table anew. */
test("the table of formats in the README is the shelf", () => {
  const text = readFileSync(readme, "utf8");
  const from = text.indexOf(head) + head.length;
  const end = text.indexOf("\n\n", from);
  expect(from).toBeGreaterThan(head.length);
  const table = rows().join("\n");
  if (process.env["FUELTUNE_README"] === "write" && shared !== null) {
    writeFileSync(readme, text.slice(0, from) + table + text.slice(end));
    return;
  }
  expect(text.slice(from, end).split("\n").map(told)).toEqual(rows().map(told));
});

test("every format that reads is proven on something", () => {
  const unproven = abouts.filter(({ id, reads }) => reads && evidence(id) === "");
  expect(unproven.map(({ id }) => id)).toEqual([]);
});
