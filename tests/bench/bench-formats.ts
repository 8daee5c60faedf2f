import { writeLd } from "../fixtures/binary/ld";
import { writeMlg } from "../fixtures/binary/mlg";
import { xrkConfig } from "../fixtures/binary/xrk";

const slow = (row: number, channel: number): number => Math.round(500 + 400 * Math.sin(row / (50 + channel)));

/** An MLG of the size: a clock and 60 fields of two bytes, checksums right. */
export function largeMlg(bytes: number): Uint8Array<ArrayBuffer> {
  const fields = [
    { name: "Time", unit: "s", type: 7 },
    ...Array.from({ length: 60 }, (_, at) => ({ name: `F${at}`, unit: "%", type: 2, scale: 0.1 })),
  ];
  const head = writeMlg({ version: 1, fields, blocks: [] });
  const record = 4 + 124 + 1;
  const rows = Math.floor((bytes - head.length) / record);
  const file = new Uint8Array(head.length + rows * record);
  const view = new DataView(file.buffer);
  file.set(head);
  for (let row = 0, at = head.length; row < rows; row++, at += record) {
    file[at + 1] = row & 255;
    view.setUint16(at + 2, (row * 2000) & 0xffff);
    view.setFloat32(at + 4, row * 0.02);
    for (let field = 0; field < 60; field++) view.setUint16(at + 8 + 2 * field, slow(row, field));
    let sum = 0;
    for (let byte = at + 4; byte < at + 128; byte++) sum += file[byte]!;
    file[at + 128] = sum & 255;
  }
  return file;
}

/** An .ld of the size: 40 channels of two bytes at 100 Hz. */
export function largeLd(bytes: number): Uint8Array<ArrayBuffer> {
  const channels = 40;
  const count = Math.floor(bytes / channels / 2);
  const plan = Array.from({ length: channels }, (_, at) => ({
    name: `Channel ${at}`,
    unit: "%",
    hz: 100,
    kind: 3,
    size: 2 as const,
    raw: [],
    decimals: 1,
  }));
  const head = writeLd(plan);
  const file = new Uint8Array(head.length + channels * count * 2);
  file.set(head);
  const view = new DataView(file.buffer);
  const first = view.getUint32(8, true);
  for (let channel = 0; channel < channels; channel++) {
    const dataAt = head.length + channel * count * 2;
    view.setUint32(first + channel * 124 + 8, dataAt, true);
    view.setUint32(first + channel * 124 + 12, count, true);
    for (let row = 0; row < count; row++) view.setInt16(dataAt + 2 * row, slow(row, channel), true);
  }
  return file;
}

/** An .xrk of the size: every 10 ms one channel alone, and ten as a group. */
export function largeXrk(bytes: number): Uint8Array<ArrayBuffer> {
  const plan = Array.from({ length: 11 }, (_, index) => ({
    index,
    long: `Channel ${index}`,
    unit: 1,
    decoder: index % 2 === 0 ? 4 : 20,
    size: 2,
  }));
  const head = xrkConfig(plan, [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  const round = 11 + 29;
  const rows = Math.floor((bytes - head.length) / round);
  const file = new Uint8Array(head.length + rows * round);
  const view = new DataView(file.buffer);
  file.set(head);
  for (let row = 0, at = head.length; row < rows; row++, at += round) {
    view.setUint16(at, 0x5328, true); // "(S"
    view.setInt32(at + 2, row * 10, true);
    view.setInt16(at + 8, slow(row, 0), true);
    file[at + 10] = 0x29;
    view.setUint16(at + 11, 0x4728, true); // "(G"
    view.setInt32(at + 13, row * 10 + 3, true);
    for (let channel = 0; channel < 10; channel++) {
      view.setUint16(at + 19 + 2 * channel, 0x4c00 + (slow(row, channel) & 0x3ff), true);
    }
    file[at + 39] = 0x29;
  }
  return file;
}

/** A VBO of the size at 20 Hz, with signs and leading zeros as loggers write them. */
export function largeVbo(bytes: number): Uint8Array {
  const lines = [
    "File created on 20/11/2026 @ 10:00",
    "",
    "[column names]",
    "sats time lat long velocity heading height LongAcc LatAcc Pressure",
    "",
    "[data]",
  ];
  for (let row = 0, size = 0; size < bytes; row++) {
    const second = (row % 1200) / 20;
    const minute = Math.floor(row / 1200) % 60;
    const hour = Math.floor(row / 72_000) % 24;
    const time = `${String(hour).padStart(2, "0")}${String(minute).padStart(2, "0")}${second.toFixed(2).padStart(5, "0")}`;
    const wave = slow(row, 1);
    const line = `008 ${time} ${signed(2743.97 + row / 1e5, 11, 5)} ${signed(-784.38 + row / 1e5, 12, 5)} ${(wave / 10).toFixed(3).padStart(7, "0")} ${(row % 360).toFixed(2).padStart(6, "0")} ${signed(4.37, 8, 2)} ${signed((wave - 500) / 400, 5, 3)} ${signed((500 - wave) / 400, 5, 3)} ${signed(wave / 10, 6, 2)}`;
    size += line.length + 2;
    lines.push(line);
  }
  return new TextEncoder().encode(lines.join("\r\n"));
}

function signed(value: number, width: number, digits: number): string {
  return (value < 0 ? "-" : "+") + Math.abs(value).toFixed(digits).padStart(width, "0");
}

/** An MSL of the size: 40 numbers between TABs. */
export function largeMsl(bytes: number): Uint8Array {
  const names = Array.from({ length: 40 }, (_, at) => `Field ${at}`);
  const lines = [
    '"MS3 Format 0435.14P: a made firmware"',
    '"Capture Date: Fri Nov 20 10:00:00 UTC 2026"',
    ["Time", ...names].join("\t"),
    ["s", ...names.map(() => "%")].join("\t"),
  ];
  for (let row = 0, size = 0; size < bytes; row++) {
    const cells = names.map((_, at) => (at % 4 === 0 ? `${slow(row, at)}` : (slow(row, at) / 10).toFixed(1)));
    const line = [(row * 0.05).toFixed(3), ...cells].join("\t");
    size += line.length + 1;
    lines.push(line);
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
