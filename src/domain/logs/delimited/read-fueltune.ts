import { fail, ok, type Result } from "../../result";
import { firstLines, type FirstLine } from "./first-rows";
import { readBlock, type FueltuneBlock } from "./fueltune-block";
import { readMeta } from "./fueltune-meta";
import { openText, type TextFile } from "./text-file";
import type { LogDraft } from "../draft";
import type { ImportProblem, LogSource } from "../format";

const id = "fueltune-csv";

interface BlockPlace {
  readonly start: number;
  readonly end: number;
  /** Lines above it. */
  readonly line: number;
}

/** Reads a FuelTune CSV: what the file says of itself, then one block of rows per clock. */
export async function readFueltuneCsv(
  source: LogSource,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const places = findBlocks(file);
  const [first] = places;
  if (first === undefined) return fail({ code: "empty", what: "no-rows", format: id });
  const blocks: FueltuneBlock[] = [];
  for (const [at, { start, end, line }] of places.entries()) {
    const block = readBlock(file, start, end, line, at, (done) => progress((at + done) / places.length));
    if (block === null) return fail({ code: "damaged", format: id, at: line + 1 });
    blocks.push(block);
  }
  if (blocks.every(({ clock }) => clock.length === 0))
    return fail({ code: "empty", what: "no-rows", format: id });
  return ok([draftOf(metaLines(file, first), blocks)]);
}

function draftOf(lines: readonly FirstLine[], blocks: readonly FueltuneBlock[]): LogDraft {
  const { meta, markers, laps, warnings } = readMeta(lines);
  return {
    format: id,
    clocks: blocks.map(({ clock }) => clock),
    channels: blocks
      .flatMap(({ channels }) => channels)
      .toSorted((a, b) => a.position - b.position)
      .map(({ channel }) => channel),
    markers,
    ...(laps === null ? {} : { laps }),
    meta,
    warnings: [...warnings, ...blocks.flatMap((block) => block.warnings)],
  };
}

function metaLines(file: TextFile, first: BlockPlace): FirstLine[] {
  return firstLines({ ...file, bytes: file.bytes.subarray(0, first.start) }, Infinity, Infinity);
}

/** Where the clocks' blocks are: no row of values begins with a letter. */
function findBlocks({ bytes, start }: TextFile): BlockPlace[] {
  const mark = [...new TextEncoder().encode("clock,")];
  const starts: { at: number; line: number }[] = [];
  let line = 0;
  for (let at = start; at >= start && at < bytes.length;) {
    if (mark.every((byte, nth) => bytes[at + nth] === byte)) starts.push({ at, line });
    const feed = bytes.indexOf(10, at);
    if (feed < 0) break;
    at = feed + 1;
    line++;
  }
  return starts.map(({ at, line }, nth) => ({ start: at, end: starts[nth + 1]?.at ?? bytes.length, line }));
}
