import { inflateRaw } from "../../inflate/inflate";
import type { ZipEntry } from "./entries";

/** Not folders, nor what macOS puts beside files. */
export function isFile({ name }: ZipEntry): boolean {
  return name !== "" && !name.endsWith("/") && !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/.test(name);
}

/** The bytes of an entry, at most one more than `room`; null when it is packed in a way that is not read here. */
export function unpack(
  { method, isEncrypted, dataAt, packedSize }: ZipEntry,
  archive: Uint8Array<ArrayBuffer>,
  room: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly isComplete: boolean } | null {
  if (isEncrypted) return null;
  const packed = archive.subarray(dataAt, dataAt + packedSize);
  if (method === 0) return { bytes: packed.slice(0, room + 1), isComplete: true };
  if (method !== 8) return null;
  const { bytes, end } = inflateRaw(packed, 0, room + 1);
  return { bytes, isComplete: end === "complete" };
}
