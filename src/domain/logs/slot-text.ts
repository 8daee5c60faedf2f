const latin = new TextDecoder("windows-1252");
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Text in a slot of fixed size: up to its first NUL, UTF-8 where that is valid, else Windows-1252, blanks trimmed. */
export function slotText(bytes: Uint8Array<ArrayBuffer>, from: number, length: number): string {
  const slot = bytes.subarray(from, Math.min(bytes.length, from + length));
  const end = slot.indexOf(0);
  const used = end < 0 ? slot : slot.subarray(0, end);
  return printable(decoded(used)).trim();
}

function decoded(slot: Uint8Array<ArrayBuffer>): string {
  try {
    return utf8.decode(slot);
  } catch {
    return latin.decode(slot);
  }
}

/** Control characters of damaged names would break the lines they are shown in; TABs and line ends become blanks. */
function printable(text: string): string {
  let kept = "";
  for (const character of text) {
    if (character >= " " && character !== "\u007f") kept += character;
    else if (character === "\t" || character === "\n") kept += " ";
  }
  return kept;
}
