import { interpolateRgb, rgb, scaleLinear } from "d3";

/** Maps values to colours between theme stops; values beyond the limits take the last stop and are `capped`. */
export interface ColourScale {
  readonly kind: "sequential" | "diverging";
  /** Values of the first and the last stop. */
  readonly limits: readonly [number, number];
  /** Value of the middle stop; null for a sequential scale. */
  readonly centre: number | null;
  /** Stops as they are drawn in the legend, lowest first. */
  readonly stops: readonly string[];
  /** `rgb(r, g, b)` for a value inside or beyond the limits. */
  colour(value: number): string;
  /** Whether values of the data lie below or above the limits. */
  readonly capped: { readonly below: boolean; readonly above: boolean };
}

/** Colours of a token such as `--sequential`: hex values separated by blanks. */
export function parseStops(token: string): readonly string[] {
  return token.trim().split(/\s+/).filter(Boolean);
}

/** A scale from `limits[0]` to `limits[1]` over the stops, interpolated in straight sRGB. */
export function sequentialScale(
  stops: readonly string[],
  limits: readonly [number, number],
  values: ArrayLike<number>,
): ColourScale {
  return build("sequential", stops, limits, null, values);
}

/** A scale centred on `centre` whose limits are equally far on both sides. */
export function divergingScale(
  stops: readonly string[],
  centre: number,
  reach: number,
  values: ArrayLike<number>,
): ColourScale {
  return build("diverging", stops, [centre - reach, centre + reach], centre, values);
}

function build(
  kind: ColourScale["kind"],
  stops: readonly string[],
  limits: readonly [number, number],
  centre: number | null,
  values: ArrayLike<number>,
): ColourScale {
  const [low, high] = limits;
  const last = Math.max(1, stops.length - 1);
  const scale = scaleLinear<string>()
    .domain(stops.map((_, at) => low + ((high - low) * at) / last))
    .range([...stops])
    .interpolate(interpolateRgb)
    .clamp(true);
  const [min, max] = extentOf(values);
  // Limits come from rounding and quantiles: a difference in the last bit is not a value beyond them.
  const slack = (high - low) * 1e-9;
  return {
    kind,
    limits,
    centre,
    stops,
    colour: (value) => (high > low ? scale(value) : stops[Math.floor(last / 2)]!),
    capped: { below: min < low - slack, above: max > high + slack },
  };
}

/** Smallest and largest finite value; [NaN, NaN] when there is none. */
export function extentOf(values: ArrayLike<number>): readonly [number, number] {
  let min = Infinity;
  let max = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : [NaN, NaN];
}

/** Largest distance of a value from the centre, far-out ones left aside and rounded up; 1 when there is none. */
export function reachAround(values: ArrayLike<number>, centre: number): number {
  const distances: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const distance = Math.abs(values[at]! - centre);
    if (!Number.isNaN(distance)) distances.push(distance);
  }
  const [, reach] = fencedExtent(distances);
  return reach > 0 ? roundUp(reach) : 1;
}

/**
 * Smallest and largest value that is not far out: beyond three times the spread of the middle half from it (Tukey,
 * Exploratory Data Analysis, 1977). One wild cell must not flatten the colours of all others. [NaN, NaN] without values.
 */
export function fencedExtent(values: ArrayLike<number>): readonly [number, number] {
  const sorted: number[] = [];
  for (let at = 0; at < values.length; at++) if (!Number.isNaN(values[at]!)) sorted.push(values[at]!);
  if (sorted.length === 0) return [NaN, NaN];
  sorted.sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) * 0.25)]!;
  const high = sorted[Math.ceil((sorted.length - 1) * 0.75)]!;
  const spread = high - low;
  // Equal middle values say nothing about what is far: the whole range is drawn.
  if (spread === 0) return [sorted[0]!, sorted.at(-1)!];
  const inside = sorted.filter((value) => value >= low - 3 * spread && value <= high + 3 * spread);
  return [inside[0]!, inside.at(-1)!];
}

/** The next larger 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  const step = steps.find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(2));
}

/** Pure black or pure white, whichever has the stronger WCAG 2.2 contrast on the colour. */
export function inkOn(colour: string): "#000000" | "#ffffff" {
  return contrastWith(colour, 0) >= contrastWith(colour, 1) ? "#000000" : "#ffffff";
}

/** WCAG 2.2 contrast ratio of a colour with a grey of the given relative luminance (0 black, 1 white). */
export function contrastWith(colour: string, other: number): number {
  const own = luminance(colour);
  return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
}

// Relative luminance, WCAG 2.2.
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
