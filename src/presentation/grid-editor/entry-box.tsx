import {
  useEffect,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Severity } from "../../domain/analysis/finding";
import { useStore } from "zustand";
import { useText } from "../text/use-text";
import { SeverityShape } from "../ui/severity-shape";
import type { Grid } from "./grid";
import { clampPlace, isSingle, selectCell } from "./grid-selection";

import styles from "./grid-editor.module.css";

const noteId = "grid-entry-note";
const gap = 4;

/** What is typed, over the cell it is typed into; its fault under it. */
export function EntryBox(props: {
  readonly grid: Grid;
  readonly place: CSSProperties;
  /** The sentence of a fault, or of a warning. */
  readonly fault: string | null;
  readonly warning: string | null;
  readonly onClose: () => void;
}) {
  const { grid } = props;
  const { tables: text } = useText();
  const entry = useStore(grid.store, (state) => state.entry);
  const field = useRef<HTMLInputElement>(null);
  const open = entry !== null;
  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    input.focus({ preventScroll: true });
    // A value that was there is replaced by typing; a beginning that was typed goes on.
    if (grid.store.getState().entryIsValue) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
    // Once, when it opens: what is typed later keeps its place.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [open, grid]);
  if (entry === null) return null;
  const note = props.fault ?? props.warning;

  const finish = (column: number, row: number): void => {
    const { pending, selection } = grid.store.getState();
    if (pending === null) grid.drop();
    else if (!grid.apply()) return;
    if (isSingle(selection)) {
      const { head } = selection;
      const { said } = grid.store.getState();
      grid.select(selectCell(clampPlace({ column: head.column + column, row: head.row + row }, grid.view())));
      if (said !== null) grid.say(said);
    }
    props.onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Ctrl Z, arrows and letters are the field's own while something is typed.
    event.stopPropagation();
    if (event.key === "Enter") finish(0, event.shiftKey ? 1 : -1);
    else if (event.key === "Tab") finish(event.shiftKey ? -1 : 1, 0);
    else if (event.key === "Escape") {
      grid.drop();
      props.onClose();
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.entry} data-entry style={props.place}>
      <input
        ref={field}
        aria-label={text.entry}
        aria-invalid={props.fault !== null || undefined}
        aria-describedby={note === null ? undefined : noteId}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="done"
        value={entry}
        onChange={(event) => grid.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {note === null ? null : (
        <EntryNote key={note} field={field} severity={props.fault === null ? "medium" : "critical"}>
          {note}
        </EntryNote>
      )}
    </div>
  );
}

/** The sentence under the entry, above everything else and inside the window: the grid scrolls, and would cut it. */
function EntryNote(props: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly severity: Severity;
  readonly children: string;
}) {
  const note = useRef<HTMLParagraphElement>(null);
  const { field } = props;
  useLayoutEffect(() => {
    const element = note.current;
    if (element === null || field.current === null) return undefined;
    const input = field.current;
    const place = (): void => {
      const under = input.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const fits = under.bottom + gap + box.height <= innerHeight;
      element.style.top = `${fits ? under.bottom + gap : under.top - gap - box.height}px`;
      element.style.left = `${Math.max(gap, Math.min(under.left, innerWidth - box.width - gap))}px`;
    };
    element.showPopover();
    place();
    // The foot grows with the entry, and the grid above it makes room.
    const later = requestAnimationFrame(place);
    addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(later);
      removeEventListener("scroll", place, { capture: true });
    };
  }, [field]);
  return (
    <p ref={note} id={noteId} popover="manual" className={styles.entryNote}>
      <SeverityShape severity={props.severity} size={16} />
      {props.children}
    </p>
  );
}
