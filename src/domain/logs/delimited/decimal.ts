const zero = 48;

/** Powers of ten that a double holds exactly: 1e0 to 1e22. */
export const exactPowersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Value of the decimal number that fills bytes[start, end): sign, digits, `mark`, digits, exponent. Equal to
 * Number(text) bit for bit; NaN when the cell is anything else (also for blanks, hexadecimal, "Infinity").
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number, mark: number): number {
  let at = start;
  const sign = bytes[at];
  if (sign === 45 || sign === 43) at++;
  let mantissa = 0,
    digits = 0,
    decimals = 0;
  for (; at < end; at++, digits++) {
    const digit = bytes[at]! - zero;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  if (at < end && bytes[at] === mark) {
    for (at++; at < end; at++, digits++, decimals++) {
      const digit = bytes[at]! - zero;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
  }
  if (digits === 0) return NaN;
  let exponent = -decimals;
  if (at < end) {
    const stated = parseExponent(bytes, at, end);
    if (Number.isNaN(stated)) return NaN;
    exponent += stated;
  }
  // One correctly rounded operation on two exact doubles is the correctly rounded result (Clinger 1990, fast path).
  // A mantissa that passed 2^53 on the way can only read as 2^53 or more, so this test is safe for any length.
  if (mantissa < 9007199254740992 && exponent >= -22 && exponent <= 22) {
    const value =
      exponent < 0 ? mantissa / exactPowersOfTen[-exponent]! : mantissa * exactPowersOfTen[exponent]!;
    return sign === 45 ? -value : value;
  }
  return slowNumber(bytes, start, end, mark);
}

function parseExponent(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  if (bytes[at] !== 101 && bytes[at] !== 69) return NaN;
  at++;
  const sign = bytes[at];
  if (sign === 45 || sign === 43) at++;
  if (at >= end) return NaN;
  let exponent = 0;
  for (; at < end; at++) {
    const digit = bytes[at]! - zero;
    if (digit < 0 || digit > 9) return NaN;
    if (exponent < 100_000) exponent = exponent * 10 + digit;
  }
  return sign === 45 ? -exponent : exponent;
}

function slowNumber(bytes: Uint8Array, start: number, end: number, mark: number): number {
  let text = "";
  for (let at = start; at < end; at++) text += bytes[at] === mark ? "." : String.fromCharCode(bytes[at]!);
  return Number(text);
}
