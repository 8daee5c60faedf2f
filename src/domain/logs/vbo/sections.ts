import type { TextFile } from "../delimited/text-file";

/** What stands before the rows of a VBO file. */
export interface VboHead {
  /** Lines of each section in lower case name; "" for those above the first. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** Names of the columns. */
  readonly names: readonly string[];
  /** Offset of the line below "[data]" and its 1-based number; null when there is no such section. */
  readonly data: { readonly at: number; readonly line: number } | null;
}

// Comments and module lists are short; a file without rows is not read to its end line by line.
const mostLines = 20_000;

/** Reads the sections up to "[data]". */
export function readVboHead(file: TextFile): VboHead {
  const { bytes, start } = file;
  const sections = new Map<string, string[]>([["", []]]);
  let section = "";
  let at = start;
  let data: VboHead["data"] = null;
  for (let line = 1; at < bytes.length && line < mostLines; line++) {
    let end = at;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const text = file.decode(bytes.subarray(at, Math.min(end, at + 65_536))).trim();
    at = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
    const title = /^\[([^\]]+)\]$/.exec(text)?.[1]?.trim().toLowerCase();
    if (title === "data") {
      data = { at, line: line + 1 };
      break;
    }
    if (title !== undefined) {
      section = title;
      sections.set(section, sections.get(section) ?? []);
    } else if (text !== "") sections.get(section)!.push(text);
  }
  return { sections, names: namesOf(sections), data };
}

/** One line of names; writers that leave it out list them in the header in the same order. */
function namesOf(sections: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const line = sections.get("column names")?.join(" ") ?? "";
  if (line !== "") return line.split(/\s+/);
  return sections.get("header") ?? [];
}
