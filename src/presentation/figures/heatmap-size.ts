/** Pixels of a heatmap's grid. */
export interface HeatmapSize {
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gridWidth: number;
  readonly gridHeight: number;
  /** Whether a value fits into a cell. */
  readonly labelled: boolean;
  readonly fontSize: number;
}

const digitWidth = 0.6;

/**
 * Cells fill the room they are given, between a width that still shows `characters` digits and 72 px. A grid that
 * needs more scrolls sideways; a grid of many cells drops its numbers before it becomes unreadably wide.
 */
export function heatmapSize(
  columns: number,
  rows: number,
  room: number,
  characters: number,
  tall: number,
): HeatmapSize {
  const fontSize = 13;
  const needed = Math.max(36, Math.ceil(characters * digitWidth * fontSize) + 8);
  const labelled = columns * needed <= Math.max(room, 1200);
  const fitting = Math.floor(room / Math.max(1, columns));
  const cellWidth = labelled ? Math.min(72, Math.max(needed, fitting)) : Math.max(8, Math.min(72, fitting));
  const cellHeight = Math.max(labelled ? 24 : 8, Math.min(36, Math.floor(tall / Math.max(1, rows))));
  return {
    cellWidth,
    cellHeight,
    gridWidth: cellWidth * columns,
    gridHeight: cellHeight * rows,
    labelled,
    fontSize,
  };
}
