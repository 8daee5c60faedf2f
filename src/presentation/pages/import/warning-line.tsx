import type { ReactNode } from "react";
import type { Severity } from "../../../domain/analysis/finding";
import { SeverityShape } from "../../ui/severity-shape";
import styles from "./warning-lines.module.css";

/** One full-width line: what was noticed, and at the right what can be done about it. */
export function WarningLine(props: {
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  readonly actions?: ReactNode;
}) {
  return (
    <li className={styles.line} data-severity={props.severity}>
      <SeverityShape severity={props.severity} />
      <p>
        <strong>{props.title}</strong> {props.detail}
      </p>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </li>
  );
}
