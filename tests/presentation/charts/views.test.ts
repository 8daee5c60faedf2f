import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundsOf,
  keepWithin,
  rangeAround,
  revealTime,
  shiftRange,
  spanOf,
  timeAt,
  xOf,
  zoomRange,
} from "../../../src/presentation/charts/time-range";
import { pushView, viewBack, viewForth, viewStack } from "../../../src/presentation/charts/view-stack";

const range = fc
  .tuple(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.double({ min: 0.01, max: 1e5, noNaN: true }))
  .map(([fromS, span]) => ({ fromS, toS: fromS + span }));

describe("a range of time", () => {
  test("stays inside its bounds and keeps its length where it can", () => {
    fc.assert(
      fc.property(range, range, (bounds, wanted) => {
        const kept = keepWithin(wanted, bounds, 0.01);
        const slack = 1e-9 * (Math.abs(bounds.fromS) + Math.abs(bounds.toS) + 1);
        expect(kept.fromS).toBeGreaterThanOrEqual(bounds.fromS - slack);
        expect(kept.toS).toBeLessThanOrEqual(bounds.toS + slack);
        if (spanOf(wanted) <= spanOf(bounds)) expect(spanOf(kept)).toBeCloseTo(spanOf(wanted), 6);
      }),
    );
  });

  test("keeps the time under the pointer in place while zooming", () => {
    fc.assert(
      fc.property(
        range,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (view, share, factor) => {
          const at = view.fromS + spanOf(view) * share;
          const zoomed = zoomRange(view, factor, at);
          const before = xOf({ range: view, left: 40, width: 900 }, at);
          const after = xOf({ range: zoomed, left: 40, width: 900 }, at);
          expect(after).toBeCloseTo(before, 4);
        },
      ),
    );
  });

  test("reads back the time of every pixel", () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 0, max: 2000 }), (view, x) => {
        const axis = { range: view, left: 42, width: 1200 };
        expect(xOf(axis, timeAt(axis, x))).toBeCloseTo(x, 3);
      }),
    );
  });

  test("never gets shorter than the minimum, nor longer than the session", () => {
    const bounds = { fromS: 0, toS: 100 };
    expect(spanOf(keepWithin({ fromS: 50, toS: 50.0001 }, bounds, 0.5))).toBeCloseTo(0.5);
    expect(keepWithin({ fromS: -50, toS: 500 }, bounds, 0.5)).toEqual(bounds);
  });

  test("a session of one sample still has a second to look at", () => {
    expect(boundsOf(7, 7)).toEqual({ fromS: 6.5, toS: 7.5 });
    expect(spanOf(boundsOf(NaN, NaN))).toBe(1);
  });

  test("an event takes the middle fifth of the view it is shown in", () => {
    expect(rangeAround({ fromS: 100, toS: 102 }, 4)).toEqual({ fromS: 96, toS: 106 });
    expect(rangeAround({ fromS: 100, toS: 100 }, 4)).toEqual({ fromS: 98, toS: 102 });
  });

  test("moves only when the time to show is outside", () => {
    const view = { fromS: 10, toS: 20 };
    expect(revealTime(view, 15)).toBe(view);
    expect(revealTime(view, 25)).toEqual({ fromS: 16, toS: 26 });
    expect(revealTime(view, 5)).toEqual({ fromS: 4, toS: 14 });
  });
});

describe("the view stack", () => {
  test("back and forth lead to the same view", () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 20 }), (views) => {
        let stack = viewStack({ fromS: 0, toS: 1 });
        for (const view of views) stack = pushView(stack, view);
        expect(viewForth(viewBack(stack)).now).toEqual(stack.now);
      }),
    );
  });

  test("going back through every view ends at the first", () => {
    const first = { fromS: 0, toS: 10 };
    let stack = viewStack(first);
    for (let at = 1; at <= 5; at++) stack = pushView(stack, shiftRange(first, at));
    for (let at = 0; at < 9; at++) stack = viewBack(stack);
    expect(stack.now).toEqual(first);
    expect(viewBack(stack)).toBe(stack);
  });

  test("a new view forgets what was undone, the same view changes nothing", () => {
    const [a, b, c] = [0, 1, 2].map((at) => ({ fromS: at, toS: at + 1 }));
    const stack = viewBack(pushView(viewStack(a!), b!));
    expect(pushView(stack, { ...a! })).toBe(stack);
    expect(viewForth(pushView(stack, c!)).now).toEqual(c);
  });
});
