import {
  alongEdge,
  screenX,
  screenY,
  type HeightGrid,
  type Projection,
} from "../../../domain/interpolation/surface";

type Point = readonly [x: number, y: number];

/** A line of the frame from one point on screen to another. */
export type FrameLine = readonly [Point, Point];

/** A tick on an edge of the floor: which breakpoint, and where its number stands. */
export interface FrameTick {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Text beside an edge: it grows away from the box. */
export type Side = "start" | "center" | "end";

/** Lines and places of the box around a surface, seen from one side. */
export interface SurfaceFrame {
  /** Floor and far walls. */
  readonly lines: readonly FrameLine[];
  readonly xTicks: readonly FrameTick[];
  readonly yTicks: readonly FrameTick[];
  readonly xSide: Side;
  readonly ySide: Side;
  readonly xTitle: Point;
  readonly yTitle: Point;
  /** Upright axis: screen x, and screen y of a height from 0 to 1. */
  readonly zX: number;
  readonly zY: (height: number) => number;
}

const tickGap = 13;
const titleGap = 36;

/** The box as seen: numbers stand at the near edges of the floor and at the left end of the walls. */
export function surfaceFrame(
  { columns, rows }: HeightGrid,
  levels: readonly number[],
  projection: Projection,
  textScale: number,
): SurfaceFrame {
  const nearU = projection.depth[0] >= 0 ? 1 : -1;
  const nearV = projection.depth[1] >= 0 ? 1 : -1;
  const on = (u: number, v: number, h = 0): Point => [
    screenX(projection, u, v),
    screenY(projection, u, v, h),
  ];
  const lines: FrameLine[] = [
    [on(-1, nearV), on(1, nearV)],
    [on(nearU, -1), on(nearU, 1)],
  ];
  for (const h of levels) {
    lines.push([on(-1, -nearV, h), on(1, -nearV, h)], [on(-nearU, -1, h), on(-nearU, 1, h)]);
  }
  for (const [u, v] of [
    [-nearU, -nearV],
    [nearU, -nearV],
    [-nearU, nearV],
  ] as const) {
    lines.push([on(u, v, 0), on(u, v, 1)]);
  }
  const left = screenX(projection, nearU, -nearV) < screenX(projection, -nearU, nearV);
  const [zU, zV] = left ? [nearU, -nearV] : [-nearU, nearV];
  const outV = outward(projection, 0, nearV);
  const outU = outward(projection, nearU, 0);
  return {
    lines,
    xTicks: edgeTicks(columns, textScale, outV, (along) => on(along, nearV)),
    yTicks: edgeTicks(rows, textScale, outU, (along) => on(nearU, along)),
    xSide: sideOf(outV),
    ySide: sideOf(outU),
    xTitle: beyond(on(0, nearV), outV, titleGap * textScale),
    yTitle: beyond(on(nearU, 0), outU, titleGap * textScale),
    zX: screenX(projection, zU, zV),
    zY: (height) => screenY(projection, zU, zV, height),
  };
}

/** Direction on screen in which the floor is left, of length 1. */
function outward({ x, y }: Projection, u: number, v: number): Point {
  const [dx, dy] = [x[0] * u + x[1] * v, y[0] * u + y[1] * v];
  const length = Math.hypot(dx, dy);
  return length < 1e-6 ? [0, 1] : [dx / length, dy / length];
}

function beyond([x, y]: Point, [dx, dy]: Point, gap: number): Point {
  // Numbers are wide: to the side they need more room than below.
  return [x + dx * gap * (1 + 0.5 * Math.abs(dx)), y + dy * gap];
}

function sideOf([dx]: Point): Side {
  return dx > 0.3 ? "start" : dx < -0.3 ? "end" : "center";
}

/** As many numbers as stand apart, always with the first and the last. */
function edgeTicks(
  count: number,
  textScale: number,
  out: Point,
  place: (along: number) => Point,
): readonly FrameTick[] {
  const [from, to] = [place(-1), place(1)];
  const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const fit = Math.max(dx / (44 * textScale), dy / (15 * textScale));
  const step = Math.max(1, Math.ceil((count - 1) / Math.max(1, fit)));
  const ticks: FrameTick[] = [];
  for (let index = 0; index < count; index++) {
    const last = index === count - 1;
    if (!last && (index % step !== 0 || count - 1 - index < step)) continue;
    const [x, y] = beyond(place(alongEdge(index, count)), out, tickGap * textScale);
    ticks.push({ index, x, y });
  }
  return ticks;
}
