import { substitute } from "./banded";
import type { Correction } from "./correct";
import { drivenSeconds } from "./driven";
import { bucketIndex } from "./filters";

/** A cell worth driving to. */
export interface CoverageStep {
  readonly cell: number;
  /** In the units of the axes; y is NaN for a curve. */
  readonly x: number;
  readonly y: number;
  /** How long to hold there. */
  readonly seconds: number;
  /** Error to expect of the cell's correction, as a share: now, and after. */
  readonly errorNow: number;
  readonly errorThen: number;
  /** Expected error taken away, times the share of driving that happens there. */
  readonly gain: number;
  readonly why: "never-driven" | "never-settled" | "too-short" | "one-visit" | "loop-at-limit" | "scattered";
}

/**
 * Which cells to log next for the largest expected gain. The error of a cell is what the solution does not know: the
 * diagonal of the inverse normal matrix times the noise. A "drive" comes in order of gain; on a dyno it is cheaper to
 * hold a speed and go up the load, so a "dyno" plan is the same cells by x, then y.
 */
export function coveragePlan(
  correction: Correction,
  plan: "drive" | "dyno",
  steps = 8,
  holdS = 6,
): readonly CoverageStep[] {
  const { table, cells, workings } = correction;
  const { grid, solution } = workings;
  const anyhow = drivenSeconds(table, workings.logs);
  const driven = drivenSeconds(
    table,
    workings.logs,
    (log, row) => !withoutFuel.has(workings.pairs[log]!.bucket[row]!),
  );
  const total = driven.reduce((sum, seconds) => sum + seconds, 0);
  const found: CoverageStep[] = [];
  for (let cell = 0; cell < grid.fuel.length; cell++) {
    if (grid.locked[cell] !== 0 || Number.isNaN(grid.fuel[cell]!)) continue;
    // Where the engine only coasts nobody can hold it, and nothing burns that could be measured.
    if (anyhow[cell]! > 0 && driven[cell] === 0) continue;
    const variance = inverseDiagonal(solution.normal, cell);
    const errorNow = Math.min(unknownShare, Math.sqrt(solution.noise * variance));
    const errorThen = Math.min(errorNow, Math.sqrt((solution.noise * variance) / (1 + holdS * variance)));
    // A cell that nobody drives through gains nothing; its neighbours say whether somebody might.
    const share = nearShare(driven, grid.columns, cell) / Math.max(total, 1e-9);
    const gain = (errorNow - errorThen) * share;
    if (!(gain > 0)) continue;
    found.push({
      cell,
      x: table.x.values[cell % grid.columns]!,
      y: table.y?.values[Math.floor(cell / grid.columns)] ?? NaN,
      seconds: holdS,
      errorNow,
      errorThen,
      gain,
      why: reason(cells, driven[cell]!, cell),
    });
  }
  const best = found.toSorted((a, b) => b.gain - a.gain || a.cell - b.cell).slice(0, steps);
  return plan === "drive" ? best : best.toSorted((a, b) => a.x - b.x || a.y - b.y);
}

const withoutFuel: ReadonlySet<number> = new Set(
  (["not-running", "cranking", "fuel-cut", "after-fuel-cut"] as const).map(bucketIndex),
);

/** Nobody expects a table to be wronger than this where nothing is known. */
const unknownShare = 0.1;

function reason(cells: Correction["cells"], driven: number, cell: number): CoverageStep["why"] {
  const seconds = cells.seconds[cell]!;
  if (seconds === 0) return driven > 0 ? "never-settled" : "never-driven";
  if (seconds < 2) return "too-short";
  if (cells.visits[cell]! < 2) return "one-visit";
  return cells.clamped[cell]! > 0.3 ? "loop-at-limit" : "scattered";
}

/** A cell's own driving, and a tenth of its neighbours'. */
function nearShare(driven: Float64Array, columns: number, cell: number): number {
  const column = cell % columns;
  let sum = driven[cell]!;
  if (column > 0) sum += 0.1 * driven[cell - 1]!;
  if (column + 1 < columns) sum += 0.1 * driven[cell + 1]!;
  sum += 0.1 * (driven[cell - columns] ?? 0);
  sum += 0.1 * (driven[cell + columns] ?? 0);
  return sum;
}

function inverseDiagonal(normal: Correction["workings"]["solution"]["normal"], cell: number): number {
  const unit = new Float64Array(normal.size);
  unit[cell] = 1;
  substitute(normal, unit);
  return unit[cell] ?? NaN;
}
