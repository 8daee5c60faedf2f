import { useId, type ReactNode } from "react";
import styles from "./checkbox.module.css";
import { VisuallyHidden } from "./visually-hidden";

/** A tick box with its words at the right; 44 px to press on coarse pointers. */
export function Checkbox(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly labelHidden?: boolean;
  readonly mixed?: boolean;
  readonly note?: ReactNode;
  readonly disabled?: boolean;
}) {
  const note = useId();
  return (
    <label className={styles.checkbox} data-top={props.note !== undefined || undefined}>
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = props.mixed === true;
        }}
        type="checkbox"
        className={styles.box}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.note === undefined ? undefined : note}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.labelHidden ? (
        <VisuallyHidden>{props.label}</VisuallyHidden>
      ) : (
        <span className={styles.words}>
          {props.label}
          {props.note === undefined ? null : (
            <span id={note} className={styles.note}>
              {props.note}
            </span>
          )}
        </span>
      )}
    </label>
  );
}
