import type { ImportProblem } from "../../domain/logs/format";
import type { Result } from "../../domain/result";
import type { OperationProblem } from "../../domain/tables/operations/edited";
import {
  pasteSpecial,
  type Pasted,
  type PasteOptions,
  type PasteSource,
} from "../../domain/tables/operations/paste";
import { everyCell, type Selection } from "../../domain/tables/selection";
import {
  parseClipboard,
  type ClipboardBlock,
  type ClipboardChoices,
} from "../../domain/tables/text/parse-clipboard";
import type { TuningTable } from "../../domain/tables/tuning-table";
import type { Grid } from "./grid";
import { isSingle } from "./grid-selection";
import type { GridView } from "./grid-view";

/** How a paste changes the cells, in the order of the picker. */
export const pasteModes = ["replace", "add", "subtract", "multiply", "percent", "half-percent"] as const;
export type PasteMode = (typeof pasteModes)[number];

/** What the user set in the dialog; what is absent is guessed from the text. */
export interface PasteWish {
  readonly mode: PasteMode;
  /** 0 to 1. */
  readonly gain: number;
  readonly choices: Pick<ClipboardChoices, "decimalMark" | "layout" | "rowOrder" | "isTurned">;
  readonly align: PasteOptions["align"];
}

/** What is offered first. */
export const usualPaste: PasteWish = { mode: "replace", gain: 1, choices: {}, align: "axes" };

/** A text as it was understood, and what pasting it would do. */
export interface PastePlan {
  readonly block: ClipboardBlock;
  readonly result: Result<Pasted, OperationProblem>;
}

/** Reads a text for the table as it lies on the screen, and lays it over the selected cells. */
export function planPaste(grid: Grid, text: string, wish: PasteWish): Result<PastePlan, ImportProblem> {
  const view = grid.view();
  const { table } = grid.store.getState();
  const target = { x: view.across.values, y: view.up?.values ?? null };
  const read = parseClipboard(text, { ...wish.choices, target });
  if (!read.ok) return read;
  const block = read.value;
  const result = pasteSpecial(table, targetOf(grid, table, block), sourceOf(block, view), optionsOf(wish));
  return { ok: true, value: { block, result } };
}

/** A whole table goes over the whole table, wherever the focus is. */
function targetOf(grid: Grid, table: TuningTable, { columns, rows }: ClipboardBlock): Selection {
  const view = grid.view();
  const whole = columns === view.columns && rows === view.rows;
  return whole && isSingle(grid.store.getState().selection) ? everyCell(table) : grid.selection();
}

function optionsOf({ mode, gain, align }: PasteWish): PasteOptions {
  // Half of the measured error at a time comes to rest where all of it would swing.
  return mode === "half-percent" ? { mode: "percent", gain: gain / 2, align } : { mode, gain, align };
}

/** The block in the order in which the table is stored. */
function sourceOf({ columns, rows, values, x, y }: ClipboardBlock, { turned }: GridView): PasteSource {
  if (!turned) return { columns, rows, values, x: x?.values ?? null, y: y?.values ?? null };
  return {
    columns: rows,
    rows: columns,
    values: values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!),
    x: y?.values ?? null,
    y: x?.values ?? null,
  };
}
