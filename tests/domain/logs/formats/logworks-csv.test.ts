import { expect, test } from "vitest";
import logworksCsv from "../../../../src/domain/logs/formats/logworks-csv";
import { sourceFromBytes } from "../../../../src/domain/logs/source";
import { fixture, sniffed } from "./reading";

const two = fixture("logworks-csv/two-sessions.csv");

test("recognised by its session line above the names", () => {
  expect(sniffed(logworksCsv, two)).toBe(3);
  expect(sniffed(logworksCsv, "Session: x,,\nrpm,boost\n1,2\n")).toBe(0);
});

test("each session is a log; rows are counted in the whole file", async () => {
  const text = new TextDecoder()
    .decode(two)
    .replace("0.08192,11.95,4230,70.4", "0.08192,11.95\r\n0.16384,11.9,4300,70.6");
  const source = sourceFromBytes("log.csv", new TextEncoder().encode(text));
  const result = await logworksCsv.parse(source, () => {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.map(({ meta }) => [meta.facts[0]?.value, meta.rowsKept])).toEqual([
    ["Session 1", 3],
    ["Session 2", 3],
  ]);
  expect(result.value[1]!.warnings).toEqual([{ code: "short-rows", severity: "medium", count: 1, row: 12 }]);
  expect(result.value[1]!.channels.map(({ label, unit }) => `${label} ${unit}`)).toEqual([
    "LC1_O2WB AFR",
    "RPM RPM",
    "Oil_Press PSI",
  ]);
});

test("a session without rows is left out when another has some", async () => {
  const text = "Session: a,\ntime,RPM\n(sec),(RPM)\n\nSession: b,\ntime,RPM\n(sec),(RPM)\n0,900\n0.1,910\n";
  const result = await logworksCsv.parse(sourceFromBytes("x", new TextEncoder().encode(text)), () => {});
  expect(result.ok && result.value.map(({ meta }) => meta.facts[0]?.value)).toEqual(["b"]);
});
