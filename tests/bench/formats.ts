import type { LogFormat } from "../../src/domain/logs/format";
import aimXrk from "../../src/domain/logs/formats/aim-xrk";
import mlg from "../../src/domain/logs/formats/mlg";
import motecLd from "../../src/domain/logs/formats/motec-ld";
import msl from "../../src/domain/logs/formats/tunerstudio-msl";
import vbo from "../../src/domain/logs/formats/vbo";
import { sourceFromBytes } from "../../src/domain/logs/source";
import { largeLd, largeMlg, largeMsl, largeVbo, largeXrk } from "./bench-formats";
import type { BenchRow } from "./bench-row";

const size = 24e6;
const rounds = 5;

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((settled) => setTimeout(settled, 30));
  }
}

async function timed(work: () => unknown): Promise<number> {
  await settle();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function ours(format: LogFormat, bytes: Uint8Array): Promise<void> {
  const result = await format.parse(sourceFromBytes("bench", bytes), () => {});
  if (!result.ok) throw new Error(`${format.id} refused: ${result.problem.code}`);
}

/** What any reader of a binary file must at least do. */
function sumScan(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) sum = (sum + bytes[at]!) | 0;
  return sum;
}

/** What any reader of a text must at least do: tell delimiters and line ends from the rest. */
function cellScan(bytes: Uint8Array): number {
  let cells = 0,
    lines = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 9 || byte === 32) cells++;
    else if (byte === 10) lines++;
  }
  return cells + lines;
}

/** Milliseconds of the fastest run of each, in turns, so that a busy moment of the machine hits both. */
async function against(
  format: LogFormat,
  bytes: Uint8Array,
  scan: (bytes: Uint8Array) => number,
): Promise<{ readonly oursMs: number; readonly scanMs: number }> {
  let oursMs = Infinity,
    scanMs = Infinity;
  for (let round = 0; round < rounds; round++) {
    scanMs = Math.min(scanMs, await timed(() => scan(bytes)));
    oursMs = Math.min(oursMs, await timed(() => ours(format, bytes)));
  }
  return { oursMs, scanMs };
}

function row(
  name: string,
  bytes: Uint8Array,
  { oursMs, scanMs }: { readonly oursMs: number; readonly scanMs: number },
  isText: boolean,
): BenchRow {
  const ratio = oursMs / scanMs;
  const speed = bytes.length / 1e3 / oursMs;
  return {
    name: `${name}, ${(bytes.length / 1e6).toFixed(0)} MB to columns vs raw byte scan`,
    figure: `${oursMs.toFixed(0)} ms (${speed.toFixed(0)} MB/s), scan ${scanMs.toFixed(0)} ms`,
    ratio,
    goal: isText ? "at most 5x" : "at most 6x, or 100 MB/s",
    pass: isText ? ratio <= 5 : ratio <= 6 || speed >= 100,
  };
}

/** Bytes to columns of each layout against a bare scan of the same bytes. */
export default async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const plan = [
    ["MLG", mlg, largeMlg(size), false],
    ["MoTeC LD", motecLd, largeLd(size), false],
    ["AiM XRK", aimXrk, largeXrk(size), false],
    ["VBO", vbo, largeVbo(size), true],
    ["MSL", msl, largeMsl(size), true],
  ] as const;
  for (const [name, format, bytes, isText] of plan) {
    rows.push(row(name, bytes, await against(format, bytes, isText ? cellScan : sumScan), isText));
  }
  return rows;
}
