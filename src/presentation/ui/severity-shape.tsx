import type { ReactNode } from "react";
import type { Severity } from "../../domain/analysis/finding";
import { useText } from "../text/use-text";
import styles from "./severity-shape.module.css";

// Shape before colour: each one is told apart in grey. Drawn on 20 x 20.
const drawings: Readonly<Record<Severity, ReactNode>> = {
  critical: (
    <>
      <path fill="currentcolor" d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3Z" />
      <path className={styles.sign} d="m7 7 6 6m0-6-6 6" />
    </>
  ),
  high: (
    <>
      <path
        fill="currentcolor"
        d="M10 1.2c.6 0 1.1.3 1.4.8l7.7 14c.6 1-.2 2.3-1.4 2.3H2.3C1.1 18.3.3 17 .9 16L8.6 2c.3-.5.8-.8 1.4-.8Z"
      />
      <path className={styles.sign} d="M10 7v4.6m0 3.2v.1" />
    </>
  ),
  medium: (
    <>
      <path
        fill="currentcolor"
        d="M8.8 1.2a1.7 1.7 0 0 1 2.4 0l7.6 7.6c.7.7.7 1.7 0 2.4l-7.6 7.6a1.7 1.7 0 0 1-2.4 0l-7.6-7.6a1.7 1.7 0 0 1 0-2.4Z"
      />
      <path className={styles.sign} d="M10 6v4.6m0 3.2v.1" />
    </>
  ),
  note: (
    <>
      <circle fill="currentcolor" cx="10" cy="10" r="8.5" />
      <path className={styles.sign} d="M10 9.4V14m0-7.8v-.1" />
    </>
  ),
  clear: (
    <>
      <circle className={styles.line} cx="10" cy="10" r="8" />
      <path className={styles.line} d="m6.5 10.3 2.4 2.4 4.6-5" />
    </>
  ),
  "not-assessed": (
    <>
      <circle className={styles.line} cx="10" cy="10" r="8" strokeDasharray="2.6 3.7" />
      <path className={styles.line} d="M6.8 10h6.4" />
    </>
  ),
};

/**
 * The sign of a severity; its word is the accessible name.
 * `decorative` where the word stands beside it.
 */
export function SeverityShape(props: {
  readonly severity: Severity;
  readonly size?: number;
  readonly decorative?: boolean;
}) {
  const { severities } = useText().common;
  const size = `${(props.size ?? 20) / 16}rem`;
  const named = props.decorative
    ? { "aria-hidden": true }
    : { role: "img", "aria-label": severities[props.severity] };
  return (
    <svg
      className={styles.shape}
      data-severity={props.severity}
      viewBox="0 0 20 20"
      style={{ inlineSize: size, blockSize: size }}
      {...named}
    >
      {drawings[props.severity]}
    </svg>
  );
}
