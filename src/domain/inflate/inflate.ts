import { huffmanTable, type HuffmanTable } from "./huffman";
import {
  distanceBase,
  distanceExtra,
  fixedDistances,
  fixedLiterals,
  lengthBase,
  lengthExtra,
  lengthOrder,
} from "./tables";

// Own decoder, because recognising a raw DEFLATE file needs a synchronous look at its first bytes, a cut file its
// part, and any file a hard limit: DecompressionStream offers none of the three. RFC 1951 is the source throughout.

/** What came out of a DEFLATE stream. */
export interface Inflated {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** "complete": the stream ended itself; "cut": the input did first; "damaged": an impossible code; "limit": enough. */
  readonly end: "complete" | "cut" | "damaged" | "limit";
  /** Offset in the input behind the stream, or where it broke off. */
  readonly consumed: number;
}

/** Inflates a raw DEFLATE stream that begins at `from`; never more than `limit` bytes come out. */
export function inflateRaw(input: Uint8Array, from: number, limit: number): Inflated {
  return new Inflater(input, from, limit).run();
}

class Inflater {
  readonly #input: Uint8Array;
  readonly #limit: number;
  #at: number;
  #hold = 0;
  #bits = 0;
  #out: Uint8Array<ArrayBuffer>;
  #size = 0;

  constructor(input: Uint8Array, from: number, limit: number) {
    this.#input = input;
    this.#at = from;
    this.#limit = limit;
    // Small at first: a file may hold thousands of short streams.
    this.#out = new Uint8Array(Math.min(limit, Math.max(1024, (input.length - from) * 4), 65_536));
  }

  run(): Inflated {
    for (;;) {
      const head = this.#take(3);
      const end = head < 0 ? "cut" : this.#block(head >> 1);
      if (end !== null) return this.#result(end);
      if ((head & 1) === 1) return this.#result("complete");
    }
  }

  #result(end: Inflated["end"]): Inflated {
    // Whole bytes that were taken in advance but not used belong to whatever follows the stream.
    return { bytes: this.#out.slice(0, this.#size), end, consumed: this.#at - (this.#bits >> 3) };
  }

