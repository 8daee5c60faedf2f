import { inflateRaw } from "../inflate/inflate";
import { fail, ok, type Result } from "../result";
import type { ImportWarning } from "./draft";
import { maxFileBytes, type ImportProblem, type LogSource } from "./format";
import { startsWith } from "./refusal";
import { sourceFromBytes } from "./source";

/** A source as it was inside its packing, and what was noticed on the way. */
export interface Unpacked {
  readonly source: LogSource;
  readonly warnings: readonly ImportWarning[];
}

/** Unpacks a gzip file (RFC 1952) once; any other source comes back as it is. Of a cut file the part is used. */
export async function unpackGzip(source: LogSource): Promise<Result<Unpacked, ImportProblem>> {
  if (!startsWith(source.head.bytes, "\x1f\x8b\x08")) return ok({ source, warnings: [] });
  const bytes = await source.bytes();
  const { bytes: plain, end, consumed } = inflateRaw(bytes, bodyStart(bytes), maxFileBytes + 1);
  if (end === "limit") return fail({ code: "too-large", size: plain.length, limit: maxFileBytes });
  if (plain.length === 0) {
    return fail(
      end === "complete"
        ? { code: "empty", what: "no-bytes", format: "gzip" }
        : { code: "damaged", format: "gzip", at: consumed },
    );
  }
  const name = source.name.replace(/\.gz$/i, "");
  const inner: LogSource = { ...sourceFromBytes(name, plain, source.hints), companions: source.companions };
  const isWhole = end === "complete" && crc32(plain) === storedCrc(bytes, consumed);
  if (isWhole) return ok({ source: inner, warnings: [] });
  return ok({ source: inner, warnings: [{ code: "gzip-damaged", severity: "high", detail: `${consumed}` }] });
}

/** Offset behind the header with its optional extra field, name, comment and check. */
function bodyStart(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
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
