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
 * The formats that are read, by maker in the order of the alphabet; makers whose files end the same share a line.
 * Formats without a maker (plain delimited text) are told in the sentence below the list.
 */
export function shelfLines(shelf: readonly FormatAbout[] = abouts): readonly ShelfLine[] {
  const byMaker = new Map<string, Set<string>>();
  for (const { maker, extensions, reads } of shelf) {
    if (!reads || maker === "" || maker === own) continue;
    // One format may be written by several: each of them stands with everything it writes.
    for (const name of maker.split(", ")) {
      const known = byMaker.get(name) ?? new Set<string>();
      for (const extension of extensions) known.add(extension.toUpperCase());
      byMaker.set(name, known);
    }
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
  // Those who write nothing but CSV are many: their long line comes last.
  const onlyCsv = ({ extensions }: ShelfLine): number => Number(extensions.join() === "CSV");
  return lines.toSorted(
    (a, b) => onlyCsv(a) - onlyCsv(b) || (a.makers[0] ?? "").localeCompare(b.makers[0] ?? ""),
  );
}
