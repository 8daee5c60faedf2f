import { safeFileName, tuneFiles, type TuneFileText } from "../../../domain/tables/tune-files";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { writeRomRaider, writeTableText } from "../../../domain/tables/text/write-text";
import { download } from "../sessions/download";

/** Files that a table is written as, in the order of the menu. */
export const tableFileKinds = ["table", "csv", "json"] as const;
export type TableFileKind = (typeof tableFileKinds)[number];

/** Programs whose "paste" takes a table, in the order of the menu. */
export const pasteTargets = ["spreadsheet", "tunerstudio", "ftmanager", "hp-tuners", "romraider"] as const;
export type PasteTarget = (typeof pasteTargets)[number];

/** Hands a table to the browser's downloads. */
export function downloadTable(table: TuningTable, kind: TableFileKind): void {
  const files = tuneFiles([table]);
  const found = files.find(({ name }) => name.endsWith(`.${kind}`));
  if (found === undefined) throw new Error(`no table file of kind ${kind}`);
  const stem = files[0]?.name.replace(/\.[^.]*$/, "") ?? "table";
  save(kind === "json" ? { ...found, name: `${stem}.json` } : found);
}

/** Hands all tables of a vehicle to the browser's downloads, as one zip; what packs it is fetched then. */
export async function downloadTables(vehicle: string, tables: readonly TuningTable[]): Promise<void> {
  const { strToU8, zipSync } = await import("fflate");
  const files = tuneFiles(tables).map(({ name, text }) => [name, strToU8(text)] as const);
  const bytes = zipSync(Object.fromEntries(files));
  download(new File([bytes], `${safeFileName(vehicle)}.zip`, { type: "application/zip" }));
}

/** A table as the text that a program's "paste" takes. */
export function tableTextFor(table: TuningTable, target: PasteTarget): string {
  return target === "romraider" ? writeRomRaider(table) : writeTableText(table, target);
}

function save({ name, text }: TuneFileText): void {
  download(new File([text], name, { type: "text/plain;charset=utf-8" }));
}
