import { inflateRaw } from "../inflate/inflate";
import { fail, ok, type Result } from "../result";
import type { ImportWarning } from "./draft";
import { maxFileBytes, type ImportProblem, type LogSource } from "./format";
import { startsWith } from "./refusal";
import { sourceFromBytes } from "./source";

const magic = "\x1f\x8b\x08";

/** A source as it was inside its packing, and what was noticed on the way. */
export interface Unpacked {
  readonly source: LogSource;
  readonly warnings: readonly ImportWarning[];
}

/** Unpacks a gzip file (RFC 1952) once; any other source comes back as it is. Of a cut file the part is used. */
export async function unpackGzip(source: LogSource): Promise<Result<Unpacked, ImportProblem>> {
  if (!startsWith(source.head.bytes, magic)) return ok({ source, warnings: [] });
  const { plain, isWhole, isMore, at } = inflateMembers(await source.bytes());
  if (isMore) return fail({ code: "too-large", size: plain.length, limit: maxFileBytes });
  if (plain.length === 0) {
    return fail(
      isWhole ? { code: "empty", what: "no-bytes", format: "gzip" } : { code: "damaged", format: "gzip", at },
    );
  }
  const name = source.name.replace(/\.gz$/i, "");
  const inner: LogSource = { ...sourceFromBytes(name, plain, source.hints), companions: source.companions };
  if (isWhole) return ok({ source: inner, warnings: [] });
  return ok({ source: inner, warnings: [{ code: "gzip-damaged", severity: "high", detail: `${at}` }] });
}

interface Members {
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Every member came to its end with the right check, and nothing but zeros stands behind the last. */
  readonly isWhole: boolean;
  /** More came out than a file may have. */
  readonly isMore: boolean;
  /** Where reading ended. */
  readonly at: number;
}

/** A gzip file is one member or several in a row: what they hold belongs together (RFC 1952, 2.2). */
function inflateMembers(bytes: Uint8Array<ArrayBuffer>): Members {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0,
    at = 0,
    isSound = true,
    isMore = false;
  while (isSound && startsWith(bytes, magic, at)) {
    const member = inflateRaw(bytes, bodyStart(bytes, at), maxFileBytes + 1 - size);
    parts.push(member.bytes);
    size += member.bytes.length;
    isMore = member.end === "limit";
    isSound = member.end === "complete" && crc32(member.bytes) === storedCrc(bytes, member.consumed);
    at = isSound ? member.consumed + 8 : member.consumed;
  }
  // Tapes and blocks are filled up with zeros.
  const isWhole = isSound && bytes.subarray(at).every((byte) => byte === 0);
  return { plain: joined(parts, size), isWhole, isMore, at: Math.min(at, bytes.length) };
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const plain = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    plain.set(part, at);
    at += part.length;
  }
  return plain;
}

/** Offset behind the header at `from` with its optional extra field, name, comment and check. */
function bodyStart(bytes: Uint8Array, from: number): number {
  const flags = bytes[from + 3] ?? 0;
  let at = from + 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return (flags & 2) === 0 ? at : at + 2;
}

function storedCrc(bytes: Uint8Array, at: number): number {
  let crc = 0;
  for (let byte = 3; byte >= 0; byte--) crc = crc * 256 + (bytes[at + byte] ?? 0);
  return crc;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as gzip and zip store it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
