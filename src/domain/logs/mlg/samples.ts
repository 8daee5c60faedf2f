import type { Column } from "../channel";
import type { MlgField } from "./header";

// Records of one round stay in the processor's cache while each field passes over them.
const roundRecords = 1024;

/** Reads each field of the records into a column: value = (raw + transform) * scale. */
export function readSamples(
  bytes: Uint8Array<ArrayBuffer>,
  fields: readonly MlgField[],
  records: Float64Array,
  progress: (fraction: number) => void,
): readonly Column[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = fields.map(() => new Float64Array(records.length));
  for (let from = 0; from < records.length; from += roundRecords) {
    const to = Math.min(records.length, from + roundRecords);
    for (let at = 0; at < fields.length; at++) readField(view, fields[at]!, records, columns[at]!, from, to);
    if (from % (64 * roundRecords) === 0) progress(to / records.length);
  }
  return columns;
}

function readField(
  view: DataView,
  { kind, offset, scale, transform }: MlgField,
  records: Float64Array,
  column: Column,
  from: number,
  to: number,
): void {
  switch (kind) {
    case "u8":
      for (let row = from; row < to; row++)
        column[row] = (view.getUint8(records[row]! + offset) + transform) * scale;
      break;
    case "i8":
      for (let row = from; row < to; row++)
        column[row] = (view.getInt8(records[row]! + offset) + transform) * scale;
      break;
    case "u16":
      for (let row = from; row < to; row++)
        column[row] = (view.getUint16(records[row]! + offset) + transform) * scale;
      break;
    case "i16":
      for (let row = from; row < to; row++)
        column[row] = (view.getInt16(records[row]! + offset) + transform) * scale;
      break;
    case "u32":
      for (let row = from; row < to; row++)
        column[row] = (view.getUint32(records[row]! + offset) + transform) * scale;
      break;
    case "i32":
      for (let row = from; row < to; row++)
        column[row] = (view.getInt32(records[row]! + offset) + transform) * scale;
      break;
    case "f32":
      for (let row = from; row < to; row++) {
        const raw = view.getFloat32(records[row]! + offset);
        // Infinity comes from a division by nothing in the ECU: no value.
        column[row] = raw - raw === 0 ? (raw + transform) * scale : NaN;
      }
      break;
    case "i64":
      for (let row = from; row < to; row++) {
        column[row] = (Number(view.getBigInt64(records[row]! + offset)) + transform) * scale;
      }
      break;
  }
}
