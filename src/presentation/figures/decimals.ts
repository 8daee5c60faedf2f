/** How many decimals show `digits` significant digits of the largest value, between 0 and `most`. */
export function decimalsFor(largest: number, digits = 3, most = 4): number {
  const size = Math.abs(largest);
  if (!Number.isFinite(size) || size === 0) return 0;
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  // 0.0052 has leading zeros that carry nothing: they are added to the digits asked for.
  const lead = size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0;
  return Math.min(most, Math.max(0, digits - (size < 1 ? 0 : whole) + lead));
}

/** As many as `decimalsFor` the larger, and more (at most `most`) where two values that differ would read the same. */
export function decimalsApart(low: number, high: number, digits = 3, most = 6): number {
  const usual = decimalsFor(Math.max(Math.abs(low), Math.abs(high)), digits, 3);
  for (let decimals = usual; decimals < most; decimals++)
    if (low.toFixed(decimals) !== high.toFixed(decimals)) return decimals;
  return low === high ? usual : most;
}

/** Decimals that keep neighbouring values of a rising axis apart, at most `most`. */
export function axisDecimals(values: ArrayLike<number>, most = 4): number {
  for (let decimals = 0; decimals < most; decimals++) {
    const factor = 10 ** decimals;
    let exact = true;
    for (let at = 0; at < values.length; at++) {
      const scaled = values[at]! * factor;
      if (Math.abs(scaled - Math.round(scaled)) > 1e-6 * Math.max(1, Math.abs(scaled))) exact = false;
    }
    if (exact) return decimals;
  }
  return most;
}
