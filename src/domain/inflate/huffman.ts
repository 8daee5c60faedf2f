/**
 * A canonical Huffman code (RFC 1951, 3.2.2) as a lookup by the next `width` bits: entry = symbol * 16 + length,
 * 0 where no code begins like that.
 */
export interface HuffmanTable {
  readonly entries: Uint16Array;
  readonly width: number;
}

/** Builds the lookup from code lengths (0 = symbol unused); null when the lengths are no prefix code. */
export function huffmanTable(lengths: Uint8Array): HuffmanTable | null {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  let width = 15;
  while (width > 1 && counts[width] === 0) width--;
  const next = new Uint32Array(17);
  let room = 1;
  for (let length = 1; length <= 15; length++) {
    next[length + 1] = (next[length]! + counts[length]!) << 1;
    room = (room << 1) - counts[length]!;
    if (room < 0) return null;
  }
  const entries = new Uint16Array(1 << width);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const code = reversed(next[length]!++, length);
    const entry = symbol * 16 + length;
    for (let at = code; at < entries.length; at += 1 << length) entries[at] = entry;
  }
  return { entries, width };
}

/** Codes stand in the stream with their first bit lowest. */
function reversed(code: number, length: number): number {
  let bits = 0;
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit);
  return bits;
}
