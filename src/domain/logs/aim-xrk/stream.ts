import type { GroupPart } from "./config";

/** Samples that share their times: those of a group, or of one channel. Grows as messages are found. */
export class XrkStream {
  #times = new Float64Array(64);
  #offsets = new Uint32Array(64);
  #count = 0;
  #burst = { row: 0, startMs: NaN, count: 0, stepMs: 0 };

  constructor(readonly parts: readonly GroupPart[]) {}

  get count(): number {
    return this.#count;
  }

  /** Notes a record: its time in milliseconds, and where its samples begin in the file. */
  add(timeMs: number, offset: number): void {
    if (this.#count === this.#times.length) {
      this.#times = grown(this.#times, new Float64Array(2 * this.#count));
      this.#offsets = grown(this.#offsets, new Uint32Array(2 * this.#count));
    }
    this.#times[this.#count] = timeMs;
    this.#offsets[this.#count++] = offset;
  }

  /** Notes a burst: samples that follow each other in the file, `stepMs` apart by their rate. */
  addBurst(startMs: number, count: number, stepMs: number, offset: number, size: number): void {
    this.#endBurst(startMs);
    this.#burst = { row: this.#count, startMs, count, stepMs };
    for (let nth = 0; nth < count; nth++) this.add(startMs + nth * stepMs, offset + nth * size);
  }

  /** A sensor that is faster than its rate says: the burst before ends where the next begins, not behind it. */
  #endBurst(nextMs: number): void {
    const { row, startMs, count, stepMs } = this.#burst;
    if (!(nextMs > startMs && nextMs < startMs + count * stepMs)) return;
    const closer = (nextMs - startMs) / count;
    for (let nth = 0; nth < count; nth++) this.#times[row + nth] = startMs + nth * closer;
  }

  /** Times in seconds. */
  seconds(): Float64Array<ArrayBuffer> {
    const seconds = new Float64Array(this.#count);
    for (let row = 0; row < this.#count; row++) seconds[row] = this.#times[row]! / 1000;
    return seconds;
  }

  offsets(): Uint32Array {
    return this.#offsets.subarray(0, this.#count);
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
