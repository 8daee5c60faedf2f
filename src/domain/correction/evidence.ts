import type { TuningTable } from "../tables/tuning-table";
import { bucketIndex } from "./filters";
import type { Paired } from "./pair";
import { edgeMargin, placesIn, type Places } from "./place";

/** The used samples of all logs, one after the other, placed on the table. */
export interface Evidence {
  readonly count: number;
  /** Lower left of the four cells a sample lies between, as index into the values. */
  readonly cell: Int32Array;
  /** How far it lies towards the next column and row, 0 to 1. */
  readonly right: Float64Array;
  readonly up: Float64Array;
  readonly ratio: Float64Array;
  readonly dwellS: Float64Array;
  /** Which log and which row of its clock. */
  readonly log: Uint16Array;
  readonly row: Int32Array;
}

/** A table as the solver sees it: fuel that is proportional to its cells. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Breakpoints; a curve has none along `y`. */
  readonly x: Float64Array;
  readonly y: Float64Array | null;
  /** Values less dead time, or on 100; blank = NaN, and so is a cell without fuel. */
  readonly fuel: Float64Array;
  readonly locked: Uint8Array;
}

/** The grid of a table; `shift` makes its values proportional to fuel. */
export function gridOf(table: TuningTable, shift: number): Grid {
  const fuel = table.values.map((value) => (value + shift > 0 ? value + shift : NaN));
  const locked = new Uint8Array(fuel.length);
  for (const at of table.locked ?? []) locked[at] = 1;
  const x = table.x.values;
  const y = table.y?.values ?? null;
  return { columns: x.length, rows: y?.length ?? 1, x, y, fuel, locked };
}

/** Collects the used samples; those off the table or among blank cells go to their bucket. */
export function collect(table: TuningTable, grid: Grid, pairs: readonly Paired[]): Evidence {
  const offTable = bucketIndex("off-table");
  const blank = bucketIndex("blank-cell");
  const places = pairs.map(({ x, y, bucket }) => {
    const { across, along } = placesIn(table, { x, y }, edgeMargin);
    for (let row = 0; row < bucket.length; row++) {
      if (bucket[row] !== 0) continue;
      if (across.at[row]! < 0 || (along !== null && along.at[row]! < 0)) bucket[row] = offTable;
      else if (touchesBlank(grid, across, along, row)) bucket[row] = blank;
    }
    return { across, along };
  });
  let count = 0;
  for (const { bucket } of pairs) for (const reason of bucket) if (reason === 0) count++;
  const evidence = emptyEvidence(count);
  let next = 0;
  for (const [log, { bucket, ratio, dwellS }] of pairs.entries()) {
    const { across, along } = places[log]!;
    for (let row = 0; row < bucket.length; row++) {
      if (bucket[row] !== 0) continue;
      evidence.cell[next] = (along?.at[row] ?? 0) * grid.columns + across.at[row]!;
      evidence.right[next] = across.share[row]!;
      evidence.up[next] = along?.share[row] ?? 0;
      evidence.ratio[next] = ratio[row]!;
      evidence.dwellS[next] = dwellS[row]!;
      evidence.log[next] = log;
      evidence.row[next] = row;
      next++;
    }
  }
  return evidence;
}

function touchesBlank(grid: Grid, across: Places, along: Places | null, row: number): boolean {
  const right = across.share[row]!;
  const up = along?.share[row] ?? 0;
  const at = (along?.at[row] ?? 0) * grid.columns + across.at[row]!;
  const hole = (cell: number, weight: number) => weight > 0 && Number.isNaN(grid.fuel[cell]!);
  return (
    hole(at, (1 - right) * (1 - up)) ||
    hole(at + 1, right * (1 - up)) ||
    hole(at + grid.columns, (1 - right) * up) ||
    hole(at + grid.columns + 1, right * up)
  );
}

/** Weights of a sample's four corners, in the order of `corners`; they add up to 1. */
export function weightsInto(weights: Float64Array, right: number, up: number): void {
  weights[0] = (1 - right) * (1 - up);
  weights[1] = right * (1 - up);
  weights[2] = (1 - right) * up;
  weights[3] = right * up;
}

/** Offsets of a sample's four corners from its lower left cell; corners that a curve or an edge lacks have no weight. */
export function corners(grid: Grid): readonly [number, number, number, number] {
  return [0, 1, grid.columns, grid.columns + 1];
}

/** Corrected over present fuel at a sample, as the ECU interpolates both. */
export function predictedRatio(evidence: Evidence, grid: Grid, factor: Float64Array, at: number): number {
  const weights = new Float64Array(4);
  const offsets = corners(grid);
  weightsInto(weights, evidence.right[at]!, evidence.up[at]!);
  let present = 0;
  let corrected = 0;
  for (let corner = 0; corner < 4; corner++) {
    if (weights[corner] === 0) continue;
    const cell = evidence.cell[at]! + offsets[corner]!;
    const fuel = weights[corner]! * grid.fuel[cell]!;
    present += fuel;
    corrected += fuel * factor[cell]!;
  }
  return corrected / present;
}

/** Every n-th sample, each standing for n, where there are more than needed. */
export function thin(evidence: Evidence, most: number): Evidence {
  const step = Math.ceil(evidence.count / most);
  if (step <= 1) return evidence;
  const count = Math.ceil(evidence.count / step);
  const sparse: Evidence = emptyEvidence(count);
  for (let to = 0; to < count; to++) {
    const at = to * step;
    sparse.cell[to] = evidence.cell[at]!;
    sparse.right[to] = evidence.right[at]!;
    sparse.up[to] = evidence.up[at]!;
    sparse.ratio[to] = evidence.ratio[at]!;
    sparse.dwellS[to] = evidence.dwellS[at]! * step;
    sparse.log[to] = evidence.log[at]!;
    sparse.row[to] = evidence.row[at]!;
  }
  return sparse;
}

function emptyEvidence(count: number): Evidence {
  return {
    count,
    cell: new Int32Array(count),
    right: new Float64Array(count),
    up: new Float64Array(count),
    ratio: new Float64Array(count),
    dwellS: new Float64Array(count),
    log: new Uint16Array(count),
    row: new Int32Array(count),
  };
}
