// FIPS 180-4, section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const rounds = Uint32Array.from(firstPrimes(64), (prime) => fraction32(Math.cbrt(prime)));
// Section 5.3.3: the same of the square roots of the first 8.
const start = Uint32Array.from(firstPrimes(8), (prime) => fraction32(Math.sqrt(prime)));

function fraction32(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** SHA-256 of some bytes, hex (FIPS 180-4). For pages without crypto.subtle, which browsers hide outside https. */
export function sha256(bytes: Uint8Array): string {
  const state = start.slice();
  const whole = bytes.length - (bytes.length % 64);
  const words = new Uint32Array(64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) compress(state, words, view, at);
  const end = paddedEnd(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.byteLength; at += 64) compress(state, words, end, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function paddedEnd(rest: Uint8Array, length: number): DataView {
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, length << 3);
  return view;
}

function compress(state: Uint32Array, words: Uint32Array, block: DataView, start: number): void {
  for (let t = 0; t < 16; t++) words[t] = block.getUint32(start + 4 * t);
  for (let t = 16; t < 64; t++) {
    const w15 = words[t - 15]!;
    const w2 = words[t - 2]!;
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words[t] = words[t - 16]! + s0 + words[t - 7]! + s1;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t++) {
    const choice: number = (e & f) ^ (~e & g);
    const majority: number = (a & b) ^ (a & c) ^ (b & c);
    const t1: number = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + rounds[t]! + words[t]!;
    const t2: number = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state.set([a, b, c, d, e, f, g, h].map((word, at) => state[at]! + word));
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
