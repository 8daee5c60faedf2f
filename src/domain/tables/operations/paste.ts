import { fail, type Result } from "../../result";
import { intervalOf, weightsAt, type CellWeights } from "../../interpolation/bilinear";
import { writeLabel } from "../labels";
import { cellsOf, everyCell, sizeOf, type Selection } from "../selection";
import type { TuningTable } from "../tuning-table";
import { rewrite, type Edited, type OperationProblem } from "./edited";

/** Copied cells: row-major, row 0 = lowest y, blank = NaN; breakpoints, rising, where copied with the axes. */
export interface PasteSource {
  readonly columns: number;
  readonly rows: number;
  readonly values: ArrayLike<number>;
  readonly x: ArrayLike<number> | null;
  readonly y: ArrayLike<number> | null;
}

/** How copied cells change those of the table. */
export interface PasteOptions {
  /** "percent" changes by so many percent: 5 makes 100 into 105. */
  readonly mode: "replace" | "add" | "subtract" | "multiply" | "divide" | "percent";
  /** 0 to 1: how much of the change is made; 0.5 of "percent" is the half that converges without overshoot. */
  readonly gain: number;
  /** By the axis' values where both sides have them, else by position from the selection's lowest, leftmost cell. */
  readonly align: "axes" | "position";
}

/** What a paste would do: the preview is its command's edits. */
export interface Pasted extends Edited {
  /** How the cells were laid over each other. */
  readonly aligned: "axes" | "position" | "single";
  /** Copied cells that are not blank and lie off the table or the selection: nothing of them is used. */
  readonly offTable: number;
}

const changes: Readonly<Record<PasteOptions["mode"], (value: number, copied: number) => number>> = {
  replace: (value, copied) => copied - value,
  add: (_, copied) => copied,
  subtract: (_, copied) => -copied,
  multiply: (value, copied) => value * copied - value,
  divide: (value, copied) => value / copied - value,
  percent: (value, copied) => (value * copied) / 100,
};

/** A value for each target cell; NaN leaves the cell as it is. */
interface Laid {
  readonly aligned: Pasted["aligned"];
  readonly cells: readonly number[];
  readonly valueFor: (at: number) => number;
  readonly offTable: number;
}

/**
 * Lays copied cells over the table. Blank copied cells never write, and only "replace" writes into blank ones.
 * By axes, each cell of the table takes the copied surface's value at its own breakpoints, and cells beyond it stay.
 * A selection of more than one cell limits where is written; a single copied value goes to all of it.
 */
export function pasteSpecial(
  table: TuningTable,
  selection: Selection,
  source: PasteSource,
  { mode, gain, align }: PasteOptions,
): Result<Pasted, OperationProblem> {
  const laid = lay(table, selection, source, align);
  if (mode === "divide" && laid.cells.some((at) => laid.valueFor(at) === 0)) {
    return fail({ code: "divide-by-zero" });
  }
  const edited = rewrite(
    table,
    laid.cells,
    writeLabel(`paste-${mode}` as const, gain === 1 ? null : gain),
    (value, at) => {
      const copied = laid.valueFor(at);
      if (mode === "replace" && Number.isNaN(value)) return copied;
      return value + gain * changes[mode](value, copied);
    },
  );
  if (!edited.ok) return edited;
  return { ok: true, value: { ...edited.value, aligned: laid.aligned, offTable: laid.offTable } };
}

function lay(
  table: TuningTable,
  selection: Selection,
  source: PasteSource,
  align: PasteOptions["align"],
): Laid {
  const selected = cellsOf(selection, sizeOf(table));
  if (source.columns * source.rows === 1) {
    return { aligned: "single", cells: selected, valueFor: () => source.values[0]!, offTable: 0 };
  }
  const { x, y } = source;
  const sameKind = (y !== null && table.y !== null) || (source.rows === 1 && table.y === null);
  if (align === "axes" && x !== null && sameKind) return layByAxes(table, selected, source, x);
  return layByPosition(table, selected, source);
}

function layByAxes(
  table: TuningTable,
  selected: readonly number[],
  source: PasteSource,
  x: ArrayLike<number>,
): Laid {
  const size = sizeOf(table);
  const y = table.y === null ? null : source.y;
  const surface = { x: { values: x }, y: y === null ? null : { values: y } };
  const copiedAt = (at: number): CellWeights | null =>
    weightsAt(
      surface,
      snapped(x, table.x.values[at % size.columns]!),
      y === null ? NaN : snapped(y, table.y?.values[Math.floor(at / size.columns)] ?? NaN),
    );
  const asked = selected.length > 1 ? selected : cellsOf(everyCell(table), size);
  const cells = asked.filter((at) => {
    const weights = copiedAt(at);
    return weights !== null && weights.x === "within" && weights.y === "within";
  });
  const valueFor = (at: number): number => {
    let sum = 0;
    for (const { at: from, weight } of copiedAt(at)?.cells ?? []) sum += weight * source.values[from]!;
    return sum;
  };
  return { aligned: "axes", cells, valueFor, offTable: countOff(table, source, x, y) };
}

/** Copied cells beyond the table's own breakpoints. */
function countOff(
  table: TuningTable,
  { columns, rows, values }: PasteSource,
  x: ArrayLike<number>,
  y: ArrayLike<number> | null,
): number {
  let count = 0;
  for (let at = 0; at < columns * rows; at++) {
    if (Number.isNaN(values[at]!)) continue;
    const place = weightsAt(
      table,
      snapped(table.x.values, x[at % columns]!),
      y === null || table.y === null ? NaN : snapped(table.y.values, y[Math.floor(at / columns)]!),
    );
    if (place === null || place.x !== "within" || place.y !== "within") count++;
  }
  return count;
}

/** Programs copy breakpoints with few digits: 1.33 is 1.333 where no other breakpoint is near. */
function snapped(axis: ArrayLike<number>, value: number): number {
  const last = axis.length - 1;
  const low = intervalOf(axis, value);
  const [a, b] = [axis[low]!, axis[Math.min(last, low + 1)]!];
  const near = Math.abs(value - a) <= Math.abs(value - b) ? a : b;
  const tolerance = Math.min((axis[last]! - axis[0]!) / 500, (b - a) / 4);
  return Math.abs(value - near) <= tolerance ? near : value;
}

function layByPosition(table: TuningTable, selected: readonly number[], source: PasteSource): Laid {
  const size = sizeOf(table);
  const limited = selected.length > 1 ? new Set(selected) : null;
  const left = Math.min(...(selected.length === 0 ? [0] : selected.map((at) => at % size.columns)));
  const bottom = Math.floor((selected[0] ?? 0) / size.columns);
  const next = new Map<number, number>();
  let offTable = 0;
  for (let from = 0; from < source.columns * source.rows; from++) {
    const column = left + (from % source.columns);
    const row = bottom + Math.floor(from / source.columns);
    const at = row * size.columns + column;
    const lands = column < size.columns && row < size.rows && (limited === null || limited.has(at));
    if (lands) next.set(at, source.values[from]!);
    else if (!Number.isNaN(source.values[from]!)) offTable++;
  }
  return { aligned: "position", cells: [...next.keys()], valueFor: (at) => next.get(at)!, offTable };
}
