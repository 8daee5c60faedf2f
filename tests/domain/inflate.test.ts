import { deflateRawSync, constants } from "node:zlib";
import { assert, integer, property, uint8Array, array, constantFrom, oneof } from "fast-check";
import { expect, test } from "vitest";
import { inflateRaw } from "../../src/domain/inflate/inflate";

const all = 1 << 30;
const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FIXED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
];
const content = oneof(
  uint8Array({ maxLength: 5000 }),
  array(constantFrom(65, 66, 67), { maxLength: 20_000 }).map((letters) => Uint8Array.from(letters)),
);

test("what zlib deflates comes back, by every strategy and level, and the end is found", () => {
  assert(
    property(content, constantFrom(...strategies), integer({ min: 0, max: 9 }), (bytes, strategy, level) => {
      const packed = new Uint8Array([1, 2, ...deflateRawSync(bytes, { strategy, level }), 9, 9]);
      const { bytes: unpacked, end, consumed } = inflateRaw(packed, 2, all);
      expect(end).toBe("complete");
      expect(consumed).toBe(packed.length - 2);
      expect(Buffer.compare(unpacked, bytes)).toBe(0);
    }),
    { seed: 3, numRuns: 400 },
  );
});

test("a cut stream gives the beginning of its content", () => {
  const bytes = Uint8Array.from({ length: 50_000 }, (_, at) => (at * at) >> 7);
  const packed = deflateRawSync(bytes);
  for (let cut = 0; cut < packed.length; cut += 997) {
    const { bytes: part, end } = inflateRaw(packed.subarray(0, cut), 0, all);
    expect(end).toBe("cut");
    expect(Buffer.compare(part, bytes.subarray(0, part.length))).toBe(0);
  }
});

test("no more than the limit comes out, however well it was packed", () => {
  const packed = deflateRawSync(new Uint8Array(10_000_000));
  const { bytes, end } = inflateRaw(packed, 0, 12_345);
  expect([bytes.length, end]).toEqual([12_345, "limit"]);
  expect(inflateRaw(deflateRawSync(new Uint8Array(500), { level: 0 }), 0, 100)).toMatchObject({
    end: "limit",
  });
});

test("any bytes end in a word, not in a throw", () => {
  assert(
    property(uint8Array({ maxLength: 600 }), (bytes) => {
      const { end, bytes: out } = inflateRaw(bytes, 0, 4096);
      expect(["complete", "cut", "damaged", "limit"]).toContain(end);
      expect(out.length).toBeLessThanOrEqual(4096);
    }),
    { seed: 5, numRuns: 5000 },
  );
});

test("impossible codes are damage", () => {
  expect(inflateRaw(Uint8Array.of(0b111), 0, all).end).toBe("damaged");
  expect(inflateRaw(Uint8Array.of(0b001, 5, 0, 5, 0), 0, all).end).toBe("damaged");
  // Fixed code, a copy from before the first byte.
  expect(inflateRaw(Uint8Array.of(0b011, 0b00000010, 0), 0, all).end).toBe("damaged");
});
