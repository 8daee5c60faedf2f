/** What RomRaider writes above the cells that it copies. */
export interface RomRaiderText {
  readonly kind: "table" | "selection";
  /** 3 has two axes, 2 one, 1 none. */
  readonly dimensions: 1 | 2 | 3;
  /** What follows the header. The Airboys variant has the first axis on the header's own line. */
  readonly body: string;
}

/** Recognises the header of a RomRaider clipboard; null when there is none. */
export function romRaiderText(text: string): RomRaiderText | null {
  const header = /^\ufeff?\s*\[(table|selection)([123])d\][ \t]*\r?\n?/i.exec(text);
  if (header === null) return null;
  const kind = header[1]!.toLowerCase() === "table" ? "table" : "selection";
  const dimensions = header[2] === "3" ? 3 : header[2] === "2" ? 2 : 1;
  return { kind, dimensions, body: text.slice(header[0].length) };
}
