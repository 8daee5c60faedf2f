import { assert, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { nrbfMagic } from "../../../src/domain/logs/nrbf/magic";
import { readNrbf } from "../../../src/domain/logs/nrbf/read";
import { ByteWriter } from "../../fixtures/binary/byte-writer";

const start = () => new ByteWriter(true).raw(nrbfMagic);

test("lists nested two hundred thousand deep are read without a stack of calls", () => {
  const out = start();
  for (let depth = 1; depth <= 200_000; depth++) out.u8(16).i32(depth).i32(1);
  out.u8(10).u8(11);
  const graph = readNrbf(out.bytes());
  expect([graph.end, graph.objects.size]).toEqual(["complete", 200_000]);
});

test("sizes that the input cannot hold are damage or a cut, and cost no memory", () => {
  const huge = 0x7fff_ffff;
  const doubles = readNrbf(start().u8(15).i32(1).i32(huge).u8(6).f64(1).f64(2).bytes());
  expect([doubles.end, doubles.objects.get(1)]).toEqual(["cut", Float64Array.of(1, 2)]);
  expect(readNrbf(start().u8(16).i32(1).i32(huge).bytes()).end).toBe("damaged");
  expect(readNrbf(start().u8(16).i32(1).i32(1_000_000).u8(14).i32(huge).bytes()).end).toBe("damaged");
  expect(readNrbf(start().u8(16).i32(1).i32(-5).bytes()).end).toBe("damaged");
  expect(readNrbf(start().u8(5).i32(1).u8(1).u8(65).i32(huge).bytes()).end).toBe("damaged");
});

test("millions of objects, or of names, that pack into a few bytes end as damage", () => {
  const objects = start().u8(4).i32(1).u8(1).u8(65).i32(0).bytes();
  const count = 2_500_000;
  const file = new Uint8Array(objects.length + 9 * count);
  file.set(objects);
  const view = new DataView(file.buffer);
  for (let nth = 0, at = objects.length; nth < count; nth++, at += 9) {
    file[at] = 1;
    view.setInt32(at + 1, nth + 2, true);
    view.setInt32(at + 5, 1, true);
  }
  expect(readNrbf(file).end).toBe("damaged");
  const names = start().u8(5).i32(1).u8(1).u8(65).i32(1_000_000).bytes();
  expect(readNrbf(Uint8Array.from([...names, ...new Uint8Array(1_000_001)])).end).toBe("damaged");
});

test("an end in the middle of an object, an unknown record, an unknown class are damage", () => {
  expect(readNrbf(start().u8(16).i32(1).i32(2).u8(10).u8(11).bytes()).end).toBe("damaged");
  expect(readNrbf(start().u8(99).bytes()).end).toBe("damaged");
  expect(readNrbf(start().u8(1).i32(5).i32(77).bytes()).end).toBe("damaged");
});

test("any bytes end in a word, not in a throw", () => {
  assert(
    property(uint8Array({ maxLength: 400 }), (bytes) => {
      const graph = readNrbf(Uint8Array.from([...nrbfMagic, ...bytes]));
      expect(["complete", "cut", "damaged"]).toContain(graph.end);
    }),
    { seed: 17, numRuns: 5000 },
  );
});
