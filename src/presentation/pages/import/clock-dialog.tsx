import { useState } from "react";
import type { Metadata } from "../../../domain/logs/draft";
import type { ReadHints } from "../../../domain/logs/format";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { parseNumber } from "../../text/parse-number";
import styles from "./facts.module.css";

const units = ["detected", "s", "ms", "us", "min"] as const;
type Source = "found" | "column" | "none";

/** Asks where the time of each row comes from and reads the file again that way. */
export function ClockDialog(props: {
  readonly open: boolean;
  /** The time column that was found; null when the format or nothing names one. */
  readonly column: Metadata["timeColumn"];
  /** What the dialog starts with: a file without any time starts at the interval. */
  readonly start?: Source;
  readonly onClose: () => void;
  readonly onApply: (hints: ReadHints) => void;
}) {
  const { common, importing } = useText();
  const text = importing.clock;
  const [source, setSource] = useState<Source>(props.start ?? "found");
  const [number, setNumber] = useState("1");
  const [interval, setInterval] = useState("40");
  const [unit, setUnit] = useState<(typeof units)[number]>("detected");
  const [tried, setTried] = useState(false);
  const column = parseNumber(number);
  const step = parseNumber(interval);
  const wrong = source === "column" ? !(column >= 1) : source === "none" ? !(step > 0) : false;

  const apply = (): void => {
    setTried(true);
    if (wrong) return;
    const timeUnit = unit === "detected" ? {} : { timeUnit: unit };
    if (source === "none") props.onApply({ timeColumn: "none", intervalMs: step });
    else if (source === "column") props.onApply({ timeColumn: Math.round(column) - 1, ...timeUnit });
    else props.onApply(timeUnit);
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={text.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{common.cancel}</Button>
          <Button variant="primary" onPress={apply}>
            {importing.dialect.apply}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={text.column}
          value={source}
          options={[
            ...(props.start === undefined
              ? [
                  {
                    value: "found" as const,
                    label: props.column === null ? text.own : text.found(props.column.label),
                  },
                ]
              : []),
            { value: "column", label: text.number },
            { value: "none", label: text.none },
          ]}
          onChange={setSource}
        />
        {source === "column" && (
          <Field
            label={text.columnNumber}
            hint={text.columnHint}
            inputMode="numeric"
            value={number}
            onChange={setNumber}
            error={tried && wrong ? text.wrong : null}
          />
        )}
        {source === "none" ? (
          <Field
            label={text.interval}
            hint={text.intervalHint}
            unit="ms"
            inputMode="decimal"
            value={interval}
            onChange={setInterval}
            error={tried && wrong ? text.wrong : null}
          />
        ) : (
          <Select
            label={text.unit}
            value={unit}
            options={units.map((value) => ({
              value,
              label: value === "detected" ? text.detected : text.units[value],
            }))}
            onChange={setUnit}
          />
        )}
      </div>
    </Dialog>
  );
}
