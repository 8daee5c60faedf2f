import type { Chart } from "./chart";
import { overviewGrip } from "./paint-overview";
import { shiftRange, spanOf, timeAt, type TimeRange } from "./time-range";

type Grip = ReturnType<typeof overviewGrip>;

/** Dragging on the whole-session strip: its ends size the view, its middle moves it, beside it draws a new one. */
export function attachOverviewGestures(canvas: HTMLCanvasElement, chart: Chart): () => void {
  let drag: { readonly grip: Grip; readonly startS: number; readonly view: TimeRange } | null = null;
  const { store, moves, painter } = chart;
  const xIn = (event: PointerEvent | WheelEvent): number =>
    event.clientX - canvas.getBoundingClientRect().left;
  const gripAt = (event: PointerEvent): Grip => {
    const { view } = store.getState();
    const grip = overviewGrip(xIn(event), painter.overviewAxis(), view, event.pointerType === "touch");
    // A view of the whole session cannot be moved: a drag on it draws a shorter one.
    const whole = spanOf(view) > spanOf(chart.bounds) * 0.999;
    return whole && grip === "window" ? "outside" : grip;
  };

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const startS = timeAt(painter.overviewAxis(), xIn(event));
    drag = { grip: gripAt(event), startS, view: store.getState().view };
  }

  function move(event: PointerEvent): void {
    if (drag === null) {
      const grip = gripAt(event);
      canvas.style.cursor = grip === "window" ? "grab" : grip === "outside" ? "crosshair" : "ew-resize";
      return;
    }
    const nowS = timeAt(painter.overviewAxis(), xIn(event));
    moves.show(dragged(drag, nowS));
  }

  function up(event: PointerEvent): void {
    if (drag === null) return;
    const nowS = timeAt(painter.overviewAxis(), xIn(event));
    const pixels = (Math.abs(nowS - drag.startS) / spanOf(chart.bounds)) * painter.overviewAxis().width;
    if (pixels < 4 && drag.grip === "outside") {
      const half = spanOf(drag.view) / 2;
      moves.travel({ fromS: nowS - half, toS: nowS + half });
    }
    drag = null;
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const atS = timeAt(painter.overviewAxis(), xIn(event));
    moves.zoom(Math.exp(Math.max(-240, Math.min(240, event.deltaY)) * 0.0019), atS);
  }

  function stop(): void {
    drag = null;
  }

  canvas.addEventListener("pointerdown", down);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", stop);
  canvas.addEventListener("wheel", wheel, { passive: false });
  return () => {
    canvas.removeEventListener("pointerdown", down);
    canvas.removeEventListener("pointermove", move);
    canvas.removeEventListener("pointerup", up);
    canvas.removeEventListener("pointercancel", stop);
    canvas.removeEventListener("wheel", wheel);
  };
}

function dragged(
  { grip, startS, view }: { readonly grip: Grip; readonly startS: number; readonly view: TimeRange },
  nowS: number,
): TimeRange {
  const by = nowS - startS;
  if (grip === "window") return shiftRange(view, by);
  if (grip === "from") return ordered(view.fromS + by, view.toS);
  if (grip === "to") return ordered(view.fromS, view.toS + by);
  return ordered(startS, nowS);
}

function ordered(a: number, b: number): TimeRange {
  return { fromS: Math.min(a, b), toS: Math.max(a, b) };
}
