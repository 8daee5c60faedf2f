import type { Dialect } from "../draft";

type Encoding = Dialect["encoding"];

/** Bytes of the byte order mark the encoding was recognised by; 0 without one. */
export function bomLength(bytes: Uint8Array): number {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 3;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 2;
  return 0;
}

/**
 * Encoding of a text file: by its BOM, else UTF-16 by its zero bytes, else strict UTF-8, else Windows-1252.
 * Null when the bytes are not text. `cut` says that the head ends inside the file, maybe inside a character.
 */
export function detectEncoding(head: Uint8Array, cut: boolean): Encoding | null {
  if (bomLength(head) === 3) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  let zerosEven = 0,
    zerosOdd = 0,
    control = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!;
    if (byte === 0) {
      if (at % 2 === 0) zerosEven++;
      else zerosOdd++;
    } else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) control++;
  }
  const half = head.length / 2;
  if (zerosOdd > 0.4 * half && zerosEven < 0.05 * half) return "utf-16le";
  if (zerosEven > 0.4 * half && zerosOdd < 0.05 * half) return "utf-16be";
  if (zerosEven + zerosOdd > 0.001 * head.length || control > 0.01 * head.length) return null;
  return isUtf8(head, cut) ? "utf-8" : "windows-1252";
}

/** Head of a file as text, with the encoding it was read in; text "" and encoding null when it is not text. */
export function decodeHead(
  head: Uint8Array<ArrayBuffer>,
  cut: boolean,
  stated?: Encoding,
): { readonly text: string; readonly encoding: Encoding | null } {
  const encoding = stated ?? detectEncoding(head, cut);
  if (encoding === null) return { text: "", encoding: null };
  return { text: new TextDecoder(encoding).decode(head), encoding };
}

function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  // A head that ends inside a character is decoded up to the last whole one.
  let end = bytes.length;
  if (cut) while (end > 0 && end > bytes.length - 4 && (bytes[end - 1]! & 0x80) !== 0) end--;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end));
    return true;
  } catch {
    return false; // the decoder's only way to say no
  }
}
