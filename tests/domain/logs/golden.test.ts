import { describe, expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { shared, sharedMissing } from "../../shared";
import { groupMismatches, mismatches } from "./compare";
import { expectedLogs, realBytes, type ExpectedLog } from "./expected";

if (shared === null) console.warn(sharedMissing);

async function imported({ file, companion }: ExpectedLog) {
  const companions = companion === undefined ? [] : [sourceFromBytes(companion, realBytes(companion))];
  return importLog(sourceFromBytes(file.replace(/^.*\//, ""), realBytes(file)), companions);
}

const named = (logs: readonly ExpectedLog[]) => logs.map((log) => [log.file, log] as const);
const isLog = ({ outcome, accept }: ExpectedLog) => outcome === "log" && accept === undefined;

describe.skipIf(shared === null)("real logs", () => {
  test.each(named(expectedLogs.filter((log) => isLog(log))))("%s: every fact", async (_, expected) => {
    const result = await imported(expected);
    expect(result.ok || result.problem).toBe(true);
    if (!result.ok) return;
    const [log] = result.value;
    expect(log!.format).toBe(expected.format);
    if (expected.groups !== undefined) {
      expect(groupMismatches(result.value, expected)).toEqual([]);
      return;
    }
    expect(mismatches(log!, expected)).toEqual([]);
  });

  test.each(named(expectedLogs.filter((log) => !isLog(log))))("%s: refused", async (_, expected) => {
    const result = await imported(expected);
    if (result.ok) {
      expect(expected.accept).toContain("log");
      expect(result.value.flatMap((log) => mismatches(log, expected))).toEqual([]);
      return;
    }
    expect([expected.outcome, ...(expected.accept ?? [])]).toContain(result.problem.code);
  });

  const twins = expectedLogs.filter(({ sameAs, format }) => sameAs !== undefined && format === "mlg");

  test.each(named(twins))("%s: cell by cell the same as its text twin", async (_, expected) => {
    const binary = await imported(expected);
    const text = await imported(expectedLogs.find(({ file }) => file === expected.sameAs)!);
    if (!binary.ok || !text.ok) throw new Error("a twin was refused");
    let cells = 0;
    for (const channel of text.value[0]!.channels) {
      const twin = binary.value[0]!.channels.find(({ label }) => label === channel.label);
      if (twin === undefined) continue;
      const half = 0.5 * 10 ** -decimalsOf(channel.samples);
      for (const [row, written] of channel.samples.entries()) {
        if (Number.isNaN(written)) continue;
        cells++;
        // The text is the binary value, rounded to its decimals in single precision.
        const off = Math.abs(twin.samples[row]! - written);
        if (off > half + 1e-6 * Math.abs(written))
          expect([channel.label, row, twin.samples[row]]).toEqual(written);
      }
    }
    expect(cells).toBeGreaterThan(30_000);
  });
});

/** Most decimals that a column is written with. */
function decimalsOf(samples: Float64Array): number {
  let most = 0;
  for (const sample of samples) most = Math.max(most, (/\.(\d+)/.exec(String(sample))?.[1] ?? "").length);
  return most;
}
