import type { MlgHeader } from "./header";

/** Where the records and markers of the data part stand. */
export interface MlgBlocks {
  /** Offset of each record's payload, in file order; `count` of them are valid. */
  readonly records: Float64Array;
  readonly count: number;
  /** Payload offsets of records whose checksum fails, a subset of `records`. */
  readonly failed: readonly number[];
  /** Offsets of the marker texts, 50 bytes each. */
  readonly markers: readonly number[];
  /** Bytes that are no block, and where the first of them is. */
  readonly skipped: { readonly bytes: number; readonly at: number };
  /** The last block breaks off. */
  readonly isCut: boolean;
}

const blockHead = 4;
const markerText = 50;

/**
 * Walks the blocks from `dataBegin` to the end. After bytes that are no block it goes on at the next place from which
 * a whole record with a right checksum is followed by another block.
 */
export function walkBlocks(bytes: Uint8Array<ArrayBuffer>, header: MlgHeader): MlgBlocks {
  const { recordLength, dataBegin } = header;
  const recordBlock = blockHead + recordLength + 1;
  const markerBlock = blockHead + markerText;
  const most = Math.max(0, Math.ceil((bytes.length - dataBegin) / recordBlock));
  const records = new Float64Array(most);
  const failed: number[] = [];
  const markers: number[] = [];
  const skipped = { bytes: 0, at: 0 };
  let count = 0;
  let isCut = false;
  let at = dataBegin;
  const zeros = zerosAtEnd(bytes, dataBegin);
  while (at < bytes.length) {
    // Loggers on memory cards reserve their file: zeros would read as sound records without an end.
    if (at >= zeros && bytes.length - at !== recordBlock) break;
    const kind = bytes[at]!;
    const next = at + (kind === 0 ? recordBlock : markerBlock);
    if (kind <= 1 && next > bytes.length) {
      isCut = true;
      break;
    }
    const isSound =
      kind === 0
        ? checksumHolds(bytes, at + blockHead, recordLength)
        : kind === 1 && isMarker(bytes, at, next);
    // A wrong checksum with a block right behind it is one bad record; without one, the frame is lost.
    if (isSound || (kind === 0 && startsBlock(bytes, next))) {
      if (kind === 1) markers.push(at + blockHead);
      else {
        if (!isSound) failed.push(at + blockHead);
        records[count++] = at + blockHead;
      }
      at = next;
      continue;
    }
    const found = resync(bytes, at + 1, recordLength);
    if (skipped.bytes === 0) skipped.at = at;
    skipped.bytes += found - at;
    at = found;
  }
  return { records, count, failed, markers, skipped, isCut };
}

/** Offset from which on the file holds only zeros. */
function zerosAtEnd(bytes: Uint8Array, from: number): number {
  let end = bytes.length;
  while (end > from && bytes[end - 1] === 0) end--;
  return end;
}

function checksumHolds(bytes: Uint8Array, from: number, length: number): boolean {
  let sum = 0;
  const end = from + length;
  for (let at = from; at < end; at++) sum += bytes[at]!;
  return (sum & 0xff) === bytes[end];
}

/** Text up to a NUL, and another block behind it. */
function isMarker(bytes: Uint8Array, at: number, next: number): boolean {
  for (let letter = at + blockHead; letter < next && bytes[letter] !== 0; letter++) {
    const code = bytes[letter]!;
    // A comment that a user typed may hold TABs and line ends.
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return startsBlock(bytes, next);
}

function startsBlock(bytes: Uint8Array, at: number): boolean {
  return at >= bytes.length || bytes[at]! <= 1;
}

function resync(bytes: Uint8Array<ArrayBuffer>, from: number, recordLength: number): number {
  const recordBlock = blockHead + recordLength + 1;
  for (let at = from; at + recordBlock <= bytes.length; at++) {
    const counter = bytes[at + 1]!;
    const next = at + recordBlock;
    if (bytes[at] !== 0 || !startsBlock(bytes, next)) continue;
    // Blocks count up by one: a zero by chance rarely does.
    if (next + 1 < bytes.length && bytes[next + 1] !== ((counter + 1) & 0xff)) continue;
    if (checksumHolds(bytes, at + blockHead, recordLength)) return at;
  }
  return bytes.length;
}
