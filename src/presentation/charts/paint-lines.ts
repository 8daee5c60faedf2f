import type { PlotTrace } from "../../../workers/api";
import type { Palette } from "./palette";
import type { PlotWindow } from "./plot-window";
import { fitSurface } from "./surfaces";
import { spanOf, type TimeAxis } from "./time-range";
import { sampleDots, tracePath, type ValueScale } from "./trace-path";
import type { TraceStyle } from "./trace-style";

/** A line of a strip, ready to draw. */
export interface LineScene {
  readonly trace: PlotTrace;
  readonly style: TraceStyle;
  readonly scale: ValueScale;
}

/** The lines of one strip at one moment, in CSS pixels. */
export interface LinesScene {
  readonly height: number;
  readonly axis: TimeAxis;
  readonly window: PlotWindow;
  readonly lines: readonly LineScene[];
  /** Changes with everything that gives the lines another look: plan and theme. */
  readonly look: readonly unknown[];
  /** The view is moving: speed comes before finish until it rests. */
  readonly moving: boolean;
}

/** Lines drawn over more time than is shown: moving the view by a little only copies them. */
interface LinePicture {
  readonly canvas: HTMLCanvasElement;
  readonly axis: TimeAxis;
  readonly ratio: number;
  readonly height: number;
  readonly window: PlotWindow;
  readonly look: readonly unknown[];
}

/** Draws the lines of one strip, frame after frame. */
export type LinePainter = (context: CanvasRenderingContext2D, scene: LinesScene, palette: Palette) => void;

/** A painter for the lines of one strip. It keeps a picture of them, half a view wider on both sides. */
export function linePainter(): LinePainter {
  const canvas = document.createElement("canvas");
  let picture: LinePicture | null = null;
  let shownPerSecond = 0;
  return (context, scene, palette) => {
    const ratio = context.getTransform().a;
    const perSecond = perSecondOf(scene.axis);
    const sameScale = Math.abs(shownPerSecond / perSecond - 1) < 1e-9;
    shownPerSecond = perSecond;
    if (scene.moving && !sameScale) {
      // Zooming: no picture would serve two frames.
      strokeLines(context, scene, 1 / ratio, palette);
      return;
    }
    if (!scene.moving || picture === null || !serves(picture, scene, ratio)) {
      picture = drawPicture(canvas, scene, ratio, palette);
    }
    if (picture !== null) copyPicture(context, picture, scene);
  };
}

function perSecondOf(axis: TimeAxis): number {
  return axis.width / spanOf(axis.range);
}

function serves(picture: LinePicture, { axis, window, height, look }: LinesScene, ratio: number): boolean {
  const covers = (range: TimeAxis["range"]): boolean =>
    range.fromS <= axis.range.fromS && range.toS >= axis.range.toS;
  return (
    picture.ratio === ratio &&
    picture.height === height &&
    picture.look.every((part, at) => part === look[at]) &&
    Math.abs(perSecondOf(picture.axis) / perSecondOf(axis) - 1) < 1e-9 &&
    covers(picture.axis.range) &&
    (picture.window === window || covers(picture.window.range))
  );
}

function drawPicture(
  canvas: HTMLCanvasElement,
  scene: LinesScene,
  ratio: number,
  palette: Palette,
): LinePicture | null {
  const { axis, height, window, look } = scene;
  const margin = Math.ceil(axis.width / 2);
  const marginS = margin / perSecondOf(axis);
  const wide: TimeAxis = {
    range: { fromS: axis.range.fromS - marginS, toS: axis.range.toS + marginS },
    left: 0,
    width: axis.width + 2 * margin,
  };
  const surface = fitSurface(canvas, wide.width, height);
  if (surface === null) return null;
  surface.context.clearRect(0, 0, wide.width, height);
  // A stroke of one device pixel takes the rasteriser's short way: a fifth of the cost of a wider one.
  strokeLines(surface.context, { ...scene, axis: wide }, scene.moving ? 1 / ratio : null, palette);
  return { canvas, axis: wide, ratio, height, window, look };
}

function copyPicture(
  context: CanvasRenderingContext2D,
  { canvas, axis, ratio }: LinePicture,
  scene: LinesScene,
): void {
  const offset = (scene.axis.range.fromS - axis.range.fromS) * perSecondOf(axis);
  const [across, left] = [Math.round(scene.axis.width * ratio), Math.round(offset * ratio)];
  context.imageSmoothingEnabled = false;
  context.drawImage(
    canvas,
    left,
    0,
    across,
    canvas.height,
    scene.axis.left,
    0,
    across / ratio,
    canvas.height / ratio,
  );
}

function strokeLines(
  context: CanvasRenderingContext2D,
  { lines, window, axis }: LinesScene,
  width: number | null,
  palette: Palette,
): void {
  for (const { trace, style, scale } of lines) {
    const colour = palette.traces[style.hue - 1] ?? palette.ink;
    context.strokeStyle = colour;
    context.lineJoin = "bevel";
    context.setLineDash([...style.dash]);
    context.lineWidth = width ?? style.width;
    context.beginPath();
    tracePath(context, trace, window, axis, scale);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = colour;
    context.beginPath();
    for (const [x, y] of sampleDots(trace, axis, scale)) {
      context.moveTo(x + 2, y);
      context.arc(x, y, 2, 0, 2 * Math.PI);
    }
    context.fill();
  }
}
