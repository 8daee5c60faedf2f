import type { Column } from "../channel";
import type { Cursor } from "./cursor";

/** A single value as .NET writes it. */
export type Primitive = number | bigint | string | boolean | null;

/** PrimitiveTypeEnumeration of MS-NRBF 2.1.2.3: how each type is read. */
const readers: Readonly<Record<number, (cursor: Cursor) => Primitive>> = {
  1: (cursor) => cursor.u8() !== 0,
  2: (cursor) => cursor.u8(),
  3: (cursor) => cursor.character(),
  5: (cursor) => cursor.text(),
  6: (cursor) => cursor.f64(),
  7: (cursor) => cursor.i16(),
  8: (cursor) => cursor.i32(),
  9: (cursor) => cursor.i64(),
  10: (cursor) => cursor.i8(),
  11: (cursor) => cursor.f32(),
  12: (cursor) => cursor.i64(),
  13: (cursor) => cursor.i64(),
  14: (cursor) => cursor.u16(),
  15: (cursor) => cursor.u32(),
  16: (cursor) => BigInt.asUintN(64, cursor.i64()),
  17: () => null,
  18: (cursor) => cursor.text(),
};

// Bytes of one element, of the types that fill arrays; text-like ones have no fixed size.
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  6: 8,
  7: 2,
  8: 4,
  9: 8,
  10: 1,
  11: 4,
  12: 8,
  13: 8,
  14: 2,
  15: 4,
  16: 8,
};

/** Whether a type code is one of the standard's. */
export function isPrimitiveType(type: number): boolean {
  return type in readers;
}

/** Reads one value; null for an unknown type. */
export function readPrimitive(cursor: Cursor, type: number): Primitive {
  return readers[type]?.(cursor) ?? null;
}

/** Bytes stay bytes, other numbers become a column; of a cut array what is there. Null when the type has no fixed size. */
export function readPrimitiveArray(
  cursor: Cursor,
  type: number,
  length: number,
): Uint8Array<ArrayBuffer> | Column | null {
  const size = sizes[type];
  if (size === undefined) return null;
  if (type === 2) return cursor.slice(length);
  const there = Math.min(length, Math.floor(cursor.remaining / size));
  const values = new Float64Array(there);
  for (let at = 0; at < there; at++) values[at] = Number(readPrimitive(cursor, type));
  if (there < length) cursor.isOver = true;
  return values;
}
