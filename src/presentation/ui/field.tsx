import { useId, type HTMLInputTypeAttribute, type ReactNode, type Ref } from "react";
import styles from "./field.module.css";
import { SeverityShape } from "./severity-shape";
import { VisuallyHidden } from "./visually-hidden";

/** What a field shows and whom it tells. */
export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  /** The label is read, not shown: only where a heading beside it says the same. */
  readonly labelHidden?: boolean;
  readonly unit?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly icon?: ReactNode;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: "text" | "decimal" | "numeric" | "search";
  /** Underline instead of a box: inside tables. */
  readonly plain?: boolean;
  /** Several lines of text. */
  readonly rows?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A labelled text or number field with its unit inside, its hint and its error below. */
export function Field({ ref, ...props }: FieldProps) {
  const id = useId();
  const note = useId();
  const described = props.error != null || props.hint != null ? note : undefined;
  const shared = {
    id,
    value: props.value,
    placeholder: props.placeholder,
    "aria-invalid": props.error != null || undefined,
    "aria-describedby": described,
    onBlur: props.onLeave,
  };
  const label = <span className={styles.label}>{props.label}</span>;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.labelHidden ? styles.spoken : undefined}>
        {props.labelHidden ? <VisuallyHidden>{props.label}</VisuallyHidden> : label}
      </label>
      <div className={styles.box} data-plain={props.plain || undefined}>
        {props.icon}
        {props.rows === undefined ? (
          <input
            {...shared}
            ref={ref}
            type={props.type ?? "text"}
            inputMode={props.inputMode}
            autoComplete="off"
            onChange={(event) => props.onChange(event.target.value)}
          />
        ) : (
          <textarea {...shared} rows={props.rows} onChange={(event) => props.onChange(event.target.value)} />
        )}
        {props.unit === undefined ? null : <span className={styles.unit}>{props.unit}</span>}
      </div>
      <FieldNote id={note} hint={props.hint} error={props.error} />
    </div>
  );
}

/** What is said under a control: its error, else its hint. */
export function FieldNote(props: {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
}) {
  if (props.error != null) {
    return (
      <p id={props.id} className={styles.error}>
        <SeverityShape severity="critical" size={16} />
        {props.error}
      </p>
    );
  }
  if (props.hint == null) return null;
  return (
    <p id={props.id} className={styles.hint}>
      {props.hint}
    </p>
  );
}
