import { describe, expect, test } from "vitest";
import { formats, importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { shared, sharedMissing } from "../../shared";
import { contradictions, mismatches } from "./compare";
import { expectedLogs, realBytes, type ExpectedLog } from "./expected";

if (shared === null) console.warn(sharedMissing);

/** Formats of real files that have no importer of their own yet, and what importing such a file gives until then. */
const later: Readonly<Record<string, string>> = {
  "bluedriver-csv": "opens as generic text",
  "link-llg": "recognised and refused",
  "link-llg5": "recognised and refused",
  "emerald-lg1": "recognised and refused",
  "hptuners-csv": "opens as generic text",
  "cobb-csv": "opens as generic text, the car's description as a column",
  "jb4-csv": "opens as generic text",
  "vcds-csv": "opens as generic text",
  "vcds-legacy-csv": "opens as generic text",
  "me7-logger-csv": "opens as generic text",
  "simostools-csv": "opens as generic text",
  "m-tuner-csv": "opens as generic text",
  "logworks-csv": "opens as generic text",
  "obdlink-csv": "opens as generic text",
  "ecux-csv": "opens as generic text",
  "mhd-csv": "opens as generic text",
  "projectlambda-csv": "opens as generic text",
  "ecutek-csv": "opens as generic text",
  "motec-csv": "opens as generic text",
  "motec-ld": "recognised and refused",
  "aim-csv": "opens as generic text",
  "aim-xrk": "recognised and refused",
  vbo: "opens as generic text",
  "racechrono-csv": "opens as generic text",
  "torque-csv": "opens as generic text",
  "carscanner-csv": "opens as generic text",
  "leafspy-csv": "opens as generic text",
  "fastf1-csv": "opens as generic text",
};

const reads = new Set(formats.filter((format) => format.reads).map((format) => format.id));

async function imported({ file, companion }: ExpectedLog) {
  const companions = companion === undefined ? [] : [sourceFromBytes(companion, realBytes(companion))];
  return importLog(sourceFromBytes(file.replace(/^.*\//, ""), realBytes(file)), companions);
}

const named = (logs: readonly ExpectedLog[]) => logs.map((log) => [log.file, log] as const);
const isLog = ({ outcome, accept }: ExpectedLog) => outcome === "log" && accept === undefined;
const isLater = ({ format }: ExpectedLog) => format in later && !reads.has(format);

describe.skipIf(shared === null)("real logs", () => {
  test.each(named(expectedLogs.filter((log) => isLog(log) && !isLater(log))))(
    "%s: every fact",
    async (_, expected) => {
      const result = await imported(expected);
      expect(result.ok || result.problem).toBe(true);
      if (!result.ok) return;
      const [log] = result.value;
      expect(log!.format).toBe(expected.format);
      expect(mismatches(log!, expected)).toEqual([]);
    },
  );

  test.each(named(expectedLogs.filter((log) => isLog(log) && isLater(log))))(
    "%s: a log that contradicts nothing, or a problem",
    async (_, expected) => {
      const result = await imported(expected);
      if (!result.ok) {
        expect(result.problem.code).toMatch(/^[a-z-]+$/);
        return;
      }
      for (const log of result.value) {
        expect(log.channels.length).toBeGreaterThan(0);
        expect(contradictions(log, expected)).toEqual([]);
      }
    },
  );

  test.each(named(expectedLogs.filter((log) => !isLog(log))))("%s: refused", async (_, expected) => {
    const result = await imported(expected);
    if (result.ok) {
      expect(expected.accept).toContain("log");
      return;
    }
    expect([expected.outcome, ...(expected.accept ?? [])]).toContain(result.problem.code);
  });
});
