import { useState } from "react";
import { parseNumber } from "../text/parse-number";
import { useFormat } from "../text/use-text";
import { Field } from "../ui/field";
import styles from "./paste-dialog.module.css";

/** How much of a change is made, 0 to 100 %: a slider with its number. */
export function GainField(props: {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** All in one line, for a bar. */
  readonly compact?: boolean;
}) {
  const format = useFormat();
  const percent = Math.round(props.value * 100);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.gain} data-compact={props.compact === true}>
      {props.compact === true && <span aria-hidden="true">{props.label}</span>}
      <Field
        label={props.label}
        labelHidden={props.compact === true}
        unit="%"
        inputMode="decimal"
        value={typed ?? format.number(percent)}
        onChange={(text) => {
          setTyped(text);
          const value = parseNumber(text);
          if (value >= 0 && value <= 100) props.onChange(value / 100);
        }}
        onLeave={() => setTyped(null)}
      />
      <input
        type="range"
        aria-label={props.label}
        min={0}
        max={100}
        step={1}
        value={percent}
        onChange={(event) => {
          setTyped(null);
          props.onChange(event.target.valueAsNumber / 100);
        }}
      />
    </div>
  );
}
