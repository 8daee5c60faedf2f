import {
  alongEdge,
  backToFront,
  heightAt,
  patchCorners,
  projectGrid,
  screenX,
  screenY,
  type HeightGrid,
  type Projection,
} from "../../../domain/interpolation/surface";
import type { Palette } from "../../charts/palette";
import type { Surface } from "../../charts/surfaces";
import type { Format } from "../../text/format";
import { axisDecimals } from "../decimals";
import type { CellPosition } from "../heatmap-view";
import { boxOf, clearOf, type TextBox } from "./text-box";
import { surfaceFrame, type Side, type SurfaceFrame } from "./surface-frame";
import type { SurfaceFigure } from "./surface-figure";

/** A place between cells, as a trace runs over a table: column and row with their fractions. */
export interface GridPlace {
  readonly column: number;
  readonly row: number;
}

/** What is drawn over the surface. */
export interface SurfaceMarks {
  readonly marked: CellPosition | null;
  /** Where the engine has lately been, the newest last; empty without a log. */
  readonly path: readonly GridPlace[];
}

/** Paints frame, patches from the far to the near ones, trace, mark and numbers. */
export function paintSurface(
  { context, width, height }: Surface,
  figure: SurfaceFigure,
  marks: SurfaceMarks,
  projection: Projection,
  palette: Palette,
  format: Format,
): void {
  context.clearRect(0, 0, width, height);
  const levels = figure.ticks.map((_, at) => at / (figure.ticks.length - 1));
  const frame = surfaceFrame(figure.grid, levels, projection, palette.textScale);
  paintFrame(context, frame, palette);
  paintPatches(context, figure, projection, palette);
  paintPath(context, figure.grid, marks.path, projection, palette);
  if (marks.marked !== null) paintMark(context, figure.grid, marks.marked, projection, palette);
  paintNumbers(context, figure, frame, levels, palette, format);
}

function paintFrame(context: CanvasRenderingContext2D, frame: SurfaceFrame, palette: Palette): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.beginPath();
  for (const [from, to] of frame.lines) {
    context.moveTo(...from);
    context.lineTo(...to);
  }
  context.stroke();
}

function paintPatches(
  context: CanvasRenderingContext2D,
  { grid, fills }: SurfaceFigure,
  projection: Projection,
  palette: Palette,
): void {
  const { x, y } = projectGrid(grid, projection);
  context.lineWidth = 0.6;
  context.strokeStyle = palette.inkTick;
  context.lineJoin = "round";
  for (const patch of backToFront(grid.columns, grid.rows, projection)) {
    const fill = fills[patch];
    if (fill === "" || fill === undefined) continue;
    const corners = patchCorners(patch, grid.columns, grid.heights);
    context.beginPath();
    for (const corner of corners) context.lineTo(x[corner]!, y[corner]!);
    context.closePath();
    context.fillStyle = fill ?? palette.line;
    context.fill();
    context.stroke();
  }
}

function paintPath(
  context: CanvasRenderingContext2D,
  grid: HeightGrid,
  path: readonly GridPlace[],
  projection: Projection,
  palette: Palette,
): void {
  if (path.length === 0) return;
  const points = path.map((place) => onSurface(grid, place, projection));
  context.lineJoin = "round";
  // Ink on a rim of the surface's own colour: to be read on every fill.
  for (const [colour, width] of [
    [palette.surface, 5],
    [palette.ink, 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    let open = false;
    for (const [x, y] of points) {
      if (Number.isNaN(y)) open = false;
      else if (open) context.lineTo(x, y);
      else {
        context.moveTo(x, y);
        open = true;
      }
    }
    context.stroke();
  }
  const [x, y] = points.at(-1)!;
  if (!Number.isNaN(y)) dot(context, x, y, 6, palette.ink, palette.surface);
}

function paintMark(
  context: CanvasRenderingContext2D,
  grid: HeightGrid,
  { column, row }: CellPosition,
  projection: Projection,
  palette: Palette,
): void {
  const [x, y] = onSurface(grid, { column, row }, projection);
  const floor = screenY(projection, alongEdge(column, grid.columns), alongEdge(row, grid.rows), 0);
  const top = Number.isNaN(y) ? floor : y;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, floor);
  context.stroke();
  context.setLineDash([]);
  dot(context, x, top, 5, palette.surface, palette.ink);
}

function dot(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  fill: string,
  edge: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = edge;
  context.stroke();
}

/** Screen place of a point of the surface; y is NaN over a hole. */
export function onSurface(
  grid: HeightGrid,
  { column, row }: GridPlace,
  projection: Projection,
): readonly [number, number] {
  const u = alongEdge(column, grid.columns);
  const v = alongEdge(row, grid.rows);
  return [screenX(projection, u, v), screenY(projection, u, v, heightAt(grid, column, row))];
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  figure: SurfaceFigure,
  frame: SurfaceFrame,
  levels: readonly number[],
  palette: Palette,
  format: Format,
): void {
  context.font = palette.tickFont;
  context.fillStyle = palette.inkLabel;
  context.textBaseline = "middle";
  context.textAlign = "right";
  figure.ticks.forEach((tick, at) => {
    const y = frame.zY(levels[at]!);
    // At the corner an axis of the floor ends: two numbers there would cover each other.
    const taken = [...frame.xTicks, ...frame.yTicks].some(
      (other) =>
        Math.abs(other.x - frame.zX) < 3 * palette.tickSize && Math.abs(other.y - y) < palette.tickSize,
    );
    if (!taken) context.fillText(format.number(tick, axisDecimals(figure.ticks)), frame.zX - 8, y);
  });
  const taken: TextBox[] = [];
  for (const [ticks, side, axis] of [
    [frame.xTicks, frame.xSide, figure.x],
    [frame.yTicks, frame.ySide, figure.y],
  ] as const) {
    context.textAlign = side;
    for (const { index, x, y } of ticks) {
      const text = format.number(axis.values[index]!, axis.decimals);
      context.fillText(text, x, y);
      taken.push(boxOf(x, y, context.measureText(text).width, palette.tickSize, side));
    }
  }
  context.font = palette.labelFont;
  context.fillStyle = palette.ink;
  title(context, figure.x.title, frame.xTitle, frame.xSide, 0.9, taken);
  title(context, figure.y.title, frame.yTitle, frame.ySide, 0.9, taken);
  title(context, figure.height.title, [frame.zX - 8, frame.zY(1) - 1.6 * palette.tickSize], "center", 0, []);
}

function title(
  context: CanvasRenderingContext2D,
  text: string,
  [x, y]: readonly [number, number],
  side: Side,
  /** How far it goes down for each pixel that it is pushed back towards the numbers: below them. */
  down: number,
  /** Numbers that it keeps clear of, farther down where it must. */
  taken: readonly TextBox[],
): void {
  context.textAlign = side;
  // Nothing of it leaves the picture.
  const ratio = context.getTransform().a;
  const room = context.canvas.width / ratio - 4;
  const wide = context.measureText(text).width;
  const { left } = boxOf(x, y, wide, 0, side);
  const shift = Math.max(4 - left, Math.min(0, room - (left + wide)));
  const wanted = y + Math.min(44, Math.abs(shift) * down);
  const tall = Number.parseFloat(/([\d.]+)px/.exec(context.font)?.[1] ?? "13");
  context.fillText(text, x + shift, clearOf(boxOf(x + shift, wanted, wide, tall, side), taken));
}
