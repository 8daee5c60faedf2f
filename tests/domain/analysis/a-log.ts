import type { Channel, Column } from "../../../src/domain/logs/channel";
import { isRole } from "../../../src/domain/logs/roles";

/** A channel of a test log; its id is its role or its label. */
export function aChannel(name: string, unit: string, samples: Iterable<number>, clock = 0): Channel {
  return {
    id: name,
    label: name.toUpperCase(),
    unit,
    role: isRole(name) ? name : null,
    clock,
    samples: Float64Array.from(samples),
  };
}

/** An even clock that starts at 0. */
export function evenClock(rows: number, stepS: number): Column {
  return Float64Array.from({ length: rows }, (_, row) => row * stepS);
}

/** Pseudo-random numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}
