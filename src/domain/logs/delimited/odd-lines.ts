import type { Body } from "./raw-table";

/** First bytes of a line that make it worth a second look: anything but a number, a delimiter or a blank. */
export function oddStarts(body: Body): Uint8Array {
  const odd = new Uint8Array(256).fill(1);
  odd[body.delimiter] = 0;
  for (const character of "0123456789+-. ") odd[character.charCodeAt(0)] = 0;
  return odd;
}

/** Whether bytes[from, to) are exactly a line. */
export function equalsLine(line: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (line.length !== to - from) return false;
  for (let at = 0; at < line.length; at++) if (line[at] !== bytes[from + at]) return false;
  return true;
}
