import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOfChunks, chunkBytes, chunksOf, joinChunks } from "../../../src/infrastructure/db/chunks";
import { narrowingOf } from "../../../src/infrastructure/db/narrow";

const odd = fc.constantFrom(
  Number.NaN,
  -0,
  0,
  Infinity,
  -Infinity,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  2 ** 31 - 1,
  -(2 ** 31),
  -(2 ** 15),
  -128,
  127,
  0.1 + 0.2,
);
const scaled = fc
  .tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.integer({ min: 0, max: 7 }))
  .map(([value, power]) => value / 10 ** power);
const single = fc.float();
const columns = fc.oneof(
  fc.array(fc.oneof(odd, fc.double())),
  fc.array(fc.oneof({ weight: 9, arbitrary: scaled }, { weight: 1, arbitrary: fc.constant(Number.NaN) })),
  fc.array(fc.oneof(scaled, odd)),
  fc.array(single),
  fc.array(fc.integer({ min: -300, max: 300 })),
);

test("every column comes back bit-equal from its stored form", () => {
  fc.assert(
    fc.property(columns, (values) => {
      const samples = Float64Array.from(values);
      const back = joinChunks(chunksOf("s", "c", samples));
      if (!back.ok) return false;
      return back.value.length === samples.length && samples.every((v, at) => Object.is(v, back.value[at]));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["switches and small percentages", [0, 1, Number.NaN, 100], 1],
  ["lambda with three decimals", [0.636, 1.249, Number.NaN], 2],
  ["rpm", [305, 4949, 18_000], 2],
  ["seconds with milliseconds", [0.001, 7200.123], 4],
  ["single-precision binary fields", [Math.fround(0.1), Math.fround(14.7)], 4],
  ["everything else", [Math.PI], 8],
])("%s take the bytes they need", (_, values, bytes) => {
  const samples = Float64Array.from(values);
  expect(bytesOfChunks(chunksOf("s", "c", samples))).toBe(bytes * values.length);
});

test("a long column is cut into records of at most 1 MiB and joined again", () => {
  const samples = Float64Array.from({ length: 300_000 }, (_, at) => Math.sin(at));
  const chunks = chunksOf("s", "c", samples);
  expect(chunks.map((chunk) => chunk.narrow.values.byteLength)).toEqual([
    chunkBytes,
    chunkBytes,
    300_000 * 8 - 2 * chunkBytes,
  ]);
  const back = joinChunks(chunks);
  expect(back.ok && back.value).toEqual(samples);
});

test("a column with a record missing is damaged, not shorter", () => {
  const chunks = chunksOf("s", "c", new Float64Array(300_000).fill(Math.E));
  expect(joinChunks(chunks.slice(1))).toEqual({ ok: false, problem: { code: "samples-damaged" } });
  expect(joinChunks([])).toEqual({ ok: false, problem: { code: "samples-damaged" } });
});

test("all samples missing are stored in one byte each", () => {
  expect(narrowingOf(new Float64Array(5).fill(Number.NaN))).toEqual({ width: "int8", divisor: 1 });
});
