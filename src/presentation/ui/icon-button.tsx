import type { MouseEvent, ReactNode, Ref } from "react";
import styles from "./button.module.css";

/** A button that is only a picture: always with a name, which is also its tooltip. */
export function IconButton({
  ref,
  ...props
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: (event: MouseEvent) => void;
  readonly size?: "normal" | "small";
  readonly edge?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly unavailable?: string | null;
  readonly popoverTarget?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  const unavailable = props.unavailable ?? null;
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      data-variant={props.edge ? "outlined" : "quiet"}
      data-size={props.size === "small" ? "icon-small" : "icon"}
      aria-label={props.label}
      title={unavailable === null ? props.label : `${props.label}: ${unavailable}`}
      aria-disabled={unavailable !== null || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      popoverTarget={props.popoverTarget}
      onClick={(event) => {
        if (unavailable !== null) event.preventDefault();
        else props.onPress?.(event);
      }}
    >
      {props.icon}
    </button>
  );
}
