import type { TuneDraft } from "../../tables/tune";

const latin = new TextDecoder("windows-1252");

/** Text between the field table and the first block. */
export interface MlgInfo {
  /** First line: the firmware in its own words; "" when absent. */
  readonly firmware: string;
  /** The tune that version 2 stores there; its tables are not read yet. */
  readonly tune: TuneDraft | null;
}

/** Reads the information text: firmware line, and the signature of an embedded .msq (declared ISO-8859-1). */
export function readMlgInfo(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): MlgInfo {
  if (from <= 0 || from >= to || to > bytes.length) return { firmware: "", tune: null };
  const text = latin.decode(bytes.subarray(from, to));
  const firmware = printable(text.slice(0, 400).split(/[\r\n\0]/)[0] ?? "").replace(/^"|"$/g, "");
  const root = text.indexOf("<msq");
  return { firmware: root === 0 ? "" : firmware, tune: root < 0 ? null : tuneOf(text.slice(root)) };
}

function tuneOf(msq: string): TuneDraft {
  const version = /<versionInfo\b[^>]*>/.exec(msq)?.[0] ?? "";
  return { format: "tunerstudio-msq", signature: attribute(version, "signature"), tables: [], facts: [] };
}

function attribute(element: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? "";
  return printable(
    value
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}

function printable(text: string): string {
  let kept = "";
  for (const character of text) if (character >= " " && character !== "\u007f") kept += character;
  return kept;
}
