import { breakpointsOf } from "../breakpoints";
import { isQuantity } from "./axis-words";
import type { TextCell } from "./cell";
import type { CellGrid, TargetTable } from "./layout";

/** Words that stand beside the axes and over the table; null where there are none. */
export interface Labels {
  readonly x: string | null;
  readonly y: string | null;
  /** What the cells are: the name of a curve's values, or the table's title. */
  readonly values: string | null;
}

/** Cells without the words around them. */
export interface Unlabelled {
  readonly grid: CellGrid;
  readonly labels: Labels;
  /** Units stand behind the axes, as HP Tuners writes them. */
  readonly isHpTuners: boolean;
}

/**
 * Takes lines and columns of words off the edges: titles above, names before a curve or over it, the name of the rows in
 * a column of its own, and the units that HP Tuners writes behind its axes (the last column belongs to the first line,
 * the last line to the first column). In a file blank lines and columns around the table are no part of it either.
 */
export function withoutLabels(given: CellGrid, target: TargetTable | undefined, isFile: boolean): Unlabelled {
  const titled = withoutTitles(given, isFile);
  const behind = withoutUnitsBehind(titled.grid);
  const named = withoutNames(behind.grid);
  const isHpTuners = behind.x !== null || behind.y !== null;
  const labels = {
    x: behind.x ?? named.x ?? titled.x,
    y: behind.y ?? named.y,
    values: named.values ?? titled.title,
  };
  const grid = endsInTabs(named.grid, target) ? withoutLast(named.grid) : named.grid;
  return { grid, labels, isHpTuners };
}

/** Words above the table: its title, or over the columns what they are. */
function withoutTitles(
  given: CellGrid,
  isFile: boolean,
): { readonly grid: CellGrid; readonly title: string | null; readonly x: string | null } {
  let grid = isFile ? trimmed(given) : given;
  let title: string | null = null;
  let x: string | null = null;
  while (grid.length > 2 && isTitle(grid[0]!)) {
    const words = firstWord(grid[0]!);
    if (words !== null && grid[0]![0] === null && isQuantity(words)) x = words;
    else title ??= words;
    grid = grid.slice(1);
    if (isFile) grid = trimmed(grid);
    grid = withCorner(grid);
  }
  return { grid, title, x };
}

/** Below a title: a line of breakpoints that is one cell short stands over the other cells. */
function withCorner(grid: CellGrid): CellGrid {
  const [first = [], ...others] = grid;
  const isShort =
    others.length > 1 &&
    first.at(-1) === null &&
    first.slice(0, -1).every((cell) => typeof cell === "number") &&
    others.every((row) => row.at(-1) !== null);
  return isShort ? [[null, ...first.slice(0, -1)], ...others] : grid;
}

function withoutUnitsBehind(given: CellGrid): { grid: CellGrid; x: string | null; y: string | null } {
  let grid = given;
  let x: string | null = null;
  let y: string | null = null;
  while (grid.length > 2 && isWords(grid.at(-1)!)) {
    y = firstWord(grid.at(-1)!) ?? y;
    grid = grid.slice(0, -1);
  }
  while ((grid[0]?.length ?? 0) > 2 && isWords(grid.map((row) => row.at(-1) ?? null))) {
    x = firstWord(grid.map((row) => row.at(-1) ?? null)) ?? x;
    grid = withoutLast(grid);
  }
  return { grid, x, y };
}

/**
 * A curve's own names, over its two columns or before its two lines; or one name beside the rows. Words over two columns
 * of which the first does not rise or fall are a log's, and stay.
 */
function withoutNames(grid: CellGrid): Labels & { readonly grid: CellGrid } {
  const width = grid[0]?.length ?? 0;
  const first = grid.map((row) => row[0] ?? null);
  if (width === 2 && grid.length > 2 && isWords(grid[0]!) && isAxis(first.slice(1))) {
    return { grid: grid.slice(1), x: word(grid[0]![0]), y: null, values: word(grid[0]![1]) };
  }
  if (width < 3 || !isWords(first)) return { grid, x: null, y: null, values: null };
  const rest = grid.map((row) => row.slice(1));
  if (grid.length === 2 && isAxis(rest[0]!))
    return { grid: rest, x: word(first[0]), y: null, values: word(first[1]) };
  // Several words are the names of the rows themselves: then there is no axis of numbers.
  if (first.filter((cell) => cell !== null).length > 1) return { grid, x: null, y: null, values: null };
  return { grid: rest, x: null, y: firstWord(first), values: null };
}

function isAxis(cells: readonly TextCell[]): boolean {
  const numbers = cells.filter((cell) => typeof cell === "number");
  return numbers.length === cells.length && breakpointsOf(numbers) !== null;
}

/** The cells without blank lines and columns around them. */
function trimmed(grid: CellGrid): CellGrid {
  const rows = grid.slice(Math.max(0, grid.findIndex(isFilled)), grid.findLastIndex(isFilled) + 1);
  const filled = rows.map((row) => row.findLastIndex((cell) => cell !== null) + 1);
  const right = filled.reduce((most, own) => Math.max(most, own), 0);
  const left = rows.reduce((least, row) => {
    const own = row.findIndex((cell) => cell !== null);
    return own < 0 ? least : Math.min(least, own);
  }, right);
  return rows.map((row) => row.slice(left, right));
}

function isFilled(cells: readonly TextCell[]): boolean {
  return cells.some((cell) => cell !== null);
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

function word(cell: TextCell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}

function withoutLast(grid: CellGrid): CellGrid {
  return grid.map((row) => row.slice(0, -1));
}

/** Every line ends in a delimiter: an empty column, unless the table it is meant for has room for it. */
function endsInTabs(grid: CellGrid, target: TargetTable | undefined): boolean {
  const width = grid[0]?.length ?? 0;
  if (width < 2 || grid.some((row) => row.at(-1) !== null)) return false;
  const isSize = target?.x.length === width || target?.y?.length === width;
  return !isSize;
}
