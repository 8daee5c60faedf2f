import { isApple } from "../state/device";
import styles from "./key.module.css";

const apple: Readonly<Record<string, string>> = { Ctrl: "⌘", Alt: "⌥", Shift: "⇧" };

/**
 * Keys as they are pressed: "Ctrl K" on one cap, "G H" (one after the other) on two.
 * With `quiet` they are left out on coarse pointers.
 */
export function Key(props: { readonly keys: string; readonly quiet?: boolean }) {
  const caps = capsOf(props.keys);
  return (
    <span className={styles.keys} data-quiet={props.quiet || undefined}>
      {caps.map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}

function capsOf(keys: string): readonly string[] {
  const parts = keys.split(" ");
  const sequence = parts.every((part) => part.length === 1);
  if (sequence) return parts;
  return [parts.map((part) => (isApple ? (apple[part] ?? part) : part)).join(" ")];
}
