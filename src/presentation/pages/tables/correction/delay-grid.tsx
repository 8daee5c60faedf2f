import { useMemo, useState } from "react";
import type { DelayEvidence } from "../../../../domain/correction/measure-delay";
import { delayTable } from "../../../../domain/correction/delay-table";
import { useApplication } from "../../../services";
import { showToast } from "../../../state/toasts";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import styles from "./correction.module.css";

/** The delay over engine speed and pressure with what each value rests on; it can be kept as a table of the vehicle. */
export function DelayGrid(props: { readonly delay: DelayEvidence; readonly vehicleId: string }) {
  const { tables } = useApplication();
  const words = useText();
  const { correction: text, calculators } = words;
  const format = useFormat();
  const [said, setSaid] = useState<string | null>(null);
  const { table, steps, confidence } = useMemo(() => delayTable(props.delay), [props.delay]);
  const columns = table.x.values.length;
  const rows = [...(table.y?.values ?? [])].map((kpa, row) => ({ kpa, row })).toReversed();
  const keep = async (): Promise<void> => {
    const made = await tables.create({ ...table, name: text.delayTableName }, props.vehicleId);
    if (!made.ok) return setSaid(describeProblem(made.problem, words, format).title);
    setSaid(calculators.made(made.value.name));
    showToast(calculators.made(made.value.name));
  };
  return (
    <>
      <p className={styles.quiet}>{text.delayCaption}</p>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.delayTableName}>
        <table className={styles.delays}>
          <thead>
            <tr>
              <th scope="col">kPa</th>
              {[...table.x.values].map((rpm) => (
                <th key={rpm} scope="col">
                  {format.unit(rpm, "rpm")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kpa, row }) => (
              <tr key={kpa}>
                <th scope="row">{format.number(kpa)}</th>
                {[...table.x.values].map((rpm, column) => {
                  const at = row * columns + column;
                  return (
                    <td key={rpm} data-trust={confidence[at]}>
                      {format.number(1000 * table.values[at]!, 0)}
                      <small>{text.delayTrust[confidence[at] ?? "model"](steps[at]!)}</small>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button onPress={() => void keep()}>{text.delayKeep}</Button>
      </div>
      {said !== null && <p role="status">{said}</p>}
    </>
  );
}
