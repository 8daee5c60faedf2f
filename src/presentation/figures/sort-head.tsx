import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./sort-head.module.css";

/** How a column is sorted, in the words of aria-sort. */
export type SortState = "none" | "ascending" | "descending";

/** The head of a column that sorts when pressed. */
export function SortHead(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly sorted: SortState;
  readonly onPress: () => void;
  /** Numbers stand at the right, and so does their head. */
  readonly end?: boolean;
}) {
  const Arrow = props.sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={styles.button}
      data-sorted={props.sorted}
      data-end={props.end ?? false}
      title={props.label}
      onClick={props.onPress}
    >
      {props.children}
      <Arrow size={12} aria-hidden="true" />
    </button>
  );
}

/** The words of aria-sort for what TanStack Table answers. */
export function sortState(sorted: false | "asc" | "desc"): SortState {
  if (sorted === false) return "none";
  return sorted === "asc" ? "ascending" : "descending";
}
