/** What a scan reports, in the order of the text. Attributes and text are raw: see `attributesOf` and `plainText`. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(raw: string): void;
}

/** Whether one root element was opened and closed, and if not, the character at which the text went wrong. */
export type XmlEnd = { readonly isComplete: true } | { readonly isComplete: false; readonly at: number };

// Tunes nest four deep; a file that nests deeper is not one.
const deepest = 64;

/**
 * Walks XML once from front to back without building a tree. Entities are never defined or expanded: a document type
 * declaration ends the scan, because no tune has one and hostile files do.
 */
export function scanXml(xml: string, listener: XmlListener): XmlEnd {
  const opened: string[] = [];
  let at = 0;
  let hasRoot = false;
  for (;;) {
    const mark = xml.indexOf("<", at);
    if (mark < 0) return opened.length === 0 && hasRoot ? { isComplete: true } : broken(xml.length);
    if (opened.length > 0 && mark > at) listener.text(xml.slice(at, mark));
    if (xml.startsWith("<!--", mark)) at = after(xml, "-->", mark + 4);
    else if (xml.startsWith("<?", mark)) at = after(xml, "?>", mark + 2);
    else if (xml.startsWith("<![CDATA[", mark)) {
      at = after(xml, "]]>", mark + 9);
      if (at > 0) listener.text(escaped(xml.slice(mark + 9, at - 3)));
    } else {
      const end = tagEnd(xml, mark + 1);
      const tag = end < 0 ? null : readTag(xml.slice(mark + 1, end));
      if (tag === null || opened.length > deepest) return broken(mark);
      if (tag.isClosing) {
        if (opened.pop() !== tag.name) return broken(mark);
        listener.close(tag.name);
      } else {
        // A second root: whatever it is, it is not this document.
        if (hasRoot && opened.length === 0) return broken(mark);
        hasRoot = true;
        listener.open(tag.name, tag.attributes);
        if (tag.isEmpty) listener.close(tag.name);
        else opened.push(tag.name);
      }
      at = end + 1;
    }
    if (at < 0) return broken(mark);
  }
}

function broken(at: number): XmlEnd {
  return { isComplete: false, at };
}

/** Place behind the next `end`; -1 when there is none. */
function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

/** Place of the `>` that ends a tag; one inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at;
    if (code === 60) return -1;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function readTag(
  inside: string,
): { name: string; attributes: string; isClosing: boolean; isEmpty: boolean } | null {
  const parts = /^(\/?)([A-Za-z_][\w.:-]*)/.exec(inside);
  if (parts === null) return null;
  const isEmpty = inside.endsWith("/");
  const attributes = inside.slice(parts[0].length, isEmpty ? -1 : undefined);
  return { name: parts[2]!, attributes, isClosing: parts[1] === "/", isEmpty };
}

/** Attributes of a tag by name; the first of a name counts. */
export function attributesOf(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of raw.matchAll(/([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!found.has(name!)) found.set(name!, plainText(double ?? single ?? ""));
  }
  return found;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with the five entities of XML and character numbers resolved; any other entity stays as it is written. */
export function plainText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named[entity] ?? whole;
    const code = entity[1]?.toLowerCase() === "x" ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as it may stand in an element or in an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
