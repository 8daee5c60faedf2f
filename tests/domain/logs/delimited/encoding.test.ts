import { expect, test } from "vitest";
import { cellDecoder, decodeHead, detectEncoding } from "../../../../src/domain/logs/delimited/encoding";
import { openText } from "../../../../src/domain/logs/delimited/text-file";
import { sourceFromBytes } from "../../../../src/domain/logs/source";

const utf8 = new TextEncoder();

test("UTF-8 cut inside a character is still UTF-8", () => {
  const bytes = utf8.encode("Pressão de Óleo çãéí");
  for (let end = 1; end <= bytes.length; end++) {
    expect(detectEncoding(bytes.subarray(0, end), true)).toBe("utf-8");
  }
});

test("one damaged byte does not turn all accents into mojibake", () => {
  const bytes = utf8.encode(
    "Posição,Injeção,Tensão,Pressão,Temperatura,Ângulo,Ignição,Correção,Vazão\n1,2,3\n",
  );
  bytes[bytes.length - 3] = 0xe7;
  expect(detectEncoding(bytes, false)).toBe("utf-8");
});

test("Windows-1252 is told from UTF-8", () => {
  const bytes = Uint8Array.from("Água,Óleo,Pressão".split(""), (character) => character.charCodeAt(0));
  expect(decodeHead(bytes, false)).toEqual({ text: "Água,Óleo,Pressão", encoding: "windows-1252" });
});

test("a cell that is not UTF-8 after all is read as Windows-1252", () => {
  expect(cellDecoder("utf-8")(Uint8Array.of(0xb0, 0x43))).toBe("°C");
});

test.each(["utf-16le", "utf-16be"] as const)("%s is transcoded, also across chunks", async (encoding) => {
  const text = `Zeit;Öl\n${"1,5;é€😀\n".repeat(150_000)}`;
  const raw = new Uint8Array(2 + text.length * 2);
  const view = new DataView(raw.buffer);
  view.setUint16(0, 0xfeff, encoding === "utf-16le");
  for (let at = 0; at < text.length; at++)
    view.setUint16(2 + at * 2, text.charCodeAt(at), encoding === "utf-16le");
  const file = await openText(sourceFromBytes("log.csv", raw));
  expect(file?.encoding).toBe(encoding);
  expect(file!.decode(file!.bytes) === text).toBe(true);
});

test("bytes that are not text", () => {
  expect(
    detectEncoding(
      Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256),
      false,
    ),
  ).toBeNull();
});
