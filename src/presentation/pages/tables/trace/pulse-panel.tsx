import { useMemo } from "react";
import type { PulseAnswer } from "../../../../application/engine/pulse-desk";
import type { PulseFactor, PulseTables } from "../../../../domain/correction/explain-pulse";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { unitWords } from "../../import/unit-options";
import { vehiclePulseTables } from "./pulse-tables";
import { usePulse } from "./use-pulse";
import styles from "./trace.module.css";

const inputUnits: Readonly<Record<PulseFactor["name"], readonly [unit: string, decimals: number]>> = {
  "map-table": ["bar-gauge", 3],
  "dead-time-off": ["ms", 3],
  rpm: ["rpm", 0],
  "engine-temperature": ["°C", 1],
  "air-temperature": ["°C", 1],
  throttle: ["%", 1],
  "closed-loop": ["%", 1],
  "dead-time": ["ms", 3],
  voltage: ["V", 2],
};

/** Every factor that a FuelTech ECU made the injection time of at the cursor; nothing for vehicles without such tables. */
export function PulsePanel(props: {
  readonly table: TuningTable;
  readonly session: Session;
  readonly timeS: number;
}) {
  const { table, session } = props;
  const application = useApplication();
  const found = useLive(
    async () => ({
      tables: await application.tables.list(),
      vehicle: await application.vehicles.find(table.vehicleId),
    }),
    [application, table],
  );
  const tables = useMemo(() => {
    if (found === undefined) return null;
    // What is being edited counts as it is shown.
    const own = found.tables.map((each) => (each.id === table.id ? table : each));
    return vehiclePulseTables(own, found.vehicle, table);
  }, [found, table]);
  if (tables === null) return null;
  return <PulseFactors session={session} tables={tables} timeS={props.timeS} />;
}

function PulseFactors(props: {
  readonly session: Session;
  readonly tables: PulseTables;
  readonly timeS: number;
}) {
  const words = useText();
  const { pulse: text } = words.tableHistory;
  const format = useFormat();
  const { answer, problem } = usePulse(props.session.id, props.tables, props.timeS);
  return (
    <section className={styles.pulse} aria-label={text.title}>
      <h3>{text.title}</h3>
      {problem !== null && (
        <p className={styles.quiet}>
          {problem.code === "no-pulse-channel"
            ? text.noChannel
            : describeProblem(problem, words, format).title}
        </p>
      )}
      {answer !== null && <PulseTable answer={answer} />}
    </section>
  );
}

function PulseTable({ answer }: { readonly answer: PulseAnswer }) {
  const { tableHistory, importing } = useText();
  const { pulse: text } = tableHistory;
  const format = useFormat();
  const ms = (value: number): string => format.unit(value, "ms", 3);
  const input = ({ name, input: value }: PulseFactor): string => {
    const [unit, decimals] = inputUnits[name];
    return Number.isNaN(value) ? "" : format.unit(value, unitWords(unit, importing), decimals);
  };
  const effect = ({ addMs, factor, name }: PulseFactor): string =>
    Number.isNaN(factor)
      ? name === "map-table"
        ? ms(addMs)
        : `${format.signed(addMs, 3)}\u00a0ms`
      : `× ${format.number(factor, 4)}`;
  const off = answer.loggedMs - answer.predictedMs;
  return (
    <>
      <p>
        <strong>{text.sentence(ms(answer.predictedMs), ms(answer.loggedMs))}</strong>{" "}
        {Number.isNaN(off) ? "" : text.difference(`${format.signed(off, 3)}\u00a0ms`)}
        {answer.steady ? "" : ` ${text.notSteady}`}
      </p>
      <table className={styles.factors}>
        <thead>
          <tr>
            <th scope="col">{text.factor}</th>
            <th scope="col">{text.input}</th>
            <th scope="col">{text.effect}</th>
            <th scope="col">{text.running}</th>
          </tr>
        </thead>
        <tbody>
          {answer.factors.map((factor) => (
            <tr key={factor.name}>
              <th scope="row">{text.names[factor.name]}</th>
              <td>{input(factor)}</td>
              <td>{effect(factor)}</td>
              <td>{ms(factor.thenMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {answer.steadyCount === 0
          ? text.neverSteady
          : text.residual(
              format.number(answer.steadyCount),
              ms(answer.rmsMs),
              `${format.signed(answer.biasMs, 3)}\u00a0ms`,
            )}{" "}
        {text.equation}
      </p>
    </>
  );
}
