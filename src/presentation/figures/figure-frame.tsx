import { Image, Table2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import styles from "./figure-frame.module.css";

/** What every figure has around it: title at the top left, sample count, and the same numbers as a table. */
export function FigureFrame(props: {
  readonly title: string;
  readonly count: string;
  readonly note?: string;
  readonly table: ReactNode;
  readonly children: ReactNode;
}) {
  const { figure } = useText().analysis;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure} aria-label={props.title}>
      <figcaption className={styles.head}>
        <h2>{props.title}</h2>
        <span className={styles.count}>{props.count}</span>
        <Button
          variant="quiet"
          size="small"
          onPress={() => setAsTable(!asTable)}
          icon={asTable ? <Image size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />}
        >
          {asTable ? figure.asPicture : figure.asTable}
        </Button>
      </figcaption>
      {asTable ? (
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles.table} tabIndex={0} aria-label={props.title}>
          {props.table}
        </section>
      ) : (
        props.children
      )}
      {props.note !== undefined && <p className={styles.note}>{props.note}</p>}
    </figure>
  );
}
