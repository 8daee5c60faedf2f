import type { Channel } from "../../src/domain/logs/channel";
import { qualityOf } from "../../src/domain/logs/quality";
import type { BenchRow } from "./bench-row";

/** A log of white noise: the worst case of the spike filter. */
function noise(channels: number, rows: number) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const roles = ["rpm", "map", "lambda", "tps", "coolant", "injector-pw"] as const;
  return {
    clocks: [Float64Array.from({ length: rows }, (_, row) => row * 0.02)],
    channels: Array.from({ length: channels }, (_, at): Channel => {
      const id = `c${at}`;
      const samples = Float64Array.from({ length: rows }, random);
      return { id, label: id, unit: "", role: roles[at] ?? null, clock: 0, samples };
    }),
  };
}

function measured(channels: number, rows: number, goalMs: number): BenchRow {
  const log = noise(channels, rows);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    qualityOf(log);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const [best] = times;
  return {
    name: `quality report, ${channels} channels x ${rows} rows`,
    figure: `${best!.toFixed(0)} ms (worst ${times.at(-1)!.toFixed(0)})`,
    ratio: best!,
    goal: `<= ${goalMs} ms`,
    pass: best! <= goalMs,
  };
}

/** The quality report of logs with many channels and of long ones. */
export default function bench(): Promise<BenchRow[]> {
  return Promise.resolve([measured(782, 5_000, 150), measured(64, 200_000, 1500)]);
}
