import { listen, wheelFactor } from "../../charts/pointer-events";
import { turned, zoomed } from "./surface-camera";
import type { SurfacePainter } from "./surface-painter";

/** Radians per pixel of a drag. */
const perPixel = 0.008;
const slop = 5;

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Drag turns, two fingers or the wheel zoom, a press without a drag means a cell. The answer takes the listeners off. */
export function attachSurfaceGestures(
  area: HTMLElement,
  painter: SurfacePainter,
  press: (x: number, y: number) => void,
): () => void {
  const fingers = new Map<number, Finger>();
  let started: Finger | null = null;
  let dragging = false;

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    started = fingers.size === 1 ? { x: event.clientX, y: event.clientY } : null;
    dragging = fingers.size > 1;
    area.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent): void {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const apartBefore = apart();
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 2) {
      const now = apart();
      if (apartBefore > 0 && now > 0) painter.look(zoomed(painter.camera(), now / apartBefore));
      return;
    }
    if (!dragging && started !== null) {
      if (Math.hypot(event.clientX - started.x, event.clientY - started.y) < slop) return;
      dragging = true;
    }
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    painter.look(turned(painter.camera(), -dx * perPixel, dy * perPixel));
  }

  function apart(): number {
    const [one, two] = [...fingers.values()];
    return one === undefined || two === undefined ? 0 : Math.hypot(two.x - one.x, two.y - one.y);
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    if (!dragging && started !== null) {
      const { left, top } = area.getBoundingClientRect();
      press(event.clientX - left, event.clientY - top);
    }
    if (fingers.size === 0) dragging = false;
    started = null;
  }

  function cancel(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    started = null;
    if (fingers.size === 0) dragging = false;
  }

  function wheel(event: WheelEvent): void {
    // A page that is longer than the window scrolls on, unless the surface is what is being worked with.
    if (!event.ctrlKey && !area.contains(document.activeElement)) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    painter.look(zoomed(painter.camera(), 1 / wheelFactor(event.deltaY * unit, event.ctrlKey)));
  }

  const off = [
    listen(area, "pointerdown", down),
    listen(area, "pointermove", move),
    listen(area, "pointerup", up),
    listen(area, "pointercancel", cancel),
    listen(area, "wheel", wheel),
  ];
  return () => {
    for (const remove of off) remove();
  };
}
