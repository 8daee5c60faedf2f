import type { CellLayout } from "./cell-size";
import type { Grid } from "./grid";
import {
  addCell,
  clampPlace,
  extendTo,
  rangeOf,
  selectCell,
  selectColumn,
  selectRow,
} from "./grid-selection";
import type { Place } from "./grid-view";

/** What a pointer does to the grid; `edit` opens the entry of the cell under it. */
export interface PointerDesk {
  readonly grid: Grid;
  layout(): CellLayout;
  edit(): void;
  /** Brings the focus and the view to the cell that the selection ends in. */
  follow(): void;
  /** Interpolates to where the fill handle was dragged. */
  fillTo(place: Place): void;
}

type Drag =
  | { readonly kind: "cells" }
  | { readonly kind: "columns" | "rows" }
  /** A corner of the selection; the opposite one stays. */
  | { readonly kind: "corner" }
  | { readonly kind: "fill"; readonly start: Place };

const doubleMs = 400;

/** Listens for mouse, pen and finger on the sheet of the grid; the answer stops it. */
export function followPointer(sheet: HTMLElement, desk: PointerDesk): () => void {
  const { grid } = desk;
  let drag: Drag | null = null;
  let tapped: { readonly at: number; readonly place: Place } | null = null;

  const placeUnder = ({ clientX, clientY }: PointerEvent | MouseEvent): Place => {
    const box = sheet.getBoundingClientRect();
    const { cellWidth, cellHeight, headWidth } = desk.layout();
    const view = grid.view();
    const column = Math.floor((clientX - box.left - headWidth) / cellWidth);
    const row = view.rows - 1 - Math.floor((clientY - box.top) / cellHeight);
    return clampPlace({ column, row }, view);
  };

  const begin = (event: PointerEvent, next: Drag): void => {
    drag = next;
    sheet.setPointerCapture(event.pointerId);
  };

  const onDown = (event: PointerEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.button !== 0 || target === null || target.closest("[data-entry]") !== null) return;
    const handle = target.closest<HTMLElement>("[data-handle]")?.dataset["handle"];
    if (handle !== undefined) return grab(event, handle);
    // A finger scrolls: its tap is a click.
    if (event.pointerType === "touch") return;
    if (!leaveEntry()) return event.preventDefault();
    const head = target.closest<HTMLElement>("[data-head]");
    if (head !== null) {
      chooseHead(head, event.shiftKey);
      begin(event, { kind: head.dataset["head"] === "column" ? "columns" : "rows" });
    } else if (target.closest("[data-at]") !== null) {
      choose(placeUnder(event), event);
      begin(event, { kind: "cells" });
    } else return;
    event.preventDefault();
    desk.follow();
  };

  const grab = (event: PointerEvent, handle: string): void => {
    event.preventDefault();
    const { left, right, bottom, top } = rangeOf(grid.store.getState().selection);
    const [low, high] = [
      { column: right, row: bottom },
      { column: left, row: top },
    ];
    if (handle === "fill") return begin(event, { kind: "fill", start: low });
    const [anchor, head] = handle === "end" ? [high, low] : [low, high];
    grid.select({ anchor, head, kept: [] });
    begin(event, { kind: "corner" });
  };

  const onMove = (event: PointerEvent): void => {
    if (drag === null) return;
    const place = placeUnder(event);
    const { selection } = grid.store.getState();
    const view = grid.view();
    switch (drag.kind) {
      case "columns":
        grid.select(selectColumn(selection, place.column, true, view));
        break;
      case "rows":
        grid.select(selectRow(selection, place.row, true, view));
        break;
      case "fill":
        desk.fillTo(place);
        break;
      default:
        if (place.column === selection.head.column && place.row === selection.head.row) return;
        grid.select(extendTo(selection, place));
    }
    desk.follow();
  };

  const onUp = (): void => {
    drag = null;
  };

  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const touched = event instanceof PointerEvent && event.pointerType === "touch";
    if (!touched || target === null || target.closest("[data-entry], [data-handle]") !== null) return;
    if (!leaveEntry()) return;
    const head = target.closest<HTMLElement>("[data-head]");
    if (head !== null) chooseHead(head, false);
    else if (target.closest("[data-at]") !== null) tap(placeUnder(event), event.timeStamp);
    else return;
    desk.follow();
  };

  const tap = (place: Place, at: number): void => {
    const again =
      tapped !== null &&
      at - tapped.at < doubleMs &&
      tapped.place.column === place.column &&
      tapped.place.row === place.row;
    tapped = again ? null : { at, place };
    if (!again) grid.select(selectCell(place));
    else desk.edit();
  };

  const onDouble = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const touched = event instanceof PointerEvent && event.pointerType === "touch";
    if (!touched && target?.closest("[data-at]") !== null) desk.edit();
  };

  /** An entry is taken when another cell is chosen; one that cannot be taken keeps the focus. */
  const leaveEntry = (): boolean => {
    const { entry, pending } = grid.store.getState();
    if (entry === null || pending === null) return true;
    return grid.apply();
  };

  const choose = (place: Place, { shiftKey, ctrlKey, metaKey }: PointerEvent): void => {
    const { selection } = grid.store.getState();
    if (shiftKey) grid.select(extendTo(selection, place));
    else if (ctrlKey || metaKey) grid.select(addCell(selection, place));
    else grid.select(selectCell(place));
  };

  const chooseHead = (head: HTMLElement, extend: boolean): void => {
    const { selection } = grid.store.getState();
    const at = Number(head.dataset["index"]);
    const view = grid.view();
    grid.select(
      head.dataset["head"] === "column"
        ? selectColumn(selection, at, extend, view)
        : selectRow(selection, at, extend, view),
    );
  };

  sheet.addEventListener("pointerdown", onDown);
  sheet.addEventListener("pointermove", onMove);
  sheet.addEventListener("pointerup", onUp);
  sheet.addEventListener("pointercancel", onUp);
  sheet.addEventListener("click", onClick);
  sheet.addEventListener("dblclick", onDouble);
  return () => {
    sheet.removeEventListener("pointerdown", onDown);
    sheet.removeEventListener("pointermove", onMove);
    sheet.removeEventListener("pointerup", onUp);
    sheet.removeEventListener("pointercancel", onUp);
    sheet.removeEventListener("click", onClick);
    sheet.removeEventListener("dblclick", onDouble);
  };
}
