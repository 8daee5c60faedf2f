import { array, assert, constant, double, integer, oneof, property, uniqueArray } from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareTables, compareTunes, type NamedGrid } from "../../../src/domain/tables/compare";
import { importTune } from "../../../src/domain/tables/formats/registry";
import { ontoAxes, type Grid } from "../../../src/domain/tables/onto-axes";
import { shared, sharedMissing } from "../../shared";

const axis = (unit: string, values: readonly number[], label = unit) => ({
  label,
  unit,
  values: Float64Array.from(values),
});
const map: Grid = {
  unit: "%",
  x: axis("rpm", [1000, 2000, 4000]),
  y: axis("kPa", [20, 100]),
  values: Float64Array.of(40, 50, 60, 80, 90, 100),
};
const named = (name: string, kind: NamedGrid["kind"], grid: Grid = map): NamedGrid => ({
  ...grid,
  name,
  kind,
});
const numbers = (grid: { readonly values: Float64Array }) => [...grid.values];
const compared = (first: Grid, second: Grid) => {
  const outcome = compareTables(first, second);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

const plane = (xs: readonly number[], ys: readonly number[]): Grid => ({
  unit: "%",
  x: axis("rpm", xs),
  y: axis("kPa", ys),
  values: Float64Array.from(ys.flatMap((y) => xs.map((x) => 3 + 0.25 * x - 0.5 * y))),
});

const breaks = (count: number) =>
  uniqueArray(integer({ min: 0, max: 1000 }), { minLength: count, maxLength: count }).map((values) =>
    values.toSorted((a, b) => a - b),
  );

describe("a table on the axes of another", () => {
  test("is bilinear between breakpoints and unknown off its range", () => {
    const like = { ...map, x: axis("rpm", [500, 1500, 4000]), y: axis("kPa", [20, 60, 101]) };
    const onto = ontoAxes(map, like);
    if (!onto.ok) throw new Error(onto.problem.code);
    expect(numbers(onto.value)).toEqual([NaN, 45, 60, NaN, 65, 80, NaN, NaN, NaN]);
    expect(onto.value.offRange).toEqual([0, 3, 6, 7, 8]);
    expect(onto.value.sameAxes).toBe(false);
  });

  test("units of axes and cells are converted, gauge against the air around", () => {
    const bars = { ...map, unit: "ratio", y: axis("bar-gauge", [-0.81325, -0.01325]) };
    const onto = ontoAxes(
      { ...bars, values: map.values.map((value) => value / 100) },
      {
        ...map,
        y: axis("kPa-abs", [20, 100]),
      },
    );
    if (!onto.ok) throw new Error(onto.problem.code);
    expect(onto.value.sameAxes).toBe(true);
    expect(numbers(onto.value)).toEqual(numbers(map));
  });

  test("load across and rpm up is turned", () => {
    const turned: Grid = {
      unit: "%",
      x: map.y ?? map.x,
      y: map.x,
      values: Float64Array.of(40, 80, 50, 90, 60, 100),
    };
    expect(compared(map, turned).statistics).toMatchObject({ compared: 6, changed: 0 });
  });

  test("what has nothing in common is refused", () => {
    expect(compareTables(map, { ...map, y: null })).toMatchObject({ problem: { code: "curve-and-map" } });
    expect(compareTables(map, { ...map, unit: "ms" })).toMatchObject({
      problem: { code: "units-differ", units: ["ms", "%"] },
    });
    expect(compareTables(map, { ...map, x: axis("°C", [10, 20, 30]) })).toMatchObject({
      problem: { code: "axes-differ", axis: "x" },
    });
    const lambda = { ...map, unit: "λ" };
    expect(compareTables(lambda, { ...map, unit: "AFR" })).toMatchObject({ ok: false });
    const known = compareTables(
      lambda,
      { ...map, unit: "AFR" },
      { barometerKpa: 100, stoichiometricRatio: 10 },
    );
    expect(known.ok && numbers({ values: known.value.other })).toEqual([4, 5, 6, 8, 9, 10]);
  });
});

describe("the difference of two tables", () => {
  test("counts, means and the largest change with its place", () => {
    const second = { ...map, values: Float64Array.of(40, 55, 60, NaN, 90, 90) };
    const { absolute, percent, statistics } = compared(map, second);
    expect([...absolute]).toEqual([0, 5, 0, NaN, 0, -10]);
    expect([...percent]).toEqual([0, 10, 0, NaN, 0, -10]);
    expect(statistics).toEqual({
      compared: 5,
      changed: 3,
      offRange: 0,
      mean: -1,
      rms: 5,
      meanPercent: 0,
      largest: { at: 5, absolute: -10, percent: -10 },
    });
  });

  test("a percentage keeps the direction on negative values, and zero has none", () => {
    const zero = { ...map, values: Float64Array.of(-5, 0, 0, 1, 1, 1) };
    const { percent } = compared(zero, { ...map, values: Float64Array.of(-4, 1, 0, 1, 1, 1) });
    expect([...percent]).toEqual([20, NaN, NaN, 0, 0, 0]);
  });

  const cells = array(oneof(double({ min: -500, max: 500, noNaN: true }), constant(NaN)), {
    minLength: 12,
    maxLength: 12,
  });
  test("turns its sign when the tables change places, and is nothing for a table and itself", () => {
    assert(
      property(breaks(4), breaks(3), cells, cells, (xs, ys, a, b) => {
        const shape = { unit: "%", x: axis("rpm", xs), y: axis("kPa", ys) };
        const first = { ...shape, values: Float64Array.from(a) };
        const second = { ...shape, values: Float64Array.from(b) };
        const there = compared(first, second);
        const back = compared(second, first);
        expect([...there.absolute].map((value) => 0 - value)).toEqual(
          [...back.absolute].map((value) => value + 0),
        );
        expect(there.statistics.changed).toBe(back.statistics.changed);
        expect(compared(first, first).statistics.changed).toBe(0);
        expect(there.sameAxes).toBe(true);
      }),
    );
  });

  test("a plane is a plane on any axes within its range", () => {
    assert(
      property(breaks(5), breaks(4), breaks(3), (xs, ys, inner) => {
        const { absolute, offRange } = compared(plane(inner, ys), plane(xs, ys));
        const off = new Set(offRange);
        for (const [at, change] of absolute.entries()) {
          if (off.has(at)) expect(change).toBeNaN();
          else expect(Math.abs(change)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});

describe("two tunes", () => {
  test("tables meet by name and kind, then by name, then as the only ones of their kind", () => {
    const main = named("VE Table 1", "ve");
    const renamed = named("Spark advance", "ignition");
    const first = [main, renamed, named("Boost", "boost-target"), named("Old", "generic")];
    const second = [
      named("Ignition", "ignition"),
      named("ve_table 1", "ve", { ...map, values: map.values.with(2, 61) }),
      named("boost", "generic"),
      named("New", "generic"),
    ];
    const { pairs, onlyFirst, onlySecond } = compareTunes(first, second);
    expect(pairs.map((pair) => [pair.first.name, pair.second.name, pair.equal])).toEqual([
      ["VE Table 1", "ve_table 1", false],
      ["Spark advance", "Ignition", true],
      ["Boost", "boost", true],
    ]);
    expect(onlyFirst.map(({ name }) => name)).toEqual(["Old"]);
    expect(onlySecond.map(({ name }) => name)).toEqual(["New"]);
    expect(pairs[0]?.difference).toMatchObject({ value: { statistics: { changed: 1, largest: { at: 2 } } } });
  });

  test("no table is matched twice, and none is lost", () => {
    const twice = [named("VE", "ve"), named("VE", "ve")];
    const { pairs, onlyFirst, onlySecond } = compareTunes(twice, [named("VE", "ve"), ...twice]);
    expect([pairs.length, onlyFirst.length, onlySecond.length]).toEqual([2, 0, 1]);
    expect(new Set(pairs.map(({ second }) => second)).size).toBe(2);
  });
});

describe.skipIf(shared === null)(`real tunes${shared === null ? ` (${sharedMissing})` : ""}`, () => {
  const folder = `${shared ?? ""}/tunes/msq`;
  const files = shared === null ? [] : readdirSync(folder).filter((name) => name.endsWith(".msq"));
  const read = (name: string) => {
    const tune = importTune(name, new Uint8Array(readFileSync(`${folder}/${name}`)));
    return tune.ok ? tune.value.tables : [];
  };

  test.each(files)("%s equals itself, table by table", (name) => {
    const { pairs, onlyFirst, onlySecond } = compareTunes(read(name), read(name));
    expect([onlyFirst, onlySecond]).toEqual([[], []]);
    expect(pairs.filter(({ equal }) => !equal).map(({ first }) => first.name)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(0);
  });

  test("any two of them account for every table of both", () => {
    const tunes = files.map(read);
    for (const first of tunes) {
      for (const second of tunes) {
        const { pairs, onlyFirst, onlySecond } = compareTunes(first, second);
        expect(pairs.length + onlyFirst.length).toBe(first.length);
        expect(pairs.length + onlySecond.length).toBe(second.length);
      }
    }
  });
});
