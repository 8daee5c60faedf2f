import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import { delayAt } from "../../../../domain/correction/delay";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useFormat, useText } from "../../../text/use-text";
import { Dialog } from "../../../ui/dialog";
import { AchievedPart } from "./achieved-part";
import { DelayGrid } from "./delay-grid";
import styles from "./correction.module.css";

/** Where every sample went; or how the correction was tested, how late the sensor answers and what was assumed. */
export function DetailsDialog(props: {
  readonly base: TuningTable;
  readonly answer: CorrectionAnswer;
  readonly logs: readonly (Session | null)[];
  readonly part: "buckets" | "proof";
  readonly onClose: () => void;
}) {
  const { correction: text } = useText();
  const title = props.part === "buckets" ? text.usedTitle : text.detailsOf;
  return (
    <Dialog open wide title={title} onClose={props.onClose}>
      <div className={styles.form}>
        {props.part === "buckets" ? (
          <Buckets answer={props.answer} />
        ) : (
          <>
            <Proof answer={props.answer} />
            <DelayGrid delay={props.answer.delay} vehicleId={props.base.vehicleId} />
            <AchievedPart base={props.base} answer={props.answer} logs={props.logs} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Buckets({ answer }: { readonly answer: CorrectionAnswer }) {
  const { correction: text } = useText();
  const format = useFormat();
  const filled = answer.buckets.filter(({ count }) => count > 0);
  return (
    <>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{text.bucket}</th>
            <th scope="col">{text.samples}</th>
            <th scope="col">{text.time}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ bucket, count, seconds }) => (
            <tr key={bucket} data-bucket={bucket}>
              <th scope="row">
                {text.buckets[bucket].name}
                <span>{text.buckets[bucket].why}</span>
              </th>
              <td>{format.number(count)}</td>
              <td>{format.duration(seconds)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td>{format.number(filled.reduce((sum, { count }) => sum + count, 0))}</td>
            <td>{format.duration(filled.reduce((sum, { seconds }) => sum + seconds, 0))}</td>
          </tr>
        </tfoot>
      </table>
      {answer.unchecked.length > 0 && (
        <p>{text.unchecked(format.list(answer.unchecked.map((bucket) => text.buckets[bucket].name)))}</p>
      )}
    </>
  );
}

function Proof({ answer }: { readonly answer: CorrectionAnswer }) {
  const { correction: text } = useText();
  const format = useFormat();
  const { proof, delay } = answer;
  const seconds = (rpm: number, kpa: number): string =>
    format.duration(delayAt(delay.model, rpm, kpa) + delay.model.lagS, 2);
  return (
    <>
      <h3>{text.proofTitle}</h3>
      <p>{text.proofSentence[proof.verdict]}</p>
      {proof.rows.length > 0 && (
        <>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{text.regime}</th>
                <th scope="col">{text.time}</th>
                <th scope="col">{text.before}</th>
                <th scope="col">{text.after}</th>
              </tr>
            </thead>
            <tbody>
              {proof.rows
                .filter((row) => row.seconds > 0)
                .map((row) => (
                  <tr key={row.regime}>
                    <th scope="row">{text.regimes[row.regime]}</th>
                    <td>{format.duration(row.seconds)}</td>
                    <td>{format.percent(row.before, 2)}</td>
                    <td>{format.percent(row.after, 2)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <p className={styles.quiet}>{text.chance(format.number(100 * proof.chance, 2))}</p>
        </>
      )}
      <h3>{text.delayTitle}</h3>
      <p>
        {`${text.delaySource[delay.source]}: ${text.delayAt(seconds(800, 40), seconds(5000, 150))}. `}
        {delay.source !== "stated" &&
          text.delayEvidence(format.number(delay.steps.steps.length), format.number(delay.bands.length))}
      </p>
    </>
  );
}
