import { useId, type MouseEvent, type ReactNode, type Ref } from "react";
import { Key } from "./key";
import styles from "./button.module.css";
import { VisuallyHidden } from "./visually-hidden";

/** How a button looks and what it does. */
export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: (event: MouseEvent) => void;
  /** One primary per screen; outlined is the default; quiet has no edge; danger deletes. */
  readonly variant?: "primary" | "outlined" | "quiet" | "danger";
  readonly size?: "normal" | "small" | "large";
  readonly icon?: ReactNode;
  /** Shown on fine pointers; the key itself is bound by `useCommands`. */
  readonly keys?: string;
  readonly busy?: boolean;
  /** Why it cannot be pressed now: "Needs a lambda channel". It stays focusable and says so. */
  readonly unavailable?: string | null;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly popoverTarget?: string;
  readonly type?: "button" | "submit";
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button says a verb; with "…" when it opens a dialog. */
export function Button({ ref, ...props }: ButtonProps) {
  const why = useId();
  const unavailable = props.unavailable ?? null;
  const blocked = unavailable !== null || props.busy === true;
  return (
    <button
      ref={ref}
      type={props.type ?? "button"}
      className={styles.button}
      data-variant={props.variant ?? "outlined"}
      data-size={props.size ?? "normal"}
      aria-disabled={blocked || undefined}
      aria-busy={props.busy || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-describedby={unavailable === null ? props.describedBy : why}
      title={unavailable ?? undefined}
      popoverTarget={props.popoverTarget}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else props.onPress?.(event);
      }}
    >
      {props.busy ? <span className={styles.ring} aria-hidden="true" /> : props.icon}
      {props.children}
      {props.keys === undefined ? null : (
        <span aria-hidden="true">
          <Key keys={props.keys} quiet />
        </span>
      )}
      {unavailable === null ? null : (
        <span id={why}>
          <VisuallyHidden>{unavailable}</VisuallyHidden>
        </span>
      )}
    </button>
  );
}
