import type { TuningTable } from "../../../domain/tables/tuning-table";

/** Columns by rows: "16 × 12"; a curve is "16". */
export function tableShape({ x, y }: Pick<TuningTable, "x" | "y">): string {
  return y === null ? String(x.values.length) : `${x.values.length} × ${y.values.length}`;
}
