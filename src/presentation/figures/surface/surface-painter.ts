import {
  cornerUnder,
  projectionOf,
  type Camera,
  type Projection,
} from "../../../domain/interpolation/surface";
import { readPalette, type Palette } from "../../charts/palette";
import { fitSurface, frameLoop } from "../../charts/surfaces";
import type { Format } from "../../text/format";
import type { CellPosition } from "../heatmap-view";
import { onSurface, paintSurface, type SurfaceMarks } from "./paint-surface";
import { homeCamera } from "./surface-camera";
import type { SurfaceFigure } from "./surface-figure";

/** Room around the box for its numbers and titles, pixels at usual text size. */
const margin = { top: 28, side: 64, foot: 56 };

/** What the picture shows: everything but from where it is looked at. */
export interface SurfaceScene {
  readonly figure: SurfaceFigure;
  readonly marks: SurfaceMarks;
  readonly format: Format;
}

/** Draws a surface on a canvas, at most once per frame, and knows what lies where. */
export interface SurfacePainter {
  show(scene: SurfaceScene): void;
  camera(): Camera;
  look(camera: Camera): void;
  /** The cell that a point of the canvas means; null beside the surface. */
  cellAt(x: number, y: number): CellPosition | null;
  close(): void;
}

/** Opens a canvas; `placed` hears after each frame where the marked cell is, in pixels of the canvas. */
export function surfacePainter(
  canvas: HTMLCanvasElement,
  placed: (x: number, y: number) => void,
): SurfacePainter {
  let scene: SurfaceScene | null = null;
  let camera = homeCamera;
  let palette: Palette | null = null;
  const loop = frameLoop(paint);

  function projection(): Projection {
    const scale = palette?.textScale ?? 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const side = Math.min(margin.side * scale, width * 0.11);
    const [top, foot] = [margin.top * scale, margin.foot * scale];
    const inner = projectionOf(camera, Math.max(40, width - 2 * side), Math.max(40, height - top - foot));
    return {
      ...inner,
      x: [inner.x[0], inner.x[1], width / 2],
      y: [inner.y[0], inner.y[1], inner.y[2], inner.y[3] + top],
    };
  }

  function paint(): void {
    const surface = fitSurface(canvas, canvas.clientWidth, canvas.clientHeight);
    if (surface === null || scene === null) return;
    palette ??= readPalette(canvas);
    const { figure, marks, format } = scene;
    const seen = projection();
    paintSurface(surface, figure, marks, seen, palette, format);
    if (marks.marked === null) return;
    const [x, y] = onSurface(figure.grid, marks.marked, seen);
    placed(x, Number.isNaN(y) ? surface.height / 2 : y);
  }

  const renew = (): void => {
    palette = null;
    loop.request();
  };
  const theme = new MutationObserver(renew);
  theme.observe(document.documentElement, { attributes: true });
  const size = new ResizeObserver(renew);
  size.observe(canvas);
  void Promise.all(
    ["400 11.5px", "600 12px"].map((font) => document.fonts.load(`${font} "IBM Plex Sans Variable"`, "λ0 A")),
  ).then(renew);

  return {
    show(next) {
      scene = next;
      loop.request();
    },
    camera: () => camera,
    look(next) {
      camera = next;
      loop.request();
    },
    cellAt(x, y) {
      if (scene === null) return null;
      const { grid } = scene.figure;
      const corner = cornerUnder(grid, projection(), x, y);
      if (corner === null) return null;
      return { column: corner % grid.columns, row: Math.floor(corner / grid.columns) };
    },
    close() {
      theme.disconnect();
      size.disconnect();
      loop.cancel();
    },
  };
}
