import { severities, type Finding, type Severity } from "../../../domain/analysis/finding";
import type { Session } from "../../../domain/session";

/** Sessions of one day. */
export interface Day {
  /** ISO date, in the zone of the device for instants and as written for plain dates. */
  readonly date: string;
  readonly sessions: readonly Session[];
}

/** When a session happened as far as is known: recorded, else imported. */
export function happenedAt(session: Session): string {
  return session.recordedAt ?? session.importedAt;
}

function dayOf(iso: string): string {
  if (!iso.includes("T")) return iso;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

/** The newest sessions by day, newest day first. */
export function byDay(sessions: readonly Session[], most: number): readonly Day[] {
  const newest = sessions.toSorted((a, b) => happenedAt(b).localeCompare(happenedAt(a))).slice(0, most);
  const days = new Map<string, Session[]>();
  for (const session of newest) {
    const date = dayOf(happenedAt(session));
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return [...days].map(([date, members]) => ({ date, sessions: members }));
}

const rank = (severity: Severity) => severities.indexOf(severity);

/**
 * The worst severity of a session's quality report. "clear" only when nothing was found and everything was assessed:
 * a check that was not possible is never shown as passed.
 */
export function worstOf(session: Session): Severity {
  const found = session.quality.findings.map(({ severity }) => severity);
  const bad = found.filter((severity) => rank(severity) <= rank("note"));
  if (bad.length > 0) return bad.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst));
  return found.includes("not-assessed") ? "not-assessed" : "clear";
}

/** How many checks were not possible, over all sessions. */
export function notAssessed(sessions: readonly Session[]): number {
  const findings = sessions.flatMap((session) => session.quality.findings);
  return findings.filter(({ severity }) => severity === "not-assessed").length;
}

/** A finding and the session that shows it. */
export interface OpenFinding {
  readonly session: Session;
  readonly finding: Finding;
  /** Its index in the session's report. */
  readonly at: number;
}

/** Findings above a note, worst first, then newest. */
export function openFindings(sessions: readonly Session[]): readonly OpenFinding[] {
  return sessions
    .toSorted((a, b) => happenedAt(b).localeCompare(happenedAt(a)))
    .flatMap((session) => session.quality.findings.map((finding, at) => ({ session, finding, at })))
    .filter(({ finding }) => rank(finding.severity) < rank("note"))
    .toSorted((a, b) => rank(a.finding.severity) - rank(b.finding.severity));
}
