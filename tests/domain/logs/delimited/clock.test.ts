import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClock, type BuiltClock, type RawTimes } from "../../../../src/domain/logs/delimited/clock";

function build(values: readonly number[], more: Partial<RawTimes> = {}): BuiltClock {
  const result = buildClock({
    values: Float64Array.from(values),
    perSecond: 1,
    wall: null,
    lineOf: (row) => row + 2,
    ...more,
  });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const codes = ({ warnings }: BuiltClock) => warnings.map(({ code }) => code);
const even = (count: number, step = 0.1, from = 0) =>
  Array.from({ length: count }, (_, at) => Math.round((from + at * step) * 1000) / 1000);

describe("a sound clock", () => {
  test("is taken as it is, with the file's own start", () => {
    const built = build(even(30, 0.068, 21.453));
    expect([...built.clock]).toEqual(even(30, 0.068, 21.453));
    expect([built.rows, built.wallStart, built.restarts, built.warnings]).toEqual([null, null, [], []]);
  });

  test.each([
    [1000, [0, 200, 400], [0, 0.2, 0.4]],
    [1e6, [0, 20_000, 40_000], [0, 0.02, 0.04]],
    [1 / 60, [0, 0.01, 0.02], [0, 0.6, 1.2]],
  ])("%d units a second", (perSecond, values, seconds) => {
    expect([...build(values, { perSecond }).clock]).toEqual(seconds);
  });

  test("one row is enough", () => expect([...build([5]).clock]).toEqual([5]));
});

describe("wall clocks", () => {
  test("begin at 0 and go on past midnight", () => {
    const built = build([86_399.95, 86_399.975, 0, 0.025], { wall: "day" });
    expect([...built.clock]).toEqual([0, 0.025, 0.05, 0.075]);
    expect(built.wallStart).toBe(86_399.95);
    expect(codes(built)).toEqual([]);
  });

  test("seconds since 1970 keep their microseconds", () => {
    const built = build([1_700_000_000.000001, 1_700_000_000.100001, 1_700_000_000.200001], {
      wall: "epoch",
    });
    expect([...built.clock]).toEqual([0, 0.1, 0.2]);
  });
});

describe("equal times", () => {
  test("are spread inside the file's resolution, in the order of the file", () => {
    const built = build([0, 1, 1, 1, 2, 2, 3]);
    expect([...built.clock]).toEqual([0, 1, 1.25, 1.5, 2, 2.25, 3]);
    expect(built.warnings).toContainEqual({ code: "time-repeats", severity: "note", count: 3, row: 4 });
  });

  test("when all are equal there is no clock", () => {
    const result = buildClock({
      values: Float64Array.of(3, 3, 3),
      perSecond: 1,
      wall: null,
      lineOf: (row) => row,
    });
    expect(result.ok).toBe(false);
  });
});

describe("times that step back", () => {
  test("a restart goes on four median steps later, is marked, and lines break there", () => {
    const built = build([...even(20), ...even(10)]);
    expect(built.clock[20]).toBeCloseTo(1.9 + 0.4, 12);
    expect(built.clock[29]).toBeCloseTo(2.3 + 0.9, 12);
    expect(built.restarts).toEqual([{ timeS: built.clock[20], label: "Clock steps back" }]);
    expect(built.warnings).toContainEqual({
      code: "time-steps-back",
      severity: "high",
      count: 1,
      row: 22,
      detail: "1.9 → 0",
    });
    expect(codes(built)).toContain("gaps");
  });

  test("one stray time is interpolated: no restart, no lost row", () => {
    const times = even(20);
    for (const stray of [0.05, 900]) {
      const built = build([...times.slice(0, 10), stray, ...times.slice(11)]);
      expect(built.clock[10]).toBeCloseTo(1, 12);
      expect(codes(built)).toEqual(["time-stray", "time-missing"]);
    }
  });
});

describe("missing times", () => {
  test("are interpolated between plausible neighbours", () => {
    const built = build([0, 0.1, NaN, NaN, 0.4, 0.5]);
    expect(built.clock[2]).toBeCloseTo(0.2, 12);
    expect(built.rows).toBeNull();
    expect(built.warnings).toContainEqual({ code: "time-missing", severity: "medium", count: 2, row: 4 });
  });

  test("rows at the ends and across a gap are left out", () => {
    const built = build([NaN, 0, 0.1, 0.2, NaN, 60, 60.1, NaN]);
    expect([...built.rows!]).toEqual([1, 2, 3, 5, 6]);
    expect(built.warnings).toContainEqual({
      code: "rows-without-time",
      severity: "medium",
      count: 3,
      row: 2,
    });
  });
});

test.each([
  [0.00002, true],
  [0.001, false],
  [0.1, false],
  [5, false],
  [20, true],
])("a median step of %d s is doubted: %s", (step, doubted) => {
  expect(codes(build(Array.from({ length: 50 }, (_, at) => at * step))).includes("time-unit-doubt")).toBe(
    doubted,
  );
});

test("gaps are counted, with the line after the first", () => {
  const built = build([...even(10), ...even(10, 0.1, 30)]);
  expect(built.warnings).toEqual([{ code: "gaps", severity: "note", count: 1, row: 12 }]);
});

test("whatever the file says, the clock rises strictly and belongs to rows in order", () => {
  const time = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
    fc.constant(NaN),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.integer({ min: 0, max: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(time, { maxLength: 60 }),
      fc.constantFrom("day", "epoch", null),
      fc.constantFrom(1, 1000, 1 / 60),
      (values, wall, perSecond) => {
        const result = buildClock({
          values: Float64Array.from(values),
          perSecond,
          wall,
          lineOf: (row) => row,
        });
        if (!result.ok) return;
        const { clock, rows } = result.value;
        expect(clock.every((at) => Number.isFinite(at))).toBe(true);
        for (let at = 1; at < clock.length; at++) expect(clock[at]!).toBeGreaterThan(clock[at - 1]!);
        expect(clock.length).toBe(rows?.length ?? values.length);
        if (rows !== null)
          for (let at = 1; at < rows.length; at++) expect(rows[at]!).toBeGreaterThan(rows[at - 1]!);
      },
    ),
    { numRuns: 5000 },
  );
});
