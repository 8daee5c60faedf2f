import type { Palette } from "./palette";

/** A ring on a trace at a cursor: round for A, square for B. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly hue: number;
  readonly cursor: "a" | "b";
}

/** Cursor lines over a strip or the time axis, in CSS pixels; null = not on screen. */
export interface CursorScene {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly a: number | null;
  readonly b: number | null;
  readonly rings: readonly Ring[];
}

type Context = CanvasRenderingContext2D;

/** Draws the cursors over one strip and shades the time between them. */
export function paintCursors(context: Context, scene: CursorScene, palette: Palette): void {
  const { height, left, right, a, b } = scene;
  if (a !== null && b !== null) {
    const [from, to] = [Math.max(left, Math.min(a, b)), Math.min(right, Math.max(a, b))];
    if (to > from) {
      context.globalAlpha = 0.07;
      context.fillStyle = palette.ink;
      context.fillRect(from, 0, to - from, height);
      context.globalAlpha = 1;
    }
  }
  paintLine(context, scene, a, palette.a, []);
  paintLine(context, scene, b, palette.b, [5, 3]);
  for (const ring of scene.rings) paintRing(context, ring, scene, palette);
}

function paintLine(
  context: Context,
  { left, right, height }: CursorScene,
  x: number | null,
  colour: string,
  dash: number[],
): void {
  if (x === null || x < left - 0.5 || x > right + 0.5) return;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height);
  context.stroke();
  context.setLineDash([]);
}

function paintRing(
  context: Context,
  ring: Ring,
  { left, right, height }: CursorScene,
  palette: Palette,
): void {
  if (ring.x < left || ring.x > right || ring.y < -4 || ring.y > height + 4) return;
  context.lineWidth = 1.8;
  context.strokeStyle = palette.traces[ring.hue - 1] ?? palette.ink;
  context.fillStyle = palette.surface;
  context.beginPath();
  if (ring.cursor === "a") context.arc(ring.x, ring.y, 4, 0, 2 * Math.PI);
  else context.rect(ring.x - 3.5, ring.y - 3.5, 7, 7);
  context.fill();
  context.stroke();
}
