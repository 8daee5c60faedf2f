/** Capitals: "Marca" is also what a column of anybody's table may be called. */
const known = /^(?:STAMP|MARKE|MARCA|MARQUE|ZNACZNIK|МЕТКА)$/u;
const capitals = /^\p{Lu}{3,}$/u;
/** "Monday,26,February,2024,05:59:17": weekday and month in the language of the program. */
const dated = /^\p{L}+,\d{1,2},\p{L}+,\d{4},\d{1,2}:\d{2}/u;

/** The row of headings that stands above columns of times, and the word it has there. */
export interface StampRow {
  readonly at: number;
  readonly word: string;
  /** Measuring blocks have a word in the first cell, channels with a time each have none. */
  readonly kind: "blocks" | "channels";
}

/**
 * Finds the row of stamps in the first rows of a VCDS log; null when they are none. A word of a language that is not
 * known counts where the first line is dated as VCDS does it and the word stands where stamps do.
 */
export function findStamps(rows: readonly (readonly string[])[]): StampRow | null {
  const isVcds = dated.test((rows[0] ?? []).join(","));
  return (
    pick(rows, (word) => known.test(word)) ?? (isVcds ? pick(rows, (word) => capitals.test(word)) : null)
  );
}

/** How surely a head is a VCDS log of measuring blocks, or of channels with a time each. */
export function sniffVcds(text: string, kind: StampRow["kind"]): 0 | 3 {
  const lines = text
    .slice(0, 16_384)
    .split(/\r\n|\r|\n/, 24)
    .filter((line) => line.trim() !== "");
  const rows = lines.map((line) => line.split(/[,;\t]/).map((cell) => cell.trim()));
  return findStamps(rows)?.kind === kind ? 3 : 0;
}

function pick(rows: readonly (readonly string[])[], isStamp: (word: string) => boolean): StampRow | null {
  for (let at = 1; at < rows.length; at++) {
    const [first = "", word = "", name = "", next = ""] = rows[at]!;
    const [above = "", time = ""] = rows[at - 1]!;
    if (!isStamp(word)) continue;
    // "Marker,TIME,..." above ",STAMP,Vehicle speed,STAMP,..."; ",TIME,..." above "Marker,STAMP, /min,...".
    const isPair = time !== "" && (above === "") !== (first === "");
    if (first !== "" && isPair) return { at, word, kind: "blocks" };
    const isRow = name !== "" && (next === word || (next === "" && isPair));
    if (first === "" && isRow) return { at, word, kind: "channels" };
  }
  return null;
}
