const bits = new DataView(new ArrayBuffer(8));

/**
 * Natural logarithm of a positive normal number to about 1e-15, from additions, products and quotients alone: the same
 * bits in every browser, which Math.log does not promise.
 */
export function logOf(value: number): number {
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let fraction = bits.getFloat64(0);
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    exponent++;
  }
  // log(f) = 2 atanh((f - 1) / (f + 1)); the argument is at most 0.172.
  const z = (fraction - 1) / (fraction + 1);
  const square = z * z;
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return 2 * z * sum + exponent * Math.LN2;
}

/** A square, not as a power: the last bit of one differs between browsers. */
export function squared(value: number): number {
  return value * value;
}
