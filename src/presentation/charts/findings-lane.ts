import { severities, type Finding, type Severity } from "../../domain/analysis/finding";

/** Findings whose shapes would touch, drawn as the worst one with a count. */
export interface FindingCluster {
  readonly x: number;
  readonly severity: Severity;
  /** Indexes into the list of events, in time order. */
  readonly events: readonly number[];
}

/** One time at which a finding shows. */
export interface FindingEvent {
  /** Index into the session's findings. */
  readonly finding: number;
  readonly fromS: number;
  readonly toS: number;
  readonly severity: Severity;
}

/** Every range of every finding in time order; a finding without ranges is about the whole log and has no place. */
export function findingEvents(findings: readonly Finding[]): readonly FindingEvent[] {
  return findings
    .flatMap(({ ranges, severity }, finding) =>
      ranges.map(({ fromS, toS }) => ({ finding, fromS, toS: Math.max(fromS, toS), severity })),
    )
    .toSorted((a, b) => a.fromS - b.fromS || rank(a.severity) - rank(b.severity));
}

/** Groups events whose places lie within `reach` pixels of the group's first; each sits at its worst event. */
export function clusterEvents(
  events: readonly FindingEvent[],
  place: (timeS: number) => number,
  reach = 14,
): readonly FindingCluster[] {
  const groups: number[][] = [];
  let firstX = Number.NEGATIVE_INFINITY;
  for (const [index, event] of events.entries()) {
    const x = place(event.fromS);
    const last = groups.at(-1);
    if (last !== undefined && x - firstX < reach) last.push(index);
    else {
      groups.push([index]);
      firstX = x;
    }
  }
  return groups.map((group) => asCluster(group, events, place));
}

function asCluster(
  group: readonly number[],
  events: readonly FindingEvent[],
  place: (timeS: number) => number,
): FindingCluster {
  const worst = group.reduce((best, at) =>
    rank(events[at]!.severity) < rank(events[best]!.severity) ? at : best,
  );
  return { x: place(events[worst]!.fromS), severity: events[worst]!.severity, events: group };
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** How many findings there are of each severity that occurs, worst first. */
export function countBySeverity(
  findings: readonly Finding[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return severities
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0);
}
