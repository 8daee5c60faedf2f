import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { LogDraft } from "../../../src/domain/logs/draft";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { logFixtures } from "../../fixtures/logs";
import { expectedLogs, realBytes } from "./expected";

// These have no row with one name per column: names are declared line by line, stand over pairs, or in the rows.
const withoutNamesRow = new Set(["haltech-csv", "vcds-csv", "vcds-legacy-csv", "carscanner-csv"]);

const files = [
  ...logFixtures.map(({ format, name, bytes }) => ({
    format,
    name: `${format}/${name}`,
    bytes: () => bytes,
  })),
  ...expectedLogs
    .filter(({ outcome }) => outcome === "log")
    .map(({ format, file }) => ({ format, name: file, bytes: () => realBytes(file) })),
].filter(({ format }) => /-(?:csv|msl)$/.test(format) && !withoutNamesRow.has(format));

/** The names of a file: of its first rows the one that most channel labels begin a cell of. */
function namesOf(log: LogDraft, bytes: Uint8Array): readonly string[] {
  const { encoding, delimiter } = log.meta.dialect!;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 200_000));
  const rows = Papa.parse<string[]>(text, { delimiter, preview: 200 }).data;
  const labels = log.channels.map(({ label }) => label);
  let best: readonly string[] = [],
    most = -1;
  for (const row of rows) {
    const cells = row.map((cell) => cell.trim());
    const found = labels.filter((label) => cells.some((cell) => cell.startsWith(label))).length;
    if (found > most) {
      most = found;
      best = cells;
    }
  }
  return best;
}

describe("columns in = time + channels + what is said to be left out", () => {
  test.each(files.map((file) => [file.name, file] as const))("%s", async (_, { bytes }) => {
    const content = bytes();
    const result = await importLog(sourceFromBytes("unknown", content));
    if (!result.ok) throw new Error(result.problem.code);
    const [log] = result.value;
    const named = namesOf(log!, content).filter((cell) => cell !== "").length;
    const told = log!.warnings.filter(({ code }) => code === "column-is-metadata").length;
    const unnamed = [
      ...log!.channels.map(({ label }) => label),
      ...log!.warnings.map(({ channel }) => channel),
    ];
    const beyond = unnamed.filter((label) => /^Column \d+$/.test(label ?? "")).length;
    const time = log!.meta.timeColumn === null ? 0 : 1;
    expect(time + log!.channels.length + told).toBe(named + beyond);
  });
});
