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
  return { text: cellDecoder(encoding)(head), encoding };
}

/**
 * Decodes pieces of a file one by one. A piece that is not UTF-8 after all (the file changes its mind below the head,
 * or a byte is damaged) is read as Windows-1252.
 */
export function cellDecoder(encoding: Encoding): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  if (encoding !== "utf-8") return (bytes) => decoder.decode(bytes);
  const fallback = new TextDecoder("windows-1252");
  return (bytes) => {
    const text = decoder.decode(bytes);
    return bytes.length < 4096 && text.includes("\ufffd") ? fallback.decode(bytes) : text;
  };
}

/** True when the bytes above 127 are UTF-8 but for a few damaged ones: a flipped bit must not spoil every accent. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  let good = 0,
    bad = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at]!);
    if (length === 1) {
      at++;
      continue;
    }
    if (cut && length > 0 && at + length > bytes.length) break;
    let follows = 1;
    while (follows < length && (bytes[at + follows]! & 0xc0) === 0x80) follows++;
    if (length > 1 && follows === length) good++;
    else bad++;
    at += Math.max(1, follows);
  }
  return bad === 0 || good >= 8 * bad;
}

/** Bytes of the UTF-8 character that begins with `byte`; 0 when none does. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
}
