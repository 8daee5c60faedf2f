import { writeTablesJson } from "./tables-json";
import { writeTableText } from "./text/write-text";
import type { TableDraft } from "./tune";
import { writeTableXml } from "./tunerstudio-table";

/** A file to be written, by name and text (UTF-8). */
export interface TuneFileText {
  readonly name: string;
  readonly text: string;
}

/** All tables as files: each as TunerStudio table and as CSV, and together as JSON, which keeps kinds, units and steps. */
export function tuneFiles(tables: readonly TableDraft[]): readonly TuneFileText[] {
  const taken = new Set<string>(["tables"]);
  const files = tables.flatMap((table) => {
    const name = freeName(safeFileName(table.name), taken);
    return [
      { name: `${name}.table`, text: writeTableXml(table) },
      { name: `${name}.csv`, text: writeTableText(table, "csv") },
    ];
  });
  return [...files, { name: "tables.json", text: writeTablesJson(tables) }];
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} (${count})`;
  taken.add(free.toLowerCase());
  return free;
}

// Windows keeps these for devices, with any extension.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that every file system takes: no path, no reserved word, at most 80 characters; "table" when nothing is left. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(/[\p{C}<>:"/\\|?*]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "");
  const short = Array.from(plain)
    .slice(0, 80)
    .join("")
    .replace(/[. ]+$/, "");
  if (short === "") return "table";
  return reserved.test(short) ? `_${short}` : short;
}
