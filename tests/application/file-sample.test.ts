import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, sampleOf } from "../../src/application/file-sample";

const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ number: at + 1, text }));

describe("the first lines of a file", () => {
  test.each([
    ["Unix", "\n"],
    ["Windows", "\r\n"],
    ["old Mac", "\r"],
  ])("%s line ends", async (_, end) => {
    const file = new Blob([["Time,RPM", "0,900", "0.1,910", "0.2,920"].join(end)]);
    expect(await sampleOf(file, 3)).toEqual({
      kind: "text",
      lines: numbered(["Time,RPM", "0,900", "0.1,910"]),
    });
    expect(await linesOf(file, 2, 3)).toEqual(numbered(["", "0,900", "0.1,910"]).slice(1));
  });

  test("UTF-16, Windows-1252 and gzip are read as what they say", async () => {
    const wide = new Blob([new Uint8Array(Buffer.from("\ufeffTempo;Rotação\n0;900\n", "utf16le"))]);
    expect(await sampleOf(wide, 20)).toEqual({ kind: "text", lines: numbered(["Tempo;Rotação", "0;900"]) });
    expect(await linesOf(wide, 1, 1)).toEqual(numbered(["Tempo;Rotação"]));
    const latin = new Blob([new Uint8Array(Buffer.from("Rotação\n0\n", "latin1"))]);
    expect(await linesOf(latin, 1, 9)).toEqual(numbered(["Rotação", "0"]));
    const packed = new Blob([new Uint8Array(gzipSync("a,b\n1,2\n"))]);
    expect(await sampleOf(packed, 20)).toEqual({ kind: "text", lines: numbered(["a,b", "1,2"]) });
    expect(await linesOf(packed, 2, 2)).toEqual([{ number: 2, text: "1,2" }]);
  });

  test("what is not text is shown as bytes", async () => {
    const file = new Blob([
      new Uint8Array([0x4d, 0x4c, 0x56, 0x4c, 0x47, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 255]),
    ]);
    expect(await sampleOf(file, 20)).toEqual({
      kind: "bytes",
      lines: ["4d 4c 56 4c 47 00 00 01 00 00 00 00 00 00 00 00", "ff"],
    });
    expect(await linesOf(file, 1, 5)).toEqual([]);
  });

  test("a cut gzip file shows what could be unpacked", async () => {
    const text = Array.from({ length: 20_000 }, (_, row) => `${row},${Math.imul(row, 2654435761) >>> 0}`);
    const whole = gzipSync(text.join("\n"));
    const cut = new Blob([new Uint8Array(whole.subarray(0, whole.length - 2_000))]);
    expect(await linesOf(cut, 100, 102)).toEqual(
      text.slice(99, 102).map((line, at) => ({ number: 100 + at, text: line })),
    );
  });

  test("an endless line is cut", async () => {
    const sample = await sampleOf(new Blob(["x".repeat(50_000)]), 20);
    expect(sample.lines).toHaveLength(1);
    expect(JSON.stringify(sample).length).toBeLessThan(3_000);
  });
});

test("lines of any file are those of a plain split", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "1", ",", ";"), minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 40 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.nat(45),
      fc.nat(10),
      async (lines, end, from, more) => {
        const got = await linesOf(new Blob([lines.join(end)]), from + 1, from + 1 + more);
        expect(got).toEqual(numbered(lines).slice(from, from + 1 + more));
      },
    ),
  );
});
