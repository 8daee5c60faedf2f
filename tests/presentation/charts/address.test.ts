import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../src/presentation/charts/chart-address";
import { readClock } from "../../../src/presentation/pages/session/clock-text";
import { splitTags } from "../../../src/presentation/pages/session/session-tags";

const time = fc.integer({ min: -1e6, max: 1e9 }).map((tenth) => tenth / 10_000);

test("what an address says is what is read back, whatever the channels are called", () => {
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 1, max: 1e6 }),
      fc.option(time),
      fc.option(fc.nat(500)),
      fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e5)), { maxLength: 200 }),
      (fromS, span, a, event, strips, stretches) => {
        const range = { fromS, toS: Number((fromS + span / 100).toFixed(4)) };
        const marks = stretches.map(([at, ms]) => ({ fromS: at / 1000, toS: (at + ms) / 1000 }));
        const address = { range, a, b: null, event, show: null, strips, marks };
        expect(readAddress(writeAddress(address))).toEqual(address);
      },
    ),
  );
});

test("an address that makes no sense is no address, never a broken view", () => {
  expect(readAddress("from=9&to=3&a=x&b=&finding=-1")).toEqual({
    range: null,
    a: null,
    b: null,
    event: null,
    show: null,
    strips: null,
    marks: [],
  });
  expect(readAddress("marks=5_4,x_1,_,3,1_2").marks).toEqual([{ fromS: 1, toS: 2 }]);
  expect(readAddress("from=1").range).toBeNull();
  expect(readAddress("strips=;,;").strips).toEqual([]);
  expect(readAddress("strips=%25E0%25A4").strips).toEqual([]);
});

test("times are read as people type them", () => {
  expect(readClock("83.4")).toBeCloseTo(83.4);
  expect(readClock("1:23,4")).toBeCloseTo(83.4);
  expect(readClock(" 1:02:03 ")).toBe(3723);
  for (const wrong of ["", "1:2:3:4", "abc", "1:", "-5", "1.5:20"]) expect(readClock(wrong)).toBeNull();
});

test("tags are cut at commas, without blanks and repetitions", () => {
  expect(splitTags(" dyno,E85 ;dyno,,  27  Nov ")).toEqual(["dyno", "E85", "27 Nov"]);
});
