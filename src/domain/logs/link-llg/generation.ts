import type { FileHead } from "../format";
import { startsWith } from "../refusal";

// The model stands in the second chunk, in UTF-16.
const modelAt = 215 + 607;

/** "G4" or "G5" by the ECU's model in a Link log; null when it is none. Unknown models are taken for the older. */
export function linkGeneration({ bytes, name }: FileHead): "G4" | "G5" | null {
  if (!startsWith(bytes, "lf3", 4)) return null;
  if (startsWith(bytes, "G\x005\0", modelAt)) return "G5";
  return bytes[modelAt] === 0 && /\.llg5$/i.test(name) ? "G5" : "G4";
}
