import { useState } from "react";
import { Link } from "wouter";
import { severities } from "../../../domain/analysis/finding";
import type { Session } from "../../../domain/session";
import { findingEvents } from "../../charts/findings-lane";
import { originOf } from "../../charts/time-ticks";
import { describeFinding } from "../../text/describe-finding";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import { placeInCharts } from "./place-in-charts";
import styles from "./session-overview.module.css";

const shownAtFirst = 8;

/** Findings of the recording, worst first; a press shows the place in the charts. */
export function SessionFindings({ session }: { readonly session: Session }) {
  const text = useText();
  const { findings: words } = text.session;
  const format = useFormat();
  const [all, setAll] = useState(false);
  const events = findingEvents(session.quality.findings);
  const sorted = session.quality.findings
    .map((finding, at) => ({ finding, at }))
    .toSorted(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) || a.at - b.at,
    );
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      {sorted.length === 0 ? <p className={styles.quiet}>{words.none}</p> : null}
      <ul>
        {shown.map(({ finding, at }) => {
          const { title, sentence, next } = describeFinding(finding, text, format);
          const first = events.findIndex((event) => event.finding === at);
          const event = events[first];
          const time = event === undefined ? "" : format.time(event.fromS - originOf(session.startS), 1);
          return (
            <li key={at} className={styles.finding}>
              <SeverityShape severity={finding.severity} />
              <div>
                <div className={styles.findingHead}>
                  <strong>{title}</strong>
                  {event === undefined ? (
                    <span className={styles.when}>{words.wholeLog}</span>
                  ) : (
                    <Link
                      className={styles.when}
                      href={placeInCharts(session, event.fromS, event.toS, null, first)}
                      aria-label={words.showInCharts(title, time)}
                    >
                      {finding.ranges.length === 1 ? words.at(time) : words.from(time)}
                    </Link>
                  )}
                </div>
                <p className={styles.quiet}>{sentence}</p>
                {next === "" ? null : <p className={styles.next}>{next}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {sorted.length > shown.length ? (
        <Button variant="quiet" size="small" onPress={() => setAll(true)}>
          {words.more(sorted.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
}
