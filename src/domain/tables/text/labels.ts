import type { TextCell } from "./cell";
import type { CellGrid, TargetTable } from "./layout";

/** Words that stand beside the axes; null where there are none. */
export interface Labels {
  readonly x: string | null;
  readonly y: string | null;
}

/**
 * Takes lines and columns of words off the edges: a title above, and the units that HP Tuners writes behind its axes (the
 * last column belongs to the first line, the last line to the first column).
 */
export function withoutLabels(
  given: CellGrid,
  target: TargetTable | undefined,
): { readonly grid: CellGrid; readonly labels: Labels } {
  let grid = given;
  let x: string | null = null;
  let y: string | null = null;
  while (grid.length > 2 && isTitle(grid[0]!)) grid = grid.slice(1);
  while (grid.length > 2 && isWords(grid.at(-1)!)) {
    y = firstWord(grid.at(-1)!) ?? y;
    grid = grid.slice(0, -1);
  }
  while ((grid[0]?.length ?? 0) > 2 && isWords(grid.map((row) => row.at(-1) ?? null))) {
    x = firstWord(grid.map((row) => row.at(-1) ?? null)) ?? x;
    grid = grid.map((row) => row.slice(0, -1));
  }
  if (endsInTabs(grid, target)) grid = grid.map((row) => row.slice(0, -1));
  return { grid, labels: { x, y } };
}

/** A line of one cell, which is words: the name of the table. */
function isTitle(row: readonly TextCell[]): boolean {
  return row.filter((cell) => cell !== null).length === 1 && row.some((cell) => typeof cell === "string");
}

function isWords(cells: readonly TextCell[]): boolean {
  return cells.every((cell) => typeof cell !== "number") && cells.some((cell) => typeof cell === "string");
}

function firstWord(cells: readonly TextCell[]): string | null {
  return cells.find((cell) => typeof cell === "string") ?? null;
}

/** Every line ends in a delimiter: an empty column, unless the table it is meant for has room for it. */
function endsInTabs(grid: CellGrid, target: TargetTable | undefined): boolean {
  const width = grid[0]?.length ?? 0;
  if (width < 2 || grid.some((row) => row.at(-1) !== null)) return false;
  const isSize = target?.x.length === width || target?.y?.length === width;
  return !isSize;
}
