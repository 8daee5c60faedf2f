import type { Chart } from "./chart";
import { listen, wheelFactor } from "./pointer-events";
import { shiftRange, timeAt, xOf } from "./time-range";
import { scaleKey, type ScaleGroup } from "./strip-scene";
import type { StripPlan } from "./strip-plan";
import { valueAt, zoomLimits, type Limits } from "./value-axis";

/** A box being drawn for zooming, in pixels of the area that holds the strips. */
export interface ZoomBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Null = the whole height: only time is zoomed. */
  readonly height: number | null;
}

/** What gestures tell the screen besides moving the chart. */
export interface GesturePort {
  box(box: ZoomBox | null): void;
}

const slop = 4;
const touchSlop = 9;
const longPressMs = 450;
const boxHeight = 28;

type Mode =
  | { readonly kind: "none" }
  | { readonly kind: "press"; readonly x: number; readonly y: number; readonly pan: boolean }
  | { readonly kind: "box"; readonly x: number; readonly y: number }
  | { readonly kind: "pan"; readonly timeS: number }
  | { readonly kind: "cursor"; readonly cursor: "a" | "b" }
  | { readonly kind: "pinch"; readonly times: readonly [number, number] }
  | { readonly kind: "spent" };

interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Mouse, pen and fingers on the plot area (ux: drag = box zoom, middle or Ctrl drag and two fingers = pan, wheel =
 * zoom at the pointer, long press = cursor A, second finger = B). The answer takes the listeners off.
 */
