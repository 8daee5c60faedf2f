import { Link } from "wouter";
import type { Finding } from "../../../domain/analysis/finding";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { patterns, sessionPath } from "../../routes";
import { useStorage } from "../../state/use-storage";
import { describeFinding } from "../../text/describe-finding";
import { useFormat, useText } from "../../text/use-text";
import { SeverityShape } from "../../ui/severity-shape";
import { placeInCharts } from "../session/place-in-charts";
import { byDay, notAssessed, openFindings, worstOf, type OpenFinding } from "./lately";
import styles from "./overview.module.css";

const mostSessions = 14;
const mostFindings = 10;

/** Home with sessions: at the left the newest by day, at the right what needs a look, and storage. */
export function Overview(props: {
  readonly sessions: readonly Session[];
  readonly vehicles: readonly Vehicle[];
}) {
  const { home, common } = useText();
  const format = useFormat();
  const found = openFindings(props.sessions);
  const worst = found[0]?.finding.severity;
  const count = props.sessions.length;
  return (
    <div className={styles.overview}>
      <div className={styles.lately}>
        <h1>
          {worst === undefined
            ? home.nothingFound(count, notAssessed(props.sessions), format)
            : home.found(found.length, common.severities[worst], count, format)}
        </h1>
        {byDay(props.sessions, mostSessions).map(({ date, sessions }) => (
          <section key={date} className={styles.day}>
            <h2>{format.day(date)}</h2>
            <ul>
              {sessions.map((session) => (
                <li key={session.id}>
                  <SessionRow session={session} vehicle={vehicleOf(session, props.vehicles)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {count > mostSessions ? (
          <Link href={patterns.sessions} className={styles.more}>
            {home.allSessions(count, format)}
          </Link>
        ) : null}
      </div>
      <aside className={styles.aside} aria-label={home.findings}>
        <Findings found={found} />
        <Storage />
      </aside>
    </div>
  );
}

function vehicleOf(session: Session, vehicles: readonly Vehicle[]): string | null {
  return vehicles.find(({ id }) => id === session.vehicleId)?.name ?? null;
}

function SessionRow(props: { readonly session: Session; readonly vehicle: string | null }) {
  const { home } = useText();
  const format = useFormat();
  const { session } = props;
  const fuel = session.quality.purposes.find(({ purpose }) => purpose === "fuel-tuning");
  return (
    <Link href={sessionPath(session.id)} className={styles.row}>
      <SeverityShape severity={worstOf(session)} />
      <span>
        <span className={styles.name}>{session.name}</span>
        <span className={styles.note}>{props.vehicle ?? home.noVehicle}</span>
      </span>
      <span className={styles.figure}>{format.duration(session.durationS)}</span>
      <span className={styles.quality} title={home.qualityNote}>
        {fuel === undefined ? null : home.quality(format.number(fuel.score))}
      </span>
    </Link>
  );
}

function Findings(props: { readonly found: readonly OpenFinding[] }) {
  const text = useText();
  const { home } = text;
  const format = useFormat();
  const shown = props.found.slice(0, mostFindings);
  return (
    <section>
      <h2>{home.findings}</h2>
      {shown.length === 0 ? <p className={styles.quiet}>{home.noFindings}</p> : null}
      <ul>
        {shown.map(({ session, finding, at }) => (
          <li key={`${session.id} ${at}`}>
            <Link href={proofOf(session, finding)} className={`${styles.row} ${styles.finding}`}>
              <SeverityShape severity={finding.severity} />
              <span>
                <span className={styles.name}>{describeFinding(finding, text, format).title}</span>
                <span className={styles.note}>{session.name}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {props.found.length > shown.length ? (
        <Link href={patterns.sessions} className={styles.more}>
          {home.moreFindings(props.found.length - shown.length, format)}
        </Link>
      ) : null}
    </section>
  );
}

/** Where a finding is seen: the charts at its first time, or the session when it is about the whole log. */
function proofOf(session: Session, finding: Finding): string {
  const [first] = finding.ranges;
  if (first === undefined) return sessionPath(session.id);
  return placeInCharts(session, first.fromS, first.toS, finding.channels[0] ?? null);
}

function Storage() {
  const { home } = useText();
  const format = useFormat();
  const storage = useStorage();
  if (storage?.usedBytes == null) return null;
  const { usedBytes, quotaBytes, persistent } = storage;
  return (
    <section>
      <h2>{home.storage}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{home.used}</dt>
          <dd>{format.bytes(usedBytes)}</dd>
        </div>
        {quotaBytes === null ? null : (
          <div>
            <dt>{home.free}</dt>
            <dd>{format.bytes(quotaBytes - usedBytes)}</dd>
          </div>
        )}
      </dl>
      {persistent === null ? null : (
        <p className={styles.quiet}>{persistent ? home.persistent : home.notPersistent}</p>
      )}
      <Link href={patterns.settings} className={styles.more}>
        {home.storageSettings}
      </Link>
    </section>
  );
}
