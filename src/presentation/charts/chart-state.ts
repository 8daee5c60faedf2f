import { createStore, type StoreApi } from "zustand/vanilla";
import { isOverlaid, overlaid, separated, type Strip } from "./strips";
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
  /** Stretches shaded over all strips: the samples behind a cell. */
  readonly marks: readonly TimeRange[];
  /** The strips as they were before they were laid over each other; null = they were not. */
  readonly apart: readonly Strip[] | null;
}

/** The store of one chart view. */
export type ChartStore = StoreApi<ChartState>;

/** What lays all strips over each other, or takes them apart into what they were. */
export function arrange({ strips, apart }: ChartState, how: "strips" | "overlay"): Partial<ChartState> {
  if ((how === "overlay") === isOverlaid(strips)) return {};
  if (how === "overlay") return { strips: overlaid(strips), apart: strips };
  const shown = new Set(strips.flatMap(({ channels }) => channels));
  const same = apart !== null && sameMembers(shown, apart);
  return { strips: same ? apart : separated(strips), apart: null };
}

function sameMembers(shown: ReadonlySet<string>, apart: readonly Strip[]): boolean {
  const before = apart.flatMap(({ channels }) => channels);
  return before.length === shown.size && before.every((channel) => shown.has(channel));
}

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
    marks: [],
    apart: null,
  }));
}
