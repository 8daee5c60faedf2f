import type { Chart } from "./chart";
import { listen, wheelFactor } from "./pointer-events";
import { shiftRange, timeAt } from "./time-range";

/** Dragging the time axis pans, the wheel on it zooms. */
export function attachAxisGestures(canvas: HTMLCanvasElement, chart: Chart): () => void {
  let fromS: number | null = null;
  const xIn = (event: PointerEvent | WheelEvent): number =>
    event.clientX - canvas.getBoundingClientRect().left;
  const off = [
    listen(canvas, "pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      fromS = timeAt(chart.painter.axis(), xIn(event));
    }),
    listen(canvas, "pointermove", (event) => {
      if (fromS === null) return;
      const axis = chart.painter.axis();
      chart.moves.show(shiftRange(axis.range, fromS - timeAt(axis, xIn(event))));
    }),
    listen(canvas, "pointerup", () => {
      fromS = null;
    }),
    listen(canvas, "pointercancel", () => {
      fromS = null;
    }),
    listen(canvas, "wheel", (event) => {
      event.preventDefault();
      const delta = event.shiftKey && event.deltaY === 0 ? event.deltaX : event.deltaY;
      chart.moves.zoom(wheelFactor(delta, event.ctrlKey), timeAt(chart.painter.axis(), xIn(event)));
    }),
  ];
  return () => {
    for (const remove of off) remove();
  };
}
