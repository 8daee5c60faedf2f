import { ChartLine } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { CellBehind, SampleBehind } from "../../../../domain/correction/behind";
import type { Session } from "../../../../domain/session";
import { useApplication } from "../../../services";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { ButtonLink } from "../../../ui/button-link";
import { placeInCharts } from "../../session/place-in-charts";
import { lambdaChannel } from "./correctable";
import { SamplePlot } from "./sample-plot";
import styles from "./correction.module.css";

const mostListed = 40;
const mostDrawn = 400;

/** The samples that made a cell's value, those that moved it most first, each with its place in the charts. */
export function CellSamples(props: {
  readonly answer: CorrectionAnswer;
  readonly cell: number;
  readonly logs: readonly (Session | null)[];
}) {
  const { answer, cell, logs } = props;
  const { engine } = useApplication();
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const [behind, setBehind] = useState<CellBehind | null>(null);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  const isKnown = answer.cells.seconds[cell]! > 0;
  useEffect(() => {
    if (!isKnown) return undefined;
    let left = false;
    void engine.behindCell(answer.number, cell, mostDrawn).then((found) => {
      if (left) return;
      if (found.ok) setBehind(found.value);
      else setProblem(found.problem);
    });
    return () => {
      left = true;
    };
  }, [engine, answer.number, cell, isKnown]);
  if (!isKnown) return <p className={styles.quiet}>{text.behindNone}</p>;
  if (problem !== null) return <p role="alert">{describeProblem(problem, words, format).title}</p>;
  if (behind === null) return <p className={styles.quiet}>{text.behindReading}</p>;
  const first = behind.samples.find(({ log }) => logs[log] != null);
  const address = ({ log, timeS, arrivalS }: SampleBehind): string | null => {
    const session = logs[log];
    return session == null ? null : placeInCharts(session, timeS, arrivalS, lambdaChannel(session));
  };
  const firstAddress = first === undefined ? null : address(first);
  const all = behind.samples.length + behind.others.count;
  const listed = behind.samples.slice(0, mostListed);
  return (
    <section className={styles.behind} aria-label={text.behindTitle}>
      {firstAddress !== null && (
        <ButtonLink to={firstAddress}>
          <ChartLine size={18} aria-hidden="true" />
          {text.showInChart}
        </ButtonLink>
      )}
      <h3>{text.behindTitle}</h3>
      <SamplePlot samples={behind.samples} needed={behind.factor - 1} />
      <p className={styles.quiet}>
        {text.behindSum(
          format.number(listed.length),
          format.number(all),
          format.signed(100 * (behind.reproduced - 1), 2),
        )}
      </p>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.samples} tabIndex={0} role="group" aria-label={text.behindTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.at}</th>
              <th scope="col">{text.ratio}</th>
              <th scope="col">{text.weight}</th>
              <th scope="col">{text.show}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((sample) => {
              const time = format.time(sample.timeS, 2);
              const name = logs.length > 1 ? `${logs[sample.log]?.name ?? ""} ${time}` : time;
              const to = address(sample);
              return (
                <tr key={`${sample.log} ${sample.timeS}`}>
                  <th scope="row">{name}</th>
                  <td>{format.signed(100 * (sample.ratio - 1), 1)} %</td>
                  <td>{format.signed(100 * sample.part, 3)} %</td>
                  <td>
                    {to !== null && (
                      <Link href={to} aria-label={text.showAt(name)}>
                        {text.show}
                      </Link>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
