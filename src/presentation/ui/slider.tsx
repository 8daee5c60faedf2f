import { useId } from "react";
import { Field } from "./field";
import fieldStyles from "./field.module.css";
import styles from "./slider.module.css";

/** A number between limits: a knob with its number field. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  function take(text: string) {
    const value = Number(text.replace(",", "."));
    if (text.trim() !== "" && Number.isFinite(value)) {
      props.onChange(Math.min(props.max, Math.max(props.min, value)));
    }
  }
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {props.label}
      </label>
      <div className={styles.slider}>
        <input
          id={id}
          type="range"
          className={styles.track}
          min={props.min}
          max={props.max}
          step={props.step}
          value={props.value}
          onChange={(event) => take(event.target.value)}
        />
        <div className={styles.number}>
          <Field
            label={props.label}
            labelHidden
            inputMode="decimal"
            value={String(props.value)}
            onChange={take}
            {...(props.unit === undefined ? {} : { unit: props.unit })}
          />
        </div>
      </div>
    </div>
  );
}
