const stampWords = /^(?:STAMP|MARKE|MARCA|MARQUE|ZNACZNIK|МЕТКА)$/i;

/** True for the cell that heads a column of times, in the languages of VCDS. */
export function isStampCell(cell: string): boolean {
  return stampWords.test(cell.trim());
}

/** How surely a head is a VCDS log of measuring blocks, or of channels with a time each. */
export function sniffVcds(text: string, kind: "blocks" | "channels"): 0 | 3 {
  const lines = text.slice(0, 16_384).split(/\r\n|\r|\n/, 20);
  const row = lines.map((line) => line.split(/[,;\t]/)).find((cells) => cells.some(isStampCell));
  if (row === undefined || row.length < 3) return 0;
  return (row[0]!.trim() !== "" && !isStampCell(row[0]!)) === (kind === "blocks") ? 3 : 0;
}
