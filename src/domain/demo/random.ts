/** A stream of pseudo-random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Nearly standard normal: mean 0, deviation 1, never beyond 3.47. */
  readonly normal: () => number;
}

/** xoshiro128** (Blackman and Vigna, 2018), its state filled from the seed by MurmurHash3's finaliser. */
export function randomFrom(seed: number): Random {
  let [a, b, c, d] = [mixed(seed, 1), mixed(seed, 2), mixed(seed, 3), mixed(seed, 4)];
  const next = (): number => {
    const answer = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return answer;
  };
  const uniform = () => next() / 4294967296;
  // Sum of four uniforms: no logarithm or cosine, whose last bit differs between JavaScript engines.
  const normal = () => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3);
  return { uniform, normal };
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function mixed(seed: number, at: number): number {
  let z = (seed + Math.imul(at, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
