/** A canvas with its context scaled to CSS pixels. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
}

/** Fits the canvas's pixels to its size on screen and the device, then hands out its context; null when hidden. */
export function fitSurface(canvas: HTMLCanvasElement, width: number, height: number): Surface | null {
  if (width < 1 || height < 1) return null;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const ratio = Math.max(1, Math.min(3, devicePixelRatio));
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return { context, width, height };
}

/** Runs work at most once per frame, however often it is asked for. */
export function frameLoop(work: () => void): { readonly request: () => void; readonly cancel: () => void } {
  let frame = 0;
  return {
    request() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        work();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
