import type { PlotTrace } from "../../../workers/api";
import type { LinePainter, LineScene } from "./paint-lines";
import type { Palette } from "./palette";
import type { PlotWindow } from "./plot-window";
import { stateRuns } from "./state-runs";
import type { TimeAxis } from "./time-range";
import type { TraceStyle } from "./trace-style";

/** A lane of words below the lines of a strip. */
interface StateScene {
  readonly trace: PlotTrace;
  readonly style: TraceStyle;
  readonly states: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of time that a finding or the space between two cursors marks. */
export interface ShadeScene {
  readonly fromX: number;
  readonly toX: number;
  readonly colour: string;
  readonly label: string;
  readonly ink: string;
}

/** One strip as it is drawn: everything in CSS pixels. */
export interface StripScene {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly window: PlotWindow;
  readonly timesX: readonly number[];
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** Ticks of a second unit at the right edge, in the hue of its first trace. */
  readonly rightTicks: readonly { readonly y: number; readonly label: string }[];
  readonly rightHue: number;
  readonly shades: readonly ShadeScene[];
  readonly markersX: readonly number[];
  readonly lines: readonly LineScene[];
  readonly states: readonly StateScene[];
  readonly moving: boolean;
  /** Changes with everything that gives the lines another look. */
  readonly look: readonly unknown[];
}

type Context = CanvasRenderingContext2D;

/** Draws one strip from nothing: grid, shades, lines and words. The context is scaled to CSS pixels. */
export function paintStrip(
  context: Context,
  scene: StripScene,
  palette: Palette,
  paintLines: LinePainter,
): void {
  const { width, height, axis } = scene;
  context.clearRect(0, 0, width, height);
  paintShades(context, scene);
  paintGrid(context, scene, palette);
  context.save();
  context.beginPath();
  context.rect(axis.left, 0, axis.width, height);
  context.clip();
  for (const state of scene.states) paintStates(context, state, scene, palette);
  paintLines(context, scene, palette);
  paintShadeLabels(context, scene, palette);
  context.restore();
  paintRightTicks(context, scene, palette);
}

function paintShades(context: Context, { shades, height, axis }: StripScene): void {
  for (const { fromX, toX, colour, ink } of shades) {
    const left = Math.max(axis.left, fromX);
    const right = Math.min(axis.left + axis.width, Math.max(toX, fromX + 2));
    if (right <= left) continue;
    context.fillStyle = colour;
    context.fillRect(left, 0, right - left, height);
    // Edges, for themes and prints in which a tint cannot be seen.
    context.fillStyle = ink;
    if (fromX >= axis.left) context.fillRect(left, 0, 1, height);
    if (toX <= axis.left + axis.width) context.fillRect(right - 1, 0, 1, height);
  }
}

function paintShadeLabels(context: Context, { shades, axis, width }: StripScene, palette: Palette): void {
  context.font = palette.labelFont;
  context.textBaseline = "top";
  for (const { fromX, toX, label, ink } of shades) {
    if (label === "" || toX < axis.left || fromX > width) continue;
    const room = context.measureText(label).width + 12;
    const left = Math.max(axis.left, fromX);
    const fits = toX - left >= room;
    if (!fits && left - axis.left < room) continue;
    context.textAlign = fits ? "left" : "right";
    context.fillStyle = ink;
    context.fillText(label, fits ? left + 6 : left - 6, 6);
  }
}

function paintGrid(context: Context, scene: StripScene, palette: Palette): void {
  const { axis, ticks, timesX, markersX, height } = scene;
  context.font = palette.tickFont;
  context.textAlign = "right";
  context.textBaseline = "middle";
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeStyle = palette.line;
  context.beginPath();
  for (const { y } of ticks) {
    const at = Math.round(y) + 0.5;
    context.moveTo(axis.left, at);
    context.lineTo(axis.left + axis.width, at);
  }
  context.stroke();
  context.fillStyle = palette.inkTick;
  for (const { y, label } of ticks) context.fillText(label, axis.left - 6, y);
  context.globalAlpha = 0.45;
  context.beginPath();
  for (const x of timesX) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, height);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.strokeStyle = palette.lineStrong;
  context.setLineDash([1, 3]);
  context.beginPath();
  for (const x of markersX) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, height);
  }
  context.stroke();
  context.setLineDash([]);
}

function paintRightTicks(context: Context, scene: StripScene, palette: Palette): void {
  context.font = palette.tickFont;
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const { y, label } of scene.rightTicks) {
    const right = scene.axis.left + scene.axis.width - 4;
    const room = context.measureText(label).width;
    context.fillStyle = palette.surface;
    context.fillRect(right - room - 3, y - palette.tickSize * 0.7, room + 6, palette.tickSize * 1.4);
    context.fillStyle = palette.inkTick;
    context.fillText(label, right, y);
    context.fillStyle = palette.traces[scene.rightHue - 1] ?? palette.inkTick;
    context.fillRect(right + 2, y - 0.5, 2, 2);
  }
}

function paintStates(context: Context, lane: StateScene, scene: StripScene, palette: Palette): void {
  const colour = palette.traces[lane.style.hue - 1] ?? palette.ink;
  const right = scene.axis.left + scene.axis.width;
  context.font = palette.tickFont;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const run of stateRuns(lane.trace, scene.window, scene.axis)) {
    const [from, to] = [Math.max(run.fromX, scene.axis.left), Math.min(run.toX, right)];
    if (to <= from) continue;
    paintRun(context, from, to, run.state, lane, colour);
    const word = run.state === null ? "" : (lane.states[run.state] ?? String(run.state));
    if (word === "" || context.measureText(word).width + 10 > to - from) continue;
    context.fillStyle = palette.ink;
    context.fillText(word, from + 6, (lane.top + lane.bottom) / 2 + 0.5);
  }
}

function paintRun(
  context: Context,
  from: number,
  to: number,
  state: number | null,
  { top, bottom }: StateScene,
  colour: string,
): void {
  const height = bottom - top;
  context.fillStyle = colour;
  // The lowest state is an empty frame, every other is filled: on and off differ without colour.
  const strength = state === null ? 0.55 : state === 0 ? 0 : 0.22;
  if (strength > 0) {
    context.globalAlpha = strength;
    context.fillRect(from, top, to - from, height);
    context.globalAlpha = 1;
  }
  context.fillRect(from, state === 0 ? bottom - 1.5 : top, to - from, 1.5);
  context.fillRect(from, top, 1, height);
}
