import type { Column } from "../../domain/logs/channel";
import { fail, ok, type Result } from "../../domain/result";
import { narrow, narrowingOf, sampleBytes, widen } from "./narrow";
import type { SampleChunk } from "./schema";

/** Bytes of samples in one record: small enough to read a part, large enough to be quick. */
export const chunkBytes = 1024 * 1024;

/** A column cut into stored records. */
export function chunksOf(session: string, column: string | number, samples: Column): readonly SampleChunk[] {
  const narrowing = narrowingOf(samples);
  const perChunk = chunkBytes / sampleBytes(narrowing);
  const count = Math.max(1, Math.ceil(samples.length / perChunk));
  return Array.from({ length: count }, (_, index) => ({
    session,
    column,
    index,
    total: samples.length,
    narrow: narrow(samples.subarray(index * perChunk, (index + 1) * perChunk), narrowing),
  }));
}

/** Bytes the samples of these records take. */
export function bytesOfChunks(chunks: readonly SampleChunk[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.narrow.values.byteLength, 0);
}

/** The column that was cut into these records (in order of their index). */
export function joinChunks(
  chunks: readonly SampleChunk[],
): Result<Column, { readonly code: "samples-damaged" }> {
  const total = chunks[0]?.total ?? -1;
  const found = chunks.reduce((sum, chunk) => sum + chunk.narrow.values.length, 0);
  if (found !== total) return fail({ code: "samples-damaged" });
  const samples = new Float64Array(total);
  let start = 0;
  for (const chunk of chunks) {
    widen(chunk.narrow, samples, start);
    start += chunk.narrow.values.length;
  }
  return ok(samples);
}
