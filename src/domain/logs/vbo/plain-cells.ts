const [tab, feed, back, blank, plus, minus, zero, nine] = [9, 10, 13, 32, 43, 45, 48, 57];

/**
 * The rows of a VBO with one TAB between cells, no blanks at the ends of a line, and numbers without plus sign and
 * leading zeros: what the reader of columns takes fastest. Lines stay lines.
 */
export function plainCells(bytes: Uint8Array, from: number): Uint8Array<ArrayBuffer> {
  const length = bytes.length;
  const out = new Uint8Array(length - from);
  let size = 0,
    at = from,
    isFirst = true;
  while (at < length) {
    let byte = bytes[at]!;
    if (byte === blank || byte === tab) {
      at++;
      continue;
    }
    if (byte === feed || byte === back) {
      out[size++] = byte;
      at++;
      isFirst = true;
      continue;
    }
    if (!isFirst) out[size++] = tab;
    isFirst = false;
    if (byte === plus || byte === minus) {
      if (byte === minus) out[size++] = minus;
      byte = ++at < length ? bytes[at]! : blank;
    }
    while (byte === zero && at + 1 < length && bytes[at + 1]! >= zero && bytes[at + 1]! <= nine)
      byte = bytes[++at]!;
    // Below a blank there are only TAB and line ends in a text.
    while (byte > blank) {
      out[size++] = byte;
      if (++at >= length) break;
      byte = bytes[at]!;
    }
    // Any other control character is damage: it is passed over.
    if (byte < blank && byte !== tab && byte !== feed && byte !== back) at++;
  }
  return out.subarray(0, size);
}
