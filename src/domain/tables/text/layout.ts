import { breakpointsOf } from "../breakpoints";
import { isApart, isEven, isFarOff, isOddLine, isRounder, isUsualSquare, type AxisSign } from "./axis-signs";
import type { TextCell } from "./cell";

/** Where the axes of a text stand. */
export type Layout =
  /** No axes. */
  | "cells"
  /** First row and first column. */
  | "both-axes"
  /** Last row and first column, as they stand on the screen of some programs. */
  | "column-axis-last"
  | "row-axis"
  | "column-axis"
  /** A curve: two rows, or two columns. */
  | "curve-rows"
  | "curve-columns";

/** What decided the layout: see `guessLayout`. */
export type LayoutReason =
  | "chosen"
  | "format"
  | "corner"
  | "last-row"
  | "shape"
  | "two-lines"
  | "looks-like-axis"
  | "no-axis-seen";

/** Cells in rows of one length. */
export type CellGrid = readonly (readonly TextCell[])[];

/** Size and axes of the table that a text is meant for. */
export interface TargetTable {
  readonly x: ArrayLike<number>;
  /** Null for a curve. */
  readonly y: ArrayLike<number> | null;
}

/** The axes as the layout says, in text order, and the cells between them. */
export interface Placed {
  readonly x: readonly number[] | null;
  readonly y: readonly number[] | null;
  readonly cells: CellGrid;
}

/** Takes axes and cells from where the layout says they are; null when what stands there is no axis, or no cells. */
export function placeCells(grid: CellGrid, layout: Layout): Placed | null {
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  const isSingle = { x: layout === "curve-rows" || layout === "curve-columns", y: false };
  const body = (top: number, bottom: number, left: number) =>
    grid.slice(top, bottom).map((row) => row.slice(left));
  const column = (top: number, bottom: number) => grid.slice(top, bottom).map((row) => row[0] ?? null);
  const placed = {
    cells: { x: null, y: null, cells: grid },
    "both-axes": { x: grid[0]?.slice(1), y: column(1, rows), cells: body(1, rows, 1) },
    "column-axis-last": {
      x: grid[rows - 1]?.slice(1),
      y: column(0, rows - 1),
      cells: body(0, rows - 1, 1),
    },
    "row-axis": { x: null, y: column(0, rows), cells: body(0, rows, 1) },
    "column-axis": { x: grid[0], y: null, cells: body(1, rows, 0) },
    "curve-rows": { x: rows === 2 ? grid[0] : [], y: null, cells: body(1, rows, 0) },
    "curve-columns": {
      x: columns === 2 ? column(0, rows) : [],
      y: null,
      cells: [grid.map((row) => row[1] ?? null)],
    },
  }[layout];
  const x = placed.x === null ? null : axisNumbers(placed.x ?? [], isSingle.x);
  const y = placed.y === null ? null : axisNumbers(placed.y, false);
  const isFilled = placed.cells.length > 0 && (placed.cells[0]?.length ?? 0) > 0;
  const hasWords = placed.cells.some((row) => row.some((cell) => typeof cell === "string"));
  if (x === undefined || y === undefined || !isFilled || hasWords) return null;
  return { x, y, cells: placed.cells };
}

/** Numbers that can be an axis; undefined when they cannot. */
function axisNumbers(cells: readonly TextCell[], needsTwo: boolean): readonly number[] | undefined {
  const numbers = cells.filter((cell) => typeof cell === "number");
  if (numbers.length !== cells.length || numbers.length < (needsTwo ? 2 : 1)) return undefined;
  return breakpointsOf(numbers) === null ? undefined : numbers;
}

const layouts: readonly Layout[] = [
  "cells",
  "both-axes",
  "column-axis-last",
  "row-axis",
  "column-axis",
  "curve-rows",
  "curve-columns",
];

/** Every layout that the cells allow, the plain one first. */
export function possibleLayouts(grid: CellGrid): readonly Layout[] {
  return layouts.filter((layout) => placeCells(grid, layout) !== null);
}