export function attachGestures(area: HTMLElement, chart: Chart, port: GesturePort): () => void {
  const fingers = new Map<number, Finger>();
  let mode: Mode = { kind: "none" };
  let longPress: ReturnType<typeof setTimeout> | undefined;
  const { store, moves, painter } = chart;

  // x counts from the left edge of the plots, y from the top of the first strip.
  const place = (event: { clientX: number; clientY: number }) => {
    const { left, top } = area.getBoundingClientRect();
    return { x: event.clientX - left - painter.plotLeft(area), y: event.clientY - top };
  };
  const stripAt = (y: number) => painter.stripAt(area, y);
  const timeOf = (x: number): number => {
    const time = timeAt(painter.axis(), x);
    return Math.min(chart.bounds.toS, Math.max(chart.bounds.fromS, time));
  };
  const inPlot = (x: number): boolean => x >= painter.axis().left;

  function cursorNear(x: number, reach: number): "a" | "b" | null {
    const { a, held, b } = store.getState();
    const axis = painter.axis();
    const farOf = (timeS: number | null): number =>
      timeS === null ? Number.POSITIVE_INFINITY : Math.abs(xOf(axis, timeS) - x);
    const [farA, farB] = [held ? farOf(a) : Number.POSITIVE_INFINITY, farOf(b)];
    if (Math.min(farA, farB) > reach) return null;
    return farB < farA ? "b" : "a";
  }

  function moveCursor(cursor: "a" | "b", x: number): void {
    store.setState(cursor === "a" ? { a: timeOf(x), held: true } : { b: timeOf(x) });
  }

  function down(event: PointerEvent): void {
    const { x, y } = place(event);
    if (!inPlot(x) || stripAt(y) === null) return;
    fingers.set(event.pointerId, { id: event.pointerId, x, y });
    if (event.pointerType === "touch") touchDown(x, y);
    else mouseDown(event, x, y);
    if (mode.kind !== "none") area.setPointerCapture(event.pointerId);
  }

  function mouseDown(event: PointerEvent, x: number, y: number): void {
    const pan = event.button === 1 || (event.button === 0 && (event.ctrlKey || event.metaKey));
    if (event.button === 1) event.preventDefault();
    const near = event.button === 0 && !pan && !event.shiftKey ? cursorNear(x, 5) : null;
    if (near !== null) mode = { kind: "cursor", cursor: near };
    else if (pan) mode = { kind: "pan", timeS: timeAt(painter.axis(), x) };
    else if (event.button === 0) mode = { kind: "press", x, y, pan: false };
  }

  function touchDown(x: number, y: number): void {
    clearTimeout(longPress);
    if (fingers.size === 2 && mode.kind === "cursor") {
      mode = { kind: "cursor", cursor: "b" };
      moveCursor("b", x);
    } else if (fingers.size === 2) {
      const [one, two] = [...fingers.values()];
      if (one === undefined || two === undefined) return;
      mode = { kind: "pinch", times: [timeAt(painter.axis(), one.x), timeAt(painter.axis(), two.x)] };
    } else if (fingers.size === 1) {
      const near = cursorNear(x, 22);
      mode = near === null ? { kind: "press", x, y, pan: true } : { kind: "cursor", cursor: near };
      longPress = setTimeout(() => {
        if (mode.kind !== "press") return;
        mode = { kind: "cursor", cursor: "a" };
        moveCursor("a", x);
      }, longPressMs);
    }
  }

  function move(event: PointerEvent): void {
    const { x, y } = place(event);
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, { id: event.pointerId, x, y });
    else if (event.pointerType !== "touch") hover(x);
    switch (mode.kind) {
      case "press":
        leavePress(mode, x, y, event.pointerType === "touch");
        break;
      case "box":
        port.box(boxTo(mode, x, y));
        break;
      case "pan": {
        const axis = painter.axis();
        moves.show(shiftRange(axis.range, mode.timeS - timeAt(axis, x)));
        break;
      }
      case "cursor":
        moveCursor(mode.cursor, x);
        break;
      case "pinch":
        pinch(mode.times);
        break;
      default:
    }
  }

  function hover(x: number): void {
    if (mode.kind !== "none") return;
    area.style.cursor =
      x < 0 ? "" : !inPlot(x) ? "ns-resize" : cursorNear(x, 5) === null ? "crosshair" : "ew-resize";
    if (inPlot(x) && !store.getState().held) store.setState({ a: timeOf(x) });
  }

  function leavePress(press: Extract<Mode, { kind: "press" }>, x: number, y: number, touch: boolean): void {
    const far = Math.hypot(x - press.x, y - press.y);
    if (far < (touch ? touchSlop : slop)) return;
    clearTimeout(longPress);
    if (press.pan) mode = { kind: "pan", timeS: timeAt(painter.axis(), press.x) };
    else {
      mode = { kind: "box", x: press.x, y: press.y };
      port.box(boxTo(mode, x, y));
    }
  }

  function boxTo(from: { x: number; y: number }, x: number, y: number): ZoomBox {
    const axis = painter.axis();
    const start = Math.max(axis.left, Math.min(from.x, x));
    const width = Math.max(0, Math.min(Math.max(from.x, x), axis.left + axis.width) - start);
    const left = start + painter.plotLeft(area);
    const strip = stripAt(from.y);
    if (Math.abs(y - from.y) < boxHeight || strip === null) return { left, top: 0, width, height: null };
    const [high, low] = [
      Math.max(strip.top, Math.min(from.y, y)),
      Math.min(strip.bottom, Math.max(from.y, y)),
    ];
    return { left, top: high, width, height: low - high };
  }

  function zoomTo(box: ZoomBox): void {
    if (box.width < slop) return;
    const axis = painter.axis();
    const left = box.left - painter.plotLeft(area);
    if (box.height !== null) zoomValues(box.top, box.height);
    moves.travel({ fromS: timeAt(axis, left), toS: timeAt(axis, left + box.width) });
  }

  function zoomValues(top: number, height: number): void {
    const strip = stripAt(top + height / 2);
    if (strip === null) return;
    const { plan } = strip;
    rescale(plan, ({ limits }) => {
      const at = (y: number) => valueAt(y - strip.top, limits, plan.space.top, plan.space.bottom);
      return [at(top + height), at(top)];
    });
  }

  function rescale(plan: StripPlan, limitsOf: (group: ScaleGroup) => Limits | null): void {
    const next = new Map(store.getState().limits);
    for (const group of plan.groups) {
      const key = scaleKey(plan.strip, group.unit);
      const limits = limitsOf(group);
      if (limits === null) next.delete(key);
      else next.set(key, limits);
    }
    store.setState({ limits: next });
  }

  function pinch([first, second]: readonly [number, number]): void {
    const [one, two] = [...fingers.values()];
    if (one === undefined || two === undefined) return;
    const apart = two.x - one.x;
    if (Math.abs(apart) < 12 || Math.abs(second - first) < 1e-9) return;
    const axis = painter.axis();
    const perPixel = Math.abs((second - first) / apart);
    const fromS = first - (one.x - axis.left) * perPixel * Math.sign(second - first) * Math.sign(apart);
    moves.show({ fromS, toS: fromS + perPixel * axis.width });
  }

  function up(event: PointerEvent): void {
    const { x, y } = place(event);
    fingers.delete(event.pointerId);
    clearTimeout(longPress);
    if (mode.kind === "press") press(x, event);
    if (mode.kind === "box") zoomTo(boxTo(mode, x, y));
    port.box(null);
    mode = fingers.size === 0 ? { kind: "none" } : mode.kind === "cursor" ? mode : { kind: "spent" };
  }

  function press(x: number, event: PointerEvent): void {
    moveCursor(event.shiftKey ? "b" : "a", x);
  }

  function cancel(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    clearTimeout(longPress);
    port.box(null);
    if (fingers.size === 0) mode = { kind: "none" };
  }

  function wheel(event: WheelEvent): void {
    const { x, y } = place(event);
    // Over the legend the wheel scrolls the strips, as anywhere else.
    if (x < 0) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    const [across, down] = [event.deltaX * unit, event.deltaY * unit];
    if (!inPlot(x)) zoomAxis(y, wheelFactor(down, event.ctrlKey));
    else if (event.shiftKey || Math.abs(across) > Math.abs(down)) {
      const moved = Math.abs(across) > Math.abs(down) ? across : down;
      moves.pan(moved / painter.axis().width);
    } else moves.zoom(wheelFactor(down, event.ctrlKey), timeOf(x));
  }

  function zoomAxis(y: number, factor: number): void {
    const strip = stripAt(y);
    if (strip === null) return;
    const { space } = strip.plan;
    rescale(strip.plan, ({ limits }) =>
      zoomLimits(limits, factor, valueAt(y - strip.top, limits, space.top, space.bottom)),
    );
  }

  function doublePress(event: MouseEvent): void {
    const { x, y } = place(event);
    const strip = stripAt(y);
    if (x < 0 || strip === null) return;
    if (inPlot(x)) moves.fit();
    else rescale(strip.plan, () => null);
  }

  // The browser scrolls strips with one finger up and down; everything else on the plot is ours.
  function keepTouch(event: TouchEvent): void {
    if (mode.kind !== "press" && mode.kind !== "none") event.preventDefault();
  }

  const off = [
    listen(area, "pointerdown", down),
    listen(area, "pointermove", move),
    listen(area, "pointerup", up),
    listen(area, "pointercancel", cancel),
    listen(area, "wheel", wheel),
    listen(area, "dblclick", doublePress),
    listen(area, "touchmove", keepTouch),
    listen(area, "auxclick", (event) => event.preventDefault()),
  ];
  return () => {
    clearTimeout(longPress);
    for (const remove of off) remove();
  };
}
