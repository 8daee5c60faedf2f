/**
 * The outline of a channel's low and high values as one SVG path: along the highs, back along the lows, broken where
 * there is no sample. A thin band is widened to `least` pixels so that a steady signal stays a visible line.
 */
export function sparklinePath(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  width: number,
  height: number,
  least = 1.4,
): string {
  const [min, max] = range(low, high);
  if (Number.isNaN(min)) return "";
  const span = max - min;
  const y = (value: number): number => (span > 0 ? height - ((value - min) / span) * height : height / 2);
  const step = low.length > 1 ? width / (low.length - 1) : width;
  let path = "";
  let from = -1;
  for (let at = 0; at <= low.length; at++) {
    const there = at < low.length && !Number.isNaN(low[at]!);
    if (there && from < 0) from = at;
    if (!there && from >= 0) {
      path += band(from, at);
      from = -1;
    }
  }
  return path;

  function band(first: number, end: number): string {
    let upper = "";
    let lower = "";
    for (let at = first; at < end; at++) {
      const middle = (y(low[at]!) + y(high[at]!)) / 2;
      const half = Math.max(least, y(low[at]!) - y(high[at]!)) / 2;
      const x = (at * step).toFixed(1);
      upper += `${at === first ? "M" : "L"}${x} ${(middle - half).toFixed(1)}`;
      lower = `L${x} ${(middle + half).toFixed(1)}${lower}`;
    }
    // One slice alone has no length: it becomes a dot as wide as the line.
    return end - first === 1 ? `${upper}h${least}v${least}h${-least}z` : `${upper}${lower}z`;
  }
}

function range(low: ArrayLike<number>, high: ArrayLike<number>): readonly [number, number] {
  let min = Infinity;
  let max = -Infinity;
  for (let at = 0; at < low.length; at++) {
    if (low[at]! < min) min = low[at]!;
    if (high[at]! > max) max = high[at]!;
  }
  return min <= max ? [min, max] : [NaN, NaN];
}
