/** A table's name from the file it stands in: without folder and extension; "Table" when nothing is left. */
export function nameOfFile(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? "";
  return file.replace(/\.[A-Za-z0-9]{1,6}$/, "").trim() || "Table";
}
