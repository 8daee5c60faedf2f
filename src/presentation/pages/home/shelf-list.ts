import { abouts } from "../../../domain/logs/abouts";
import type { FormatAbout } from "../../../domain/logs/format";

/** One line of the list on Home: who writes it, and how its files end. */
export interface ShelfLine {
  readonly makers: readonly string[];
  readonly extensions: readonly string[];
}

// Its own export is no logger.
const own = "FuelTune";

/**
 * The formats that are read, by maker; makers whose files end the same share a line.
 * Formats without a maker (plain delimited text) are told in the sentence below the list.
 */
export function shelfLines(shelf: readonly FormatAbout[] = abouts): readonly ShelfLine[] {
  const byMaker = new Map<string, Set<string>>();
  for (const { maker, extensions, reads } of shelf) {
    if (!reads || maker === "" || maker === own) continue;
    const known = byMaker.get(maker) ?? new Set<string>();
    for (const extension of extensions) known.add(extension.toUpperCase());
    byMaker.set(maker, known);
  }
  const byEndings = new Map<string, { makers: string[]; extensions: readonly string[] }>();
  for (const [maker, known] of byMaker) {
    const extensions = [...known].toSorted((a, b) => Number(a === "CSV") - Number(b === "CSV"));
    const line = byEndings.get(extensions.join()) ?? { makers: [], extensions };
    line.makers.push(maker);
    byEndings.set(extensions.join(), line);
  }
  const lines = [...byEndings.values()].map(({ makers, extensions }) => ({
    makers: makers.toSorted((a, b) => a.localeCompare(b)),
    extensions,
  }));
  return lines.toSorted((a, b) => b.extensions.length - a.extensions.length);
}
