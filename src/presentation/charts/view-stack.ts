import type { TimeRange } from "./time-range";

/** Views that were looked at: `past` ends with the last one before `now`, `future` begins with the next. */
export interface ViewStack {
  readonly past: readonly TimeRange[];
  readonly now: TimeRange;
  readonly future: readonly TimeRange[];
}

const limit = 100;

/** A stack that has seen one view. */
export function viewStack(now: TimeRange): ViewStack {
  return { past: [], now, future: [] };
}

/** A new view after the present one; what was undone is forgotten. The same view again changes nothing. */
export function pushView(stack: ViewStack, view: TimeRange): ViewStack {
  if (sameView(stack.now, view)) return stack;
  return { past: [...stack.past, stack.now].slice(-limit), now: view, future: [] };
}

/** One view back; the same stack when there is none. */
export function viewBack(stack: ViewStack): ViewStack {
  const now = stack.past.at(-1);
  if (now === undefined) return stack;
  return { past: stack.past.slice(0, -1), now, future: [stack.now, ...stack.future] };
}

/** One view forth; the same stack when there is none. */
export function viewForth(stack: ViewStack): ViewStack {
  const [now, ...future] = stack.future;
  if (now === undefined) return stack;
  return { past: [...stack.past, stack.now], now, future };
}

function sameView(a: TimeRange, b: TimeRange): boolean {
  const tolerance = (a.toS - a.fromS) * 1e-6;
  return Math.abs(a.fromS - b.fromS) <= tolerance && Math.abs(a.toS - b.toS) <= tolerance;
}
