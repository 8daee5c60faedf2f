// ZIP, by PKWARE's application note (APPNOTE 6.3): sections 4.3.7 local header, 4.3.12 central directory, 4.3.16 its end.

/** A file in an archive: where its packed bytes stand. */
export interface ZipEntry {
  /** Path in the archive. */
  readonly name: string;
  /** 0 stored, 8 DEFLATE. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly dataAt: number;
  /** Packed bytes that are in the archive. */
  readonly packedSize: number;
  /** Null where the archive does not say. */
  readonly crc: number | null;
}

/** Files of an archive, and whether its directory is there: without it the archive is cut. */
export interface ZipEntries {
  readonly entries: readonly ZipEntry[];
  readonly isWhole: boolean;
}

/** Signatures as little-endian numbers: "PK" and two codes. */
const local = 0x0403_4b50;
const central = 0x0201_4b50;
const endOfCentral = 0x0605_4b50;
const unknownSize = 0xffff_ffff;
/** As many as the directory of a plain archive can count. */
const mostEntries = 65_535;

/** The files of an archive by its directory, or by their own headers when it was cut before that. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntries {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listedEntries(bytes, view);
  if (listed !== null) return { entries: listed, isWhole: true };
  return { entries: foundEntries(bytes, view), isWhole: false };
}

function listedEntries(bytes: Uint8Array<ArrayBuffer>, view: DataView): readonly ZipEntry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  // Where an archive is too large for the plain fields, the directory stands right before their successors.
  let at = view.getUint32(end + 16, true);
  if (at === unknownSize) at = wideDirectory(view, end);
  const entries: ZipEntry[] = [];
  while (entries.length < mostEntries && at + 46 <= end && view.getUint32(at, true) === central) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    const entry = localEntry(bytes, view, sizes.headerAt);
    if (entry !== null) {
      const packedSize = Math.min(sizes.packed, bytes.length - entry.dataAt);
      entries.push({ ...entry, packedSize, crc: view.getUint32(at + 16, true) });
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries.length === 0 ? null : apart(entries);
}

/** Entries in the order of their bytes, without those that share bytes with another: only bombs do that. */
function apart(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  let end = 0;
  return entries
    .toSorted((a, b) => a.dataAt - b.dataAt)
    .filter(({ dataAt, packedSize }) => {
      if (dataAt < end) return false;
      end = dataAt + packedSize;
      return true;
    });
}

/** Offset of the record that ends the directory: in the last 64 KiB, as a comment may follow it. */
function findEnd(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) === endOfCentral) return at;
  }
  return null;
}

/** Offset of the directory from the ZIP64 record that the locator before the end leads to; the end when there is none. */
function wideDirectory(view: DataView, end: number): number {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x0706_4b50) return end;
  const record = Number(view.getBigUint64(locator + 8, true));
  return record + 56 <= view.byteLength ? Number(view.getBigUint64(record + 48, true)) : end;
}

/** Packed size and header offset; a ZIP64 extra field holds those that are all ones, in their order. */
function wideSizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): { readonly packed: number; readonly headerAt: number } {
  const plain = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const end = Math.min(extraAt + extraLength, view.byteLength);
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const [nth, size] of plain.entries()) {
      if (size !== unknownSize || value + 8 > end) continue;
      plain[nth] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return { packed: plain[1]!, headerAt: plain[2]! };
}

function localEntry(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): ZipEntry | null {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== local) return null;
  const flags = view.getUint16(at + 6, true);
  const nameLength = view.getUint16(at + 26, true);
  const dataAt = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (dataAt > bytes.length) return null;
  const packed = view.getUint32(at + 18, true);
  // Bit 3: sizes and checksum stand behind the data, and only the directory knows them before.
  const isStreamed = (flags & 8) !== 0;
  const room = bytes.length - dataAt;
  return {
    name: nameOf(bytes.subarray(at + 30, at + 30 + nameLength), (flags & 0x800) !== 0),
    method: view.getUint16(at + 8, true),
    isEncrypted: (flags & 1) !== 0,
    dataAt,
    packedSize: isStreamed || packed === unknownSize ? room : Math.min(packed, room),
    crc: isStreamed ? null : view.getUint32(at + 14, true),
  };
}

/** Entries one after another by their headers; one of unknown size reaches to the next header. */
function foundEntries(bytes: Uint8Array<ArrayBuffer>, view: DataView): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < mostEntries) {
    const entry = localEntry(bytes, view, at);
    if (entry === null) return entries;
    const isStated = entry.crc !== null;
    const next = nextHeader(view, isStated ? entry.dataAt + entry.packedSize : entry.dataAt);
    entries.push(isStated ? entry : { ...entry, packedSize: next - entry.dataAt });
    at = next;
  }
  return entries;
}

function nextHeader(view: DataView, from: number): number {
  for (let at = from; at + 4 <= view.byteLength; at++) {
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === local) return at;
  }
  return view.byteLength;
}

function nameOf(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  const utf8 = new TextDecoder("utf-8", { fatal: !isUtf8 });
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
