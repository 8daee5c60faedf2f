/** Something the palette can lead to. */
export interface Found<T> {
  readonly item: T;
  /** Higher is closer. */
  readonly score: number;
}

/** Letters without accents and case, so that "sessao" finds "Sessão". */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How close a label is to what was typed; 0 = not at all. Every typed word must occur. */
export function closeness(query: string, label: string): number {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const text = plain(label);
  let score = 1;
  for (const word of words) {
    const one = closenessOfWord(word, text);
    if (one === 0) return 0;
    score += one;
  }
  // Among equals the shorter label is the closer one.
  return score + 1 / (1 + text.length);
}

function closenessOfWord(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 8;
  if (at > 0) return /[^\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? 6 : 3;
  if (word.length < 2) return 0;
  // "slw" finds "Sensor lambda wideband": the letters begin words, in order.
  const initials = text
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part[0] ?? "")
    .join("");
  return initials.includes(word) ? 2 : 0;
}

/** Items by closeness of their label, best first, at most `limit`; all in their own order when nothing is typed. */
export function search<T>(
  query: string,
  items: readonly T[],
  labelOf: (item: T) => string,
  limit: number,
): readonly Found<T>[] {
  if (query.trim() === "") return items.slice(0, limit).map((item) => ({ item, score: 1 }));
  const found: Found<T>[] = [];
  for (const item of items) {
    const score = closeness(query, labelOf(item));
    if (score > 0) found.push({ item, score });
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, limit);
}
