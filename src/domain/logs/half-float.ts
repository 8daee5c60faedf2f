// 2 to the power of the exponent of a half, less the 10 bits of its fraction.
const scales = Float64Array.from({ length: 31 }, (_, exponent) => 2 ** (Math.max(1, exponent) - 25));

/** The number that 16 bits of an IEEE 754 half stand for; NaN also for its infinities: no logger measures one. */
export function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  if (exponent === 31) return NaN;
  const fraction = exponent === 0 ? bits & 1023 : 1024 + (bits & 1023);
  const size = fraction * scales[exponent]!;
  return (bits & 0x8000) === 0 ? size : -size;
}
