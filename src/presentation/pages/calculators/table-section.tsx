import { useState } from "react";
import { dutyPercent } from "../../../domain/calculation/duty";
import { tablePath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { showToast } from "../../state/toasts";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import { fixedUnit } from "./answer";
import { inputsOf, useCalculators } from "./calculator-state";
import { ChoiceInput } from "./choice-input";
import styles from "./calculators-page.module.css";
import { useWritten } from "./result-panel";
import { calculatedTable, type CalculatedTable } from "./table-preview";

/** The injection times as a whole table: what it would hold, and the way to make it a table of the vehicle. */
export function TableSection() {
  const { calculators: text } = useText();
  const { typed, choices, vehicleId } = useCalculators();
  const of = inputsOf(typed);
  const table = calculatedTable(of, choices, text.madeName);
  return (
    <section className={styles.table} aria-labelledby="calculator-table">
      <h2 id="calculator-table">{text.groups.table}</h2>
      <div className={styles.fields}>
        <ChoiceInput id="table" />
        <ChoiceInput id="tableVe" />
        {choices.tableVe === "starting" && <ChoiceInput id="breathing" />}
      </div>
      {table === null ? (
        <p className={styles.summary}>{text.noPreview}</p>
      ) : (
        <>
          <Summary table={table} />
          {table.draft.y === null && <Curve table={table} rpm={of("rpm")} pulses={of("pulsesPerCycle")} />}
        </>
      )}
      <MakeTable table={table} vehicleId={vehicleId} />
    </section>
  );
}

function Summary({ table }: { readonly table: CalculatedTable }) {
  const { calculators: text } = useText();
  const format = useFormat();
  const { x, y, values } = table.draft;
  const ms = (value: number) => format.unit(value, "ms", 3);
  const size = y === null ? `${x.values.length}` : `${x.values.length} × ${y.values.length}`;
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return (
    <p className={styles.summary}>
      {text.preview(size, ms(low), ms(high), format.unit(table.highestDuty, "%", 1))}
    </p>
  );
}

function Curve(props: { readonly table: CalculatedTable; readonly rpm: number; readonly pulses: number }) {
  const { calculators: text } = useText();
  const write = useWritten();
  const { x, values } = props.table.draft;
  return (
    <table className={styles.curve}>
      <thead>
        <tr>
          <th scope="col">{text.pressureHead}</th>
          <th scope="col">{text.timeHead}</th>
          <th scope="col">
            {text.dutyHead(write({ value: props.rpm, measure: fixedUnit("rpm"), decimals: 0 }))}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...x.values].map((bar, at) => (
          <tr key={bar}>
            <th scope="row">{write({ value: bar, measure: { kind: "gauge" }, decimals: 2 })}</th>
            <td>{write({ value: values[at]!, measure: fixedUnit("ms"), decimals: 3 })}</td>
            <td>
              {write({
                value: dutyPercent(values[at]!, props.rpm, props.pulses),
                measure: fixedUnit("%"),
                decimals: 1,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MakeTable(props: { readonly table: CalculatedTable | null; readonly vehicleId: string }) {
  const { tables } = useApplication();
  const words = useText();
  const { calculators: text } = words;
  const format = useFormat();
  const [problem, setProblem] = useState<string | null>(null);
  const { table, vehicleId } = props;

  async function make(): Promise<void> {
    if (table === null) return;
    const made = await tables.create(table.draft, vehicleId);
    if (!made.ok) {
      const { title, next } = describeProblem(made.problem, words, format);
      setProblem(`${title} ${next}`);
      return;
    }
    showToast(text.made(made.value.name));
    goTo(tablePath(made.value.id));
  }

  return (
    <>
      <div>
        <Button
          variant="primary"
          unavailable={table === null ? text.noPreview : vehicleId === "" ? text.makeNeeds : null}
          onPress={() => void make()}
        >
          {text.make}
        </Button>
      </div>
      <p className={styles.makeNote} role={problem === null ? undefined : "alert"}>
        {problem !== null && <SeverityShape severity="critical" size={16} />}
        {problem ?? (vehicleId === "" ? text.makeNeeds : "")}
      </p>
    </>
  );
}
