/** How many files are held over the window; 0 when what is held are no files. */
export function heldFiles(held: DataTransfer | null): number {
  if (held === null || !held.types.includes("Files")) return 0;
  return Math.max(1, [...held.items].filter(({ kind }) => kind === "file").length);
}

/** The dropped files; folders are opened. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly File[]> {
  // Entries must be taken before the first await: the browser empties the transfer after the event.
  const entries = [...dropped.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: File[] = [];
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) found.push(...(await filesIn(entry)));
    else if (file !== null) found.push(file);
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  // A reader gives its entries in portions and an empty portion at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return found;
    for (const child of portion) if (!child.name.startsWith(".")) found.push(...(await filesIn(child)));
  }
}
