/** How large the cells are drawn. */
export const cellSizes = ["fit", "large", "dense"] as const;
export type CellSize = (typeof cellSizes)[number];

/** Measures of the grid, CSS pixels. */
export interface CellLayout {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Width of the row heads; 0 for a curve. */
  readonly headWidth: number;
  /** Height of the column heads. */
  readonly footHeight: number;
  /** Room for the change under the value. */
  readonly twoLines: boolean;
  readonly small: boolean;
}

/** What decides the size of the cells. */
export interface CellRoom {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Letters of the longest value and of the longest row head. */
  readonly valueLetters: number;
  readonly headLetters: number;
  /** Letters of the longest column head. */
  readonly columnLetters: number;
  readonly curve: boolean;
  /** A finger points. */
  readonly coarse: boolean;
  /** Pixels of one rem. */
  readonly rem: number;
}

// The font's digits are 0.6 em wide; marks are narrower.
const digit = 0.6;

/** Cells that fill the room, as far as a finger and the digits allow; beyond that the grid scrolls. */
export function cellLayout(size: CellSize, room: CellRoom): CellLayout {
  const { rem } = room;
  const headWidth = room.curve ? 0 : Math.ceil((room.headLetters * 0.72 * digit + 1) * rem);
  const footHeight = Math.ceil(1.75 * rem);
  const width = (font: number, letters: number): number => Math.ceil((letters * digit * font + 0.3) * rem);
  const smallest = Math.max(2 * rem, width(0.72, room.valueLetters), width(0.72, room.columnLetters));
  const normal = Math.max(
    2.75 * rem,
    width(0.85, room.valueLetters) + rem * 0.25,
    width(0.72, room.columnLetters) + rem * 0.25,
  );
  const cell = (across: number, upwards: number): CellLayout => ({
    cellWidth: Math.floor(across),
    cellHeight: Math.floor(upwards),
    headWidth,
    footHeight,
    twoLines: upwards >= 2.125 * rem,
    small: across < normal - rem * 0.25,
  });
  if (size === "large") return cell(Math.max(3.5 * rem, normal), 2.75 * rem);
  if (size === "dense") return cell(smallest, 1.5 * rem);
  const least = room.coarse ? normal : smallest;
  const lowest = (room.coarse ? 2.25 : 1.5) * rem;
  const across = (room.width - headWidth - 2) / room.columns;
  const upwards = (room.height - footHeight - 2) / room.rows;
  return cell(
    Math.min(Math.max(across, least), Math.max(4.5 * rem, normal)),
    Math.min(Math.max(upwards, lowest), 2.75 * rem),
  );
}
