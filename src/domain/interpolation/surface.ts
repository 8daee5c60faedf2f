/** Where a surface is looked at from: turned about its upright axis, seen from above the horizon. Radians. */
export interface Camera {
  readonly turn: number;
  /** 0 = from the side, π/2 = from straight above. */
  readonly tilt: number;
  /** 1 = the whole box fits at every turn. */
  readonly zoom: number;
}

/** A grid of heights from 0 (floor) to 1 (ceiling), row-major; NaN is a hole. */
export interface HeightGrid {
  readonly columns: number;
  readonly rows: number;
  readonly heights: Float64Array;
}

/**
 * Parallel projection of the box in which a surface stands: u runs along the columns and v along the rows from -1 to 1,
 * h from 0 (floor) to 1. Screen x to the right, y downwards, depth towards the eye.
 */
export interface Projection {
  readonly x: readonly [u: number, v: number, origin: number];
  readonly y: readonly [u: number, v: number, h: number, origin: number];
  readonly depth: readonly [u: number, v: number, h: number];
}

/** Corners of the grid on screen, row-major like the heights; NaN where there is a hole. */
export interface ProjectedGrid {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Height of the box beside its floor of 2 by 2. */
const boxHeight = 0.95;
/** Half the diagonal of the floor: it stays inside at every turn. */
const reach = Math.SQRT2;
const widest = 1.3;

/** Fits the box into `width` by `height` pixels, so that it keeps its size while it is turned. */
export function projectionOf(camera: Camera, width: number, height: number): Projection {
  const [sinTurn, cosTurn] = [Math.sin(camera.turn), Math.cos(camera.turn)];
  const [sinTilt, cosTilt] = [Math.sin(camera.tilt), Math.cos(camera.tilt)];
  const tall = 2 * reach * sinTilt + boxHeight * cosTilt;
  const fitted = Math.min(width / (2 * reach), height / tall);
  // A wide picture may widen the box a little: the order of painting does not depend on it.
  const stretch = Math.min(widest, width / (2 * reach * fitted));
  const scale = fitted * camera.zoom;
  // Rows run away from the eye at no turn: what is low in the grid is low on screen.
  return {
    x: [scale * stretch * cosTurn, scale * stretch * sinTurn, width / 2],
    y: [
      scale * sinTurn * sinTilt,
      -scale * cosTurn * sinTilt,
      -scale * boxHeight * cosTilt,
      height / 2 + (scale * boxHeight * cosTilt) / 2,
    ],
    depth: [sinTurn * cosTilt, -cosTurn * cosTilt, boxHeight * sinTilt],
  };
}

/** Screen x of a place in the box. */
export function screenX({ x }: Projection, u: number, v: number): number {
  return x[0] * u + x[1] * v + x[2];
}

/** Screen y of a place in the box. */
export function screenY({ y }: Projection, u: number, v: number, h: number): number {
  return y[0] * u + y[1] * v + y[2] * h + y[3];
}

/** Place of a column or row, also between two of them, along its edge of the box: -1 to 1; 0 when it is the only one. */
export function alongEdge(at: number, count: number): number {
  return count < 2 ? 0 : (2 * at) / (count - 1) - 1;
}

/** Heights between 0 and 1 of values between the limits; beyond them they leave the box, blanks stay holes. */
export function heightsOf(
  values: ArrayLike<number>,
  [low, high]: readonly [number, number],
): Float64Array<ArrayBuffer> {
  const span = high - low;
  // A flat table lies on the floor; its blanks stay holes.
  return Float64Array.from({ length: values.length }, (_, at) => {
    const value = values[at]!;
    return span > 0 || Number.isNaN(value) ? (value - low) / span : 0;
  });
}

/** Puts every corner of the grid on the screen. */
export function projectGrid({ columns, rows, heights }: HeightGrid, projection: Projection): ProjectedGrid {
  const x = new Float64Array(heights.length);
  const y = new Float64Array(heights.length);
  for (let row = 0, at = 0; row < rows; row++) {
    const v = alongEdge(row, rows);
    for (let column = 0; column < columns; column++, at++) {
      const u = alongEdge(column, columns);
      const h = heights[at]!;
      x[at] = Number.isNaN(h) ? NaN : screenX(projection, u, v);
      y[at] = screenY(projection, u, v, h);
    }
  }
  return { x, y };
}

/**
 * Patches between four corners in the order to paint them, each by the index of its corner of lowest column and row.
 * A line of sight crosses the floor in one direction along either axis, so going from the far edges to the near ones is
 * exact: nothing need be sorted by depth.
 */
export function backToFront(columns: number, rows: number, { depth }: Projection): Int32Array<ArrayBuffer> {
  const across = Math.max(0, columns - 1);
  const along = Math.max(0, rows - 1);
  const order = new Int32Array(across * along);
  for (let step = 0, at = 0; step < along; step++) {
    const row = depth[1] > 0 ? step : along - 1 - step;
    for (let inner = 0; inner < across; inner++, at++) {
      order[at] = row * columns + (depth[0] > 0 ? inner : across - 1 - inner);
    }
  }
  return order;
}

/** Corners of a patch that have a value, going round; fewer than three make no face. */
export function patchCorners(patch: number, columns: number, heights: ArrayLike<number>): readonly number[] {
  return [patch, patch + 1, patch + columns + 1, patch + columns].filter((at) => !Number.isNaN(heights[at]!));
}

/** The corner that a point on screen means: of the patch in front there, the nearest one; null beside the surface. */
export function cornerUnder(grid: HeightGrid, projection: Projection, x: number, y: number): number | null {
  const on = projectGrid(grid, projection);
  const order = backToFront(grid.columns, grid.rows, projection);
  for (let at = order.length - 1; at >= 0; at--) {
    const corners = patchCorners(order[at]!, grid.columns, grid.heights);
    if (corners.length < 3 || !inside(on, corners, x, y)) continue;
    let best = corners[0]!;
    for (const corner of corners) if (apart(on, corner, x, y) < apart(on, best, x, y)) best = corner;
    return best;
  }
  return null;
}

/** Whether a point is inside a polygon, by the count of edges to its right (even-odd rule). */
function inside(on: ProjectedGrid, corners: readonly number[], x: number, y: number): boolean {
  let odd = false;
  for (let at = 0; at < corners.length; at++) {
    const [from, to] = [corners[at]!, corners[(at + 1) % corners.length]!];
    const [fromY, toY] = [on.y[from]!, on.y[to]!];
    if (fromY > y === toY > y) continue;
    if (x < on.x[from]! + ((y - fromY) / (toY - fromY)) * (on.x[to]! - on.x[from]!)) odd = !odd;
  }
  return odd;
}

function apart(on: ProjectedGrid, corner: number, x: number, y: number): number {
  return Math.hypot(on.x[corner]! - x, on.y[corner]! - y);
}

/** Height between the corners, linear along both axes; NaN at a hole. `column` and `row` may lie between two. */
export function heightAt({ columns, rows, heights }: HeightGrid, column: number, row: number): number {
  const left = Math.min(Math.max(0, Math.floor(column)), Math.max(0, columns - 2));
  const low = Math.min(Math.max(0, Math.floor(row)), Math.max(0, rows - 2));
  const [across, up] = [column - left, row - low];
  let height = 0;
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const share = (dx === 1 ? across : 1 - across) * (dy === 1 ? up : 1 - up);
    // A corner without a share may be a hole.
    if (share !== 0) height += share * heights[(low + dy) * columns + left + dx]!;
  }
  return height;
}
