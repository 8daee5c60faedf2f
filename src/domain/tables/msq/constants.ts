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
  const file = { signature: "", firmware: "", constants: 0, pcVariables: 0 };
  let page = -1;
  let open: OpenConstant | null = null;
  const end = scanXml(xml, {
    open(name, raw) {
      if (name === "page") page++;
      else if (name === "versionInfo") {
        const attributes = attributesOf(raw);
        file.signature = attributes.get("signature") ?? "";
        file.firmware = attributes.get("firmwareInfo") ?? "";
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
      keep(open, page, arrays, scalars);
      open = null;
    },
  });
  return { ...file, arrays, scalars, end };
}

function keep(
  { attributes, isPc, text }: OpenConstant,
  page: number,
  arrays: Map<string, MsqArray>,
  scalars: Map<string, MsqScalar>,
): void {
  const name = attributes.get("name") ?? "";
  const unit = (attributes.get("units") ?? "").trim();
  const words = plainText(text).trim();
  const [rows, columns] = [sizeOf(attributes.get("rows")), sizeOf(attributes.get("cols"))];
  if (rows * columns === 1) {
    if (!isPc || !scalars.has(name)) scalars.set(name, { value: scalarOf(words), unit });
    return;
  }
  const values = readNumberList(words);
  if (values === null || values.length !== rows * columns || (isPc && arrays.has(name))) return;
  const digits = sizeOf(attributes.get("digits"), -1);
  // A vector written in one row is still a vector.
  const shape = rows === 1 ? { rows: columns, columns: 1 } : { rows, columns };
  arrays.set(name, { name, unit, digits: digits < 0 ? null : digits, ...shape, values, page });
}

function sizeOf(text: string | undefined, absent = 1): number {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : absent;
}

function scalarOf(words: string): number | string {
  const quoted = /^"(.*)"$/s.exec(words);
  const text = quoted?.[1] ?? words;
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
}
