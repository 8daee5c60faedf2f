import { slotText } from "../slot-text";

// MegaLogViewer binary log, versions 1 and 2, big-endian; layout checked on real files down to their last byte.

/** How a field stands in a record. */
type FieldKind = "u8" | "i8" | "u16" | "i16" | "u32" | "i32" | "i64" | "f32";

/** One field of the record, at `offset` bytes from the record's start. */
export interface MlgField {
  readonly name: string;
  readonly unit: string;
  /** Version 2 groups its fields; "" in version 1. */
  readonly category: string;
  readonly kind: FieldKind;
  readonly offset: number;
  /** value = (raw + transform) * scale. */
  readonly scale: number;
  readonly transform: number;
  /** Words for 0 and 1 when the field is shown as a switch; null for numbers. */
  readonly words: readonly [string, string] | null;
  /** Names of the bits, lowest first, of a bit field; null for scalars. */
  readonly bits: readonly string[] | null;
}

/** What stands before the first block. */
export interface MlgHeader {
  readonly version: 1 | 2;
  /** Unix seconds, UTC; 0 when not set. */
  readonly capturedAt: number;
  readonly infoStart: number;
  readonly dataBegin: number;
  /** Bytes of one record without its checksum. */
  readonly recordLength: number;
  readonly fields: readonly MlgField[];
}

/** Why a header cannot be used: the byte where it contradicts itself, or an unknown version. */
export type MlgHeaderProblem =
  | { readonly kind: "damaged"; readonly at: number }
  | { readonly kind: "version"; readonly version: number };

const longestBitName = 256;

const kinds: Readonly<
  Record<number, { readonly kind: FieldKind; readonly size: number; readonly isBits: boolean }>
> = {
  0: { kind: "u8", size: 1, isBits: false },
  1: { kind: "i8", size: 1, isBits: false },
  2: { kind: "u16", size: 2, isBits: false },
  3: { kind: "i16", size: 2, isBits: false },
  4: { kind: "u32", size: 4, isBits: false },
  5: { kind: "i32", size: 4, isBits: false },
  6: { kind: "i64", size: 8, isBits: false },
  7: { kind: "f32", size: 4, isBits: false },
  // Documents say 10 to 12, real files hold 16: both are read.
  10: { kind: "u8", size: 1, isBits: true },
  11: { kind: "u16", size: 2, isBits: true },
  12: { kind: "u32", size: 4, isBits: true },
  16: { kind: "u8", size: 1, isBits: true },
  17: { kind: "u16", size: 2, isBits: true },
  18: { kind: "u32", size: 4, isBits: true },
};

// By display style: 2 bits, 4 on/off, 5 yes/no, 6 high/low, 7 active/inactive, 8 true/false.
const switchWords: Readonly<Record<number, readonly [string, string]>> = {
  4: ["off", "on"],
  5: ["no", "yes"],
  6: ["low", "high"],
  7: ["inactive", "active"],
  8: ["false", "true"],
};

/** Reads header and field table; never reads beyond the bytes. */
export function readMlgHeader(bytes: Uint8Array<ArrayBuffer>): MlgHeader | MlgHeaderProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) return { kind: "damaged", at: bytes.length };
  const version = view.getInt16(6);
  if (version !== 1 && version !== 2) return { kind: "version", version };
  const wide = version === 2 ? 2 : 0;
  const table = 22 + wide;
  if (bytes.length < table) return { kind: "damaged", at: bytes.length };
  const infoStart = wide === 0 ? view.getUint16(12) : view.getInt32(12);
  const dataBegin = view.getInt32(14 + wide);
  const recordLength = view.getUint16(18 + wide);
  const count = view.getUint16(20 + wide);
  const width = version === 1 ? 55 : 89;
  if (table + count * width > bytes.length) return { kind: "damaged", at: bytes.length };
  if (dataBegin < table + count * width) return { kind: "damaged", at: 14 + wide };
  const fields: MlgField[] = [];
  let offset = 0;
  for (let index = 0; index < count; index++) {
    const at = table + index * width;
    const type = kinds[bytes[at]!];
    if (type === undefined) return { kind: "damaged", at };
    fields.push(readField(view, bytes, at, version, offset));
    offset += type.size;
  }
  if (offset === 0 || offset > recordLength) return { kind: "damaged", at: 18 + wide };
  return { version, capturedAt: view.getInt32(8), infoStart, dataBegin, recordLength, fields };
}

function readField(
  view: DataView,
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  version: 1 | 2,
  offset: number,
): MlgField {
  const { kind, isBits } = kinds[bytes[at]!]!;
  const common = {
    name: slotText(bytes, at + 1, 34),
    unit: slotText(bytes, at + 35, 10),
    category: version === 2 ? slotText(bytes, at + 55, 34) : "",
    kind,
    offset,
  };
  if (isBits) {
    const bits = bitNames(bytes, view.getInt32(at + 47), bytes[at + 51]!);
    return { ...common, scale: 1, transform: 0, words: null, bits };
  }
  const scale = decimalOf(view.getFloat32(at + 46));
  const transform = decimalOf(view.getFloat32(at + 50));
  return { ...common, scale, transform, words: switchWords[bytes[at + 45]!] ?? null, bits: null };
}

/** The shortest decimal that is this single-precision number: the writer meant 0.1, not 0.10000000149. */
function decimalOf(single: number): number {
  if (!Number.isFinite(single)) return NaN;
  for (let digits = 1; digits < 9; digits++) {
    const decimal = Number(single.toPrecision(digits));
    if (Math.fround(decimal) === single) return decimal;
  }
  return single;
}

function bitNames(bytes: Uint8Array<ArrayBuffer>, from: number, count: number): readonly string[] {
  const names: string[] = [];
  let at = from;
  for (let bit = 0; bit < Math.min(count, 32); bit++) {
    const name = at > 0 && at < bytes.length ? slotText(bytes, at, longestBitName) : "";
    names.push(name === "" ? `bit ${bit}` : name);
    // A name without an end is damage that nobody should search through for each field.
    const end = bytes.subarray(at, at + longestBitName).indexOf(0);
    at = end < 0 ? bytes.length : at + end + 1;
  }
  return names;
}
