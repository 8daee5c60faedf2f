const number = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d{1,3})?$/i;

/**
 * Numbers separated by white space. "NaN" is a blank cell. Null when any word is something else: then the text was no
 * list of numbers. Allocation follows the text, never a size that a file claims.
 */
export function readNumberList(text: string): Float64Array<ArrayBuffer> | null {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const values = new Float64Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const value = readNumber(words[at]!);
    if (value === null) return null;
    values[at] = value;
  }
  return values;
}

/** A decimal number with either mark; NaN for the word NaN; null for anything else. */
function readNumber(word: string): number | null {
  if (word === "NaN") return NaN;
  if (!number.test(word)) return null;
  const value = Number(word.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}
