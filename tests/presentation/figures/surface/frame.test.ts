import * as fc from "fast-check";
import { expect, test } from "vitest";
import { projectionOf } from "../../../../src/domain/interpolation/surface";
import {
  cameraAfterKey,
  homeCamera,
  turned,
  zoomed,
} from "../../../../src/presentation/figures/surface/surface-camera";
import { surfaceFrame } from "../../../../src/presentation/figures/surface/surface-frame";

const grid = { columns: 16, rows: 12, heights: new Float64Array(192) };

test("numbers stand apart, with the first and the last of each axis, from every side", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: 0.06, max: 1.57, noNaN: true }),
      (turn, tilt) => {
        const frame = surfaceFrame(grid, [0, 0.5, 1], projectionOf({ turn, tilt, zoom: 1 }, 900, 500), 1);
        for (const [ticks, last] of [
          [frame.xTicks, 15],
          [frame.yTicks, 11],
        ] as const) {
          expect(ticks.at(-1)?.index).toBe(last);
          for (let at = 1; at < ticks.length - 1; at++) {
            const [a, b] = [ticks[at - 1]!, ticks[at]!];
            expect(Math.abs(a.x - b.x) >= 43.9 || Math.abs(a.y - b.y) >= 14.9).toBe(true);
          }
        }
        // The upright axis is at the left end of the far walls.
        expect(frame.zX).toBeLessThanOrEqual(450);
        expect(frame.zY(1)).toBeLessThanOrEqual(frame.zY(0));
      },
    ),
  );
});

test("the camera turns all the way round, never below the floor, and comes home", () => {
  expect(turned(homeCamera, 0, -9).tilt).toBeGreaterThan(0);
  expect(turned(homeCamera, 0, 9).tilt).toBeLessThanOrEqual(Math.PI / 2);
  expect(zoomed(homeCamera, 100).zoom).toBe(4);
  expect(cameraAfterKey({ turn: 3, tilt: 1, zoom: 2 }, "0")).toEqual(homeCamera);
  expect(cameraAfterKey(homeCamera, "a")).toBeNull();
  const there = cameraAfterKey(homeCamera, "ArrowLeft")!;
  const back = cameraAfterKey(there, "ArrowRight")!;
  expect(back.turn).toBeCloseTo(homeCamera.turn, 12);
});
