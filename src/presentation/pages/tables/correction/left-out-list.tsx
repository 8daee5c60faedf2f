import { Link } from "wouter";
import type { LeftOut } from "../../../../domain/correction/left-out";
import type { Session } from "../../../../domain/session";
import { useFormat, useText } from "../../../text/use-text";
import { placeInCharts } from "../../session/place-in-charts";
import { lambdaChannel } from "./correctable";
import { SampleSign } from "./sample-sign";
import styles from "./correction.module.css";

/** The samples around a cell that were kept out of it, by reason with its sign, each with its place in the charts. */
export function LeftOutList(props: { readonly found: LeftOut; readonly logs: readonly (Session | null)[] }) {
  const { found, logs } = props;
  const { correction: text } = useText();
  const format = useFormat();
  const out = found.reasons.reduce((sum, { count }) => sum + count, 0);
  if (found.used + out === 0) return null;
  return (
    <section className={styles.leftOut} aria-label={text.leftOutTitle}>
      <h3>{text.leftOut(format.number(out), format.number(found.used + out))}</h3>
      {found.reasons.length > 0 && (
        <ul>
          {found.reasons.map(({ bucket, count, log, timeS }) => {
            const session = logs[log];
            const { name } = text.buckets[bucket];
            return (
              <li key={bucket}>
                <SampleSign reason={bucket} />
                <span>{name}</span>
                <strong>{format.number(count)}</strong>
                {session != null && (
                  <Link
                    href={placeInCharts(session, timeS, timeS, lambdaChannel(session))}
                    aria-label={text.showAt(`${name}, ${format.time(timeS - session.startS, 2)}`)}
                  >
                    {text.show}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