/**
 * The likeliest layout of the possible ones, and why. Words in the first corner name the axes beside it ("corner"); a
 * blank there says the same unless the block has just the size of the table it is meant for ("shape"); a blank in the
 * last row's first cell says that this row is the axis ("last-row"); two lines, the first rising, are a curve, but
 * for a table of another size only where their ranges differ ("two-lines"); a first line unlike all others is an axis
 * ("looks-like-axis"). `isFile` trusts weaker signs: a file seldom holds bare cells, a clipboard often does.
 */
export function guessLayout(
  grid: CellGrid,
  possible: readonly Layout[],
  target: TargetTable | null,
  isFile: boolean,
): { readonly layout: Layout; readonly reason: LayoutReason } {
  const can = (layout: Layout) => possible.includes(layout);
  const corner = grid[0]?.[0] ?? null;
  if (can("both-axes") && typeof corner === "string") return { layout: "both-axes", reason: "corner" };
  const upright = target === null ? null : layoutByShape(grid, possible, target, false);
  if (upright !== null) return { layout: upright, reason: "shape" };
  if (can("both-axes") && corner === null) return { layout: "both-axes", reason: "corner" };
  if (can("column-axis-last") && grid.length > 2 && (grid.at(-1)?.[0] ?? null) === null) {
    return { layout: "column-axis-last", reason: "last-row" };
  }
  const sideways = target === null ? null : layoutByShape(grid, possible, target, true);
  if (sideways !== null) return { layout: sideways, reason: "shape" };
  const isLong = grid.length > 2 || (grid[0]?.length ?? 0) > 2;
  for (const layout of ["curve-rows", "curve-columns"] as const) {
    const isLikely = isFile || (target === null && isLong) || isCurve(grid, layout);
    if (can(layout) && isLikely) return { layout, reason: "two-lines" };
  }
  const isTrusting = isFile && !isUsualSquare(grid.length, grid[0]?.length ?? 0);
  for (const sign of isTrusting ? [isFarOff, isOddLine, isEven, isRounder] : [isFarOff]) {
    for (const layout of ["row-axis", "column-axis"] as const) {
      if (can(layout) && isAxisBy(sign, grid, layout)) return { layout, reason: "looks-like-axis" };
    }
  }
  return { layout: can("cells") ? "cells" : (possible[0] ?? "cells"), reason: "no-axis-seen" };
}

/** The layout whose cells have just the size of the table, as it is or turned. */
function layoutByShape(
  grid: CellGrid,
  possible: readonly Layout[],
  { x, y }: TargetTable,
  isTurned: boolean,
): Layout | null {
  const [across, down] = isTurned ? [y?.length ?? 1, x.length] : [x.length, y?.length ?? 1];
  // Two rows of cells for a table of two rows are no curve.
  const ordered = y === null ? possible : possible.filter((layout) => !layout.startsWith("curve"));
  const fitting = ordered.find((layout) => {
    const cells = placeCells(grid, layout)?.cells;
    return cells?.length === down && cells[0]?.length === across;
  });
  return fitting ?? null;
}

/** Whether two lines are axis and values: ranges that do not meet, or of quite another width. */
function isCurve(grid: CellGrid, layout: "curve-rows" | "curve-columns"): boolean {
  const placed = placeCells(grid, layout);
  if (placed?.x == null || placed.x.length < 3) return false;
  const values = numbersOf(placed.cells.flat());
  const ratio = width(placed.x) / width(values);
  return isApart(placed.x, values) || ratio > 5 || ratio < 0.2;
}

function width(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function isAxisBy(sign: AxisSign, grid: CellGrid, layout: "row-axis" | "column-axis"): boolean {
  const placed = placeCells(grid, layout);
  const axis = placed?.y ?? placed?.x ?? [];
  if (placed === null || axis.length < 4) return false;
  const { cells } = placed;
  const across = Array.from({ length: cells[0]!.length }, (_, at) => cells.map((row) => row[at] ?? null));
  return sign(axis, (layout === "row-axis" ? across : cells).map(numbersOf));
}

function numbersOf(cells: readonly TextCell[]): readonly number[] {
  return cells.filter((cell) => typeof cell === "number");
}
