import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import { useText } from "../text/use-text";
import { SeverityShape } from "../ui/severity-shape";
import type { Grid } from "./grid";
import { clampPlace, isSingle, selectCell } from "./grid-selection";

import styles from "./grid-editor.module.css";

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
        aria-describedby={props.fault === null && props.warning === null ? undefined : "grid-entry-note"}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="done"
        value={entry}
        onChange={(event) => grid.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {props.fault === null && props.warning === null ? null : (
        <p id="grid-entry-note" className={styles.entryNote}>
          <SeverityShape severity={props.fault === null ? "medium" : "critical"} size={16} />
          {props.fault ?? props.warning}
        </p>
      )}
    </div>
  );
}
