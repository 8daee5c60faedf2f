import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import { effectiveShift } from "../../../../domain/correction/effective";
import { gridOf } from "../../../../domain/correction/evidence";
import { cellMarks, propose, type CellMark } from "../../../../domain/correction/propose";
import type { LimitSettings } from "../../../../domain/correction/settings";
import type { CellEdit } from "../../../../domain/tables/command";
import type { TuningTable } from "../../../../domain/tables/tuning-table";

/** What the user decided of a correction so far; cells as stored. */
export interface Decisions {
  /** Share of the correction that is applied, 0 to 1. */
  readonly gain: number;
  /** Cells that stay as they are. */
  readonly skipped: ReadonlySet<number>;
  /** Cells above atmospheric pressure that may lose fuel. */
  readonly leaner: ReadonlySet<number>;
}

/** A correction as it stands in review. Parallel to the table's values, as stored. */
export interface Review {
  readonly proposed: Float64Array;
  readonly marks: readonly CellMark[];
  /** Change of fuel, as a share: proposed, and what the log asks for in full. NaN where there is none. */
  readonly change: Float64Array;
  readonly needed: Float64Array;
  readonly edits: readonly CellEdit[];
  /** Cells above atmospheric pressure that would lose fuel, allowed or not. */
  readonly boosted: ReadonlySet<number>;
}

/** Proposes again with what was decided: gain, skipped cells, fuel that may be taken away in boost. */
export function reviewOf(base: TuningTable, answer: CorrectionAnswer, decisions: Decisions): Review {
  const { proposal, cells, settings } = answer;
  const shifted = effectiveShift(base, settings.deadTimeMs);
  const shift = shifted.ok ? shifted.value : 0;
  const grid = gridOf(base, shift);
  const factor = proposal.needed.map((needed, cell) =>
    Number.isNaN(grid.fuel[cell]!) ? 1 : (needed + shift) / grid.fuel[cell]!,
  );
  const at = (limits: LimitSettings) => propose(base, grid, shift, factor, cells, limits, null);
  const limits = { ...settings.limits, gain: decisions.gain };
  const safe = at({ ...limits, leanInBoost: false });
  const free = at({ ...limits, leanInBoost: true });
  const held = cellMarks.indexOf("boost-protected");
  const boosted = new Set<number>();
  const proposed = safe.proposed.slice();
  const marks: CellMark[] = [];
  for (let cell = 0; cell < proposed.length; cell++) {
    let mark = safe.mark[cell]!;
    if (mark === held) boosted.add(cell);
    const isFree = mark === held && (settings.limits.leanInBoost || decisions.leaner.has(cell));
    if (isFree) {
      mark = free.mark[cell]!;
      proposed[cell] = free.proposed[cell]!;
    }
    if (decisions.skipped.has(cell)) proposed[cell] = base.values[cell]!;
    marks.push(cellMarks[mark] ?? "unvisited");
  }
  const share = (values: Float64Array): Float64Array =>
    values.map((value, cell) => (value - base.values[cell]!) / grid.fuel[cell]!);
  return {
    proposed,
    marks,
    change: share(proposed),
    needed: share(proposal.needed),
    edits: editsOf(),
    boosted,
  };

  function editsOf(): CellEdit[] {
    const edits: CellEdit[] = [];
    for (const [cell, to] of proposed.entries()) {
      const from = base.values[cell]!;
      if (!Object.is(from, to)) edits.push({ at: cell, from, to });
    }
    return edits;
  }
}

/** The foot of a review: how much changes, and what does not. */
export interface Tally {
  readonly changed: number;
  /** Shares of fuel; NaN where nothing changes. */
  readonly mean: number;
  readonly largest: number;
  readonly limited: number;
  readonly leanerInBoost: number;
  /** Cells in boost that ask for less fuel and keep it. */
  readonly protectedInBoost: number;
  readonly hints: number;
  /** Without enough evidence: nothing drove there, or too little. */
  readonly untouched: number;
  readonly skipped: number;
}

/** Counts a review. */
export function tallyOf(review: Review, decisions: Decisions): Tally {
  let sum = 0;
  let largest = NaN;
  const changed = new Set(review.edits.map(({ at }) => at));
  for (const cell of changed) {
    const change = review.change[cell]!;
    sum += change;
    if (!(Math.abs(change) <= Math.abs(largest))) largest = change;
  }
  const count = (test: (mark: CellMark, cell: number) => boolean): number =>
    review.marks.reduce((total, mark, cell) => total + (test(mark, cell) ? 1 : 0), 0);
  return {
    changed: changed.size,
    mean: changed.size === 0 ? NaN : sum / changed.size,
    largest,
    limited: count((mark, cell) => mark === "limited" && changed.has(cell)),
    leanerInBoost: count((_, cell) => review.boosted.has(cell) && changed.has(cell)),
    protectedInBoost: count((mark) => mark === "boost-protected"),
    hints: count((mark) => mark === "thin"),
    untouched: count((mark) => mark === "thin" || mark === "unvisited"),
    skipped: decisions.skipped.size,
  };
}

/** Whether a table still has the values that a correction was made for. */
export function isSame(a: TuningTable, b: TuningTable): boolean {
  return (
    a.values.length === b.values.length &&
    a.values.every((value, at) => Object.is(value, b.values[at])) &&
    String(a.locked ?? []) === String(b.locked ?? []) &&
    sameAxes(a, b)
  );
}

/** Whether two tables have the same breakpoints. */
export function sameAxes(a: Pick<TuningTable, "x" | "y">, b: Pick<TuningTable, "x" | "y">): boolean {
  return (
    a.x.values.length === b.x.values.length &&
    a.x.values.every((value, at) => value === b.x.values[at]) &&
    (a.y?.values.length ?? 0) === (b.y?.values.length ?? 0) &&
    (a.y?.values ?? []).every((value, at) => value === b.y?.values[at])
  );
}
