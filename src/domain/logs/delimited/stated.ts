import type { Metadata } from "../draft";
import type { FirstLine } from "./first-rows";

/** Lines of a preamble are looked at up to here. */
const preambleLines = 60;

/** What a preamble states behind a key, in `key: value`, `key = value` or as the next cell of its row; null for nothing. */
export function stated(lines: readonly FirstLine[], key: string): string | null {
  const pattern = new RegExp(`^[#"\\s]*${key}"?\\s*[:=,;\\t]\\s*(?:"([^"]*)"|([^,;\\t]*))`, "i");
  for (const { text } of lines.slice(0, preambleLines)) {
    const found = pattern.exec(text);
    const value = (found?.[1] ?? found?.[2] ?? "").trim();
    if (found !== null) return value === "" ? null : value;
  }
  return null;
}

/** The keys that a preamble states, as facts under the same names. */
export function statedFacts(lines: readonly FirstLine[], keys: readonly string[]): Metadata["facts"] {
  return keys.flatMap((name) => {
    const value = stated(lines, name);
    return value === null ? [] : [{ name, value }];
  });
}

/** Milliseconds between rows by a stated rate in Hz; null without one. */
export function statedInterval(lines: readonly FirstLine[], key: string): number | null {
  const rate = Number((stated(lines, key) ?? "").replace(",", "."));
  return rate > 0 && rate <= 100_000 ? 1000 / rate : null;
}
