const [tab, feed, back, blank, plus, minus, zero, nine] = [9, 10, 13, 32, 43, 45, 48, 57];

/**
 * The rows of a VBO with one TAB between cells, and blanks in place of plus signs, leading zeros and further blanks: what
 * the reader of columns takes fastest. Every byte stays in its place, so that most are only looked at.
 */
export function plainCells(bytes: Uint8Array, from: number): Uint8Array<ArrayBuffer> {
  const length = bytes.length - from;
  // A line end behind the last byte ends every run without asking for the length.
  const out = new Uint8Array(length + 1).fill(feed, length);
  out.set(bytes.subarray(from));
  for (let at = 0; at < length;) {
    const byte = out[at]!;
    if (byte === feed || byte === back) {
      at = leadingBlanks(out, at + 1);
      continue;
    }
    if (byte <= blank) {
      out[at++] = blank;
      continue;
    }
    if (byte <= zero) at = bare(out, at);
    // Below a blank there are only TAB and line ends in a text; any other control character is damage.
    while (out[at]! > blank) at++;
    const end = out[at]!;
    if (end !== feed && end !== back) out[at++] = tab;
  }
  return out.subarray(0, length);
}

/** Blanks in place of a plus sign and leading zeros, a minus sign right before its digits; the offset of those. */
function bare(out: Uint8Array, from: number): number {
  const sign = out[from]!;
  let at = from;
  if (sign === plus || sign === minus) out[at++] = blank;
  while (out[at] === zero && out[at + 1]! >= zero && out[at + 1]! <= nine) out[at++] = blank;
  if (sign === minus) out[at - 1] = minus;
  return at;
}

/** Passes over blanks at the start of a line; a line of nothing else becomes line ends. The offset behind them. */
function leadingBlanks(out: Uint8Array, from: number): number {
  let at = from;
  while (out[at] === blank || out[at] === tab) at++;
  if (at > from) out.fill(out[at] === feed || out[at] === back ? feed : blank, from, at);
  return at;
}
