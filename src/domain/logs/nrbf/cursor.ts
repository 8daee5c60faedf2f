const utf8 = new TextDecoder("utf-8");

/** Reads little-endian values one after another; past the end it answers zeros and sets `isOver`. */
export class Cursor {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  at = 0;
  isOver = false;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.bytes.length - this.at;
  }

  u8(): number {
    return this.#step(1) ? this.#view.getUint8(this.at - 1) : 0;
  }
  i8(): number {
    return this.#step(1) ? this.#view.getInt8(this.at - 1) : 0;
  }
  u16(): number {
    return this.#step(2) ? this.#view.getUint16(this.at - 2, true) : 0;
  }
  i16(): number {
    return this.#step(2) ? this.#view.getInt16(this.at - 2, true) : 0;
  }
  u32(): number {
    return this.#step(4) ? this.#view.getUint32(this.at - 4, true) : 0;
  }
  i32(): number {
    return this.#step(4) ? this.#view.getInt32(this.at - 4, true) : 0;
  }
  f32(): number {
    return this.#step(4) ? this.#view.getFloat32(this.at - 4, true) : 0;
  }
  f64(): number {
    return this.#step(8) ? this.#view.getFloat64(this.at - 8, true) : 0;
  }
  i64(): bigint {
    return this.#step(8) ? this.#view.getBigInt64(this.at - 8, true) : 0n;
  }

  /** UTF-8 with its length in bytes before it, seven bits at a time. */
  text(): string {
    let length = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      length += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return this.#step(length) ? utf8.decode(this.bytes.subarray(this.at - length, this.at)) : "";
  }

  /** One character of 1 to 4 bytes. */
  character(): string {
    const first = this.bytes[this.at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return this.#step(length) ? utf8.decode(this.bytes.subarray(this.at - length, this.at)) : "";
  }

  /** The next `length` bytes, or fewer when the input ends before. */
  slice(length: number): Uint8Array<ArrayBuffer> {
    const from = this.at;
    const there = Math.min(length, this.remaining);
    this.at += there;
    if (there < length) this.isOver = true;
    return this.bytes.subarray(from, from + there);
  }

  #step(length: number): boolean {
    if (this.isOver || length > this.remaining) {
      this.isOver = true;
      return false;
    }
    this.at += length;
    return true;
  }
}
