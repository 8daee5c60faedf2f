import { breakpointsOf } from "../breakpoints";
import type { MsqArray } from "./constants";

/** The constants that hold the axes of a matrix. */
export interface FoundAxes {
  readonly x: MsqArray;
  readonly y: MsqArray;
}

// A name must agree at its beginning this far before it decides between several candidates.
const leastAlike = 4;

/**
 * Axes of a matrix that no rule knows: a vector of engine speeds as long as its rows and one of loads as long as its
 * columns, on the same page. The only one, or the one whose name is most alike; null when it stays open.
 */
export function findAxes(cells: MsqArray, vectors: readonly MsqArray[]): FoundAxes | null {
  const near = vectors.filter(({ page }) => page === cells.page);
  const x = best(
    cells,
    near.filter((vector) => vector.rows === cells.columns && isSpeed(vector)),
  );
  const y = best(
    cells,
    near.filter((vector) => vector.rows === cells.rows && isLoad(vector)),
  );
  return x === null || y === null ? null : { x, y };
}

function best(cells: MsqArray, candidates: readonly MsqArray[]): MsqArray | null {
  const axes = candidates.filter(({ values }) => breakpointsOf(values) !== null);
  const ranked = axes
    .map((axis) => ({
      axis,
      start: alike(cells.name, axis.name),
      shared: sharedWords(cells.name, axis.name),
      end: sameEnd(cells.name, axis.name),
    }))
    .filter(({ start, shared }) => start >= leastAlike || shared > 0 || axes.length === 1)
    .map(({ axis, start, shared, end }) => ({ axis, score: start + leastAlike * shared + end }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second !== undefined && second.score === first.score ? null : first.axis;
}

// Devices that are no engine name their axes by their place.
function isSpeed({ unit, name }: MsqArray): boolean {
  return /^rpms?$/i.test(unit) || (unit === "" && /rpm|x_?(axis|bins)$/i.test(name));
}

function isLoad({ unit, name }: MsqArray): boolean {
  if (unit === "" && /y_?(axis|bins)$/i.test(name)) return true;
  return /^(kpa|%|% ?tps|tps ?%?|%baro|bar|psi|invalid|load)$/i.test(unit) || /load|_map|_tps/i.test(name);
}

// What a name is called beside its table says nothing of which table it belongs to.
const plainWords = new Set([
  "table",
  "tbl",
  "map",
  "bins",
  "axis",
  "rpm",
  "rpms",
  "load",
  "loads",
  "kpa",
  "tps",
]);

/** Words that two names share wherever they stand: tableVE and rpmVE, veBins1 and rpmBins1. */
function sharedWords(a: string, b: string): number {
  const others = new Set(wordsOf(b));
  return new Set(wordsOf(a).filter((word) => others.has(word))).size;
}

function wordsOf(name: string): readonly string[] {
  const words = name.match(/\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => !plainWords.has(word));
}

/** Letters that two names share at the beginning. */
function alike(a: string, b: string): number {
  const [one, two] = [a.toLowerCase(), b.toLowerCase()];
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  return at;
}

/** 1 when two names end in the same number or single letter: veTable2 and loads2. */
function sameEnd(a: string, b: string): number {
  return endOf(a) === endOf(b) ? 1 : 0;
}

function endOf(name: string): string {
  return /(?:\d+|_[a-z])$/i.exec(name)?.[0] ?? "";
}
