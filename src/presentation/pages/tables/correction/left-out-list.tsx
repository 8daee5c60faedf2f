import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { LeftOut } from "../../../../domain/correction/left-out";
import type { Session } from "../../../../domain/session";
import { useApplication } from "../../../services";
import { useFormat, useText } from "../../../text/use-text";
import { placeInCharts } from "../../session/place-in-charts";
import { lambdaChannel } from "./correctable";
import styles from "./correction.module.css";

/** The samples around a cell that were kept out of it, by reason, each with its place in the charts. */
export function LeftOutList(props: {
  readonly answer: CorrectionAnswer;
  readonly cell: number;
  readonly logs: readonly (Session | null)[];
}) {
  const { answer, cell, logs } = props;
  const { engine } = useApplication();
  const { correction: text } = useText();
  const format = useFormat();
  const [found, setFound] = useState<LeftOut | null>(null);
  useEffect(() => {
    let left = false;
    void engine.leftOut(answer.number, cell).then((known) => {
      // A correction that is gone is told by the samples above.
      if (!left && known.ok) setFound(known.value);
    });
    return () => {
      left = true;
    };
  }, [engine, answer.number, cell]);
  if (found === null) return null;
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
