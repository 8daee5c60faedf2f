import type { Column } from "../channel";
import type { ImportWarning } from "../draft";
import type { ColumnWords } from "./cell-words";
import { orderStates } from "./words";

/** A column as signal or as states. */
export interface SettledColumn {
  readonly samples: Column;
  /** Null for a signal. */
  readonly states: readonly string[] | null;
  readonly warnings: readonly ImportWarning[];
}

/** More distinct words than this are hardly states; they are kept all the same. */
const manyStates = 4096;
/** A column with a word in one of ten cells and few distinct numbers is a list of states, some of which are digits. */
const fewNumbers = 32;

/**
 * Decides what a column with words is. Mostly numbers: a signal, its words are missing samples and a warning. Mostly
 * words, or words among a handful of distinct numbers (gears 1, 2, R, N): states, numbers become their words.
 */
export function settleColumn(
  samples: Column,
  words: ColumnWords | null,
  label: string,
  lineOf: (row: number) => number,
): SettledColumn {
  if (words === null || words.rows.length === 0) return { samples, states: null, warnings: [] };
  const numbers = countNumbers(samples);
  const wordy = words.rows.length / (words.rows.length + numbers);
  if (numbers > 0 && wordy < 0.5) {
    const distinct = wordy < 0.1 ? null : distinctNumbers(samples);
    if (distinct === null) {
      const firstRow = words.rows[0]!;
      const warning: ImportWarning = {
        code: "words-in-numbers",
        severity: "medium",
        channel: label,
        count: words.rows.length,
        row: lineOf(firstRow),
        detail: words.texts[words.codes[0]!]!,
      };
      return { samples, states: null, warnings: [warning] };
    }
  }
  return asStates(samples, words, numbers > 0, label);
}

function asStates(samples: Column, words: ColumnWords, mixed: boolean, label: string): SettledColumn {
  const texts = [...words.texts];
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  if (mixed) {
    for (let row = 0; row < samples.length; row++) {
      if (Number.isNaN(samples[row]!)) continue;
      const text = String(samples[row]);
      let code = codeOf.get(text);
      if (code === undefined) {
        code = texts.length;
        texts.push(text);
        codeOf.set(text, code);
      }
      samples[row] = code;
    }
  }
  for (let at = 0; at < words.rows.length; at++) samples[words.rows[at]!] = words.codes[at]!;
  const { states, index } = orderStates(texts);
  for (let row = 0; row < samples.length; row++) {
    if (!Number.isNaN(samples[row]!)) samples[row] = index[samples[row]!]!;
  }
  const warnings: ImportWarning[] = [];
  if (mixed) {
    warnings.push({ code: "numbers-in-words", severity: "note", channel: label, count: words.rows.length });
  }
  if (states.length > manyStates) {
    warnings.push({ code: "many-states", severity: "medium", channel: label, count: states.length });
  }
  return { samples, states, warnings };
}

function countNumbers(samples: Column): number {
  let count = 0;
  for (const value of samples) if (!Number.isNaN(value)) count++;
  return count;
}

/** The distinct numbers of a column; null when there are more than a handful. */
function distinctNumbers(samples: Column): ReadonlySet<number> | null {
  const distinct = new Set<number>();
  for (const value of samples) {
    if (!Number.isNaN(value) && distinct.add(value).size > fewNumbers) return null;
  }
  return distinct;
}
