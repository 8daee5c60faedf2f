import type { Palette } from "./palette";

/** The time axis on top of the strips, in CSS pixels. */
export interface AxisScene {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly a: number | null;
  readonly b: number | null;
  readonly markers: readonly { readonly x: number; readonly label: string }[];
}

type Context = CanvasRenderingContext2D;

/** Draws tick labels, markers and the flags of the two cursors. */
export function paintAxis(context: Context, scene: AxisScene, palette: Palette): void {
  const { width, height, left, right } = scene;
  context.clearRect(0, 0, width, height);
  context.font = palette.tickFont;
  context.textBaseline = "middle";
  const middle = height / 2 - 2;
  paintMarkers(context, scene, palette);
  for (const { x, label } of scene.ticks) {
    const half = context.measureText(label).width / 2;
    const at = Math.max(left + half - 8, Math.min(right - half, x));
    context.fillStyle = palette.inkTick;
    context.textAlign = "center";
    context.fillText(label, at, middle);
    context.fillRect(Math.round(x), height - 5, 1, 5);
  }
  context.font = palette.labelFont;
  paintFlag(context, scene, scene.a, "A", palette.a, palette.surface, palette.textScale);
  paintFlag(context, scene, scene.b, "B", palette.b, palette.surface, palette.textScale);
}

function paintMarkers(context: Context, scene: AxisScene, palette: Palette): void {
  for (const { x } of scene.markers) {
    if (x < scene.left || x > scene.right) continue;
    context.fillStyle = palette.lineStrong;
    context.beginPath();
    context.moveTo(x - 4, scene.height - 9);
    context.lineTo(x + 4, scene.height - 9);
    context.lineTo(x, scene.height - 1);
    context.fill();
  }
}

function paintFlag(
  context: Context,
  { left, right, height }: AxisScene,
  x: number | null,
  name: "A" | "B",
  colour: string,
  ink: string,
  scale: number,
): void {
  if (x === null || x < left - 0.5 || x > right + 0.5) return;
  const [half, top] = [8 * scale, height - 21 * scale];
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x - half, top);
  context.lineTo(x + half, top);
  context.lineTo(x + half, top + 15 * scale);
  context.lineTo(x, height);
  context.lineTo(x - half, top + 15 * scale);
  context.closePath();
  context.fill();
  context.fillStyle = ink;
  context.textAlign = "center";
  context.fillText(name, x, top + 8.5 * scale);
}
