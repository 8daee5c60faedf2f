import type { Axis } from "../tune";

// Breakpoints that FuelTech ECUs come with, read from two real tunes: 21 of 32 slots by pressure, the spare ones go on.
const pressureBar = [
  -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2,
];
const sparePressureBar = [2.2, 2.4, 2.6, 2.8, 3, 3.2, 3.4, 3.6, 3.8, 4, 4.2];
const speedRpm = [...range(400, 3000, 200), ...range(3500, 8000, 500)];
const spareSpeedRpm = [8500, 9000, 9500, 10_000, 10_500, 11_000, 12_000];

/** Breakpoints of stand-alone ECUs of the FuelTech kind. */
export const fuelTechAxes = {
  /** Up to 2 bar, further where the engine is boosted further. */
  pressure: (boostBar: number) => axis("MAP", "bar-gauge", upTo(pressureBar, sparePressureBar, boostBar)),
  /** Up to 8000 rpm, further where the engine turns faster. */
  speed: (limitRpm: number) => axis("RPM", "rpm", upTo(speedRpm, spareSpeedRpm, limitRpm)),
  engineTemperature: () => axis("Engine temperature", "°C", [...range(-10, 100, 10), 120, 180]),
  airTemperature: () => axis("Air temperature", "°C", [...range(-10, 100, 10), 120, 180]),
  throttle: () => axis("TPS", "%", range(0, 100, 10)),
  voltage: () => axis("Battery voltage", "V", range(8, 16, 1)),
  firstPulse: () => axis("Engine temperature", "°C", [10, 20, 40, 60, 80, 100]),
  cranking: () => axis("Engine temperature", "°C", [-10, 10, 20, 30, 40, 60, 80, 100]),
  lambdaPressure: () => axis("MAP", "bar-gauge", [-1, -0.6, -0.3, 0, 0.6, 1, 2, 6]),
  lambdaSpeed: () => axis("RPM", "rpm", [1000, 3000, 5000, 7000]),
  fuelPressure: () => axis("Fuel pressure across", "bar", range(1, 7, 0.5)),
} as const;

/** Engine speed in `count` steps from idle to the limiter on round numbers, denser where engines idle and cruise. */
export function speedAxis(count: number, limitRpm: number): Axis {
  const [least, most] = [600, Math.max(3000, Math.ceil(limitRpm / 100) * 100)];
  return axis(
    "RPM",
    "rpm",
    spread(count, (share) => least + (most - least) * share ** 1.15, 100),
  );
}

/** Absolute pressure in `count` steps from 20 kPa to the highest boost: two thirds of them below the atmosphere. */
export function loadAxis(count: number, boostBar: number): Axis {
  const top = boostBar > 0.05 ? Math.ceil((100 + boostBar * 100) / 10) * 10 : 100;
  if (top === 100)
    return axis(
      "MAP",
      "kPa-abs",
      spread(count, (share) => 20 + 80 * share, 1),
    );
  const below = Math.round((count * 2) / 3);
  const low = spread(below, (share) => 20 + 80 * share, 1);
  const high = spread(count - below + 1, (share) => 100 + (top - 100) * share, 1).slice(1);
  return axis("MAP", "kPa-abs", [...low, ...high]);
}

/** Numbers on a curve over 0 to 1, rounded, each at least one step above the one before. */
function spread(count: number, curve: (share: number) => number, step: number): number[] {
  const values: number[] = [];
  for (let at = 0; at < count; at++) {
    const wanted = Math.round(curve(at / (count - 1)) / step) * step;
    values.push(Math.max(wanted, (values.at(-1) ?? -Infinity) + step));
  }
  return values;
}

function upTo(usual: readonly number[], spare: readonly number[], limit: number): readonly number[] {
  const last = usual.at(-1)!;
  if (limit <= last) return usual;
  const end = spare.findIndex((value) => value >= limit);
  return [...usual, ...spare.slice(0, end < 0 ? spare.length : end + 1)];
}

function range(first: number, last: number, step: number): number[] {
  const count = Math.round((last - first) / step) + 1;
  return Array.from({ length: count }, (_, at) => first + at * step);
}

function axis(label: string, unit: string, values: readonly number[]): Axis {
  return { label, unit, values: Float64Array.from(values) };
}
