import type { Correction } from "./correct";
import { isInverse } from "./effective";
import { corners, weightsInto } from "./evidence";

/** Maps on the table's own cells; NaN where nothing settled. */
export interface MixtureMaps {
  /** Measured over target, less 1: how well the target is kept, trims at work. */
  readonly targetError: Float64Array;
  /** Share of the weight within 2 % of the target. */
  readonly inTarget: Float64Array;
  /** Mean trim and mean size of the trim, as a share of fuel. */
  readonly trim: Float64Array;
  readonly trimSize: Float64Array;
  /** Share of the weight with a trim at work, and with the loop at its limit. */
  readonly loopActive: Float64Array;
  readonly loopLimited: Float64Array;
}

const kept = 0.02;
const atWork = 0.002;

/** How well the mixture keeps its target, and how hard the loop works for it, per cell. */
export function mixtureMaps({ table, workings, cells }: Correction): MixtureMaps {
  const inverse = isInverse(table);
  const { evidence, grid, logs } = workings;
  const size = grid.fuel.length;
  const sums = Array.from({ length: 5 }, () => new Float64Array(size));
  const values = new Float64Array(5);
  const weights = new Float64Array(4);
  const offsets = corners(grid);
  for (let at = 0; at < evidence.count; at++) {
    weightsInto(weights, evidence.right[at]!, evidence.up[at]!);
    const trim = logs[evidence.log[at]!]!.trim?.[evidence.row[at]!] ?? 1;
    // The ratio holds the trim: without it, it is what the sensor saw over what was asked.
    const ratio = evidence.ratio[at]!;
    const error = (inverse ? 1 / ratio : ratio) / trim - 1;
    values[0] = error;
    values[1] = Math.abs(error) <= kept ? 1 : 0;
    values[2] = trim - 1;
    values[3] = Math.abs(trim - 1);
    values[4] = Math.abs(trim - 1) > atWork ? 1 : 0;
    for (let corner = 0; corner < 4; corner++) {
      const weight = weights[corner]! * evidence.dwellS[at]!;
      if (weight === 0) continue;
      const cell = evidence.cell[at]! + offsets[corner]!;
      for (let map = 0; map < 5; map++) sums[map]![cell] = sums[map]![cell]! + weight * values[map]!;
    }
  }
  const [targetError, inTarget, trim, trimSize, loopActive] = sums.map((sum) =>
    sum.map((value, cell) => (cells.seconds[cell]! > 0 ? value / cells.seconds[cell]! : NaN)),
  );
  return {
    targetError: targetError!,
    inTarget: inTarget!,
    trim: trim!,
    trimSize: trimSize!,
    loopActive: loopActive!,
    loopLimited: cells.clamped.map((share, cell) => (cells.seconds[cell]! > 0 ? share : NaN)),
  };
}
