// oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements would be laid out as a whole for every key
import { ArrowRight, ArrowUp } from "lucide-react";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { useStore } from "zustand";
import type { ThemeStops } from "../figures/heatmap-view";
import { useSettings } from "../state/settings";
import type { CellLayout } from "./cell-size";
import { EntryBox } from "./entry-box";
import { fillTo } from "./fill-handle";
import type { Grid } from "./grid";
import { GridCells } from "./grid-cells";
import { gridKeys } from "./grid-keys";
import type { GridLook } from "./grid-look";
import { gridPainter, type CellWords, type GridPainter, type PaintContext } from "./grid-painter";
import { followPointer } from "./grid-pointer";
import { rangeOf } from "./grid-selection";
import { storedAt, type GridView } from "./grid-view";
import styles from "./grid-editor.module.css";

/** A table to edit: one tab stop, range selection, an entry over the cell. What it holds is painted past React. */
export function EditableGrid(props: {
  readonly grid: Grid;
  readonly view: GridView;
  readonly look: GridLook;
  readonly stops: ThemeStops;
  readonly words: CellWords;
  readonly layout: CellLayout;
  readonly label: string;
  readonly acrossTitle: string;
  readonly upTitle: string | null;
  readonly columnHeads: readonly string[];
  readonly rowHeads: readonly string[];
  /** Stored cells with a warning. */
  readonly warned: ReadonlySet<number>;
  readonly fault: string | null;
  readonly warning: string | null;
  readonly legend: ReactNode;
  /** A value as it would be typed. */
  readonly write: (value: number) => string;
  /** Filled with the way back to the cells. */
  readonly focusRef: RefObject<(() => void) | null>;
}) {
  const { grid, view, look, stops, words, layout, warned, write } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const cells = useRef<HTMLDivElement>(null);
  const painter = useRef<GridPainter>(null);
  const context = useMemo<PaintContext>(() => ({ look, stops, words, warned }), [look, stops, words, warned]);

  useLayoutEffect(() => {
    if (cells.current === null) return undefined;
    const own = gridPainter(cells.current);
    painter.current = own;
    return () => {
      own.close();
      painter.current = null;
    };
    // The cells are other elements when the view is another one.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [view]);
  useLayoutEffect(() => {
    const paint = (): void => painter.current?.paint(grid.store.getState(), grid.view(), context);
    paint();
    // In the tick of the key itself: the next frame shows it.
    return grid.store.subscribe(() => {
      if (grid.view() === view) paint();
    });
  }, [grid, view, context]);

  const head = useCallback((): HTMLElement | null => {
    const { selection } = grid.store.getState();
    const at = storedAt(grid.view(), selection.head);
    return cells.current?.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? null;
  }, [grid]);
  const follow = useCallback((): void => {
    const cell = head();
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [head]);
  // Cells of another size, or less room for them: the selected one stays in sight.
  useEffect(() => {
    head()?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [head, layout]);
  const { focusRef } = props;
  useEffect(() => {
    focusRef.current = follow;
  }, [focusRef, follow]);
  const edit = useCallback((): void => grid.edit(write), [grid, write]);

  const measures = useRef(layout);
  useLayoutEffect(() => {
    measures.current = layout;
  }, [layout]);
  useEffect(() => {
    if (sheet.current === null) return undefined;
    return followPointer(sheet.current, {
      grid,
      layout: () => measures.current,
      edit,
      follow,
      fillTo: (place) => fillTo(grid, place),
    });
  }, [grid, edit, follow]);
  useEffect(() => {
    addEventListener("keyup", grid.release);
    addEventListener("blur", grid.release);
    return () => {
      removeEventListener("keyup", grid.release);
      removeEventListener("blur", grid.release);
    };
  }, [grid]);

  const keys = useMemo(() => gridKeys(grid), [grid]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const control = event.ctrlKey || event.metaKey;
    // The browser's own copy and paste events follow: they need no permission.
    if (control && !event.altKey && !event.shiftKey && /^[cxv]$/i.test(event.key)) {
      event.stopPropagation();
      return;
    }
    const { singleKeys } = useSettings.getState();
    if (!keys(event.nativeEvent, { singleKeys, write })) return;
    event.preventDefault();
    if (grid.store.getState().entry === null) follow();
  };

  const size: CSSProperties = {
    "--cell-width": `${layout.cellWidth}px`,
    "--cell-height": `${layout.cellHeight}px`,
    "--head-width": `${layout.headWidth}px`,
    "--foot-height": `${layout.footHeight}px`,
  };
  return (
    <div className={styles.frame}>
      <p className={styles.axes}>
        <span>
          {props.upTitle !== null && (
            <>
              {props.upTitle}
              <ArrowUp size={14} aria-hidden="true" />
            </>
          )}
        </span>
        <span>
          {props.acrossTitle}
          <ArrowRight size={14} aria-hidden="true" />
        </span>
      </p>
      <div className={styles.scroller} style={size} data-small={layout.small || undefined}>
        <div ref={sheet} className={styles.sheet} data-lines={layout.twoLines ? 2 : 1}>
          <div
            ref={cells}
            role="grid"
            tabIndex={-1}
            aria-label={props.label}
            aria-multiselectable="true"
            data-grid-cells
            onKeyDown={onKeyDown}
          >
            <GridCells view={view} columnHeads={props.columnHeads} rowHeads={props.rowHeads} />
          </div>
          <SelectionFrame grid={grid} view={view} />
          <EntryPlace {...props} onClose={follow} />
        </div>
      </div>
      {props.legend}
    </div>
  );
}

/** The outline of the selection with what a hand takes hold of. */
function SelectionFrame({ grid, view }: { readonly grid: Grid; readonly view: GridView }) {
  const selection = useStore(grid.store, (state) => state.selection);
  const { left, right, bottom, top } = rangeOf(selection);
  const place: CSSProperties = {
    "--left": left,
    "--top": view.rows - 1 - top,
    "--across": right - left + 1,
    "--down": top - bottom + 1,
  };
  return (
    <div className={styles.selection} style={place} aria-hidden="true">
      <span className={styles.handle} data-handle="start" />
      <span className={styles.handle} data-handle="end" />
      <span className={styles.fill} data-handle="fill" />
    </div>
  );
}

function EntryPlace(props: {
  readonly grid: Grid;
  readonly view: GridView;
  readonly fault: string | null;
  readonly warning: string | null;
  readonly onClose: () => void;
}) {
  const head = useStore(props.grid.store, ({ selection }) => selection.head);
  const place: CSSProperties = {
    "--left": head.column,
    "--top": props.view.rows - 1 - head.row,
  };
  return (
    <EntryBox
      grid={props.grid}
      place={place}
      fault={props.fault}
      warning={props.warning}
      onClose={props.onClose}
    />
  );
}
