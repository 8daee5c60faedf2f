import type { FileHead } from "./format";

const judgedLines = 30;
const delimiters = [",", ";", "\t", "|"] as const;

/** A head as the logger would have written it, and the delimiter that the file really has. */
export interface PlainHead {
  readonly head: FileHead;
  readonly delimiter: string;
}

/**
 * Undoes what spreadsheets and editors do to a log when they save it again: quotes around all cells, another delimiter,
 * decimal commas, rows filled up with empty cells. Null when there is nothing to undo. Only for recognition.
 */
export function plainHead(head: FileHead): PlainHead | null {
  if (head.encoding === null) return null;
  const lines = head.text.split(/\r\n|\r|\n/);
  const delimiter = delimiterOf(lines.slice(0, judgedLines));
  const text = lines
    .map((line) => plainLine(line, delimiter))
    .filter((line) => line !== "")
    .join("\n");
  return text === head.text ? null : { head: { ...head, text }, delimiter };
}

function plainLine(line: string, delimiter: string): string {
  const bare = line.replaceAll('"', "");
  const commas = delimiter === "," ? bare : bare.replaceAll(/(\d),(?=\d)/g, "$1.").replaceAll(delimiter, ",");
  let end = commas.length;
  while (end > 0 && (commas[end - 1] === "," || commas[end - 1] === " ")) end--;
  return commas.slice(0, end);
}

function delimiterOf(lines: readonly string[]): string {
  const text = lines.join("\n");
  const counts = delimiters.map((delimiter) => text.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}
