import type { TuningTable } from "../../../domain/tables/tuning-table";

/** Columns by rows: "16 × 12"; a curve is "16 × 1". */
export function tableShape({ x, y }: Pick<TuningTable, "x" | "y">): string {
  return y === null ? `${x.values.length} × 1` : `${x.values.length} × ${y.values.length}`;
}
