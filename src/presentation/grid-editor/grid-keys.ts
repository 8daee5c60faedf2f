import { cellAfterKey } from "../figures/heatmap-view";
import type { Grid } from "./grid";
import { extendTo, isSingle, selectAll, selectCell, selectColumn, selectRow } from "./grid-selection";

/** The part of a key press that the grid looks at. */
export type GridPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "timeStamp"
>;

/** What else a key may need. */
export interface GridKeyContext {
  /** Whether + − and letters are commands; else they begin an entry. */
  readonly singleKeys: boolean;
  /** A cell's value as it would be typed. */
  readonly write: (value: number) => string;
}

// A digit this soon after + or − is the amount, and not a new value.
const amountMs = 1000;

/** Answers a key in the grid; false for keys that mean nothing here. */
export function gridKeys(grid: Grid): (press: GridPress, context: GridKeyContext) => boolean {
  let sign: { readonly text: string; readonly at: number; readonly revision: number } | null = null;

  return (press, context) => {
    const control = press.ctrlKey || press.metaKey;
    const last = sign;
    sign = null;
    if (press.altKey) return false;
    if (!control && /^[+\-−]$/.test(press.key) && context.singleKeys) {
      sign = { text: press.key, at: press.timeStamp, revision: grid.store.getState().table.revision };
      return false;
    }
    if (!control && startsEntry(press.key, context.singleKeys)) {
      const meantAmount = last !== null && /^\d$/.test(press.key) && press.timeStamp - last.at < amountMs;
      if (meantAmount) takeBack(grid, last.revision);
      grid.type(meantAmount ? last.text + press.key : press.key);
      return true;
    }
    return move(grid, press, control) || act(grid, press, control, context);
  };
}

/** The step that the sign itself made was not meant. */
function takeBack(grid: Grid, revision: number): void {
  grid.release();
  if (grid.store.getState().table.revision > revision) grid.editor.undo();
}

function startsEntry(key: string, singleKeys: boolean): boolean {
  return /^[\d.,=*/%×÷]$/.test(key) || (!singleKeys && /^[+\-−]$/.test(key));
}

function move(grid: Grid, press: GridPress, control: boolean): boolean {
  const { selection } = grid.store.getState();
  const { columns, rows } = grid.view();
  const next = cellAfterKey(selection.head, press.key, control, columns, rows);
  if (next === null) return false;
  grid.select(press.shiftKey ? extendTo(selection, next) : selectCell(next));
  return true;
}

function act(grid: Grid, press: GridPress, control: boolean, { write }: GridKeyContext): boolean {
  const { selection, pending } = grid.store.getState();
  const view = grid.view();
  switch (press.key) {
    case "Enter":
    case "F2":
      if (press.key === "Enter" && pending !== null) grid.apply();
      else grid.edit(write);
      return true;
    case "Escape":
      if (grid.drop()) return true;
      if (isSingle(selection)) return false;
      grid.select(selectCell(selection.head));
      return true;
    case "Delete":
    case "Backspace":
      grid.clear();
      return true;
    case " ":
      if (control) grid.select(selectColumn(selection, selection.head.column, false, view));
      else if (press.shiftKey) grid.select(selectRow(selection, selection.head.row, false, view));
      return control || press.shiftKey;
    case "a":
    case "A":
      if (control) grid.select(selectAll(view));
      return control;
    default:
      return false;
  }
}
