import type { Palette } from "./palette";
import type { PlotWindow } from "./plot-window";
import { xOf, type TimeAxis, type TimeRange } from "./time-range";
import { tracePath } from "./trace-path";
import { yOf, type Limits } from "./value-axis";

/** One line of the whole-session strip; hue null = the colour of ticks. */
export interface OverviewTrace {
  readonly channel: string;
  readonly limits: Limits;
  readonly hue: number | null;
}

/** The lines of the whole session, in rows above each other. */
export interface OverviewTracesScene {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly window: PlotWindow;
  readonly traces: readonly OverviewTrace[];
}

/** The whole session in one strip, with the view as a window on it. */
export interface OverviewScene {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  /** The lines, drawn before; null until they are loaded. */
  readonly lines: CanvasImageSource | null;
  readonly view: TimeRange;
  readonly markersX: readonly number[];
  /** From and to of every marked stretch. */
  readonly marksX: readonly (readonly [from: number, to: number])[];
}

/** Size of the handles at both ends of the view on the whole-session strip. */
const handleSize = { width: 5, height: 18, grab: 44 };

type Context = CanvasRenderingContext2D;

/** Draws the whole-session strip with the view's window and its handles. */
export function paintOverview(context: Context, scene: OverviewScene, palette: Palette): void {
  context.clearRect(0, 0, scene.width, scene.height);
  const [from, to] = [xOf(scene.axis, scene.view.fromS), xOf(scene.axis, scene.view.toS)];
  if (scene.lines !== null) context.drawImage(scene.lines, 0, 0, scene.width, scene.height);
  context.fillStyle = palette.lineStrong;
  for (const x of scene.markersX) context.fillRect(Math.round(x), scene.height - 6, 1, 6);
  context.fillStyle = palette.surface;
  context.globalAlpha = 0.4;
  context.fillRect(scene.axis.left, 0, Math.max(0, from - scene.axis.left), scene.height);
  const right = scene.axis.left + scene.axis.width;
  context.fillRect(to, 0, Math.max(0, right - to), scene.height);
  context.globalAlpha = 1;
  // At the top edge, over the veil: they are looked for outside of the window, too.
  context.fillStyle = palette.a;
  for (const [start, end] of scene.marksX) context.fillRect(start, 0, Math.max(2, end - start), 5);
  paintWindow(context, from, to, scene.height, palette);
}

/** Draws the lines alone. */
export function paintOverviewTraces(context: Context, scene: OverviewTracesScene, palette: Palette): void {
  context.clearRect(0, 0, scene.width, scene.height);
  const each = (scene.height - 8) / Math.max(1, scene.traces.length);
  for (const [row, { channel, limits, hue }] of scene.traces.entries()) {
    const trace = scene.window.traces.get(channel);
    if (trace === undefined) continue;
    const top = 4 + row * each + 2;
    const bottom = 4 + (row + 1) * each - 2;
    const zero = yOf(0, limits, top, bottom);
    context.strokeStyle = hue === null ? palette.inkTick : (palette.traces[hue - 1] ?? palette.ink);
    context.lineWidth = 1;
    context.lineJoin = "bevel";
    context.beginPath();
    tracePath(context, trace, scene.window, scene.axis, {
      slope: yOf(1, limits, top, bottom) - zero,
      offset: zero,
    });
    context.stroke();
  }
}

function paintWindow(context: Context, from: number, to: number, height: number, palette: Palette): void {
  const width = Math.max(2, to - from);
  context.strokeStyle = palette.a;
  context.lineWidth = 2;
  context.strokeRect(from, 2, width, height - 4);
  const top = (height - handleSize.height) / 2;
  context.fillStyle = palette.a;
  for (const x of [from, from + width]) {
    context.beginPath();
    context.roundRect(x - handleSize.width / 2, top, handleSize.width, handleSize.height, 2);
    context.fill();
  }
}

/** What a press on the whole-session strip takes hold of: an end of the window, all of it, or the place itself. */
export function overviewGrip(
  x: number,
  axis: TimeAxis,
  view: TimeRange,
  coarse: boolean,
): "from" | "to" | "window" | "outside" {
  const [from, to] = [xOf(axis, view.fromS), xOf(axis, view.toS)];
  const grab = coarse ? handleSize.grab / 2 : 12;
  // In a narrow window the ends share its width, and its middle third still moves it.
  const inner = Math.min(grab, (to - from) / 3);
  if (x > from + inner && x < to - inner) return "window";
  if (Math.abs(x - from) <= grab && x - from <= inner) return "from";
  if (Math.abs(x - to) <= grab && to - x <= inner) return "to";
  return x > from && x < to ? "window" : "outside";
}