  #block(type: number): Exclude<Inflated["end"], "complete"> | null {
    if (type === 0) return this.#stored();
    if (type === 1) return this.#coded(fixedLiterals, fixedDistances);
    if (type === 2) return this.#dynamic();
    return "damaged";
  }

  /** The next `count` bits, at most 16; -1 when the input ends before. */
  #take(count: number): number {
    while (this.#bits < count) {
      if (this.#at >= this.#input.length) return -1;
      this.#hold |= this.#input[this.#at++]! << this.#bits;
      this.#bits += 8;
    }
    const value = this.#hold & ((1 << count) - 1);
    this.#hold >>>= count;
    this.#bits -= count;
    return value;
  }

  #stored(): "cut" | "damaged" | "limit" | null {
    this.#take(this.#bits & 7);
    const length = this.#take(16);
    const check = this.#take(16);
    if (length < 0 || check < 0) return "cut";
    if (length !== (~check & 0xffff)) return "damaged";
    this.#at -= this.#bits >> 3;
    this.#hold = this.#bits = 0;
    const there = Math.min(length, this.#input.length - this.#at);
    const room = Math.min(there, this.#limit - this.#size);
    this.#grow(this.#size + room);
    this.#out.set(this.#input.subarray(this.#at, this.#at + room), this.#size);
    this.#size += room;
    this.#at += room;
    if (room < there) return "limit";
    return there < length ? "cut" : null;
  }

  #dynamic(): "cut" | "damaged" | "limit" | null {
    const head = this.#take(14);
    if (head < 0) return "cut";
    const literalCount = (head & 31) + 257;
    const distanceCount = ((head >> 5) & 31) + 1;
    if (literalCount > 286 || distanceCount > 30) return "damaged";
    const codeLengths = new Uint8Array(19);
    for (let at = 0; at < (head >> 10) + 4; at++) {
      const length = this.#take(3);
      if (length < 0) return "cut";
      codeLengths[lengthOrder[at]!] = length;
    }
    const code = huffmanTable(codeLengths);
    if (code === null) return "damaged";
    const lengths = new Uint8Array(literalCount + distanceCount);
    const problem = this.#readLengths(code, lengths);
    if (problem !== null) return problem;
    const literals = huffmanTable(lengths.subarray(0, literalCount));
    const distances = huffmanTable(lengths.subarray(literalCount));
    if (literals === null || distances === null || lengths[256] === 0) return "damaged";
    return this.#coded(literals, distances);
  }

  #readLengths(code: HuffmanTable, lengths: Uint8Array): "cut" | "damaged" | null {
    for (let at = 0; at < lengths.length;) {
      const symbol = this.#symbol(code);
      if (symbol < 0) return symbol === -1 ? "cut" : "damaged";
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      // 16 repeats the length before 3 to 6 times; 17 and 18 repeat zero 3 to 10 and 11 to 138 times.
      const more = this.#take(symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
      if (more < 0) return "cut";
      const repeat = more + (symbol === 18 ? 11 : 3);
      if (at + repeat > lengths.length || (symbol === 16 && at === 0)) return "damaged";
      lengths.fill(symbol === 16 ? lengths[at - 1]! : 0, at, at + repeat);
      at += repeat;
    }
    return null;
  }

  /** The next symbol; -1 when the input ends before it, -2 when no code begins with the bits at hand. */
  #symbol({ entries, width }: HuffmanTable): number {
    while (this.#bits < width && this.#at < this.#input.length) {
      this.#hold |= this.#input[this.#at++]! << this.#bits;
      this.#bits += 8;
    }
    const entry = entries[this.#hold & ((1 << width) - 1)]!;
    const length = entry & 15;
    if (length > this.#bits) return -1;
    if (length === 0) return this.#bits < width ? -1 : -2;
    this.#hold >>>= length;
    this.#bits -= length;
    return entry >> 4;
  }

  #coded(literals: HuffmanTable, distances: HuffmanTable): "cut" | "damaged" | "limit" | null {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol < 0) return symbol === -1 ? "cut" : "damaged";
      if (symbol === 256) return null;
      if (symbol < 256) {
        if (this.#size >= this.#limit) return "limit";
        if (this.#size >= this.#out.length) this.#grow(this.#size + 1);
        this.#out[this.#size++] = symbol;
        continue;
      }
      const problem = this.#copy(symbol - 257, distances);
      if (problem !== null) return problem;
    }
  }

  #copy(lengthCode: number, distances: HuffmanTable): "cut" | "damaged" | "limit" | null {
    if (lengthCode > 28) return "damaged";
    const more = this.#take(lengthExtra[lengthCode]!);
    const distanceCode = more < 0 ? -1 : this.#symbol(distances);
    if (distanceCode < 0) return distanceCode === -1 ? "cut" : "damaged";
    if (distanceCode > 29) return "damaged";
    const far = this.#take(distanceExtra[distanceCode]!);
    if (far < 0) return "cut";
    const distance = distanceBase[distanceCode]! + far;
    if (distance > this.#size) return "damaged";
    const length = lengthBase[lengthCode]! + more;
    const end = Math.min(this.#size + length, this.#limit);
    this.#grow(end);
    const out = this.#out;
    // Byte by byte: source and target overlap when the distance is shorter than the length.
    for (let at = this.#size; at < end; at++) out[at] = out[at - distance]!;
    const isShort = end - this.#size < length;
    this.#size = end;
    return isShort ? "limit" : null;
  }

  #grow(size: number): void {
    if (size <= this.#out.length) return;
    const wider = new Uint8Array(Math.min(this.#limit, Math.max(size, this.#out.length * 2)));
    wider.set(this.#out.subarray(0, this.#size));
    this.#out = wider;
  }
}
