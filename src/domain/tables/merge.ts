import { fail, ok, type Result } from "../result";
import type { CellEdit, TableCommand } from "./command";
import { rulesOf, toStep } from "./kinds";
import { writeLabel } from "./labels";
import { ontoAxes, type ConversionFacts, type Grid, type GridProblem } from "./onto-axes";
import type { TuningTable } from "./tuning-table";

/** Whose value a cell takes. */
export type Side = "base" | "mine" | "theirs";

/**
 * What happened to a cell since the base:
 * - same: nobody changed it
 * - mine, theirs: one side changed it
 * - both: both changed it to the same value
 * - conflict: both changed it, to different values
 */
export type CellFate = "same" | "mine" | "theirs" | "both" | "conflict";

/** Three versions of a table, cell by cell, on the axes of mine. A blank cell (NaN) is a value like any other. */
export interface Merge {
  readonly base: Float64Array<ArrayBuffer>;
  readonly mine: Float64Array<ArrayBuffer>;
  readonly theirs: Float64Array<ArrayBuffer>;
  readonly fates: readonly CellFate[];
  /** Cells in conflict, ascending. */
  readonly conflicts: readonly number[];
}

/** Why three versions do not merge: the axes or units of one are not mine's. */
export interface MergeProblem {
  readonly code: "other-axes";
  readonly version: "base" | "theirs";
}

/** Conflicts that nobody decided yet, ascending. */
export interface OpenConflicts {
  readonly code: "open-conflicts";
  readonly cells: readonly number[];
}

/** What a merge or a take-over would do to mine. */
export interface MergeEdit {
  /** Null when mine stays as it is. */
  readonly command: TableCommand | null;
  /** Cells that would change but are locked: they stay. */
  readonly locked: readonly number[];
}

/**
 * Lines up three versions of a table. Exact: each needs the same breakpoints and unit; a version on other axes is first
 * taken onto mine's (`ontoAxes`), where the user sees what that makes of it.
 */
export function mergeTables(base: Grid, mine: Grid, theirs: Grid): Result<Merge, MergeProblem> {
  if (!sameGrid(base, mine)) return fail({ code: "other-axes", version: "base" });
  if (!sameGrid(theirs, mine)) return fail({ code: "other-axes", version: "theirs" });
  const fates = Array.from(mine.values, (own, at) => fateOf(base.values[at]!, own, theirs.values[at]!));
  return ok({
    base: base.values.slice(),
    mine: mine.values.slice(),
    theirs: theirs.values.slice(),
    fates,
    conflicts: fates.flatMap((fate, at) => (fate === "conflict" ? [at] : [])),
  });
}

/** Whose value a cell takes when nobody decides: that of the side which changed it; null for a conflict. */
export function defaultSide(fate: CellFate): Side | null {
  if (fate === "conflict") return null;
  return fate === "theirs" || fate === "both" ? "theirs" : "mine";
}

/** The choices with a region of cells decided one way. */
export function chooseCells(
  choices: ReadonlyMap<number, Side>,
  cells: Iterable<number>,
  side: Side,
): ReadonlyMap<number, Side> {
  const next = new Map(choices);
  for (const at of cells) next.set(at, side);
  return next;
}

/** The merged cells: what was chosen, else the side that changed the cell. Refuses while a conflict is open. */
export function mergedValues(
  merge: Merge,
  choices: ReadonlyMap<number, Side>,
): Result<Float64Array<ArrayBuffer>, OpenConflicts> {
  const open = merge.conflicts.filter((at) => !choices.has(at));
  if (open.length > 0) return fail({ code: "open-conflicts", cells: open });
  return ok(
    merge.mine.map((own, at) => merge[choices.get(at) ?? defaultSide(merge.fates[at]!) ?? "mine"][at] ?? own),
  );
}

/** The merge as one edit of my table, which is the one that was merged. */
export function mergeEdit(
  table: TuningTable,
  merge: Merge,
  choices: ReadonlyMap<number, Side>,
): Result<MergeEdit, OpenConflicts> {
  const merged = mergedValues(merge, choices);
  return merged.ok ? ok(editTo(table, merged.value, null, writeLabel("merge"))) : merged;
}

/**
 * Takes over cells of another table as one edit of mine: all of them, or those named. Its values come as they are on
 * common breakpoints, interpolated between and rounded to the stored step, and not at all off its range; blank cells never write.
 */
export function takeOver(
  table: TuningTable,
  other: Grid,
  cells: Iterable<number> | null = null,
  facts?: ConversionFacts,
): Result<MergeEdit, GridProblem> {
  const onto = ontoAxes(other, table, facts);
  if (!onto.ok) return onto;
  const { step } = rulesOf(table);
  const exact = onto.value.sameAxes && other.unit === table.unit;
  const wanted = onto.value.values.map((value, at) => {
    if (Number.isNaN(value)) return table.values[at]!;
    return exact ? value : toStep(value, step);
  });
  return ok(editTo(table, wanted, cells === null ? null : new Set(cells), writeLabel("take-over")));
}

function editTo(
  table: TuningTable,
  wanted: Float64Array,
  among: ReadonlySet<number> | null,
  label: string,
): MergeEdit {
  const guarded = new Set(table.locked);
  const edits: CellEdit[] = [];
  const locked: number[] = [];
  for (const [at, to] of wanted.entries()) {
    const from = table.values[at]!;
    if (Object.is(from, to) || (among !== null && !among.has(at))) continue;
    if (guarded.has(at)) locked.push(at);
    else edits.push({ at, from, to });
  }
  return { command: edits.length === 0 ? null : { kind: "cells", label, edits }, locked };
}

function fateOf(base: number, mine: number, theirs: number): CellFate {
  const [here, there] = [!Object.is(base, mine), !Object.is(base, theirs)];
  if (!here) return there ? "theirs" : "same";
  if (!there) return "mine";
  return Object.is(mine, theirs) ? "both" : "conflict";
}

function sameGrid(a: Grid, b: Grid): boolean {
  return (
    a.unit === b.unit &&
    a.x.unit === b.x.unit &&
    sameNumbers(a.x.values, b.x.values) &&
    (a.y === null) === (b.y === null) &&
    a.y?.unit === b.y?.unit &&
    sameNumbers(a.y?.values ?? [], b.y?.values ?? [])
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.prototype.every.call(a, (value, at) => value === b[at]);
}
