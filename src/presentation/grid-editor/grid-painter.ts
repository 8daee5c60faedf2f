import type { TuningTable } from "../../domain/tables/tuning-table";
import { writeText } from "../charts/write-text";
import {
  baselineValues,
  changeFrom,
  changesInPercent,
  coloursOf,
  type CellColour,
  type CellColours,
  type GridLook,
} from "./grid-look";
import type { GridState } from "./grid";
import { isInside, rangeOf, rangesOf } from "./grid-selection";
import { storedAt, type GridView } from "./grid-view";
import type { ThemeStops } from "../figures/heatmap-view";

/** How cells are written: numbers and the words for a screen reader. */
export interface CellWords {
  value(value: number): string;
  change(change: number): string;
  /** All of a cell in words: place, value, what is true of it. */
  label(at: number, cell: PaintedCell): string;
}

/** What a cell shows. */
export interface PaintedCell {
  readonly value: number;
  /** NaN when it is what it was. */
  readonly change: number;
  readonly locked: boolean;
  readonly pending: boolean;
  readonly warned: boolean;
}

/** Everything a paint depends on besides the grid's own state. */
export interface PaintContext {
  readonly look: GridLook;
  readonly stops: ThemeStops;
  readonly words: CellWords;
  /** Stored cells with a warning. */
  readonly warned: ReadonlySet<number>;
}

/** Writes cells into the page, only where they differ from what is there. */
export interface GridPainter {
  paint(state: GridState, view: GridView, context: PaintContext): void;
  close(): void;
}

// Nobody hears a name within this time after a key; of the cell in focus it is written at once.
const labelMs = 80;

interface Known {
  readonly table: TuningTable;
  readonly context: PaintContext;
  readonly colours: CellColours | null;
  readonly before: Float64Array;
}

/** A painter for the cells inside an element: `data-at` says which cell each is. */
export function gridPainter(root: HTMLElement): GridPainter {
  const cells: HTMLElement[] = [];
  for (const cell of root.querySelectorAll<HTMLElement>("[data-at]"))
    cells[Number(cell.dataset["at"])] = cell;
  const heads = [...root.querySelectorAll<HTMLElement>("[data-head]")];
  const shown: PaintedCell[] = [];
  const fills: string[] = [];
  const unnamed = new Set<number>();
  let known: Known | null = null;
  let selected: GridState["selection"] | null = null;
  let naming: ReturnType<typeof setTimeout> | null = null;

  const name = (at: number): void => {
    const label = known?.context.words.label(at, shown[at]!);
    if (label !== undefined) cells[at]?.setAttribute("aria-label", label);
    unnamed.delete(at);
  };
  const nameAll = (): void => {
    naming = null;
    for (const at of unnamed) name(at);
  };
  const nameLater = (): void => {
    if (naming !== null) clearTimeout(naming);
    naming = unnamed.size === 0 ? null : setTimeout(nameAll, labelMs);
  };

  return {
    close() {
      if (naming !== null) clearTimeout(naming);
    },
    paint(state, view, context) {
      const fresh = known === null || !saysTheSame(known.context, context);
      if (known === null || fresh || known.table !== state.table) known = learn(state.table, context, known);
      const percent = changesInPercent(state.table);
      const pending = pendingValues(state);
      const locked = new Set(state.table.locked);
      for (let at = 0; at < cells.length; at++) {
        const value = pending?.get(at) ?? state.table.values[at]!;
        const before = known.before[at]!;
        const cell: PaintedCell = {
          value,
          change: Object.is(before, value) ? NaN : changeFrom(before, value, percent),
          locked: locked.has(at),
          pending: pending?.has(at) ?? false,
          warned: context.warned.has(at),
        };
        if (!fresh && sameCell(shown[at], cell)) continue;
        shown[at] = cell;
        paintCell(cells[at]!, cell, context);
        unnamed.add(at);
      }
      // A colour depends on the scale too, which other cells move.
      for (let at = 0; at < cells.length; at++) {
        const colour = colourOf(shown[at]!, known.colours, context.look);
        const fill = colour?.fill ?? "";
        if (fills[at] === fill) continue;
        fills[at] = fill;
        cells[at]!.style.backgroundColor = fill;
        cells[at]!.style.color = colour?.ink ?? "";
      }
      if (selected !== state.selection) paintSelection(cells, heads, state, view);
      selected = state.selection;
      const focused = storedAt(view, state.selection.head);
      if (unnamed.has(focused)) name(focused);
      nameLater();
    },
  };
}

