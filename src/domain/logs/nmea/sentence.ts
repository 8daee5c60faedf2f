/** Fields of an NMEA 0183 sentence behind its name, or what is wrong with the line. */
export type Sentence =
  | { readonly kind: "sound"; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: "damaged" }
  | { readonly kind: "none" };

/**
 * Reads one line. The checksum after the star is the exclusive or of all characters between dollar and star; a line
 * without one is damaged where `isChecked`, as all lines of its file have one.
 */
export function readSentence(line: string, isChecked = true): Sentence {
  const text = line.trim();
  if (!text.startsWith("$")) return text === "" ? { kind: "none" } : { kind: "damaged" };
  const star = text.lastIndexOf("*");
  if (star < 0 && !isChecked) return soundSentence(text.slice(1));
  if (star !== text.length - 3) return { kind: "damaged" };
  let sum = 0;
  for (let at = 1; at < star; at++) sum ^= text.charCodeAt(at);
  if (Number.parseInt(text.slice(star + 1), 16) !== sum) return { kind: "damaged" };
  return soundSentence(text.slice(1, star));
}

function soundSentence(text: string): Sentence {
  const [address = "", ...fields] = text.split(",");
  // Two letters say which satellites; proprietary sentences begin with P.
  return { kind: "sound", name: address.startsWith("P") ? address : address.slice(2), fields };
}

/** Degrees of "2824.64918","N": whole degrees, then minutes with two digits before the point; NaN when empty. */
export function degreesOf(text: string, side: string): number {
  const found = /^(\d{1,3})(\d{2}(?:\.\d+)?)$/.exec(text);
  if (found === null) return NaN;
  const value = Number(found[1]) + Number(found[2]) / 60;
  return side === "S" || side === "W" ? -value : value;
}

/** A number of a sentence; NaN when the field is empty or no number. */
export function numberOf(text: string | undefined): number {
  return text === undefined || !/^[+-]?\d*\.?\d+$/.test(text) ? NaN : Number(text);
}
