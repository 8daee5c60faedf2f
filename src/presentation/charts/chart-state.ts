import { createStore, type StoreApi } from "zustand/vanilla";
import type { Strip } from "./strips";
import type { TimeRange } from "./time-range";
import type { Limits } from "./value-axis";
import { viewStack, type ViewStack } from "./view-stack";

/** What the user is doing on a chart. Changes many times a second: screens read it through narrow selectors. */
export interface ChartState {
  /** The range on screen now; `stack.now` is the last one it came to rest at. */
  readonly view: TimeRange;
  readonly stack: ViewStack;
  readonly strips: readonly Strip[];
  /** Scales the user zoomed, by `scaleKey`. */
  readonly limits: ReadonlyMap<string, Limits>;
  readonly a: number | null;
  /** Cursor A was pressed down: it no longer follows the pointer. */
  readonly held: boolean;
  readonly b: number | null;
  /** Index of the selected finding event. */
  readonly event: number | null;
  readonly follow: boolean;
}

export type ChartStore = StoreApi<ChartState>;

/** The state of a chart that was just opened. */
export function chartStore(view: TimeRange, strips: readonly Strip[]): ChartStore {
  return createStore<ChartState>(() => ({
    view,
    stack: viewStack(view),
    strips,
    limits: new Map(),
    a: null,
    held: false,
    b: null,
    event: null,
    follow: false,
  }));
}
