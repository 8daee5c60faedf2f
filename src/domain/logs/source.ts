import type { FileHead, LogSource, ReadHints } from "./format";
import { decodeHead } from "./delimited/encoding";

/** Bytes of a file that are looked at to recognise it. */
const headBytes = 64 * 1024;

/** A source over bytes already in memory. */
export function sourceFromBytes(name: string, bytes: Uint8Array, hints: ReadHints = {}): LogSource {
  const own = isUnshared(bytes) ? bytes : new Uint8Array(bytes);
  const start = own.subarray(0, headBytes);
  const decoded = decodeHead(start, own.length > headBytes, hints.encoding);
  const head: FileHead = {
    name,
    size: own.length,
    bytes: start,
    ...decoded,
    text: decoded.text.replace(/^\s*[\r\n]/, ""),
  };
  return { name, size: own.length, head, hints, companions: [], bytes: () => Promise.resolve(own) };
}

function isUnshared(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
