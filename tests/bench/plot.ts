import heatmap from "../../src/domain/analysis/catalog/heatmap";
import { analysisInput } from "../../src/domain/analysis/input";
import type { Channel, Column } from "../../src/domain/logs/channel";
import { pixelColumns, plotTrace } from "../../src/domain/logs/decimate";
import { buildPyramid } from "../../src/domain/logs/pyramid";
import type { BenchRow } from "./bench-row";

const rows = 1_000_000;
const channels = 40;
const pixels = 1600;

/** A log of one million rows whose values wander, from a fixed seed. */
function wander(seed: number): Column {
  const samples = new Float64Array(rows);
  let state = seed;
  let level = 50;
  for (let row = 0; row < rows; row++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    level += state / 4294967296 - 0.5;
    samples[row] = level;
  }
  return samples;
}

function channel(role: "rpm" | "map" | "lambda", low: number, high: number, seed: number): Channel {
  const samples = wander(seed).map((level) => low + ((high - low) * (1 + Math.sin(level / 40))) / 2);
  return { id: role, label: role, unit: "", role, clock: 0, samples };
}

function breaks(first: number, step: number): number[] {
  return Array.from({ length: 20 }, (_, at) => first + at * step);
}

/** Milliseconds of each of `repeats` runs, fastest first. */
function timed(repeats: number, work: (repeat: number) => void): number[] {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    work(repeat);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}

function row(name: string, times: readonly number[], goalMs: number): BenchRow {
  const median = times[times.length >> 1]!;
  return {
    name,
    figure: `${median.toFixed(2)} ms (best ${times[0]!.toFixed(2)}, worst ${times.at(-1)!.toFixed(2)})`,
    ratio: median,
    goal: `<= ${goalMs} ms`,
    pass: median <= goalMs,
  };
}

/** Plot queries on a million rows with the pyramid. */
export default function bench(): Promise<BenchRow[]> {
  const clock = Float64Array.from({ length: rows }, (_, row) => row * 0.01);
  const columns = Array.from({ length: channels }, (_, at) => wander(at + 1));
  let pyramids = columns.map((samples) => buildPyramid(clock, samples, 0.01));
  const build = timed(1, () => {
    pyramids = columns.map((samples) => buildPyramid(clock, samples, 0.01));
  });
  const query = (from: number, to: number, count: number) => {
    const shared = pixelColumns(clock, from, to, pixels);
    for (let at = 0; at < count; at++) {
      plotTrace(clock, columns[at]!, pyramids[at]!, from, to, pixels, shared);
    }
  };
  const whole = timed(21, (repeat) => query(repeat, 9_990 + repeat / 3, channels));
  const one = timed(41, (repeat) => query(repeat, 9_990 + repeat / 3, 1));
  const eight = timed(21, (repeat) => query(repeat, 9_990 + repeat / 3, 8));
  const input = analysisInput(
    [clock],
    [channel("rpm", 600, 7000, 91), channel("map", 25, 220, 92), channel("lambda", 0.75, 1.3, 93)],
  );
  const params = heatmap.params.parse({
    value: "lambda",
    xBreaks: breaks(500, 350),
    yBreaks: breaks(20, 11),
  });
  const cells = timed(11, () => void heatmap.run(input, params));
  const bins = timed(11, () => void heatmap.run(input, heatmap.params.parse({ value: "lambda" })));
  return Promise.resolve([
    row("heatmap 20 x 20 of 1 M rows, breakpoints, all layers", cells, 40),
    row("heatmap 20 x 20 of 1 M rows, equal bins, all layers", bins, 40),
    row("plot 1 M rows on 1600 pixels, 1 of 40 channels", one, 5),
    row("plot 1 M rows on 1600 pixels, 8 of 40 channels (a screen)", eight, 5),
    // Nobody looks at forty strips; if somebody does, a pan still fits its frame.
    row("plot 1 M rows on 1600 pixels, all 40 channels in one query", whole, 33),
    row("pyramids of 40 channels x 1 M rows, once per session", build, 1000),
  ]);
}
