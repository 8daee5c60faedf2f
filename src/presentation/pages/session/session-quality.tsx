import type { PurposeScore } from "../../../domain/logs/quality";
import type { Session } from "../../../domain/session";
import { useFormat, useText } from "../../text/use-text";
import styles from "./session-overview.module.css";

/** What the log is good for, each purpose with its score and the three reasons that cost most. */
export function SessionQuality({ session }: { readonly session: Session }) {
  const { session: words } = useText();
  return (
    <section className={styles.section}>
      <h2>{words.quality.title}</h2>
      <ul>
        {session.quality.purposes.map((purpose) => (
          <Purpose key={purpose.purpose} purpose={purpose} />
        ))}
      </ul>
    </section>
  );
}

function Purpose({ purpose }: { readonly purpose: PurposeScore }) {
  const { roles, session } = useText();
  const words = session.quality;
  const format = useFormat();
  const names: Readonly<Record<string, string>> = roles;
  const score = Math.round(purpose.score);
  const missing = purpose.missingRoles.map((role) => names[role] ?? role);
  const reasons = purpose.reasons.map(
    ({ code, facts }) => words.reasons[code]?.(facts, format) ?? words.unknownReason(code),
  );
  return (
    <li className={styles.purpose}>
      <span className={styles.purposeName}>{words.purposes[purpose.purpose]}</span>
      <span className={styles.score}>{words.score(format.number(score))}</span>
      <meter
        className={styles.meter}
        min={0}
        max={100}
        value={score}
        aria-label={words.purposes[purpose.purpose]}
      />
      <span className={styles.reasons}>
        {missing.length > 0 ? <span>{words.missing(missing, format)}</span> : null}
        {reasons.slice(0, 3).map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
        {missing.length === 0 && reasons.length === 0 ? words.flawless : null}
      </span>
    </li>
  );
}
