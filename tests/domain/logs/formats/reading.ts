import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { LogDraft } from "../../../../src/domain/logs/draft";
import type { ImportProblem, LogFormat, ReadHints } from "../../../../src/domain/logs/format";
import { sourceFromBytes } from "../../../../src/domain/logs/source";

/** Bytes of one of our own small logs, by its path under tests/fixtures/logs. */
export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/logs/${path}`, import.meta.url)));
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** The one log of a file that this format must be able to read. */
export async function read(
  format: LogFormat,
  content: string | Uint8Array,
  hints: ReadHints = {},
): Promise<LogDraft> {
  const result = await format.parse(sourceFromBytes("log.csv", bytesOf(content), hints), () => {});
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  expect(result.value).toHaveLength(1);
  return result.value[0]!;
}

/** Why a file that this format must refuse is refused. */
export async function refusal(
  format: LogFormat,
  content: string | Uint8Array,
  hints: ReadHints = {},
): Promise<ImportProblem> {
  const result = await format.parse(sourceFromBytes("log.csv", bytesOf(content), hints), () => {});
  if (result.ok) throw new Error("was read");
  return result.problem;
}

/** How sure a format is of a file. */
export function sniffed(format: LogFormat, content: string | Uint8Array): number {
  return format.sniff(sourceFromBytes("unknown", bytesOf(content)).head);
}

/** Samples of the only channel with this label. */
export function samplesOf(log: LogDraft, label: string): number[] {
  const found = log.channels.filter((channel) => channel.label === label);
  expect(found).toHaveLength(1);
  return [...found[0]!.samples];
}

/** Label, unit, role and states of every channel, one line each. */
export function headings(log: LogDraft): string[] {
  return log.channels.map(({ label, unit, role, states }) =>
    [label, unit, role ?? "-", ...(states === undefined ? [] : [states.join("/")])].join(" | "),
  );
}

/** Codes of the warnings, in their order. */
export function codes(log: LogDraft): string[] {
  return log.warnings.map(({ code }) => code);
}
