import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  alongEdge,
  backToFront,
  cornerUnder,
  heightAt,
  heightsOf,
  patchCorners,
  projectGrid,
  projectionOf,
  screenX,
  screenY,
  type Camera,
  type HeightGrid,
  type Projection,
} from "../../../src/domain/interpolation/surface";
import { seeded } from "../analysis/a-log";

const cameras: fc.Arbitrary<Camera> = fc.record({
  turn: fc.double({ min: -7, max: 7, noNaN: true }),
  tilt: fc.double({ min: 0.05, max: Math.PI / 2, noNaN: true }),
  zoom: fc.double({ min: 0.5, max: 3, noNaN: true }),
});

test("the box stays inside the picture at every turn and tilt", () => {
  fc.assert(
    fc.property(cameras, (camera) => {
      const projection = projectionOf({ ...camera, zoom: 1 }, 800, 500);
      for (const u of [-1, 1])
        for (const v of [-1, 1])
          for (const h of [0, 1]) {
            const [x, y] = [screenX(projection, u, v), screenY(projection, u, v, h)];
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(x).toBeLessThanOrEqual(800 + 1e-6);
            expect(y).toBeGreaterThanOrEqual(-1e-6);
            expect(y).toBeLessThanOrEqual(500 + 1e-6);
          }
    }),
  );
});

test("unturned, columns run to the right and rows away from the eye, upwards on screen", () => {
  const projection = projectionOf({ turn: 0, tilt: 0.6, zoom: 1 }, 400, 400);
  expect(screenX(projection, 1, 0)).toBeGreaterThan(screenX(projection, -1, 0));
  expect(screenY(projection, 0, 1, 0)).toBeLessThan(screenY(projection, 0, -1, 0));
  expect(screenY(projection, 0, 0, 1)).toBeLessThan(screenY(projection, 0, 0, 0));
  expect(projection.depth[1]).toBeLessThan(0);
});

test("what is painted last at a point is what a ray from the eye meets first", () => {
  fc.assert(
    fc.property(cameras, fc.integer(), (camera, seed) => {
      const random = seeded(seed);
      const grid = bumpy(5, 4, random);
      const projection = projectionOf(camera, 600, 400);
      const on = projectGrid(grid, projection);
      const order = backToFront(grid.columns, grid.rows, projection);
      for (let probe = 0; probe < 12; probe++) {
        const [x, y] = [random() * 600, random() * 400];
        // Every patch as two triangles, which have one depth at a point.
        let nearest = -Infinity;
        let painted = -Infinity;
        for (const patch of order) {
          const [a, b, c, d] = patchCorners(patch, grid.columns, grid.heights);
          let own = -Infinity;
          for (const triangle of [
            [a!, b!, c!],
            [a!, c!, d!],
          ]) {
            own = Math.max(own, depthIn(grid, projection, on, triangle, x, y));
          }
          if (own === -Infinity) continue;
          painted = own;
          nearest = Math.max(nearest, own);
        }
        expect(painted).toBeCloseTo(nearest, 9);
      }
    }),
    { numRuns: 200 },
  );
});

test("pressing a corner that nothing hides means that corner", () => {
  const grid: HeightGrid = { columns: 8, rows: 6, heights: new Float64Array(48).fill(0.3) };
  const projection = projectionOf({ turn: 0.7, tilt: 0.9, zoom: 1 }, 500, 400);
  const on = projectGrid(grid, projection);
  const middle = projection.x[2];
  for (let at = 0; at < 48; at++) {
    // A hair towards the middle: the outer corners lie on the rim.
    const x = on.x[at]! + (middle - on.x[at]!) * 1e-3;
    const y = on.y[at]! + (200 - on.y[at]!) * 1e-3;
    expect(cornerUnder(grid, projection, x, y)).toBe(at);
  }
  expect(cornerUnder(grid, projection, 2, 2)).toBeNull();
});

test("blank cells are holes: no face, no picking, no height", () => {
  const heights = heightsOf([10, 20, NaN, 40], [10, 40]);
  expect([...heights]).toEqual([0, 1 / 3, NaN, 1]);
  expect(patchCorners(0, 2, heights)).toEqual([0, 1, 3]);
  expect(patchCorners(0, 2, [NaN, NaN, 1, 1])).toHaveLength(2);
  const grid: HeightGrid = { columns: 2, rows: 2, heights };
  expect(projectGrid(grid, projectionOf({ turn: 0, tilt: 1, zoom: 1 }, 9, 9)).x[2]).toBeNaN();
  expect(heightAt(grid, 0.5, 0.5)).toBeNaN();
  expect(heightAt(grid, 0.5, 0)).toBeCloseTo(1 / 6);
  expect(heightAt(grid, 1, 1)).toBe(1);
});

test("a flat table lies on the floor, and one column or row stands in the middle", () => {
  expect([...heightsOf([5, 5, NaN], [5, 5])]).toEqual([0, 0, NaN]);
  expect(alongEdge(0, 1)).toBe(0);
  expect(alongEdge(3, 7)).toBe(0);
  expect(backToFront(1, 9, projectionOf({ turn: 0, tilt: 1, zoom: 1 }, 9, 9))).toHaveLength(0);
  expect(heightAt({ columns: 1, rows: 3, heights: Float64Array.of(0, 0.5, 1) }, 0, 1.5)).toBeCloseTo(0.75);
});

function bumpy(columns: number, rows: number, random: () => number): HeightGrid {
  return { columns, rows, heights: Float64Array.from({ length: columns * rows }, () => random()) };
}

/** Depth of a triangle at a point on screen by its barycentric weights; -Infinity beside it. */
function depthIn(
  { columns, rows, heights }: HeightGrid,
  { depth }: Projection,
  on: { x: Float64Array; y: Float64Array },
  [a, b, c]: readonly number[],
  x: number,
  y: number,
): number {
  const [ax, ay, bx, by, cx, cy] = [on.x[a!]!, on.y[a!]!, on.x[b!]!, on.y[b!]!, on.x[c!]!, on.y[c!]!];
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-9) return -Infinity;
  const wb = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
  const wc = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
  if (wb < 0 || wc < 0 || wb + wc > 1) return -Infinity;
  const of = (at: number): number =>
    depth[0] * alongEdge(at % columns, columns) +
    depth[1] * alongEdge(Math.floor(at / columns), rows) +
    depth[2] * heights[at]!;
  return (1 - wb - wc) * of(a!) + wb * of(b!) + wc * of(c!);
}
