const missing = new Set([
  "-",
  "--",
  "---",
  "nan",
  "-nan",
  "nan(ind)",
  "-nan(ind)",
  "null",
  "n/a",
  "#n/a",
  "n.a.",
  "n/d",
  // What spreadsheets and the runtime of Windows write for the result of an impossible sum.
  "#div/0!",
  "#value!",
  "#valor!",
  "#wert!",
  "#num!",
  "#núm!",
  "#zahl!",
  "#ref!",
  "#name?",
  "#null!",
  "1.#inf",
  "-1.#inf",
  "1.#qnan",
  "-1.#ind",
  "na",
  "none",
  "nil",
  "inf",
  "+inf",
  "-inf",
  "infinity",
  "-infinity",
  "∞",
  "-∞",
  "+∞",
]);

// [false word, true word]: sorted by language, the numbers 0 and 1 are their states.
const pairs = [
  ["off", "on"],
  ["false", "true"],
  ["no", "yes"],
  ["closed", "open"],
  ["inactive", "active"],
  ["desligado", "ligado"],
  ["inativo", "ativo"],
  ["desativado", "ativado"],
  ["fechado", "aberto"],
  ["não", "sim"],
  ["nao", "sim"],
  ["apagado", "encendido"],
  ["aus", "ein"],
  ["nein", "ja"],
] as const;

/** True for the words that loggers write where there is no value. */
export function isMissing(word: string): boolean {
  return missing.has(word.toLowerCase());
}

const switches: ReadonlySet<string> = new Set(pairs.flat());

/** True for the words of an on/off pair in the languages of known loggers. */
export function isSwitch(word: string): boolean {
  return switches.has(word.toLowerCase());
}

/** How a column's words are numbered: `states` in order, `index` of each distinct word given. */
export interface StateOrder {
  readonly states: readonly string[];
  readonly index: Float64Array;
}

/**
 * Numbers distinct words: a pair such as OFF/ON becomes 0/1 whatever comes first in the file (and also when the file
 * holds only one of the two), other words keep the order of their first appearance.
 */
export function orderStates(words: readonly string[]): StateOrder {
  const lower = words.map((word) => word.toLowerCase());
  const pair = pairs.find((candidate) =>
    lower.every((word) => word === candidate[0] || word === candidate[1]),
  );
  if (pair === undefined || words.length === 0) {
    return { states: words, index: Float64Array.from(words, (_, at) => at) };
  }
  const written = words[0]!;
  const states = pair.map((side) => words[lower.indexOf(side)] ?? inCaseOf(written, side));
  return { states, index: Float64Array.from(lower, (word) => pair.findIndex((side) => side === word)) };
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word;
  return model === model.toUpperCase() ? word.toUpperCase() : word[0]!.toUpperCase() + word.slice(1);
}
