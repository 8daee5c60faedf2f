import type { ChartStore } from "./chart-state";
import {
  between,
  keepWithin,
  rangeAround,
  revealTime,
  shiftRange,
  spanOf,
  zoomRange,
  type TimeRange,
} from "./time-range";
import { pushView, viewBack, viewForth, type ViewStack } from "./view-stack";

/** Ways to change what is on screen. Every range is kept inside the session. */
export interface ChartMoves {
  /** Follows the hand: at once, the view stack waits until it rests. */
  show(range: TimeRange): void;
  zoom(factor: number, atS?: number): void;
  pan(share: number): void;
  /** Travels there in 200 ms, unless motion is reduced; any other move interrupts. */
  travel(range: TimeRange): void;
  travelTo(event: TimeRange): void;
  reveal(timeS: number, centre: boolean): void;
  fit(): void;
  back(): void;
  forth(): void;
  stop(): void;
}

const restMs = 350;

/** Moves of one chart; `travelMs` tells how long a jump takes now. */
export function chartMoves(
  store: ChartStore,
  bounds: TimeRange,
  minimumS: number,
  travelMs: () => number,
): ChartMoves {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  // Where a jump is going: whatever interrupts it, the stack remembers this and not the place it was interrupted at.
  let heading: TimeRange | null = null;

  const kept = (range: TimeRange): TimeRange => keepWithin(range, bounds, minimumS);
  const settle = (): void => {
    clearTimeout(rest);
    const { stack, view } = store.getState();
    store.setState({ stack: pushView(stack, heading ?? view) });
  };
  const halt = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    heading = null;
  };
  const place = (view: TimeRange): void => store.setState({ view });

  function show(range: TimeRange): void {
    halt();
    place(kept(range));
    clearTimeout(rest);
    rest = setTimeout(settle, restMs);
  }

  function animate(target: TimeRange, after: () => void): void {
    halt();
    const from = store.getState().view;
    const duration = travelMs();
    if (duration <= 0) {
      place(target);
      after();
      return;
    }
    heading = target;
    const startedMs = performance.now();
    const step = (nowMs: number): void => {
      const share = Math.min(1, Math.max(0, (nowMs - startedMs) / duration));
      place(between(from, target, 1 - (1 - share) ** 3));
      if (share < 1) frame = requestAnimationFrame(step);
      else {
        halt();
        after();
      }
    };
    frame = requestAnimationFrame(step);
  }

  function travel(range: TimeRange): void {
    settle();
    animate(kept(range), settle);
  }

  function retrace(way: (stack: ViewStack) => ViewStack): void {
    settle();
    const stack = way(store.getState().stack);
    store.setState({ stack });
    animate(stack.now, () => {});
  }

  return {
    show,
    travel,
    zoom(factor, atS) {
      const { view } = store.getState();
      show(zoomRange(view, factor, atS ?? (view.fromS + view.toS) / 2));
    },
    pan(share) {
      const { view } = store.getState();
      show(shiftRange(view, spanOf(view) * share));
    },
    travelTo(event) {
      const { view } = store.getState();
      const middle = (event.fromS + event.toS) / 2;
      const tight = rangeAround(event, Math.max(minimumS * 8, 4));
      // A view that already shows the event at a readable size keeps its zoom and only moves.
      const keeps = spanOf(view) <= spanOf(tight) * 3 && spanOf(view) >= spanOf(tight) * 0.5;
      const half = spanOf(view) / 2;
      travel(keeps ? { fromS: middle - half, toS: middle + half } : tight);
    },
    reveal(timeS, centre) {
      const { view } = store.getState();
      const half = spanOf(view) / 2;
      const next = centre ? { fromS: timeS - half, toS: timeS + half } : revealTime(view, timeS);
      if (next !== view) show(next);
    },
    fit: () => travel(bounds),
    back: () => retrace(viewBack),
    forth: () => retrace(viewForth),
    stop() {
      halt();
      clearTimeout(rest);
    },
  };
}
