import { useId, type ReactNode } from "react";
import styles from "./segmented.module.css";
import { VisuallyHidden } from "./visually-hidden";

/** One of a few things to choose from. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** Why it cannot be chosen now. */
  readonly unavailable?: string | null;
}

/** Two to four choices side by side: one tab stop, arrows choose. */
export function Segmented<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.segmented}>
      <legend>
        <VisuallyHidden>{props.label}</VisuallyHidden>
      </legend>
      {props.choices.map(({ value, label, unavailable = null }) => (
        <label key={value} className={styles.choice} title={unavailable ?? undefined}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            disabled={unavailable !== null}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
