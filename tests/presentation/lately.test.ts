import { expect, test } from "vitest";
import type { Finding, Severity } from "../../src/domain/analysis/finding";
import { byDay, notAssessed, openFindings, worstOf } from "../../src/presentation/pages/home/lately";
import { exampleSession } from "../infrastructure/db/example-session";

const finding = (severity: Severity, code: string = severity): Finding => ({
  code,
  severity,
  facts: {},
  ranges: [],
  channels: [],
});
const session = (id: string, recordedAt: string | null, severities: readonly Severity[] = []) => {
  const made = exampleSession(id, { recordedAt }).session;
  return { ...made, quality: { ...made.quality, findings: severities.map((severity) => finding(severity)) } };
};

test("sessions are grouped by their day, the newest first, imports by the day of import", () => {
  const days = byDay(
    [
      session("a", "2026-03-01"),
      session("b", "2026-11-25T08:00:00"),
      session("c", "2026-11-25T19:30:00"),
      session("d", null),
    ],
    3,
  );
  expect(days.map(({ date, sessions }) => [date, sessions.map(({ id }) => id)])).toEqual([
    ["2026-11-25", ["c", "b"]],
    ["2026-11-20", ["d"]],
  ]);
});

test("a session is clear only when nothing was found and everything was assessed", () => {
  expect(worstOf(session("a", null))).toBe("clear");
  expect(worstOf(session("b", null, ["clear", "not-assessed"]))).toBe("not-assessed");
  expect(worstOf(session("c", null, ["not-assessed", "note"]))).toBe("note");
  expect(worstOf(session("d", null, ["note", "high", "medium"]))).toBe("high");
});

test("what needs a look comes worst first and says which finding of which session", () => {
  const sessions = [
    session("a", "2026-01-01", ["note", "medium"]),
    session("b", "2026-02-01", ["medium", "critical"]),
  ];
  expect(
    openFindings(sessions).map(({ session, at, finding }) => [session.id, at, finding.severity]),
  ).toEqual([
    ["b", 1, "critical"],
    ["b", 0, "medium"],
    ["a", 1, "medium"],
  ]);
});

test("checks that were not possible are counted over all sessions", () => {
  expect(
    notAssessed([session("a", null, ["not-assessed", "high"]), session("b", null, ["not-assessed"])]),
  ).toBe(2);
});
