import type { ReactNode } from "react";
import { useFormat, useText } from "../text/use-text";
import { Button } from "./button";
import styles from "./progress.module.css";

/** Work that takes longer than a second: what, how far, and Cancel. */
export function Progress(props: {
  readonly label: string;
  /** 0 to 1. */
  readonly fraction: number;
  readonly children?: ReactNode;
  readonly onCancel?: () => void;
}) {
  const format = useFormat();
  const { common } = useText();
  const percent = Math.floor(Math.min(1, Math.max(0, props.fraction)) * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={styles.what}>{props.children ?? props.label}</span>
        <span className={styles.share}>{format.unit(percent, "%")}</span>
        {props.onCancel === undefined ? null : (
          <Button variant="quiet" size="small" onPress={props.onCancel}>
            {common.cancel}
          </Button>
        )}
      </div>
      <progress className={styles.bar} aria-label={props.label} value={percent} max={100} />
    </div>
  );
}
