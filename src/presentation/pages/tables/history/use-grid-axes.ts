import { useMemo } from "react";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useText } from "../../../text/use-text";
import type { GridAxis } from "./cell-grid";
import { gridAxis } from "./table-axes";

/** The axes of a table in words, the same objects as long as the table keeps them: cells are not drawn again for nothing. */
export function useGridAxes({ x, y }: Pick<TuningTable, "x" | "y">): {
  readonly x: GridAxis;
  readonly y: GridAxis | null;
} {
  const words = useText();
  return useMemo(() => ({ x: gridAxis(x, words), y: y === null ? null : gridAxis(y, words) }), [x, y, words]);
}
