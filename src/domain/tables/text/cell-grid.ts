import { withoutUnits } from "./axis-words";
import type { DecimalMark, TextCell } from "./cell";
import { withoutLabels, type Labels } from "./labels";
import type { CellGrid, TargetTable } from "./layout";
import type { RomRaiderText } from "./romraider";

// Enrichment after the start is a curve over time, of few points.
const mostOverTime = 32;

function isTime(words: string | null): boolean {
  return words !== null && /^(time|tempo|zeit|t|s|ms)\b/i.test(words);
}

/** Cells and the words around them; no grid where the words are a log's. */
export function labelledGrid(
  read: readonly (readonly TextCell[])[],
  mark: DecimalMark,
  { target, isFile }: { readonly target?: TargetTable; readonly isFile?: boolean },
): { readonly grid: CellGrid | null; readonly labels: Labels; readonly isHpTuners: boolean } {
  const measured = withoutUnits(evened(read, 3), mark);
  const { grid, labels, isHpTuners } = withoutLabels(measured.grid, target, isFile ?? false);
  const isLog = hasHeaderLine(measured.grid) || (grid.length > mostOverTime && isTime(labels.x));
  return {
    grid: isLog ? null : grid,
    labels: { ...labels, x: labels.x ?? measured.x, y: labels.y ?? measured.y },
    isHpTuners,
  };
}

/** Words over columns of numbers, maybe below a preamble: a log's. */
function hasHeaderLine(rows: readonly (readonly TextCell[])[]): boolean {
  const isHeader = rows.slice(0, 5).some((row) => row.filter((cell) => typeof cell === "string").length > 2);
  const numbers = rows.flat().filter((cell) => typeof cell === "number").length;
  return isHeader && numbers > 0 && numbers >= rows.length;
}

/**
 * Lines of one length. A first line that is one cell short has no corner: its cells stand over the others; of fewer than
 * `leastRows` lines it is only a shorter one.
 */
function evened(rows: readonly (readonly TextCell[])[], leastRows: number): CellGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isShort =
    rows.length >= leastRows &&
    rows[0]!.length === width - 1 &&
    rows.slice(1).every((row) => row.length === width) &&
    // A delimiter at the end of every other line makes none of them longer.
    rows.slice(1).some((row) => row.at(-1) !== null);
  return rows.map((row, at) => {
    const missing = Array.from({ length: width - row.length }, () => null);
    return at === 0 && isShort ? [...missing, ...row] : [...row, ...missing];
  });
}

/** RomRaider's cells. Its first line is as long as the axis across is: what follows behind that is a tab at the end. */
export function romRaiderGrid(
  rows: readonly (readonly TextCell[])[],
  { kind, dimensions }: RomRaiderText,
): { grid: CellGrid; labels: Labels } {
  const labels = { x: null, y: null, values: null };
  if (kind === "selection" || dimensions === 1) return { grid: evened(rows, 2), labels };
  const [first = [], ...others] = rows;
  const axis = first.slice(
    dimensions === 3 && first[0] === null ? 1 : 0,
    first.findLastIndex((cell) => cell !== null) + 1,
  );
  const width = axis.length + (dimensions === 3 ? 1 : 0);
  const cut = others.map((row) =>
    row.slice(width).every((cell) => cell === null) ? row.slice(0, width) : row,
  );
  return { grid: evened([axis, ...cut], 2), labels };
}
