import type { PathAnswer } from "../../../../../workers/api";
import { weightsAt, type CellWeights } from "../../../../domain/interpolation/bilinear";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { GridPlace } from "../../../figures/surface/paint-surface";
import { gridPlace, onAxis, type TraceAxes } from "./trace-axes";

/** Where the engine is on a table, and where it came from. */
export interface LiveTrace {
  readonly path: readonly GridPlace[];
  /** In the units of the axes; NaN where a channel has no value. */
  readonly atX: number;
  readonly atY: number;
  /** The cells that the ECU mixes there; null without a position. */
  readonly weights: CellWeights | null;
}

/** Lays a path over the axes of a table; the newest sample is where the engine is. */
export function liveTrace(table: TuningTable, { x, y }: TraceAxes, answer: PathAnswer | null): LiveTrace {
  const path: GridPlace[] = [];
  let [atX, atY] = [NaN, NaN];
  if (answer !== null && x !== null && y !== null) {
    for (let at = 0; at < answer.timeS.length; at++) {
      atX = onAxis(x, answer.columns[0]?.[at] ?? NaN);
      atY = y === undefined ? 0 : onAxis(y, answer.columns[1]?.[at] ?? NaN);
      const place = gridPlace(table, atX, atY);
      if (place !== null) path.push(place);
    }
  }
  return { path, atX, atY, weights: weightsAt(table, atX, atY) };
}
