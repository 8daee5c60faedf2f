import { countLines } from "./count-lines";

/** Cells that are never too many, however short the file. */
const fewCells = 1_000_000;

/**
 * Whether a table has far more cells by its names and lines than bytes to hold them. A full row has a byte for each
 * cell, so names that no row fills are damage or an attack, and would only cost memory.
 */
export function isHollow(columnCount: number, bytes: Uint8Array, start: number, end: number): boolean {
  return columnCount * countLines(bytes, start, end) > Math.max(fewCells, 8 * (end - start));
}
