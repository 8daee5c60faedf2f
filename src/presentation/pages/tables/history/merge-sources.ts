import { mergeTables, type Merge } from "../../../../domain/tables/merge";
import { ontoAxes, type Grid, type GridProblem } from "../../../../domain/tables/onto-axes";
import { ok, type Result } from "../../../../domain/result";
import type { TuningTable } from "../../../../domain/tables/tuning-table";

/** Three versions lined up, and whether one had to be brought onto the axes of mine. */
export interface LinedUp {
  readonly merge: Merge;
  readonly resampled: boolean;
}

/**
 * Lines up base, mine and theirs on the axes of mine. Cells that an older version did not have count as unchanged:
 * nobody can have changed them since.
 */
export function lineUp(
  base: TuningTable,
  mine: TuningTable,
  theirs: TuningTable,
): Result<LinedUp, GridProblem> {
  const baseOnto = ontoAxes(base, mine);
  if (!baseOnto.ok) return baseOnto;
  const theirsOnto = ontoAxes(theirs, mine);
  if (!theirsOnto.ok) return theirsOnto;
  const [lostBase, lostTheirs] = [new Set(baseOnto.value.offRange), new Set(theirsOnto.value.offRange)];
  const baseValues = baseOnto.value.values.map((value, at) => (lostBase.has(at) ? mine.values[at]! : value));
  const theirValues = theirsOnto.value.values.map((value, at) =>
    lostTheirs.has(at) ? baseValues[at]! : value,
  );
  const merged = mergeTables(onAxes(mine, baseValues), mine, onAxes(mine, theirValues));
  if (!merged.ok) throw new Error(`axes of ${merged.problem.version} are not mine's`);
  return ok({ merge: merged.value, resampled: !baseOnto.value.sameAxes || !theirsOnto.value.sameAxes });
}

function onAxes({ unit, x, y }: TuningTable, values: Float64Array<ArrayBuffer>): Grid {
  return { unit, x, y, values };
}
