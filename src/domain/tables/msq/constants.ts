import { readNumberList } from "../number-list";
import { attributesOf, plainText, scanXml, type XmlEnd } from "../xml/scan";

/** A list or matrix of numbers of a tune: a vector has one column. */
export interface MsqArray {
  readonly name: string;
  /** In the file's words; "" when absent. */
  readonly unit: string;
  /** Digits behind the mark that TunerStudio shows; null when the file does not say. */
  readonly digits: number | null;
  readonly rows: number;
  readonly columns: number;
  /** Row-major, in file order. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Counts `<page>` elements; names repeat across firmware, pages keep what belongs together. */
  readonly page: number;
}

/** A single value: a number, or the words of a choice without their quotes. */
export interface MsqScalar {
  readonly value: number | string;
  readonly unit: string;
}

/** What a tune file holds besides personal things: author, comments and settings are never looked at. */
export interface MsqFile {
  readonly signature: string;
  readonly firmware: string;
  readonly constants: number;
  readonly pcVariables: number;
  /** Constants stand before pcVariables of the same name. */
  readonly arrays: ReadonlyMap<string, MsqArray>;
  readonly scalars: ReadonlyMap<string, MsqScalar>;
  /** Lists and matrices whose cells are not as many as they state, or no numbers; by name. */
  readonly unread: readonly string[];
  readonly end: XmlEnd;
}

interface OpenConstant {
  readonly attributes: ReadonlyMap<string, string>;
  readonly isPc: boolean;
  text: string;
}

/** Reads the constants of a TunerStudio tune. */
export function readMsqConstants(xml: string): MsqFile {
  const arrays = new Map<string, MsqArray>();
  const scalars = new Map<string, MsqScalar>();
  const unread: string[] = [];
  const file = { signature: "", firmware: "", constants: 0, pcVariables: 0 };
  let page = -1;
  let open: OpenConstant | null = null;
  const end = scanXml(xml, {
    open(name, raw) {
      if (name === "page") page++;
      else if (name === "versionInfo") {
        const attributes = attributesOf(raw);
        file.signature = attributes.get("signature") ?? "";
        file.firmware = unescaped(attributes.get("firmwareInfo") ?? "");
      } else if (name === "constant" || name === "pcVariable") {
        open = { attributes: attributesOf(raw), isPc: name === "pcVariable", text: "" };
      }
    },
    text(raw) {
      if (open !== null) open.text += raw;
    },
    close(name) {
      if (open === null || (name !== "constant" && name !== "pcVariable")) return;
      if (open.isPc) file.pcVariables++;
      else file.constants++;
      if (!keep(open, page, arrays, scalars)) unread.push(open.attributes.get("name") ?? "");
      open = null;
    },
  });
  return { ...file, arrays, scalars, unread, end };
}

/** TunerStudio writes the firmware's words as a web form does: a plus for a blank, %2F for a slash. */
function unescaped(words: string): string {
  if (words.includes(" ")) return words;
  const plain = words.replaceAll("+", " ");
  try {
    return decodeURIComponent(plain);
  } catch {
    // A bare percent sign: not written so.
    return words;
  }
}

/** Keeps a constant where it belongs; false when it contradicts its stated size. */
function keep(
  { attributes, isPc, text }: OpenConstant,
  page: number,
  arrays: Map<string, MsqArray>,
  scalars: Map<string, MsqScalar>,
): boolean {
  const name = attributes.get("name") ?? "";
  const unit = (attributes.get("units") ?? "").trim();
  const words = plainText(text).trim();
  const [rows, columns] = [sizeOf(attributes.get("rows")), sizeOf(attributes.get("cols"))];
  if (rows * columns === 1) {
    if (!isPc || !scalars.has(name)) scalars.set(name, { value: scalarOf(words), unit });
    return true;
  }
  const values = readNumberList(words);
  if (values === null || values.length !== rows * columns) return false;
  if (isPc && arrays.has(name)) return true;
  const digits = sizeOf(attributes.get("digits"), -1);
  // A vector written in one row is still a vector.
  const shape = rows === 1 ? { rows: columns, columns: 1 } : { rows, columns };
  arrays.set(name, { name, unit, digits: digits < 0 ? null : digits, ...shape, values, page });
  return true;
}

function sizeOf(text: string | undefined, absent = 1): number {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : absent;
}

function scalarOf(words: string): number | string {
  const quoted = /^"(.*)"$/s.exec(words);
  const text = quoted?.[1] ?? words;
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
}
