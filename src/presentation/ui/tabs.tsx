import { useEffect, useRef, type KeyboardEvent } from "react";
import styles from "./tabs.module.css";

/** One view beside others. */
export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Views of one thing: one tab stop, arrows move and the view changes at once. Its panel has `role="tabpanel"`. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly current: T;
  readonly tabs: readonly Tab<T>[];
  readonly onSelect: (id: T) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const at = props.tabs.findIndex(({ id }) => id === props.current);
  // On a narrow screen the tabs scroll sideways: the current one is never cut.
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at]);

  function select(index: number) {
    const next = props.tabs[(index + props.tabs.length) % props.tabs.length];
    if (next === undefined) return;
    props.onSelect(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[props.tabs.indexOf(next)]?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    const target =
      step !== undefined
        ? at + step
        : event.key === "Home"
          ? 0
          : event.key === "End"
            ? props.tabs.length - 1
            : null;
    if (target === null) return;
    event.preventDefault();
    select(target);
  }
  return (
    <div ref={list} role="tablist" aria-label={props.label} className={styles.tabs}>
      {props.tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={id === props.current}
          tabIndex={id === props.current ? 0 : -1}
          onClick={() => props.onSelect(id)}
          onKeyDown={onKeyDown}
        >
          <span data-label={label}>{label}</span>
        </button>
      ))}
    </div>
  );
}
