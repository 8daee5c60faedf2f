import { ChartLine } from "lucide-react";
import { Link } from "wouter";
import type { CellBehind, SampleBehind } from "../../../../domain/correction/behind";
import type { Session } from "../../../../domain/session";
import { useFormat, useText } from "../../../text/use-text";
import { ButtonLink } from "../../../ui/button-link";
import { placeInCharts } from "../../session/place-in-charts";
import { lambdaChannel } from "./correctable";
import styles from "./correction.module.css";

const mostListed = 40;

/** The samples that made a cell's value, those that moved it most first, each with its place in the charts. */
export function CellSamples(props: {
  readonly behind: CellBehind;
  readonly logs: readonly (Session | null)[];
}) {
  const { behind, logs } = props;
  const { correction: text } = useText();
  const format = useFormat();
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
