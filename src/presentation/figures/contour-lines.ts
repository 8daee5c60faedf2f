/** A piece of a contour inside one square of the grid, in columns and rows. */
export interface ContourPiece {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/**
 * Pieces of the line where a grid of values crosses a level: marching squares (Lorensen & Cline 1987, in two
 * dimensions). A square with a blank corner has none; a saddle is decided by the mean of its corners.
 */
export function contourPieces(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  level: number,
): readonly ContourPiece[] {
  const pieces: ContourPiece[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const [a, b, c, d] = [values[at]!, values[at + 1]!, values[at + columns + 1]!, values[at + columns]!];
      const crossings = squareCrossings(a - level, b - level, c - level, d - level);
      for (let end = 0; end + 1 < crossings.length; end += 2) {
        const [from, to] = [crossings[end]!, crossings[end + 1]!];
        pieces.push({
          fromX: column + from[0],
          fromY: row + from[1],
          toX: column + to[0],
          toY: row + to[1],
        });
      }
    }
  }
  return pieces;
}

type Crossing = readonly [x: number, y: number];

/** Where the zero line enters and leaves a unit square whose corners, going round from the origin, are a, b, c, d. */
function squareCrossings(a: number, b: number, c: number, d: number): readonly Crossing[] {
  if (Number.isNaN(a + b + c + d)) return [];
  const up = [a >= 0, b >= 0, c >= 0, d >= 0] as const;
  const found: Crossing[] = [];
  if (up[0] !== up[1]) found.push([a / (a - b), 0]);
  if (up[1] !== up[2]) found.push([1, b / (b - c)]);
  if (up[2] !== up[3]) found.push([d / (d - c), 1]);
  if (up[3] !== up[0]) found.push([0, a / (a - d)]);
  if (found.length < 4) return found;
  const [bottom, right, top, left] = [found[0]!, found[1]!, found[2]!, found[3]!];
  // The middle joins the corners that are on its side.
  return up[0] === a + b + c + d >= 0 ? [bottom, right, top, left] : [bottom, left, right, top];
}
