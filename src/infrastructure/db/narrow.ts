import type { Column } from "../../domain/logs/channel";

type NarrowArray =
  | Int8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/**
 * Samples in the narrowest form that comes back bit-equal. Integers: sample = value / divisor, and the type's
 * lowest value means missing. Floats: the samples themselves, divisor 1.
 */
export interface NarrowSamples {
  readonly values: NarrowArray;
  readonly divisor: number;
}

type Width = "int8" | "int16" | "int32" | "float32" | "float64";

/** How a whole column is stored: one decision for all its chunks. */
export interface Narrowing {
  readonly width: Width;
  readonly divisor: number;
}

const bytesOf: Readonly<Record<Width, number>> = { int8: 1, int16: 2, int32: 4, float32: 4, float64: 8 };
const divisors = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Bytes one sample takes. */
export function sampleBytes(narrowing: Narrowing): number {
  return bytesOf[narrowing.width];
}

/** The narrowest way to store these samples so that each comes back bit-equal (a missing one as NaN). */
export function narrowingOf(samples: Column): Narrowing {
  return integerNarrowing(samples) ?? { width: isSingle(samples) ? "float32" : "float64", divisor: 1 };
}

// Most logged decimals are scaled integers, and the quotient of two integers is rounded as a decimal text is read.
function integerNarrowing(samples: Column): Narrowing | null {
  let power = 0;
  let largest = 0;
  for (const sample of samples) {
    if (Number.isNaN(sample)) continue;
    // A number with k decimals also has k + 1: earlier samples need no second look.
    while (!isMultiple(sample, divisors[power]!)) if (++power === divisors.length) return null;
    largest = Math.max(largest, Math.abs(sample));
  }
  const divisor = divisors[power]!;
  const bound = Math.round(largest * divisor);
  if (bound < 2 ** 7) return { width: "int8", divisor };
  if (bound < 2 ** 15) return { width: "int16", divisor };
  return bound < 2 ** 31 ? { width: "int32", divisor } : null;
}

function isMultiple(sample: number, divisor: number): boolean {
  const scaled = Math.round(sample * divisor);
  return scaled / divisor === sample && !Object.is(sample, -0) && Number.isSafeInteger(scaled);
}

function isSingle(samples: Column): boolean {
  for (const sample of samples) if (Math.fround(sample) !== sample && !Number.isNaN(sample)) return false;
  return true;
}

/** Samples in stored form. */
export function narrow(samples: Column, { width, divisor }: Narrowing): NarrowSamples {
  if (width === "float64") return { values: samples.slice(), divisor };
  if (width === "float32") return { values: Float32Array.from(samples), divisor };
  const values = emptyIntegers(width, samples.length);
  const missing = -(2 ** (8 * bytesOf[width] - 1));
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at]!;
    values[at] = Number.isNaN(sample) ? missing : Math.round(sample * divisor);
  }
  return { values, divisor };
}

function emptyIntegers(width: "int8" | "int16" | "int32", length: number) {
  if (width === "int8") return new Int8Array(length);
  return width === "int16" ? new Int16Array(length) : new Int32Array(length);
}

/** Writes stored samples back as they were, from `start` of `into`. */
export function widen({ values, divisor }: NarrowSamples, into: Column, start: number): void {
  if (values instanceof Float32Array || values instanceof Float64Array) {
    into.set(values, start);
    return;
  }
  const missing = -(2 ** (8 * values.BYTES_PER_ELEMENT - 1));
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    into[start + at] = value === missing ? Number.NaN : value / divisor;
  }
}
