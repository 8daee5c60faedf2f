const latin = new TextDecoder("windows-1252");

/** Text between the field table and the first block. */
export interface MlgInfo {
  /** First line: the firmware in its own words; "" when absent. */
  readonly firmware: string;
  /** The .msq that version 2 stores there, from its root element to the end of it; null when absent. */
  readonly msq: string | null;
}

/** Finds the firmware line and an embedded .msq (declared ISO-8859-1) in the information text. */
export function findMlgTune(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): MlgInfo {
  if (from <= 0 || from >= to || to > bytes.length) return { firmware: "", msq: null };
  const text = latin.decode(bytes.subarray(from, to));
  const firmware = printable(text.slice(0, 400).split(/[\r\n\0]/)[0] ?? "").replace(/^"|"$/g, "");
  const root = text.indexOf("<msq");
  if (root < 0) return { firmware, msq: null };
  const close = "</msq>";
  const end = text.indexOf(close, root);
  const msq = end < 0 ? text.slice(root) : text.slice(root, end + close.length);
  return { firmware: root === 0 ? "" : firmware, msq };
}

function printable(text: string): string {
  let kept = "";
  for (const character of text) if (character >= " " && character !== "\u007f") kept += character;
  return kept;
}
