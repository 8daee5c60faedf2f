import { compareTables } from "./compare";
import type { Grid } from "./onto-axes";

/** A small picture of a change: a few cells for many. */
export interface ChangeThumbnail {
  readonly columns: number;
  readonly rows: number;
  /** Row-major, row 0 = lowest y. Change in the table's unit; 0 = none, NaN = nothing to compare with. */
  readonly values: Float64Array<ArrayBuffer>;
  /** The largest change by size: limits of the colour scale; 0 when nothing changed. */
  readonly limit: number;
}

/**
 * The change from one state of a table to the next, at most `size` cells each way, on the axes of the later one. A cell of
 * the picture shows the largest change of those it stands for: a single changed cell never gets lost. Null where
 * the two states do not compare (another unit, a curve and a map).
 */
export function changeThumbnail(before: Grid, after: Grid, size = 16): ChangeThumbnail | null {
  const compared = compareTables(after, before);
  if (!compared.ok) return null;
  const width = after.x.values.length;
  const height = after.y?.values.length ?? 1;
  const [columns, rows] = [Math.min(size, width), Math.min(size, height)];
  const values = new Float64Array(columns * rows).fill(NaN);
  let limit = 0;
  for (const [at, backwards] of compared.value.absolute.entries()) {
    const column = Math.floor(((at % width) * columns) / width);
    const row = Math.floor((Math.floor(at / width) * rows) / height);
    const place = row * columns + column;
    const change = 0 - backwards;
    if (Number.isNaN(change)) continue;
    if (!(Math.abs(values[place]!) >= Math.abs(change))) values[place] = change;
    limit = Math.max(limit, Math.abs(change));
  }
  return { columns, rows, values, limit };
}
