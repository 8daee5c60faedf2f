import { X } from "lucide-react";
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { useText } from "../text/use-text";
import { IconButton } from "./icon-button";
import styles from "./panel.module.css";

const stops = ["peek", "half", "full"] as const;
type Stop = (typeof stops)[number];

const dragStep = 40;

/**
 * Details of what is selected: a panel at the side from 1024 px, else a sheet from below with three stops.
 * Its place decides its width. Esc closes; focus returns to where it was.
 */
export function Panel(props: {
  readonly title: ReactNode;
  readonly label: string;
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** How far the sheet comes up at first; a list to choose from needs more than a peek. */
  readonly opens?: Stop;
}) {
  const { common } = useText();
  const title = useId();
  const [stop, setStop] = useState<Stop>(props.opens ?? "peek");
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  // The layout effect ends while the panel is still in the page: later nobody knows that it held the focus.
  useLayoutEffect(() => {
    const element = panel.current;
    before.current = document.activeElement;
    return () => {
      const held = element?.contains(document.activeElement) ?? false;
      if (held && before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || props.onClose === undefined) return;
    event.stopPropagation();
    props.onClose();
  }
  return (
    // Esc is the only key it listens to, for everything inside it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      className={styles.panel}
      data-stop={stop}
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      <Grip stop={stop} onStop={setStop} label={common.more} />
      <div className={styles.head}>
        <h2 id={title}>{props.title}</h2>
        {props.onClose === undefined ? null : (
          <IconButton
            label={common.close}
            size="small"
            icon={<X size={18} aria-hidden="true" />}
            onPress={props.onClose}
          />
        )}
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
    </aside>
  );
}

function Grip(props: { readonly stop: Stop; readonly label: string; readonly onStop: (stop: Stop) => void }) {
  const start = useRef<number | null>(null);
  function move(by: number) {
    const next = stops[Math.min(2, Math.max(0, stops.indexOf(props.stop) + by))];
    if (next !== undefined) props.onStop(next);
  }
  function onPointerUp(event: PointerEvent) {
    const from = start.current;
    start.current = null;
    if (from === null) return;
    const dragged = from - event.clientY;
    if (Math.abs(dragged) < dragStep) props.onStop(props.stop === "full" ? "peek" : nextOf(props.stop));
    else move(Math.sign(dragged) * (Math.abs(dragged) > 6 * dragStep ? 2 : 1));
  }
  return (
    <button
      type="button"
      className={styles.grip}
      aria-label={props.label}
      aria-expanded={props.stop !== "peek"}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") move(1);
        if (event.key === "ArrowDown") move(-1);
        if (event.key === "Enter" || event.key === " ") props.onStop(nextOf(props.stop));
      }}
    />
  );
}

function nextOf(stop: Stop): Stop {
  return stop === "peek" ? "half" : stop === "half" ? "full" : "peek";
}
