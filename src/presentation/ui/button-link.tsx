import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "./button.module.css";

/** A link to a place of the app that looks like a button. */
export function ButtonLink(props: {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: "primary" | "outlined" | "quiet";
  readonly size?: "normal" | "small" | "large";
}) {
  return (
    <Link
      href={props.to}
      className={styles.button}
      data-variant={props.variant ?? "outlined"}
      data-size={props.size ?? "normal"}
    >
      {props.children}
    </Link>
  );
}
