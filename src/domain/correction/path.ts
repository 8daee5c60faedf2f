import type { Clock } from "../logs/channel";

/** Rows within `holdS` after a marked one, itself not counted; null when nothing was asked. */
export function spoiledRows(timeS: Clock, marked: Uint8Array | null, holdS: number): Uint8Array | null {
  if (marked === null) return null;
  const rows = new Uint8Array(timeS.length);
  let lastS = -Infinity;
  for (let row = 0; row < rows.length; row++) {
    if (marked[row] !== 0) lastS = timeS[row]!;
    else if (timeS[row]! - lastS <= holdS) rows[row] = 1;
  }
  return rows;
}

/** How many marked rows lie before each row; one longer than the rows, so that a stretch is a difference. */
export function countBefore(marked: Uint8Array, rows: number): Int32Array {
  const counts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) counts[row + 1] = counts[row]! + marked[row]!;
  return counts;
}
