import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** Nothing here yet: one sentence, the next step, left-aligned in place. As a page's own h1 unless `nested`. */
export function EmptyState(props: {
  readonly sentence: string;
  readonly note?: string;
  readonly actions?: ReactNode;
  readonly nested?: boolean;
}) {
  const Heading = props.nested ? "h2" : "h1";
  return (
    <div className={styles.empty}>
      <Heading className={styles.sentence}>{props.sentence}</Heading>
      {props.note === undefined ? null : <p className={styles.note}>{props.note}</p>}
      {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
