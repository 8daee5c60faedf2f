import type { Dialect } from "../draft";
import type { LogSource } from "../format";
import { bomLength, cellDecoder } from "./encoding";

/** A text file as bytes whose cells can be compared with ASCII: never UTF-16. */
export interface TextFile {
  readonly bytes: Uint8Array;
  /** Offset of the first character, after the BOM. */
  readonly start: number;
  /** How the file was written. */
  readonly encoding: Dialect["encoding"];
  readonly lineEnd: Dialect["lineEnd"];
  decode(bytes: Uint8Array): string;
}

/** Opens the text of a source; null when it is not text. UTF-16 is transcoded chunk by chunk. */
export async function openText(source: LogSource): Promise<TextFile | null> {
  const encoding = source.hints.encoding ?? source.head.encoding;
  if (encoding === null) return null;
  const raw = await source.bytes();
  const wide = encoding === "utf-16le" || encoding === "utf-16be";
  const bytes = wide ? transcode(raw, encoding) : raw;
  const start = encoding === "utf-8" && bomLength(raw) === 3 ? 3 : 0;
  return {
    bytes,
    start,
    encoding,
    lineEnd: lineEndOf(bytes),
    decode: cellDecoder(wide ? "utf-8" : encoding),
  };
}

function transcode(raw: Uint8Array, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  const decoder = new TextDecoder(encoding),
    encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const chunkBytes = 1 << 20;
  let length = 0;
  for (let at = 0; at < raw.length; at += chunkBytes) {
    const stream = at + chunkBytes < raw.length;
    const chunk = encoder.encode(decoder.decode(raw.subarray(at, at + chunkBytes), { stream }));
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The line end that most of the first lines have. */
function lineEndOf(bytes: Uint8Array): Dialect["lineEnd"] {
  let both = 0,
    feeds = 0,
    returns = 0;
  for (let at = 0; at < Math.min(bytes.length, 65_536); at++) {
    if (bytes[at] === 10) {
      if (bytes[at - 1] === 13) both++;
      else feeds++;
    } else if (bytes[at] === 13 && bytes[at + 1] !== 10) returns++;
  }
  if (both >= feeds && both > 0) return "\r\n";
  return returns > feeds ? "\r" : "\n";
}
