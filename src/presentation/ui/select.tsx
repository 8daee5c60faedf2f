import { ChevronDown } from "lucide-react";
import { useId, type ReactNode } from "react";
import { FieldNote } from "./field";
import styles from "./field.module.css";
import { VisuallyHidden } from "./visually-hidden";

/** One of many things to choose from. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Options of one group follow each other under its heading. */
  readonly group?: string;
}

/** A labelled native select. `plain` underlines it, for tables. */
export function Select<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly labelHidden?: boolean;
  readonly plain?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | null;
}) {
  const id = useId();
  const note = useId();
  const groups = [...new Set(props.options.map(({ group }) => group))];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.labelHidden ? styles.spoken : undefined}>
        {props.labelHidden ? (
          <VisuallyHidden>{props.label}</VisuallyHidden>
        ) : (
          <span className={styles.label}>{props.label}</span>
        )}
      </label>
      <div className={`${styles.box} ${styles.select}`} data-plain={props.plain || undefined}>
        <select
          id={id}
          value={props.value}
          aria-invalid={props.error != null || undefined}
          aria-describedby={props.error != null || props.hint != null ? note : undefined}
          onChange={(event) => {
            const chosen = props.options.find(({ value }) => value === event.target.value);
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
        >
          {groups.map((group) => {
            const members = props.options.filter((option) => option.group === group);
            const options = members.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ));
            return group === undefined ? (
              options
            ) : (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            );
          })}
        </select>
        <ChevronDown size={16} aria-hidden="true" />
      </div>
      <FieldNote id={note} hint={props.hint} error={props.error} />
    </div>
  );
}
