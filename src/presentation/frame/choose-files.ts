import type { ImportDesk } from "../../application/application";
import { goTo } from "../state/hash-location";

/** Puts files on the import desk and shows it. */
export function bringIn(imports: ImportDesk, files: readonly File[]): void {
  if (files.length === 0) return;
  imports.add(files);
  goTo("/import");
}

/** Asks for files with the system's picker, then brings them in. */
export function chooseFiles(imports: ImportDesk): void {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.multiple = true;
  picker.addEventListener("change", () => bringIn(imports, [...(picker.files ?? [])]));
  picker.click();
}