function learn(table: TuningTable, context: PaintContext, known: Known | null): Known {
  const before = baselineValues(context.look.baseline, table);
  const percent = changesInPercent(table);
  const changes = table.values.map((value, at) =>
    Object.is(before[at]!, value) ? NaN : changeFrom(before[at]!, value, percent),
  );
  const next = coloursOf(table, context.look.colouring, changes, context.stops);
  // The same limits keep the colours that are already made.
  const same =
    known !== null &&
    known.colours !== null &&
    saysTheSame(known.context, context) &&
    next !== null &&
    known.colours.scale.limits[0] === next.scale.limits[0] &&
    known.colours.scale.limits[1] === next.scale.limits[1];
  return { table, context, before, colours: same ? known.colours : next };
}

/** New values of the cells that Enter would change; null when nothing is proposed. */
function pendingValues({ pending }: GridState): ReadonlyMap<number, number> | null {
  if (pending === null || !pending.result.ok) return null;
  const { command } = pending.result.value;
  if (command?.kind !== "cells") return null;
  return new Map(command.edits.map(({ at, to }) => [at, to]));
}

function paintCell(element: HTMLElement, cell: PaintedCell, { words }: PaintContext): void {
  const [value, change] = element.children;
  writeText(value, Number.isNaN(cell.value) ? "" : words.value(cell.value));
  writeText(change, Number.isNaN(cell.change) ? "" : words.change(cell.change));
  set(element, "data-changed", !Number.isNaN(cell.change));
  set(element, "data-locked", cell.locked);
  set(element, "data-pending", cell.pending);
  set(element, "data-warned", cell.warned);
  set(element, "data-blank", Number.isNaN(cell.value));
}

function colourOf(cell: PaintedCell, colours: CellColours | null, look: GridLook): CellColour | null {
  const coloured = look.colouring === "change" ? cell.change : cell.value;
  return colours === null || Number.isNaN(coloured) ? null : colours.of(coloured);
}

function paintSelection(
  cells: readonly HTMLElement[],
  heads: readonly HTMLElement[],
  { selection }: GridState,
  view: GridView,
): void {
  const focused = storedAt(view, selection.head);
  const ranges = rangesOf(selection);
  for (let row = 0; row < view.rows; row++) {
    for (let column = 0; column < view.columns; column++) {
      const at = storedAt(view, { column, row });
      const element = cells[at]!;
      const selected = isInside(ranges, { column, row });
      if ((element.getAttribute("aria-selected") === "true") !== selected) {
        element.setAttribute("aria-selected", String(selected));
      }
      const stop = at === focused ? 0 : -1;
      if (element.tabIndex !== stop) element.tabIndex = stop;
    }
  }
  const { left, right, bottom, top } = rangeOf(selection);
  for (const head of heads) {
    const at = Number(head.dataset["index"]);
    const current = head.dataset["head"] === "column" ? at >= left && at <= right : at >= bottom && at <= top;
    set(head, "data-current", current);
  }
}

function set(element: HTMLElement, name: string, on: boolean): void {
  if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on);
}

/** Whether a cell that is what it was is also written as it was. */
function saysTheSame(a: PaintContext, b: PaintContext): boolean {
  return a.look === b.look && a.stops === b.stops && a.words === b.words;
}

function sameCell(a: PaintedCell | undefined, b: PaintedCell): boolean {
  return (
    a !== undefined &&
    Object.is(a.value, b.value) &&
    Object.is(a.change, b.change) &&
    a.locked === b.locked &&
    a.pending === b.pending &&
    a.warned === b.warned
  );
}
