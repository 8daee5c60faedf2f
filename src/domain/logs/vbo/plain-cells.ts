const [tab, feed, back, blank, plus, minus, zero, nine] = [9, 10, 13, 32, 43, 45, 48, 57];

/**
 * The rows of a VBO with one TAB between cells, no blanks at the ends of a line, and numbers without plus sign and
 * leading zeros: what the reader of columns takes fastest. Lines stay lines.
 */
export function plainCells(bytes: Uint8Array, from: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length - from);
  let size = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === blank || byte === tab) {
      at++;
      continue;
    }
    if (byte === feed || byte === back) {
      out[size++] = byte;
      at++;
      continue;
    }
    if (size > 0 && out[size - 1] !== feed && out[size - 1] !== back) out[size++] = tab;
    if (byte === plus) at++;
    else if (byte === minus) out[size++] = bytes[at++]!;
    while (bytes[at] === zero && bytes[at + 1]! >= zero && bytes[at + 1]! <= nine) at++;
    for (; at < bytes.length; at++) {
      const cell = bytes[at]!;
      if (cell <= blank && (cell === blank || cell === tab || cell === feed || cell === back)) break;
      out[size++] = cell;
    }
  }
  return out.subarray(0, size);
}
